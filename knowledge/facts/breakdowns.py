"""A whole with the parts that the text breaks it down into: "99 chuỗi … Trong đó, 14 chuỗi rau"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from knowledge.facts.wordlist import wordlist

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.facts.sentence import Sentence
    from knowledge.models import Fact

_NONE = Decimal(0)
_KINDS = ("count", "money")
# Of the whole: rounded sums miss it, as 2.930 of 2.932 triệu đồng.
_ROUNDED = {"count": _NONE, "money": Decimal("0.002")}


def linked(rows: Sequence[tuple[Sentence, list[Fact]]], raw: str) -> list[Fact]:
    """The facts of successive sentences, wholes given their parts, and the parts as a list.

    `raw` is the article's. The whole stands in the sentence of its parts or in the one before.
    """
    done = [list(facts) for _, facts in rows]
    for at, (sentence, facts) in enumerate(rows):
        parts = _announced(sentence, facts)
        for home in (done[at], done[at - 1] if at else []):
            # Some are broken down twice, by kind and by size: the first breakdown stays.
            unbroken = [fact for fact in home if fact not in parts and not fact.parts]
            whole = _whole(unbroken, parts)
            if whole is not None:
                home[home.index(whole._replace(parts=()))] = whole
                done[at] += _as_list(whole, facts, raw)
                break
    return [fact for facts in done for fact in facts]


def _announced(sentence: Sentence, facts: Sequence[Fact]) -> list[Fact]:
    """The counts and sums behind the words that announce a breakdown."""
    words = wordlist("breakdown words")
    for place in words.places_in(sentence.keys):
        if facts and words.length_at(sentence.keys, place):
            offset = facts[0].sentence_start
            begin = offset + sentence.tokens[place].start
            end = offset + _closing(sentence, place)
            return [fact for fact in facts if fact.kind in _KINDS and begin < fact.start < end]
    return []


def _closing(sentence: Sentence, place: int) -> int:
    """Where the bracket closes that opens right before a word, else where the sentence ends."""
    closing = sentence.text.find(")", sentence.tokens[place].end)
    return closing if "(" in sentence.gaps[place] and closing > 0 else len(sentence.text)


def _whole(facts: Sequence[Fact], parts: Sequence[Fact]) -> Fact | None:
    """The nearest figure that parts of the same noun, or sums, add up to, holding those parts."""
    for whole in reversed(facts):
        if whole.kind in _KINDS and whole.number and len(parts) > 1:
            alike = tuple(part for part in parts if _is_alike(part, whole))
            total = sum((part.number or _NONE for part in alike), _NONE)
            if len(alike) > 1 and abs(total - whole.number) <= _ROUNDED[whole.kind] * whole.number:
                return whole._replace(parts=alike)
    return None


def _is_alike(part: Fact, whole: Fact) -> bool:
    if part.kind != whole.kind:
        return False
    return part.unit == whole.unit if part.kind == "money" else _head(part) == _head(whole)


def _as_list(whole: Fact, facts: Sequence[Fact], raw: str) -> list[Fact]:
    """The parts of `whole` as a list, unless a list that holds them has been found."""
    first, last = whole.parts[0], whole.parts[-1]
    if any(fact.kind == "list" and fact.start <= first.start < fact.end for fact in facts):
        return []
    text = raw[first.start : last.end]
    told = first._replace(kind="list", value=text, text=text, end=last.end, qualifier=None)
    return [
        told._replace(
            subject=whole.subject,
            attribute=whole.attribute,
            number=whole.number,
            unit=whole.unit,
            parts=whole.parts,
        )
    ]


def _head(fact: Fact) -> str:
    return fact.subject.split()[0].casefold()


__all__ = ["linked"]
