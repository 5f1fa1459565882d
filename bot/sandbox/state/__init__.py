"""What exists in the sandbox: people, chats, messages, and what waits for an answer."""
