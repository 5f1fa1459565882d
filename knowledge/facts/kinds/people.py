"""People with their roles, which stand before the name or behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts.roles import role_ahead, roles_behind
from knowledge.facts.sentence import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.facts.sentence import Sentence


def extract(sentence: Sentence) -> Iterator[Draft]:
    """One fact a person who is named with a title or a role, from the first role to the last."""
    for place, name in enumerate(sentence.people):
        others = sentence.people[place + 1 :]
        limit = others[0].opens if others else len(sentence.tokens)
        ahead = role_ahead(sentence, name.opens)
        behind = roles_behind(sentence, name.after, limit)
        if not (name.is_titled or ahead or behind):
            continue
        roles = [sentence.text[role.start : role.end] for role in (ahead, behind) if role]
        yield Draft(
            "person",
            ahead.start if ahead else name.start,
            _closed(sentence, behind.end) if behind else name.end,
            subject=sentence.text[name.start : name.end],
            attribute=", ".join(roles),
        )


def _closed(sentence: Sentence, end: int) -> int:
    """`end` with the bracket that closes there."""
    return end + (sentence.text[end : end + 1] == ")")


__all__ = ["extract"]
