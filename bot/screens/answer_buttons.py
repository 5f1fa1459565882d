"""The buttons under an answer. Each press edits that one message."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from bot.charts.breakdown import has_chart
from bot.presenting import source_line
from bot.presses import Press
from bot.screens.message import Button, cut, units
from bot.store.feedback import REASONS
from bot.streams import whole

if TYPE_CHECKING:
    from bot.screens.message import Rows
    from bot.words import Words
    from knowledge.models import Answer

ITEMS = 4  # of each offer
COPY_LIMIT = 256
_LABEL_LIMIT = 60  # units: what two lines of a phone hold
_ADDRESS = re.compile(r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[:/?#][!-~]*)?", re.I | re.A)


class View(NamedTuple):
    """Which answer is looked at: a kept question's own, or one of its choices."""

    asked: str
    choice: int = 0  # choices count from 1

    def press(self, action: str, number: int = 0) -> str:
        """The data of a button that does something with this answer."""
        return str(Press(action, self.asked, self.choice, number))


def answer_rows(
    answer: Answer, view: View, say: Words, *, url: str | None = None, private: str | None = None
) -> Rows:
    """What can be done with an answer: read on, copy, judge, look at it, or ask something near.

    `url` is the article's on the web, `private` a link that asks the question in private.
    """
    to_private = (Button(say("button.private"), url=private),) if private else ()
    chart = (Button(say("button.chart"), view.press("h")),) if has_chart(answer) else ()
    rows = (
        _reading(answer, view, say, url),
        (*_judging(view, say), *chart, *to_private) if answer.status == "answered" else (),
        _suggestions(answer, view),
        (Button(say("button.tell_me"), view.press("w")),) if answer.status == "not_found" else (),
        (Button(say("button.choices"), str(Press("a", view.asked))),) if view.choice else (),
    )
    return tuple(row for row in rows if row)


def reason_rows(view: View, say: Words) -> Rows:
    """Why an answer did not help."""
    reasons = [
        Button(say(f"feedback.reason.{reason}"), view.press("r", number))
        for number, reason in enumerate(REASONS)
    ]
    return (tuple(reasons[:2]), tuple(reasons[2:]), (back_to_answer(view, say),))


def back_to_answer(view: View, say: Words) -> Button:
    """Shows the answer again."""
    return Button(say("button.back"), view.press("a"))


def copy_text(answer: Answer, say: Words) -> str:
    """Fact and source in one line that fits on Telegram's clipboard button."""
    source = cut(source_line(answer.citations[0], say), COPY_LIMIT // 2)
    fact = cut(" ".join(answer.text.split()), COPY_LIMIT - units(source) - 1)
    return whole(f"{fact} {source}".replace("\0", ""))


def web_button(url: str | None, say: Words) -> tuple[Button, ...]:
    """A button to the article on the web, where its address is known and Telegram would take it."""
    return (Button(say("button.web"), url=url),) if url and _ADDRESS.fullmatch(url) else ()


def _reading(answer: Answer, view: View, say: Words, url: str | None) -> tuple[Button, ...]:
    if answer.status != "answered" or not answer.citations:
        return ()
    return (
        Button(say("button.source"), view.press("s")),
        Button(say("button.copy"), copy=copy_text(answer, say)),
        *web_button(url, say),
    )


def _judging(view: View, say: Words) -> tuple[Button, ...]:
    return (
        Button(say("button.like"), view.press("u")),
        Button(say("button.dislike"), view.press("d")),
    )


def choice_rows(answer: Answer, view: View) -> Rows:
    """The readings of a question, to choose one."""
    return tuple(
        (Button(cut(choice.label, _LABEL_LIMIT) or "…", view._replace(choice=number).press("a")),)
        for number, choice in enumerate(answer.choices[:ITEMS], 1)
    )


def _suggestions(answer: Answer, view: View) -> tuple[Button, ...]:
    return tuple(
        Button(str(number), view.press("q", number))
        for number, _ in enumerate(answer.suggestions[:ITEMS], 1)
    )


__all__ = [
    "COPY_LIMIT",
    "ITEMS",
    "View",
    "answer_rows",
    "back_to_answer",
    "choice_rows",
    "copy_text",
    "reason_rows",
    "web_button",
]
