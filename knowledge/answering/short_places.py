"""Provinces that a question shortens, written out: "V.Phúc", "htx sl", "cantho".

A short form in capitals is left as it is: articles may use it for a firm of their own.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.answering.constraints import short_place
from knowledge.answering.kinds import ORDER, telling
from knowledge.text.lexicon import table
from knowledge.text.normal import folded
from knowledge.text.phrases import is_marked
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.text.syllables import Syllable

# An initial, the syllable behind it, and what looks like more of a name.
_INITIALLED = r"\b([^\W\d_])\. ?([^\W\d_]{2,}\b)(?= ?([^\W\d_a-z][a-zà-ỹ]+)?)"


def with_whole_places(text: str) -> str:
    """`text` with the names of provinces whole, bare where the text is."""
    if "." in text:
        text = re.sub(_INITIALLED, _written_out, text)
    row = syllables(text)
    pieces, at = [], 0
    for slot, token in enumerate(row):
        name = _joined().get(token.folded)
        if name is None and token.text.islower() and not _asks(row, slot):
            name = short_place(row, slot)
        if name:
            pieces += [text[at : token.start], name if is_marked(row) else folded(name)]
            at = token.end
    return "".join([*pieces, text[at:]])


def _asks(row: Sequence[Syllable], slot: int) -> bool:
    """Whether a short form is the question word of its row: the "bn" of "cho htx bn tiền".

    Where something else asks, as in "htx sl co bn htx", it is none.
    """
    if not _is_short_asking(row[slot]):
        return False
    others = [n for n, token in enumerate(row) if n != slot and _is_short_asking(token)]
    met = [found for found in telling("question_signals").find(row) if found.value in ORDER]
    return not met and all(short_place(row, other) for other in others)


def _is_short_asking(token: Syllable) -> bool:
    """Whether people write a question word so: "bn" for bao nhiêu."""
    reading = syllables(_chat_words().get(token.text.lower(), ("",))[0])
    met = telling("question_signals").at(reading, 0) if reading else None
    return met is not None and met.last == len(reading) and met.value in ORDER


@lru_cache(1)
def _chat_words() -> dict[str, tuple[str, ...]]:
    return dict(table("chat_words"))


def _written_out(met: re.Match[str]) -> str:
    if met[3]:  # more of the name: "Q.Bình Thạnh" is a quận
        return met[0]
    return _initialled().get(folded(met[1] + met[2]), met[0])


@lru_cache(1)
def _joined() -> dict[str, str]:
    """Provinces typed as one word: "cantho"."""
    names = (name for name, _ in table("provinces") if name.count(" ") == 1)
    return {folded(name).replace(" ", ""): name for name in names}


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
