-- Operators choose groups by name; people's names are not kept.
ALTER TABLE chats ADD COLUMN title TEXT;

-- Set by whoever wants no announcements, also none that operators address to the chat itself.
ALTER TABLE chats ADD COLUMN declined INTEGER NOT NULL DEFAULT 0;

-- What the next message of an operator is for.
CREATE TABLE expected (
    operator INTEGER PRIMARY KEY,
    purpose TEXT NOT NULL,
    subject INTEGER NOT NULL,
    at REAL NOT NULL
) STRICT;

CREATE TABLE digests (
    chat INTEGER PRIMARY KEY REFERENCES chats (id) ON UPDATE CASCADE ON DELETE CASCADE,
    thread INTEGER,
    kind TEXT NOT NULL,
    recurrence TEXT NOT NULL,
    since REAL NOT NULL,
    due REAL NOT NULL
) STRICT;

-- An article is news once: when its key is seen for the first time.
CREATE TABLE seen_articles (
    key TEXT PRIMARY KEY,
    at REAL NOT NULL
) STRICT;
