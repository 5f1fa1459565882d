"""A corpus kept on disk: its index, and which state of which file it was read from."""
