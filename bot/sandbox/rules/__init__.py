"""What Telegram allows and what it refuses."""
