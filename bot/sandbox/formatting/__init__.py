"""Formatted text: from what a call gives to a text with entities."""
