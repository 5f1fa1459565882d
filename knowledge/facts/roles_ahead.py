"""Where the role stands that a person's name follows: "Chủ tịch UBND xã Đông Yên Trần Văn An"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts.role_words import breaks, ends_role, head_length, joins_a_name, leaves_place
from knowledge.facts.wordlist import bodies, wordlist
from knowledge.text.normal import marked

if TYPE_CHECKING:
    from knowledge.facts.sentence import Sentence, Stretch

_BEFORE = 14  # syllables before a name in which its role begins
_ASIDE = 3  # syllables between a comma in a body's name and its "và"
_DASHES = frozenset("-–—:")  # "Chủ tịch xã Đông Yên - Trần Văn An"
_DOTS = frozenset({".", ". "})  # "PGS. TS"
_LISTING = frozenset({", ", " - ", " – "})
_IN_NAMES = frozenset({"-", "&", " & ", "."})  # "Sở NN&PTNT", "Ban Dân vận T.Ư"
_AND, _BY = marked("và"), marked("theo")


def role_ahead(sentence: Sentence, after: int) -> Stretch | None:
    """The role that ends right before the syllable `after`: "Phó Chủ tịch UBND tỉnh"."""
    first = role_start(sentence, after)
    if first is None or (not sentence.is_tight(after) and _is_of_another(sentence, first)):
        return None
    if sentence.gaps[after] == ", " and not _opens_clause(sentence, first):
        return None
    return sentence.stretch(first, after)


def role_start(sentence: Sentence, after: int) -> int | None:
    """Where the role begins that ends right before the syllable `after`, whoever has it.

    That is with the nearest role's first syllable: "Thủ tướng", not "tướng".
    """
    within = False  # brackets
    for first in range(after - 1, max(after - _BEFORE, 0) - 1, -1):
        within = _is_within(sentence.gaps[first + 1], within=within)
        if not _runs_on(sentence, first + 1, after) or _ends_a_name(sentence, first):
            return None
        if first + 1 < after and leaves_place(sentence, first + 1):
            return None
        if ends_role(sentence, first) and not joins_a_name(sentence, first, after):
            return None
        length = head_length(sentence, first)
        if length and first + length <= after and not (within or _is_in_a_body(sentence, first)):
            whole = next((b for b in (2, 1) if head_length(sentence, first - b) > b), 0)
            return _with_openings(sentence, first - whole)
    return None


def _is_in_a_body(sentence: Sentence, place: int) -> bool:
    """Whether a calling is what a society is of: the "Nông dân" of "Chủ tịch Hội Nông dân xã"."""
    return sentence.is_tight(place) and bodies().length_before(sentence.keys, place) > 0


def _is_within(gap: str, *, within: bool) -> bool:
    """Whether, going backwards, the next syllable stands in brackets."""
    closes, opens = ")" in gap, "(" in gap
    return closes or (within and not opens)


def _runs_on(sentence: Sentence, place: int, after: int) -> bool:
    """Whether a role that ends before the name at `after` may go on over the gap at `place`."""
    gap = sentence.gaps[place]
    if sentence.is_tight(place):
        return True
    if place == after:
        named = wordlist("person titles", "surnames").length_at(sentence.keys, place) > 0
        return (
            (gap == ", " and named) or gap == ") " or (gap.endswith(" ") and gap.strip() in _DASHES)
        )
    if gap in _IN_NAMES or gap.strip() in {"(", ")"}:
        return True
    return not breaks(sentence, place) or _lists_rooms(sentence, place)


def _lists_rooms(sentence: Sentence, place: int) -> bool:
    """Whether a comma or dash stands inside a name: "Bộ Lao động, Thương binh và Xã hội"."""
    joint = next((at for at in range(place, place + _ASIDE + 1) if _is_and(sentence, at)), 0)
    return (
        sentence.gaps[place] in _LISTING
        and sentence.is_capital(place)
        and not head_length(sentence, place)
        and joins_a_name(sentence, joint, len(sentence.tokens))
    )


def _is_and(sentence: Sentence, place: int) -> bool:
    return place < len(sentence.keys) and sentence.keys[place] == _AND


def _ends_a_name(sentence: Sentence, place: int) -> bool:
    return any(name.after == place + 1 for name in sentence.people)


def _is_of_another(sentence: Sentence, first: int) -> bool:
    """Whether a role stands in apposition to the name before it: "ông A, Giám đốc B - ông C"."""
    return not sentence.is_tight(first) and any(name.after == first for name in sentence.people)


def _opens_clause(sentence: Sentence, first: int) -> bool:
    """Whether a role begins what "Giám đốc Sở Y tế, ông A" says: "gặp Thủ tướng, ông A" doesn't."""
    return not sentence.is_tight(first) or sentence.keys[first - 1] == _BY


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


__all__ = ["role_ahead", "role_start"]
