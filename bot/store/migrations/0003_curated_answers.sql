-- What the operators answered. It outlives the inbox's entry; of several answers to one question
-- the last counts, so that taking it back brings the one before.
CREATE TABLE curated (
    id INTEGER PRIMARY KEY,
    question TEXT NOT NULL,
    reply TEXT,
    article TEXT,
    at REAL NOT NULL,
    CHECK ((reply IS NULL) != (article IS NULL))
) STRICT;

ALTER TABLE unanswered ADD COLUMN answer INTEGER REFERENCES curated (id) ON DELETE SET NULL;
CREATE INDEX unanswered_by_answer ON unanswered (answer);

-- Who wants to be told when a question is answered. A row goes once they are.
CREATE TABLE waiting (
    entry INTEGER NOT NULL REFERENCES unanswered (id) ON DELETE CASCADE,
    person INTEGER NOT NULL,
    PRIMARY KEY (entry, person)
) STRICT;
CREATE INDEX waiting_by_person ON waiting (person);
