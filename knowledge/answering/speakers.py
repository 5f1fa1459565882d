"""Who says what an answer told: "ai nói vậy?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.citing import cite
from knowledge.answering.picks.pick import plain
from knowledge.models import Answer

if TYPE_CHECKING:
    from knowledge.answering.asking import Asking
    from knowledge.models import Fact

_SURE = 0.9


def reply(asking: Asking) -> Answer | None:
    """The person whom the sentence names, or that none is named; None for other questions."""
    if not asking.asks_speaker or asking.within is None:
        return None
    article = asking.library.article(asking.within.passage.rpartition("#")[0])
    passage = next(
        (p for p in (article.passages if article else ()) if p.id == asking.within.passage), None
    )
    speaker = _speaker(asking)
    if article is None or passage is None or speaker is None:
        return Answer("not_found", asking.frames.say("missing_speaker"), evidence=asking.evidence)
    citation = cite(article, passage, speaker.sentence_start, speaker.sentence_end)
    return Answer(
        "answered",
        plain(article.raw[speaker.start : speaker.end]),
        quote=citation.quote,
        citations=(citation,),
        confidence=_SURE,
        evidence=asking.evidence,
    )


def _speaker(asking: Asking) -> Fact | None:
    """The person named in the sentence that is asked about."""
    place = asking.within
    if place is None:
        return None
    facts = asking.library.facts(place.passage.rpartition("#")[0])
    people = (f for f in facts if f.kind == "person" and f.passage == place.passage)
    return next((f for f in people if f.sentence_start <= place.start < f.sentence_end), None)


__all__ = ["reply"]
