-- When a group was last answered without having asked the bot: for a while it is not again.
ALTER TABLE chats ADD COLUMN spoke_up REAL;
