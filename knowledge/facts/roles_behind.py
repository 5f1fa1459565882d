"""Where the roles end that stand behind a person's name: "ông An, Bí thư xã, Giám đốc HTX"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts.nouns import within_compound
from knowledge.facts.role_words import (
    apposed_length,
    breaks,
    ends_role,
    head_length,
    joins_a_name,
    leaves_place,
)
from knowledge.facts.wordlist import bodies, wordlist
from knowledge.text.normal import marked

if TYPE_CHECKING:
    from knowledge.facts.sentence import Sentence, Stretch

_MOST = 16  # syllables of one role
_OPENS = frozenset({",", "-", "–", "—", "("})
_AGE = frozenset(map(marked, ("tuổi", "SN")))
_PHRASE = 3  # syllables of an apposition that no comma closes
_SHORT = 4  # syllables of a body's short name, or its place, in brackets: "(Vinaseeds)"
_ASIDE = 3  # syllables: "Trưởng Phòng Tư vấn, hỗ trợ, …" names one room


def roles_behind(sentence: Sentence, after: int, limit: int) -> Stretch | None:
    """The roles behind a name that ends before `after`, none reaching the next name at `limit`."""
    end = _next_role(sentence, after, limit) or _in_brackets(sentence, after)
    if not end:
        return None
    while following := _next_role(sentence, end, limit):
        end = following
    return sentence.stretch(after, end)


def _next_role(sentence: Sentence, place: int, limit: int) -> int:
    """The syllable behind the role that follows at `place`; 0 where none does."""
    if place >= limit:
        return 0
    opening = wordlist("role openings").length_at(sentence.keys, place)
    if sentence.gaps[place].strip() not in _OPENS and not (sentence.is_tight(place) and opening):
        return 0
    head = head_length(sentence, place + opening)
    apposed = 0 if head or opening else apposed_length(sentence, place)
    if not head and not apposed:
        return 0
    end = _role_end(sentence, place + opening + head + apposed, limit)
    reaches_next_name = end == limit < len(sentence.tokens)
    if reaches_next_name or (apposed and not _tells_who(sentence, place, end)):
        return 0
    return _with_brackets(sentence, _with_aside(sentence, place, end))


def _tells_who(sentence: Sentence, place: int, end: int) -> bool:
    """Whether words in apposition are a phrase of their own: "người bán thịt", not "người | đã"."""
    figure = not sentence.figures.isdisjoint(range(place, end))
    return not sentence.is_tight(end) or (end - place >= _PHRASE and not figure)


def _role_end(sentence: Sentence, after: int, limit: int) -> int:
    most = min(limit, after + _MOST)
    while after < most:
        if sentence.gaps[after] != " " and breaks(sentence, after):
            break
        if leaves_place(sentence, after):
            break
        if ends_role(sentence, after) and not (
            within_compound(sentence, after) or joins_a_name(sentence, after, limit)
        ):
            break
        after += 1
    return after


def _with_aside(sentence: Sentence, first: int, end: int) -> int:
    """The role's end, behind the short rest of a room's name that a comma parts from it."""
    if not wordlist("rooms").length_at(sentence.keys, first + 1) or sentence.gaps[end] != ", ":
        return end
    for after in range(end + 1, min(end + _ASIDE, len(sentence.tokens) - 1) + 1):
        if sentence.is_capital(after - 1):
            return end
        if sentence.gaps[after] == ", ":
            aside = sentence.keys[end:after]
            other = wordlist("role ends").length_at(aside, 0) + wordlist("roles").length_at(
                aside, 0
            )
            return end if other else after
    return end


def _with_brackets(sentence: Sentence, end: int) -> int:
    """The role's end, behind a short name in brackets: "Công ty Giống cây trồng (Vinaseeds)"."""
    if sentence.gaps[end] != " (":
        return end
    for after in range(end + 1, min(end + _SHORT, len(sentence.tokens)) + 1):
        if not sentence.is_capital(after - 1):
            return end
        if sentence.gaps[after].startswith(")"):
            return after
    return end


def _in_brackets(sentence: Sentence, place: int) -> int:
    """The syllable behind "(35 tuổi, ngụ xã A)" or "(Sở Y tế)"; 0 where no such bracket follows."""
    if not sentence.gaps[place].endswith("("):
        return 0
    for after in range(place + 1, min(place + _MOST, len(sentence.tokens)) + 1):
        if ")" in sentence.gaps[after]:
            body = bodies().length_at(sentence.keys, place) > 0
            told = body or not _AGE.isdisjoint(sentence.keys[place:after])
            return after if told else 0
    return 0


__all__ = ["roles_behind"]
