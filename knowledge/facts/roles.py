"""Where a person's role begins and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts.nouns import within_compound
from knowledge.facts.wordlist import bodies, wordlist
from knowledge.text.normal import marked

if TYPE_CHECKING:
    from knowledge.facts.sentence import Sentence, Stretch

_MOST = 16  # syllables of one role
_BEFORE = 14  # syllables before a name in which its role begins
_BREAKS = frozenset(',;:.!?…"“”()–—')
_OPENS = frozenset({",", "-", "–", "—", "("})
_DOTS = frozenset({".", ". "})  # "PGS. TS"
_AGE = frozenset(map(marked, ("tuổi", "SN")))
_AND = marked("và")
_ASIDE = 3  # syllables: "Trưởng Phòng Tư vấn, hỗ trợ, …" names one room


def role_ahead(sentence: Sentence, after: int) -> Stretch | None:
    """The role that ends right before the syllable `after`: "Phó Chủ tịch UBND tỉnh".

    It begins with the nearest role's first syllable: "Thủ tướng", not "tướng".
    """
    roles, ends = wordlist("roles"), wordlist("role ends")
    for first in range(after - 1, max(after - _BEFORE, 0) - 1, -1):
        if not sentence.is_tight(first + 1) or ends.length_at(sentence.keys, first):
            return None
        length = roles.length_at(sentence.keys, first)
        if length and first + length <= after:
            whole = next((b for b in (2, 1) if roles.length_at(sentence.keys, first - b) > b), 0)
            return sentence.stretch(_with_openings(sentence, first - whole), after)
    return None


def roles_behind(sentence: Sentence, after: int, limit: int) -> Stretch | None:
    """The roles behind a name that ends before `after`, none reaching the next name at `limit`."""
    end = _next_role(sentence, after, limit) or _in_brackets(sentence, after)
    if not end:
        return None
    while following := _next_role(sentence, end, limit):
        end = following
    return sentence.stretch(after, end)


def _with_openings(sentence: Sentence, first: int) -> int:
    """`first` moved before what belongs to the role: "Phó", "nguyên", another role."""
    roles, openings = wordlist("roles"), wordlist("role openings")
    while length := max(
        roles.length_before(sentence.keys, first), openings.length_before(sentence.keys, first)
    ):
        if not (sentence.is_tight(first) or sentence.gaps[first] in _DOTS):
            break
        first -= length
    return first


def _next_role(sentence: Sentence, place: int, limit: int) -> int:
    """The syllable behind the role that follows at `place`; 0 where none does."""
    if place >= limit:
        return 0
    opening = wordlist("role openings").length_at(sentence.keys, place)
    if sentence.gaps[place].strip() not in _OPENS and not (sentence.is_tight(place) and opening):
        return 0
    head = wordlist("roles").length_at(sentence.keys, place + opening)
    if not head:
        return 0
    end = _role_end(sentence, place + opening + head, limit)
    reaches_next_name = end == limit < len(sentence.tokens)
    return 0 if reaches_next_name else _with_aside(sentence, place, end)


def _role_end(sentence: Sentence, after: int, limit: int) -> int:
    ends = wordlist("role ends")
    most = min(limit, after + _MOST)
    while after < most:
        if sentence.gaps[after] != " " and _breaks(sentence, after):
            break
        if ends.length_at(sentence.keys, after) and not (
            within_compound(sentence, after) or _joins_a_name(sentence, after, limit)
        ):
            break
        after += 1
    return after


def _joins_a_name(sentence: Sentence, place: int, limit: int) -> bool:
    """Whether an "và" stands inside a body's name: "Sở Nông nghiệp và Phát triển nông thôn"."""
    following = place + 1
    return (
        sentence.keys[place] == _AND
        and following < min(limit, len(sentence.tokens) - 1)
        and sentence.is_capital(following)
        and not sentence.is_capital(following + 1)
        and not wordlist("roles").length_at(sentence.keys, following)
    )


def _breaks(sentence: Sentence, place: int) -> bool:
    """Whether the gap before `place` ends a role; the dots of "TP. Đà Nẵng" don't."""
    if any(locality.first < place < locality.after for locality in sentence.places):
        return False
    gap = sentence.gaps[place]
    return " - " in gap or not _BREAKS.isdisjoint(gap)


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


__all__ = ["role_ahead", "roles_behind"]
