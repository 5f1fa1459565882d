"""Days of one month that only the last of them names: "ngày 15 đến 30 tháng 3", "ngày 5-7/3"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts.points import DAYS, Point, day_at
from knowledge.text.normal import marked

if TYPE_CHECKING:
    from knowledge.facts.sentence import Sentence

TO = frozenset(map(marked, ("đến", "tới")))
DASHES = frozenset("-–—")
_LAST = 31


def days_at(sentence: Sentence, place: int) -> Point | None:
    """The span of days whose word, such as "ngày", stands at `place`; None where none does."""
    keys, count = sentence.keys, len(sentence.tokens)
    after = place + 2
    if keys[place] not in DAYS or place + 1 not in sentence.figures or after >= count:
        return None
    first = sentence.tokens[place + 1].text
    if not first.isdecimal() or not 1 <= int(first) <= _LAST:
        return None
    if keys[after] in TO:
        after += 1
    elif sentence.gaps[after].strip() not in DASHES:
        return None
    after += after < count and keys[after] in DAYS
    last = day_at(sentence, after) if after in sentence.figures else None
    if last is None or int(first) >= int(last.value[-2:]):
        return None
    return Point(f"{last.value[:-2]}{int(first):02}/{last.value}", last.after)


__all__ = ["DASHES", "TO", "days_at"]
