CREATE TABLE chats (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    active INTEGER NOT NULL DEFAULT 1,
    language TEXT,
    quote TEXT NOT NULL DEFAULT 'long'
) STRICT;

-- What a button under an answer needs to show it again, and what the statistics count.
CREATE TABLE asked (
    id TEXT PRIMARY KEY,
    chat INTEGER NOT NULL REFERENCES chats (id) ON UPDATE CASCADE ON DELETE CASCADE,
    asker INTEGER NOT NULL,
    message INTEGER NOT NULL,
    reply INTEGER,
    question TEXT NOT NULL,
    history TEXT NOT NULL,
    language TEXT NOT NULL,
    status TEXT NOT NULL,
    seconds REAL NOT NULL,
    at REAL NOT NULL
) STRICT;
CREATE INDEX asked_by_message ON asked (chat, message);
CREATE INDEX asked_by_time ON asked (at);

CREATE TABLE feedback (
    asked TEXT NOT NULL REFERENCES asked (id) ON DELETE CASCADE,
    voter INTEGER NOT NULL,
    liked INTEGER NOT NULL,
    reason TEXT,
    at REAL NOT NULL,
    PRIMARY KEY (asked, voter)
) STRICT;

-- Nobody's name or chat stands here: the same question of many people is one row.
CREATE TABLE unanswered (
    id INTEGER PRIMARY KEY,
    folded TEXT NOT NULL UNIQUE,
    wording TEXT NOT NULL,
    count INTEGER NOT NULL DEFAULT 0,
    at REAL NOT NULL,
    dismissed INTEGER NOT NULL DEFAULT 0
) STRICT;
