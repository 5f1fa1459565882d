-- From which confidence on, in percent, a group has questions answered that nobody asked the bot;
-- 0 never.
ALTER TABLE chats ADD COLUMN sure_percent INTEGER NOT NULL DEFAULT 0;
