"""What the operators see: the inbox of unanswered questions, and the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.presenting import day
from bot.presses import Press
from bot.screens.message import Button, Message, cut, escaped
from bot.screens.passages import page_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.store.statistics import Figures
    from bot.store.unanswered import Entry
    from bot.words import Words

PAGE = 5  # entries
_WORDING_LIMIT = 200
_DAYS = 7  # of which the questions are listed one by one


def inbox_message(
    entries: Sequence[Entry], page: int, count: int, say: Words, dismissed: int | None = None
) -> Message:
    """One page of the inbox; `dismissed` is the entry just taken out, which can come back."""
    lines = [
        say("inbox.entry", number=n, text=cut(entry.wording, _WORDING_LIMIT), times=entry.times)
        for n, entry in enumerate(entries, 1)
    ]
    dismissing = tuple(
        Button(say("button.dismiss", number=n), str(Press("o", "", entry.id, page)))
        for n, entry in enumerate(entries, 1)
    )
    undo = Button(say("button.undo"), str(Press("v", "", dismissed or 0, page)))
    pages = [str(Press("i", "", number)) for number in range(-(-count // PAGE))]
    rows = (
        dismissing[:3],
        dismissing[3:],
        page_row(page, len(pages), pages),
        (undo,) if dismissed is not None else (),
    )
    heading = say("inbox", count=count) if count else say("inbox.empty")
    return Message(escaped("\n".join([heading, *lines])), tuple(row for row in rows if row))


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


__all__ = ["PAGE", "figures_message", "inbox_message"]
