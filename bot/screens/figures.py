"""The figures that tell the operators how the bot is used, with a picture of the days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.charts.days import Day, DayChart
from bot.presenting import day
from bot.screens.message import Message, cut, escaped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.store.statistics import Figures
    from bot.words import Words

_WORDING_LIMIT = 80  # so that five fit under a picture with all else
_LISTED = 7  # days whose questions are told in words too


def figures_message(figures: Figures, today: date, days: int, say: Words) -> Message:
    """The figures of so many days up to `today`; a picture too where anything was asked."""
    share = round(100 * figures.answered / figures.questions) if figures.questions else 0
    listed = [(day(one.date), one.questions) for one in figures.days[-_LISTED:]]
    lines = [
        say("figures", days=days),
        say("figures.questions", count=figures.questions, share=share),
        say(
            "figures.times",
            median=round(1000 * figures.median_seconds),
            slow=round(1000 * figures.p95_seconds),
        ),
        say("figures.feedback", likes=figures.likes, dislikes=figures.dislikes),
        say(
            "figures.chats",
            private=figures.private_chats,
            groups=figures.groups,
            inactive=figures.inactive_chats,
        ),
        *_listed("figures.days", listed, say),
        *_listed("figures.top", figures.top, say),
    ]
    picture = _chart(figures, today, days, say) if figures.questions else None
    return Message(escaped("\n".join(lines)), picture=picture)


def _chart(figures: Figures, today: date, days: int, say: Words) -> DayChart:
    asked = {one.date: one for one in figures.days}
    dates = [today - timedelta(days=back) for back in reversed(range(days))]
    known = [(moment, asked.get(moment.isoformat())) for moment in dates]
    return DayChart(
        say("figures.chart"),
        tuple(
            Day(f"{moment:%d/%m}", one.answered, one.questions - one.answered)
            if one
            else Day(f"{moment:%d/%m}", 0, 0)
            for moment, one in known
        ),
        say("figures.chart.answered"),
        say("figures.chart.others"),
    )


def _listed(heading: str, counts: Sequence[tuple[str, int]], say: Words) -> list[str]:
    if not counts:
        return []
    items = [say("figures.item", text=cut(text, _WORDING_LIMIT), count=n) for text, n in counts]
    return ["", say(heading), *items]


__all__ = ["figures_message"]
