"""A whole with the parts that the text breaks it down into: "99 chuỗi … Trong đó, 14 chuỗi rau"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from knowledge.facts.wordlist import wordlist

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.facts.sentence import Draft, Sentence

    Row = tuple[Sentence, list[Draft]]


def linked(rows: Sequence[Row]) -> list[Row]:
    """The drafts of a passage's sentences, wholes given their parts, and each as a list too."""
    done: list[Row] = [(sentence, list(drafts)) for sentence, drafts in rows]
    for at, (sentence, drafts) in enumerate(done):
        marker = _marker(sentence)
        if marker is None:
            continue
        counts = [draft for draft in drafts if draft.kind == "count"]
        parts = [draft for draft in counts if draft.start >= marker]
        before = done[at - 1][1] if at else []
        for home in (drafts, before):
            whole = _whole([d for d in home if d.kind == "count" and d not in parts], parts)
            if whole is not None:
                home[home.index(replace(whole, parts=()))] = whole
                drafts.extend(_as_list(whole, drafts))
                break
    return done


def _as_list(whole: Draft, drafts: Sequence[Draft]) -> list[Draft]:
    """The parts of `whole` as a list, unless one is drafted that holds them."""
    start, end = whole.parts[0].start, whole.parts[-1].end
    if any(draft.kind == "list" and draft.start <= start < draft.end for draft in drafts):
        return []
    return [replace(whole, kind="list", start=start, end=end, qualifier=None)]


def _marker(sentence: Sentence) -> int | None:
    words = wordlist("breakdown_words")
    for place in range(len(sentence.tokens)):
        length = words.length_at(sentence.keys, place)
        if length:
            return sentence.tokens[place + length - 1].end
    return None


def _whole(wholes: Sequence[Draft], parts: Sequence[Draft]) -> Draft | None:
    """The nearest whole that parts of the same noun add up to, holding those parts."""
    for whole in reversed(wholes):
        alike = tuple(part for part in parts if part.number and _head(part) == _head(whole))
        total = sum((part.number or Decimal(0) for part in alike), Decimal(0))
        if len(alike) > 1 and total == whole.number:
            return replace(whole, parts=alike)
    return None


def _head(draft: Draft) -> str:
    return draft.subject.split()[0].casefold()


__all__ = ["linked"]
