-- What chats can subscribe to; the operators name them.
CREATE TABLE topics (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE subscriptions (
    chat INTEGER NOT NULL REFERENCES chats (id) ON UPDATE CASCADE ON DELETE CASCADE,
    topic INTEGER NOT NULL REFERENCES topics (id) ON DELETE CASCADE,
    thread INTEGER,
    at REAL NOT NULL,
    PRIMARY KEY (chat, topic)
) STRICT;
CREATE INDEX subscriptions_by_topic ON subscriptions (topic);

CREATE TABLE announcements (
    id INTEGER PRIMARY KEY,
    author INTEGER NOT NULL,
    state TEXT NOT NULL,
    content TEXT NOT NULL,
    revision INTEGER NOT NULL,
    audience TEXT NOT NULL,
    due REAL,
    recurrence TEXT,
    expires REAL,
    silent INTEGER NOT NULL,
    pin INTEGER NOT NULL,
    approvals TEXT NOT NULL,
    card_chat INTEGER,
    card_message INTEGER,
    at REAL NOT NULL
) STRICT;
CREATE INDEX announcements_by_state ON announcements (state);

-- The outbox: one row for each thing to be done for one recipient. It names chats that may be
-- forgotten meanwhile, so it refers to none; a group that moves takes its rows along.
CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY,
    announcement INTEGER NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
    chat INTEGER NOT NULL,
    thread INTEGER,
    work TEXT NOT NULL,
    state TEXT NOT NULL,
    message INTEGER,
    reason TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_at REAL NOT NULL,
    at REAL NOT NULL,
    UNIQUE (announcement, chat, work)
) STRICT;
CREATE INDEX deliveries_waiting ON deliveries (next_at) WHERE state = 'pending';
CREATE INDEX deliveries_undone ON deliveries (announcement) WHERE state IN ('pending', 'sending');
CREATE INDEX deliveries_by_time ON deliveries (at);
CREATE INDEX deliveries_by_chat ON deliveries (chat);
