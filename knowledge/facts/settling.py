"""When and where a fact holds: told by its clause, its sentence, or what stands before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts.moments import free_times
from knowledge.facts.places import OWN
from knowledge.facts.wordlist import wordlist
from knowledge.models import Fact
from knowledge.text.normal import marked

if TYPE_CHECKING:
    from knowledge.facts.moments import Moment
    from knowledge.facts.sentence import Draft, Mention, Sentence, Stretch
    from knowledge.models import Article, Passage

_WHERE = frozenset(map(marked, ("tại", "ở", "bàn", "thuộc", "của", "trong")))


def settled(
    draft: Draft, sentence: Sentence, moment: Moment, passage: Passage, article: Article
) -> Fact:
    """The fact that `draft` becomes in its article, its parts with it."""
    offset = passage.start
    text = sentence.text[draft.start : draft.end]
    return Fact(
        kind=draft.kind,
        article=article.id,
        passage=passage.id,
        subject=draft.subject,
        attribute=draft.attribute,
        value=draft.value or text,
        number=draft.number,
        unit=draft.unit,
        qualifier=draft.qualifier,
        place=draft.place or _place_of(draft, sentence, article.place),
        time=draft.time or _time_of(draft, sentence, moment),
        text=text,
        start=offset + draft.start,
        end=offset + draft.end,
        sentence_start=offset + sentence.start,
        sentence_end=offset + sentence.end,
        parts=tuple(settled(part, sentence, moment, passage, article) for part in draft.parts),
    )


def _time_of(draft: Draft, sentence: Sentence, moment: Moment) -> str | None:
    """The time named nearest to the draft, else what an earlier sentence of the paragraph named.

    The date of publication is never used: "hiện nay" of an article is no year.
    """
    named = free_times(sentence)
    if named:
        return min(named, key=lambda time: _farness(sentence, time, draft)).value
    return None if _tells_present(sentence) else moment.time


def _place_of(draft: Draft, sentence: Sentence, own: str | None) -> str | None:
    """The place that the draft is about; `own`, the article's, where none other is named.

    Where an event is held says nothing of who goes there. Where the sentence names other places
    and none of them clearly holds, it is None.
    """
    free = [p for p in sentence.places if not _in_event(sentence, p)]
    fitting = [p for p in free if _may_hold(sentence, p, draft)]
    if fitting:
        nearest = min(fitting, key=lambda place: _farness(sentence, place, draft))
        return own if nearest.value == OWN else nearest.value
    return None if any(p.value != OWN for p in free) else own


def _may_hold(sentence: Sentence, place: Mention, draft: Draft) -> bool:
    """Places before a fact hold for it; those behind it only with "tại" in its own clause."""
    if place.start < draft.end:
        return True
    before = sentence.keys[place.first - 1] if place.first else ""
    return before in _WHERE and _farness(sentence, place, draft)[0] == 0


def _farness(sentence: Sentence, mention: Mention, draft: Draft) -> tuple[int, bool, int]:
    """Clauses first, then before rather than behind, then characters."""
    behind = mention.start >= draft.end
    gap = (draft.end, mention.start) if behind else (mention.end, draft.start)
    between = sentence.text[slice(*gap)]
    parted = 2 if ";" in between or ":" in between else int("," in between)
    return parted, behind, len(between)


def _in_event(sentence: Sentence, stretch: Stretch) -> bool:
    return any(event.first <= stretch.first < event.reach for event in sentence.events)


def _tells_present(sentence: Sentence) -> bool:
    words = wordlist("present_words")
    return any(words.length_at(sentence.keys, at) for at in range(len(sentence.keys)))


__all__ = ["settled"]
