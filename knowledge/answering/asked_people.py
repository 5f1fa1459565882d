"""Whether a name, a role, or a kind of people is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.kinds import Signal, telling
from knowledge.text.phrases import listed
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answering.kinds import Kind
    from knowledge.text.phrases import Found
    from knowledge.text.syllables import Syllable

_DOES, _TRADE = "lam", "nghe"  # làm, nghề
_AT_WORK = {"o", "tai"}  # ở, tại
_NAMED = "ten"  # tên
_DOER = "nguoi"  # người: "ai là người ký" asks who did it
_DEPUTY, _CHIEFS = "pho", {"truong", "pho"}  # phó, trưởng
_LONGEST_ROLE = 4  # syllables
_NAME, _FULL_NAME = 2, 3  # syllables of a person's name


def of_people(row: Sequence[Syllable], met: Found[Kind]) -> Signal | None:
    """What the words around a question word that asks for somebody or a role make of it."""
    if met.value == "holder" and met.last < len(row) and row[met.last].folded == _DOER:
        return _signal("person", met.first, met.last + 1)
    if met.value == "role" or row[met.first].folded == _NAMED:
        if _opens_with_role(row):
            return _signal("holder", met.first, met.last)  # "giám đốc công an là ai", "… tên gì"
        if met.value == "role" and listed("group_nouns").at(row, 0) is not None:
            return _signal("person", met.first, met.last)
        if any(listed(name).at(row, 0) for name in ("person_nouns", "person_kinds")):
            return _signal("individual", met.first, met.last)  # "chủ trại là ai"
    return _signal("role", _verb_before(row, met.first), met.last) if met.value == "role" else None


def of_role(signal: Signal, row: Sequence[Syllable]) -> Signal:
    """ "chủ tịch nào", "PTT nào": a noun that is a role asks for a person."""
    ending = (telling("measured_nouns").at(row, slot) for slot in range(*signal.focus))
    named = any(met and met.value == "holder" and met.last == signal.first for met in ending)
    return signal._replace(kind="individual") if named else signal


def of_work(row: Sequence[Syllable], met: Found[Kind]) -> Signal | None:
    """ "Phạm Sơn làm gì ở UBND" asks for a post: a name before "làm", a place of work behind.

    So does "Phạm Sơn làm nghề gì".
    """
    first = met.last - 1  # the "gì" of "nghề gì" too
    trade = first > 1 and row[first - 1].folded == _TRADE
    does = first - 1 - trade
    if does < 0 or row[does].folded != _DOES or not _ends_with_a_name(row[:does]):
        return None
    at_work = met.last < len(row) and row[met.last].folded in _AT_WORK
    return _signal("role", does, met.last) if trade or at_work else None


def _signal(kind: Kind, first: int, last: int) -> Signal:
    return Signal(kind, first, last, (last, last))


def _verb_before(row: Sequence[Syllable], first: int) -> int:
    """Where the verbs begin that stand before a role: "từng đảm nhiệm | cương vị gì"."""
    while verb := next((n for n in (2, 1) if _is_role_verb(row[max(0, first - n) : first], n)), 0):
        first -= verb
    return first


def _is_role_verb(words: Sequence[Syllable], length: int) -> bool:
    met = listed("role_verbs").at(words, 0) if len(words) == length else None
    return met is not None and met.last == length


def _ends_with_a_name(row: Sequence[Syllable]) -> bool:
    """Whether a name in capitals goes before, or a full one behind "ông" in any spelling."""
    name = row[-_NAME:]
    if len(name) == _NAME and all(token.is_capitalised for token in name):
        return True
    titles = listed("facts/person_titles").find(row)
    return any(len(row) - title.last == _FULL_NAME for title in titles)


def _opens_with_role(row: Sequence[Syllable]) -> bool:
    """Whether a role stands first, in whatever spelling: "chu tịch" can be no other word.

    One is also formed with "trưởng" or "phó", as the "hạt trưởng" and "trạm phó" of no list are.
    """
    opening = [token.folded for token in row[:_LONGEST_ROLE]]
    met = telling("measured_nouns").at(syllables(" ".join(opening)), 0)
    if met is not None and met.value == "holder":
        return True
    head = opening[opening[:1] == [_DEPUTY] :]
    return len(head) > 1 and head[1] in _CHIEFS


__all__ = ["of_people", "of_role", "of_work"]
