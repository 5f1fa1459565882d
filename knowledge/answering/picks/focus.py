"""The name or noun phrase that begins with the asked noun: the "quỹ …" of "quỹ nào"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.picks.countries import asks_country
from knowledge.answering.picks.phrases import as_pick, names_behind, phrase_at
from knowledge.answering.picks.pick import Pick
from knowledge.text.phrases import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.models import Fact

_NAMES = {"organisation", "event", "place", "count"}
_BODIES = {"organisation", "event"}
# How sure a name, a phrase, and the mere noun at the asked noun's place are.
_NAMED, _FOCUSED, _UNTOLD = 0.95, 0.85, 0.3


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The longest name behind each place of the asked noun, else the phrase there."""
    if asks_country(question):
        return
    head = head_of(question)
    known = list(facts)
    is_place = bool(head) and listed("place_heads").at(question.row, head[0]) is not None
    for token, length in _places_of(candidate, head):
        if is_place and listed("place_heads").at(candidate.tokens, token, marked=True) is None:
            continue  # the "huyền thoại" that a bare "huyen" meets
        fact = _named_at(candidate, known, token)
        names = names_behind(candidate, token + max(len(head), length))
        if names and not _opens_a_phrase(candidate, names):
            run = as_pick(candidate, range(token, names[-1] + 1), _NAMED)
            if fact is None or run.end > fact.end:
                yield run
                continue
        if fact is not None:
            yield Pick(fact.start, fact.end, _NAMED, fact)
        else:
            phrase = phrase_at(candidate, token, len(head))
            tells = len(phrase) > max(len(head), length)  # "bến cảng" names no port
            tells = tells and not is_place  # nor does "xã hội hóa", "xã khác"
            yield as_pick(candidate, phrase, _FOCUSED if tells else _UNTOLD)


def _opens_a_phrase(candidate: Candidate, names: range) -> bool:
    """Whether a lone capital only opens a phrase in small letters: "hành vi Gây rối trật tự"."""
    behind = candidate.tokens[names[-1] + 1 : names[-1] + 2]
    joint = candidate.text[candidate.tokens[names[-1]].end : behind[0].start] if behind else ","
    return len(names) == 1 and not joint.strip() and behind[0].text.islower()


def _places_of(candidate: Candidate, head: list[int]) -> list[tuple[int, int]]:
    """Where the asked noun itself is said, and how long; "vay" is near "ngân hàng", names none.

    A syllable of another word is not it: the "sản" of "nông sản" for "sản phẩm".
    """
    places = candidate.coverage.places
    alone = len(head) == 1
    seconds = set() if alone else {met.start for slot in head[1:2] for met in places[slot]}
    said = (met for slot in head[:1] for met in places[slot] if met.how != "related")
    whole = (met for met in said if alone or met.length > 1 or met.start + 1 in seconds)
    return sorted({met.start: met.length for met in whole}.items())


def head_of(question: Question) -> list[int]:
    """The slots of the asked noun without general nouns before it."""
    focus = list(question.focus)
    row = question.row[: focus[-1] + 1] if focus else ()
    while focus and (met := listed("general_nouns").at(row, focus[0], marked=True)) is not None:
        focus = focus[met.last - met.first :]
    return focus


def _named_at(candidate: Candidate, facts: Iterable[Fact], token: int) -> Fact | None:
    """The longest name that a token stands in; a count only where it begins there."""
    start = candidate.span.start + candidate.tokens[token].start
    named = [
        fact
        for fact in facts
        if fact.start == start or (fact.kind in _BODIES and fact.start <= start < fact.end)
        if fact.kind in _NAMES
    ]
    return max(named, key=lambda fact: fact.end - fact.start, default=None)


__all__ = ["head_of", "pick"]
