"""The operators' inbox: the questions without an answer, one of them, and what was answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.links import article_key
from bot.presses import Press
from bot.screens.message import Button, Message, cut, escaped
from bot.screens.passages import page_row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.screens.message import Rows
    from bot.store.curated import Reply
    from bot.store.unanswered import Entry
    from bot.words import Words
    from knowledge.models import Article

PAGE = 5  # entries, answers, or articles to choose from
REPLY_LIMIT = 2000  # units: with its question and source it is shown whole in any message
_WORDING_LIMIT, _QUESTION_LIMIT = 200, 1000
_TITLE_LIMIT, _WORDS_LIMIT = 150, 300
# What the presses do: see `bot.handlers.inbox`.
LIST, OPEN, DISMISS, PUT_BACK, ARTICLES, LINK, GIVEN, TAKE_BACK = "ieovljgy"


def inbox_message(
    entries: Sequence[Entry],
    page: int,
    count: int,
    say: Words,
    *,
    given: int = 0,
    dismissed: int | None = None,
) -> Message:
    """One page of the inbox; so many answers were `given`.

    `dismissed` is the entry just taken out, which can come back.
    """
    lines = [
        say("inbox.entry", number=n, text=cut(entry.wording, _WORDING_LIMIT), times=entry.times)
        for n, entry in enumerate(entries, 1)
    ]
    opening = tuple(
        Button(str(n), str(Press(OPEN, "", entry.id, page))) for n, entry in enumerate(entries, 1)
    )
    undo = Button(say("button.undo"), str(Press(PUT_BACK, "", dismissed or 0, page)))
    answered = Button(say("button.given", count=given), str(Press(GIVEN)))
    heading = say("inbox", count=count) if count else say("inbox.empty")
    return _message(
        [heading, *lines],
        opening,
        _pages(page, count, lambda number: Press(LIST, "", number)),
        (undo,) if dismissed is not None else (),
        (answered,) if given else (),
    )


def entry_message(entry: Entry, page: int, say: Words) -> Message:
    """One entry, which a reply to this message answers; `page` is that of the inbox."""
    asked = say("inbox.asked", times=entry.times)
    head = f"<b>{escaped(cut(entry.wording, _QUESTION_LIMIT))}</b>\n{escaped(asked)}"
    return Message(
        f"{head}\n\n{escaped(say('inbox.how'))}",
        (
            (
                Button(say("button.choose"), str(Press(ARTICLES, "", entry.id))),
                Button(say("button.dismiss"), str(Press(DISMISS, "", entry.id, page))),
            ),
            (_to_inbox(page, say),),
        ),
    )


def choosing_message(
    entry: Entry, articles: Sequence[Article], page: int, count: int, say: Words
) -> Message:
    """One page of the articles that may answer an entry."""
    lines = [
        say("answer.numbered", number=n, text=cut(article.title, _TITLE_LIMIT))
        for n, article in enumerate(articles, 1)
    ]
    choosing = tuple(
        Button(str(n), str(Press(LINK, article_key(article.id), entry.id)))
        for n, article in enumerate(articles, 1)
    )
    back = Button(say("button.entry"), str(Press(OPEN, "", entry.id)))
    heading = say("inbox.choose", text=cut(entry.wording, _WORDING_LIMIT))
    turning = _pages(page, count, lambda number: Press(ARTICLES, "", entry.id, number))
    return _message([heading, "", *lines], choosing, turning, (back,))


def settled_message(reply: Reply, title: str, say: Words) -> Message:
    """That an entry is answered, with the way back; `title` is a chosen article's."""
    question = cut(reply.question, _WORDING_LIMIT)
    chosen = say("inbox.chosen", title=cut(title, _TITLE_LIMIT), text=question)
    lines = [chosen if reply.article is not None else say("inbox.saved", text=question)]
    undo = Button(say("button.undo"), str(Press(TAKE_BACK, "", reply.id)))
    return _message(lines, (undo, _to_inbox(0, say)))


def given_message(replies: Sequence[Reply], page: int, count: int, say: Words) -> Message:
    """One page of what was answered, the latest first; `replies` name articles by their titles."""
    lines = [
        say(
            "inbox.given.item",
            number=n,
            text=cut(reply.question, _WORDING_LIMIT),
            reply=cut(reply.words or reply.article or "", _WORDS_LIMIT),
        )
        for n, reply in enumerate(replies, 1)
    ]
    undoing = tuple(
        Button(say("button.take_back", number=n), str(Press(TAKE_BACK, "", reply.id)))
        for n, reply in enumerate(replies, 1)
    )
    heading = say("inbox.given", count=count)
    return _message(
        [heading, *lines],
        undoing,
        _pages(page, count, lambda number: Press(GIVEN, "", number)),
        (_to_inbox(0, say),),
    )


def _pages(page: int, count: int, press: Callable[[int], Press]) -> tuple[Button, ...]:
    """Buttons to turn a list; `press` names its pages."""
    data = [str(press(number)) for number in range(-(-count // PAGE))]
    return page_row(page, len(data), data)


def _to_inbox(page: int, say: Words) -> Button:
    return Button(say("button.inbox"), str(Press(LIST, "", page)))


def _message(lines: Sequence[str], *rows: tuple[Button, ...]) -> Message:
    shown: Rows = tuple(row for row in rows if row)
    return Message(escaped("\n".join(lines)), shown)


__all__ = [
    "ARTICLES",
    "DISMISS",
    "GIVEN",
    "LINK",
    "LIST",
    "OPEN",
    "PAGE",
    "PUT_BACK",
    "REPLY_LIMIT",
    "TAKE_BACK",
    "choosing_message",
    "entry_message",
    "given_message",
    "inbox_message",
    "settled_message",
]
