"""Whether talk among people asks something, told by its form alone."""

from __future__ import annotations

import re

from knowledge.text.phrases import listed
from knowledge.text.syllables import syllables

_MARK = re.compile(r"\?\W*\Z")  # with whatever stands behind it: "…?)", "…? 🙏"


def ends_as_question(text: str) -> bool:
    """Whether the last sentence has a question mark."""
    return _MARK.search(text) is not None


def is_question(text: str) -> bool:
    """Whether a text asks: by its mark, or by a word that little but questions has."""
    return ends_as_question(text) or bool(listed("interrogatives").find(syllables(text)))


__all__ = ["ends_as_question", "is_question"]
