"""Saying that the articles don't tell, and what they do tell nearby."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.citing import cite_sentence
from knowledge.models import Answer
from knowledge.text.phrases import is_marked
from knowledge.text.syllables import folded_key
from knowledge.text.vietnamese import is_syllable

if TYPE_CHECKING:
    from knowledge.answering.asking import Asking
    from knowledge.answering.question import Question
    from knowledge.models import Citation
    from knowledge.text.syllables import Syllable

# The share of the question that a sentence must say to be shown. On XQuAD 1 of 100 sentences that
# hold the answer say less; of those shown for questions that have none, most of the far-off ones.
_NEAR = 0.36
# Objections that a sentence may be shown in spite of: it is near, and says itself what differs.
# Another place or year is none of them, as the sentence may leave it to its article.
_SHOWN = {"figure", "name", "claim", "denial", "thing", "noun", "person", "deed", "body", "turn"}
_NEAR_IN_SPITE = 0.5  # the share of the question that such a sentence must say
_AS_NEAR = 0.8  # of what another sentence says of the question
_TOLD = {"lead", "body"}  # the parts that tell; a byline's name is no sentence


def reply(asking: Asking) -> Answer:
    """One sentence that names what is missing, and what the articles do tell nearby.

    That is the sentence that says most of the question without breaking its conditions, quoted but
    not asserted, and near questions that can be answered.
    """
    from knowledge.answering.suggesting import near_questions  # which an answer needs not

    nearest = _nearest(asking)
    return Answer(
        "not_found",
        _sentence(asking),
        quote=nearest[0].quote if nearest else "",
        citations=nearest,
        evidence=asking.evidence,
        suggestions=near_questions(asking),
    )


def _nearest(asking: Asking) -> tuple[Citation, ...]:
    """The likeliest sentence of an article's text, if it says enough of the question."""
    search = asking.search
    in_spite = [one for one, objection in search.ruled_out if objection in _SHOWN]
    for ones, least in ((search.candidates, _NEAR), (in_spite, _NEAR_IN_SPITE)):
        best = next((one for one in ones if one.passage.part in _TOLD), None)
        if best and best.support >= least:
            return (cite_sentence(best),)
    return ()


def _sentence(asking: Asking) -> str:
    constraints = asking.question.constraints
    frames = asking.frames
    unknown = [place for place in constraints.places if not _is_told_of(asking, place)]
    place = (unknown or list(constraints.places) or [""])[0]
    year = next(iter(constraints.years), "")
    lacks_year = _lacks_year(asking)
    if place and (unknown or lacks_year):
        if year:
            return frames.say("missing_place_year", place=place, year=year)
        return frames.say("missing_place", place=place)
    if lacks_year:
        return frames.say("missing_year", year=year)
    words = _missing_words(asking)
    if words and place:
        return frames.say("missing_here", words=words, place=place)
    if words:
        return frames.say("missing_words", words=words)
    return frames.say("missing_of_place", place=place) if place else frames.say("missing")


def _lacks_year(asking: Asking) -> bool:
    """Whether the sentences that say most of the question tell of another year.

    Where one of the year asked says as much, it is not the year that is missing.
    """
    search, asked = asking.search, set(asking.question.constraints.years)
    tried = [*search.candidates, *(one for one, _ in search.ruled_out)]
    of_another = [one.support for one, objection in search.ruled_out if objection == "year"]
    of_this = [one.support for one in tried if asked and asked.issubset(one.years)]
    return bool(of_another) and max(of_another) * _AS_NEAR > max(of_this, default=0.0)


def _is_told_of(asking: Asking, place: str) -> bool:
    name = folded_key(place).split()
    return asking.library.frequency(*name[-2:]) > 0


def _missing_words(asking: Asking) -> str:
    """The first words of the question that no article has, or has only apart: "trụ sở".

    A word mistyped ("sản lươg") is not missed for that.
    """
    question, library = asking.question, asking.library
    content = [
        n
        for n, weight in enumerate(question.weights)
        if weight > 0
        and not _is_slip(question, n)
        and not _is_foreign(question.row[n])
        and not _is_written_out(asking, n)
    ]
    for slot in content:
        pair = (slot, slot + 1)
        apart = pair[1] in content and not _together(asking, slot)
        if apart and is_marked(question.row):
            unknown = [n for n in pair if not library.frequency(question.row[n].folded)]
            if unknown:
                bound = _together(asking, slot - 1 if pair[1] in unknown else slot + 1)
                is_name = all(question.row[n].is_capitalised for n in unknown)
                named = unknown if bound or is_name else pair  # no "suất tụt" of "năng suất tụt"
                return " ".join(question.row[n].text for n in named)
        elif not library.frequency(question.row[slot].folded):
            return question.row[slot].text
    return ""


def _together(asking: Asking, slot: int) -> bool:
    """Whether some article has this word of the question right before the next."""
    pair = [token.folded for token in asking.question.row[max(slot, 0) : slot + 2]]
    return slot >= 0 and len(pair) > 1 and asking.library.frequency(*pair) > 0


def _is_foreign(token: Syllable) -> bool:
    """Whether a word is neither Vietnamese nor a name: half of an English question may be left."""
    return not is_syllable(token.folded) and token.text.islower()


def _is_written_out(asking: Asking, slot: int) -> bool:
    """Whether an article has what an abbreviation stands for."""
    return any(
        all(map(asking.library.frequency, one.words))
        for one in asking.question.query.slots[slot].alternatives
        if one.how == "abbreviation"
    )


def _is_slip(question: Question, slot: int) -> bool:
    near = (one.how == "typo" for one in question.query.slots[slot].alternatives)
    return slot not in question.words and any(near)


__all__ = ["reply"]
