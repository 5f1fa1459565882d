"""Places side by side: each asked on its own, then set next to each other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from knowledge.answering import about, direct, missing
from knowledge.answering.constraints import place_names
from knowledge.models import Answer
from knowledge.text.phrases import listed, slots

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answering.asking import Asking
    from knowledge.models import Fact

_SIDES = 3
_MUCH = {"nhiều": "bao nhiêu", "ít": "bao nhiêu", "nhieu": "bao nhieu"}  # "nhiều HTX hơn"
_LENIENT = 0.85  # of the threshold: the other side's answer speaks for this one
_SURE = 0.8  # confidence of both sides from which they are weighed against each other
_LONGEST = 180  # characters of one side


class Side(NamedTuple):
    """What one place's articles say."""

    place: str
    asking: Asking  # the question of this place alone
    answer: Answer
    fact: Fact | None  # the figure, where the answer is one


def reply(asking: Asking) -> Answer | None:
    """The places' answers in one; None where the question doesn't set places side by side."""
    places = asking.question.constraints.places[:_SIDES]
    if len(places) < 2 or not _each_has_articles(asking, places):
        return None
    sides = [side for place in places if (side := _side(asking, place)) is not None]
    if len(sides) < len(places):
        return missing.reply(asking) if asking.question.kind == "comparison" else None
    sides = _of_one_kind(sides)
    told = "; ".join(f"{side.place}: {_shown(side.answer.text)}" for side in sides)
    return Answer(
        "answered",
        told + _verdict(asking, sides),
        quote=" ||| ".join(side.answer.quote for side in sides),
        citations=tuple(citation for side in sides for citation in side.answer.citations),
        confidence=min(side.answer.confidence for side in sides),
        evidence=asking.evidence,
    )


def _each_has_articles(asking: Asking, places: Sequence[str]) -> bool:
    """Whether every place has articles of its own, so that none is only the other's scene."""
    own = {
        article.place
        for item in asking.evidence
        if (article := asking.library.article(item.passage.article)) is not None
    }
    return all(place in own for place in places)


def _side(asking: Asking, place: str) -> Side | None:
    part = replace(asking.instead(_of_one(asking, place)), threshold=_LENIENT * asking.threshold)
    for way in (about.reply, direct.reply):
        answer = way(part)
        if answer is not None:
            fact = part.search.findings[0].pick.fact if way is direct.reply else None
            return Side(place, part, answer, fact) if answer.status == "answered" else None
    return None


def _of_one_kind(sides: list[Side]) -> list[Side]:
    """The sides with figures of the surest one's kind, where there are such: money beside money."""
    surest = max(sides, key=lambda side: side.answer.confidence)
    return [side if side is surest else _like(side, surest.fact) for side in sides]


def _like(side: Side, fact: Fact | None) -> Side:
    """The side with its best figure of the fact's kind; itself where there is none."""
    if fact is None or side.fact is None or side.fact.kind == fact.kind:
        return side
    for finding in side.asking.search.findings:
        other = finding.pick.fact
        sure = direct.confidence(side.asking, finding) >= side.asking.threshold
        if other is not None and other.kind == fact.kind and sure:
            return side._replace(answer=direct.answered(side.asking, finding), fact=other)
    return side


def _of_one(asking: Asking, place: str) -> str:
    """The question without the other places and without the words that compare."""
    row = asking.question.row
    dropped = {
        slot
        for met in place_names().find(row)
        if met.value != place
        for slot in range(met.first, met.last)
    }
    dropped |= slots(listed("comparing_words").find(row))
    dropped |= _asked_again(asking, dropped)
    words = (token.text for slot, token in enumerate(row) if slot not in dropped)
    return " ".join(_MUCH.get(word, word) for word in words)


def _asked_again(asking: Asking, dropped: set[int]) -> set[int]:
    """The slots of question words said for each place: "A bao nhiêu, B bao nhiêu"."""
    signal, row = asking.question.signal, asking.question.row
    words = [token.folded for token in row[signal.first : signal.last]] if signal else []
    places = [
        range(first, first + len(words))
        for first in range(len(row))
        if words and [token.folded for token in row[first : first + len(words)]] == words
    ]
    return {slot for place in places[1:] for slot in place} - dropped


def _shown(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rsplit(" ", 1)[0] + "…"


def _verdict(asking: Asking, sides: Sequence[Side]) -> str:
    """Which is higher, where all sides are figures of one unit and stand for themselves."""
    if min(side.answer.confidence for side in sides) < _SURE:
        return ""  # the figures may be of different things
    figures = [(side.fact.number, side.place) for side in sides if side.fact and side.fact.number]
    units = {side.fact.unit for side in sides if side.fact}
    if len(figures) < len(sides) or len(units) != 1:
        return ""
    figures.sort(reverse=True)
    if figures[0][0] == figures[1][0]:
        return " → " + asking.frames.say("equal")
    return " → " + asking.frames.say("higher", place=figures[0][1])


__all__ = ["Side", "reply"]
