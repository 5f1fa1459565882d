"""Whether a question is English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.constraints import place_names
from knowledge.answering.english.dictionary import classes, is_known, longest
from knowledge.text.keystrokes import decoded
from knowledge.text.phrases import slots
from knowledge.text.vietnamese import is_syllable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.text.syllables import Syllable

_FEWEST = 2  # words that only English has


def is_english(row: Sequence[Syllable]) -> bool:
    """Whether enough of the words are English and could not be Vietnamese."""
    if _opens_as_one(row):
        return True
    strange = [n for n in range(len(row)) if _is_strange(row[n])]
    if len(strange) < _FEWEST:
        return False  # as most questions; the word lists need not be read
    foreign = {row[n].folded for n in strange if is_known(row, n)}
    told = slots(place_names().find(row, marked=False)).union(strange)
    others = [n for n in range(len(row)) if n not in told and not _may_be_english(row, n)]
    if len(foreign) > _FEWEST:
        return len(others) < len(foreign)  # of names in small letters
    return len(foreign) == _FEWEST and not others


def _may_be_english(row: Sequence[Syllable], place: int) -> bool:
    """Whether a word is no Vietnamese one: those of "CEO Facebook là ai" are, a name may be."""
    token = row[place]
    return token.is_number or token.is_capitalised or is_known(row, place)


def _opens_as_one(row: Sequence[Syllable]) -> bool:
    """Whether a question word and the verb behind it open the question: "who is", "how old"."""
    if not row or row[0].folded not in classes()["asking"]:
        return False
    opening = longest("questions", row, 0)
    behind = row[opening : opening + 1]
    return opening > 1 or any(token.folded in classes()["auxiliary"] for token in behind)


def _is_strange(word: Syllable) -> bool:
    """Whether a word is neither a Vietnamese syllable nor the keystrokes of one ("sown")."""
    return not is_syllable(word.folded) and decoded(word.text) is None


__all__ = ["is_english"]
