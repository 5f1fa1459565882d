"""Answers: from a question and a library to what the asker gets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.answering import (
    about,
    breakdown,
    comparison,
    direct,
    missing,
    shortforms,
    smalltalk,
    speakers,
    twofold,
)
from knowledge.answering.asking import Asking
from knowledge.answering.english import translated
from knowledge.answering.explaining import lines
from knowledge.answering.followup import beside, whole
from knowledge.answering.frames import frames
from knowledge.answering.short_places import with_whole_places
from knowledge.answering.wording import plain
from knowledge.models import Answer
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answering.curated import Curated
    from knowledge.answering.english import Translation
    from knowledge.answering.frames import Frames
    from knowledge.library import Library

THRESHOLD = 0.55  # confidence from which an answer is given

_WAYS = (
    speakers.reply,  # of a follow-up that asks for nothing but the speaker
    comparison.reply,  # first, since every other way would answer for one place only
    about.reply,  # "ai viết bài" would else be searched for in what the articles tell
    shortforms.reply,  # what "HTX" means is told in brackets, not in a sentence about it
    breakdown.reply,  # before the plain way, which would give one part for the whole
    twofold.reply,  # before the plain way, which would answer the first half only
    direct.reply,
)


def answer(
    question: str,
    library: Library,
    *,
    history: Sequence[str] = (),
    language: str = "vi",
    threshold: float = THRESHOLD,
    explain: bool = False,
    curated: Curated | None = None,
) -> Answer:
    """Answer a question from the articles of a library, and from nothing else.

    `history` holds the earlier questions of the chat, oldest first. Any text is taken; what
    asks nothing, or nothing that the articles tell, is answered by saying so. What people gave
    as answers, in `curated`, goes before the articles.
    """
    words = frames(language)
    talk = smalltalk.kind_of(question)
    if talk is not None and not (talk in smalltalk.LEANING and history and syllables(question)):
        return Answer("smalltalk", words.say(talk), confidence=1.0)
    alone = _asking(question, library, words, threshold)
    before = [plain(former, library.frequency) for former in history]
    asking = whole(alone, before)
    meant = question if asking.text == alone.text else asking.text
    found = (curated.answer(asking) if curated else None) or _found(asking)
    if found is None and asking is alone and before:
        found = _of_the_same_article(alone, before)
    found = found or missing.reply(asking)
    return replace(found, meant=meant, explanation=_explained(asking, explain))


def _asking(question: str, library: Library, words: Frames, threshold: float) -> Asking:
    english = translated(question, library.frequency)
    if english is not None:
        return _asking_english(english, library, words, threshold)
    typed = with_whole_places(question)
    return Asking(plain(question, library.frequency), library, words, threshold, typed)


def _asking_english(
    english: Translation, library: Library, words: Frames, threshold: float
) -> Asking:
    """The question in the words of the passages that it finds, and asked of them."""
    first = Asking(english.text, library, words, threshold, readings=english.readings)
    told = english.fitted([found.passage for found in first.evidence])
    return replace(
        first,
        text=told.text,
        readings=told.readings,
        words=told.told,
        given=first.evidence,
        unfitted=english.text,
    )


def _found(asking: Asking) -> Answer | None:
    return next((found for way in _WAYS if (found := way(asking)) is not None), None)


def _of_the_same_article(asking: Asking, before: Sequence[str]) -> Answer | None:
    """The answer to a question that has none alone, from the article that answered before it."""
    asked = beside(asking, before)
    found = _found(asked) if asked else None
    article = asked.article if asked else None
    told = found is not None and any(one.article == article for one in found.citations[:1])
    return found if told else None


def _explained(asking: Asking, explain: bool) -> tuple[str, ...]:
    return tuple(lines(asking)) if explain else ()


__all__ = ["THRESHOLD", "answer"]
