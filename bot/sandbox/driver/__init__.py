"""How tests drive the sandbox; its public names are given by `bot.sandbox`."""
