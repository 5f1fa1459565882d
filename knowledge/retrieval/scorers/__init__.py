"""What speaks for a passage: each scorer maps (coverage, entry) to 0..1."""
