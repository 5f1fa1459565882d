"""What people do in Telegram, and which updates the bot gets for it.

Both the driver of tests and the chat page act through these functions.
"""
