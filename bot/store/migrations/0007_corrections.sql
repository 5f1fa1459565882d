-- Other contents of announcements that went out, until enough operators have confirmed them. No
-- number is used twice: whoever confirms one has seen it.
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    announcement INTEGER NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
    content TEXT NOT NULL,
    approvals TEXT NOT NULL,
    at REAL NOT NULL
) STRICT;
