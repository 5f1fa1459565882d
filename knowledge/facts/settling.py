"""When and where a fact holds: told by its clause, its sentence, or what stands before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from knowledge.facts.localities import OWN
from knowledge.facts.moments import free_times
from knowledge.facts.wordlist import wordlist
from knowledge.models import Fact
from knowledge.text.normal import marked

if TYPE_CHECKING:
    from knowledge.facts.moments import Moment
    from knowledge.facts.sentence import Draft, Mention, Sentence
    from knowledge.models import Article, Passage

_WHERE = frozenset(map(marked, ("tại", "ở", "bàn", "thuộc", "của", "trong")))  # "địa bàn"


class Setting(NamedTuple):
    """What all facts of a sentence share."""

    sentence: Sentence
    start: int  # of the sentence in the file
    passage: Passage
    article: Article
    times: list[Mention]
    places: list[Mention]
    unnamed_time: str | None  # when things happen that stand with no time


def setting_of(
    sentence: Sentence, moment: Moment, start: int, passage: Passage, article: Article
) -> Setting:
    """The setting of a sentence that begins at `start` in the file.

    The date of publication is never used: "hiện nay" of an article is no year. Where an event is
    held says nothing of who goes there.
    """
    present = wordlist("present words").is_in(sentence.keys)
    places = [
        place
        for place in sentence.places
        if not any(event.first <= place.first < event.reach for event in sentence.events)
    ]
    unnamed = None if present else moment.time
    return Setting(sentence, start, passage, article, free_times(sentence), places, unnamed)


def settled(draft: Draft, setting: Setting) -> Fact:
    """The fact that `draft` becomes in its article, its parts with it."""
    sentence, start = setting.sentence, setting.start
    text = sentence.text[draft.start : draft.end]
    return Fact(
        kind=draft.kind,
        article=setting.article.id,
        passage=setting.passage.id,
        subject=draft.subject,
        attribute=draft.attribute,
        value=draft.value or text,
        number=draft.number,
        unit=draft.unit,
        qualifier=draft.qualifier,
        place=draft.place or _place_of(draft, setting),
        time=draft.time or _time_of(draft, setting),
        text=text,
        start=start + draft.start,
        end=start + draft.end,
        sentence_start=start,
        sentence_end=start + len(sentence.text),
        parts=tuple(settled(part, setting) for part in draft.parts),
    )


def _time_of(draft: Draft, setting: Setting) -> str | None:
    """The time named nearest to the draft, else what an earlier sentence of the paragraph named."""
    if not setting.times:
        return setting.unnamed_time
    return _nearest(setting.times, draft, setting.sentence).value


def _place_of(draft: Draft, setting: Setting) -> str | None:
    """The place that the draft is about; the article's own where no other is named.

    Where the sentence names other places and none of them clearly holds, it is None.
    """
    own = setting.article.place
    fitting = [place for place in setting.places if _may_hold(place, draft, setting.sentence)]
    if fitting:
        nearest = _nearest(fitting, draft, setting.sentence)
        return own if nearest.value == OWN else nearest.value
    return None if any(place.value != OWN for place in setting.places) else own


def _may_hold(place: Mention, draft: Draft, sentence: Sentence) -> bool:
    """Places before a fact hold for it; those behind it only with "tại" in its own clause."""
    if place.start < draft.end:
        return True
    before = sentence.keys[place.first - 1] if place.first else ""
    return before in _WHERE and _farness(place, draft, sentence)[0] == 0


def _nearest(mentions: list[Mention], draft: Draft, sentence: Sentence) -> Mention:
    if len(mentions) == 1:
        return mentions[0]
    return min(mentions, key=lambda mention: _farness(mention, draft, sentence))


def _farness(mention: Mention, draft: Draft, sentence: Sentence) -> tuple[int, bool, int]:
    """Clauses first, then before rather than behind, then characters."""
    behind = mention.start >= draft.end
    gap = (draft.end, mention.start) if behind else (mention.end, draft.start)
    between = sentence.text[slice(*gap)]
    parted = 2 if ";" in between or ":" in between else int("," in between)
    return parted, behind, len(between)


__all__ = ["Setting", "setting_of", "settled"]
