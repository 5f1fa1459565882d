"""Whether an English word that is noun and verb is a verb where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.english.dictionary import classes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answering.english.units import Unit
    from knowledge.text.syllables import Syllable

_NOUNS = {"word", "name", "number"}


def is_verb(before: Sequence[Unit]) -> bool:
    """Whether a word that is noun and verb is a verb here: "did X export", "who exports".

    Behind an auxiliary comes the subject, then the one verb.
    """
    if before and (before[-1].head == "who" or before[-1].head in classes()["before verb"]):
        return True
    clause = [n for n, unit in enumerate(before) if unit.kind == "auxiliary"]
    if not clause or before[clause[-1]].head not in classes()["helping"]:
        return False
    behind = [unit.kind for unit in before[clause[-1] + 1 :]]
    return bool(behind) and behind[-1] in _NOUNS and "verb" not in behind


def agrees(word: str, units: Sequence[Unit], behind: Sequence[Syllable]) -> bool:
    """Whether a word is the verb of an asked subject, by its number.

    So are "which company exports", "how many tourists visit", where nothing behind is a verb.
    """
    before = [unit for unit in units if unit.senses != ("",)]
    kinds = [unit.kind for unit in before]
    if kinds[-1:] != ["word"] or "question" not in kinds or {"verb", "auxiliary"} & {*kinds}:
        return False
    if before[-1].is_plural:
        return not word.endswith("s")
    helped = any(token.folded in classes()["auxiliary"] for token in behind)
    return word.endswith("s") and not helped and before[0].head != "how"


__all__ = ["agrees", "is_verb"]
