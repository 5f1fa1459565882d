"""People with their roles, which stand before the name or behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts.roles_ahead import role_ahead, role_start
from knowledge.facts.roles_behind import roles_behind
from knowledge.facts.sentence import Draft
from knowledge.facts.wordlist import wordlist

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.facts.sentence import Name, Sentence, Stretch


def extract(sentence: Sentence) -> Iterator[Draft]:
    """One fact a person who is named with a title or a role, from the first role to the last."""
    names = [name for name in sentence.people if not _is_of_a_firm(sentence, name)]
    for place, name in enumerate(names):
        others = names[place + 1 :]
        limit = others[0].opens if others else len(sentence.tokens)
        ahead = role_ahead(sentence, name.opens)
        behind = roles_behind(sentence, name.after, limit)
        if not (name.is_titled or ahead or behind):
            continue
        roles = [_words(sentence, role) for role in (ahead, behind) if role]
        yield Draft(
            "person",
            ahead.start if ahead else name.start,
            _closed(sentence, behind.end) if behind else name.end,
            subject=sentence.text[name.start : name.end],
            attribute=", ".join(roles),
        )


def _is_of_a_firm(sentence: Sentence, name: Name) -> bool:
    """Whether a role's body reads like a name: "ông Kiên, Phó Tổng Giám đốc Saigon Coop"."""
    if name.is_titled or sentence.keys[name.first] in wordlist("surnames"):
        return False
    if wordlist("countries").length_before(sentence.keys, name.first):
        return False
    role = role_start(sentence, name.opens)
    before = next((other for other in sentence.people if other.after == role), None)
    return before is not None and before.is_titled and role_ahead(sentence, before.opens) is None


def _words(sentence: Sentence, role: Stretch) -> str:
    words = sentence.text[role.start : role.end]
    return sentence.text[role.start : _closed(sentence, role.end)] if "(" in words else words


def _closed(sentence: Sentence, end: int) -> int:
    """`end` with the bracket that closes there."""
    return end + (sentence.text[end : end + 1] == ")")


__all__ = ["extract"]
