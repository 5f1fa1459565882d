-- What a chat ended last is kept for a while, so that it can have it back.
ALTER TABLE subscriptions ADD COLUMN ended REAL;
ALTER TABLE digests ADD COLUMN ended REAL;
