"""Provinces that a question shortens, written out: "V.Phúc", "htx sl".

A short form in capitals is left as it is: articles may use it for a firm of their own.
"""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge.answering.constraints import short_place
from knowledge.text.lexicon import table
from knowledge.text.normal import folded
from knowledge.text.phrases import is_marked
from knowledge.text.syllables import syllables

# An initial, the syllable behind it, and what looks like more of a name.
_INITIALLED = re.compile(r"\b([^\W\d_])\. ?([^\W\d_]{2,}\b)(?= ?([^\W\d_a-z][a-zà-ỹ]+)?)")


def with_whole_places(text: str) -> str:
    """`text` with the names of provinces whole, bare where the text is."""
    text = _INITIALLED.sub(_written_out, text)
    row = syllables(text)
    pieces, at = [], 0
    for slot, token in enumerate(row):
        name = short_place(row, slot) if token.text.islower() else None
        if name:
            pieces += [text[at : token.start], name if is_marked(row) else folded(name)]
            at = token.end
    return "".join([*pieces, text[at:]])


def _written_out(met: re.Match[str]) -> str:
    if met[3]:  # more of the name: "Q.Bình Thạnh" is a quận
        return met[0]
    return _initialled().get(folded(met[1] + met[2]), met[0])


@lru_cache(1)
def _initialled() -> dict[str, str]:
    """Provinces by the first letter of their names and the rest, where these mean but one."""
    found: dict[str, list[str]] = {}
    for name, _ in table("provinces"):
        first, _, rest = name.partition(" ")
        if rest:
            found.setdefault(folded(f"{first[0]}{rest}"), []).append(name)
    return {key: names[0] for key, names in found.items() if len(names) == 1}


__all__ = ["with_whole_places"]
