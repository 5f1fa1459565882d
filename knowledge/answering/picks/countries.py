"""Which country: no town or province answers "nước nào"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.picks.pick import Pick, nearness
from knowledge.facts.wordlist import wordlist
from knowledge.text.phrases import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact


def asks_country(question: Question) -> bool:
    """Whether the asked noun is a country."""
    asked = [question.row[slot] for slot in question.focus]
    return bool(asked) and listed("country_heads").at(asked, 0) is not None


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The countries of the sentence that the question does not itself name."""
    del facts
    if not asks_country(question):
        return
    asked = [token.folded for token in question.row]
    tokens = candidate.tokens
    keys = [token.marked for token in tokens]
    for first in wordlist("countries").places_in(keys):
        place = range(first, first + wordlist("countries").length_at(keys, first))
        name = [tokens[n].folded for n in place]
        if not _is_name(candidate, place) or any(
            asked[n : n + len(name)] == name for n in range(len(asked))
        ):
            continue
        start, end = (
            candidate.span.start + at for at in (tokens[first].start, tokens[place[-1]].end)
        )
        yield Pick(start, end, nearness(candidate, place))


def _is_name(candidate: Candidate, place: range) -> bool:
    """Whether capitals say that a country is meant: neither "Anh Hùng" nor "anh Đức"."""
    tokens = candidate.tokens
    if not place or not all(tokens[n].is_capitalised for n in place):
        return False
    if len(place) > 1:
        return True
    beside = [n for n in (place[0] - 1, place[0] + 1) if 0 <= n < len(tokens)]
    titled = place[0] > 0 and listed("facts/person_titles").at(tokens, place[0] - 1) is not None
    return place[0] > 0 and not titled and not any(tokens[n].is_capitalised for n in beside)


__all__ = ["asks_country", "pick"]
