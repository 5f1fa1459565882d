"""The figures that tell the operators how the bot is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.presenting import day
from bot.screens.message import Message, cut, escaped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.store.statistics import Figures
    from bot.words import Words

_WORDING_LIMIT = 200
_DAYS = 7  # of which the questions are listed one by one


def figures_message(figures: Figures, days: int, say: Words) -> Message:
    """The figures of so many days."""
    share = round(100 * figures.answered / figures.questions) if figures.questions else 0
    lines = [
        say("figures", days=days),
        say("figures.questions", count=figures.questions, share=share),
        say(
            "figures.times",
            median=round(1000 * figures.median_seconds, 1),
            slow=round(1000 * figures.p95_seconds, 1),
        ),
        say("figures.feedback", likes=figures.likes, dislikes=figures.dislikes),
        say(
            "figures.chats",
            private=figures.private_chats,
            groups=figures.groups,
            inactive=figures.inactive_chats,
        ),
        *_listed("figures.days", [(day(name), n) for name, n in figures.days[-_DAYS:]], say),
        *_listed("figures.top", figures.top, say),
    ]
    return Message(escaped("\n".join(lines)))


def _listed(heading: str, counts: Sequence[tuple[str, int]], say: Words) -> list[str]:
    if not counts:
        return []
    items = [say("figures.item", text=cut(text, _WORDING_LIMIT), count=n) for text, n in counts]
    return ["", say(heading), *items]


__all__ = ["figures_message"]
