"""Buttons under an answer: read its source, judge it, choose a reading, ask something near."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from bot.handlers import asking, waiting
from bot.handlers.desk import Outcome
from bot.links import passage_at
from bot.screens.answer_buttons import View, back_to_answer, reason_rows
from bot.screens.charts import chart_message
from bot.screens.passages import page_row, passage_message
from bot.store.feedback import REASONS

if TYPE_CHECKING:
    from telegram import User

    from bot.handlers.desk import Desk, Pressed, PressHandler
    from bot.store.questions import Asked
    from knowledge.models import Answer


class _Looked(NamedTuple):
    """The answer that a press is about: a kept question's, or that of one of its choices."""

    asked: Asked
    view: View
    answer: Answer
    meant: str  # the question as it stands alone


def answer(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    """Show an answer, or one of the readings of a question."""
    found = _looked(pressed, desk)
    if found is None:
        return _gone(desk)
    return Outcome(asking.shown(found.answer, found.view, me, desk))


def source(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    """Show the passage that an answer cites, between its neighbours."""
    found = _looked(pressed, desk)
    citations = found.answer.citations if found else ()
    number = pressed.press.second
    if found is None or number >= len(citations):
        return _gone(desk)
    article = desk.conversations.article(citations[number].article)
    if article is None or not article.passages:
        return _gone(desk)
    pages = [found.view.press("s", n) for n in range(len(citations))]
    where = passage_at(article, citations[number].start)
    quote = citations[number].quote
    back = (back_to_answer(found.view, desk.say),)
    rows = tuple(row for row in (page_row(number, len(pages), pages), back) if row)
    return Outcome(passage_message(article, where, desk.say, marked=quote, rows=rows))


def chart(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    """Show the parts of an answer as a picture."""
    found = _looked(pressed, desk)
    citations = found.answer.citations if found else ()
    article = desk.library.article(citations[0].article) if citations else None
    if found is None or article is None:
        return _gone(desk)
    screen = chart_message(found.answer, article, found.view, desk.say)
    return Outcome(screen) if screen else _gone(desk)


def like(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    """Note that an answer helped."""
    found = _looked(pressed, desk)
    if found is None:
        return _gone(desk)
    desk.store.feedback.give(found.asked.id, pressed.user, liked=True, at=desk.now())
    return Outcome(toast=desk.say("feedback.thanks"))


def dislike(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    """Note that an answer did not help, and ask why."""
    found = _looked(pressed, desk)
    if found is None:
        return _gone(desk)
    if desk.store.feedback.give(found.asked.id, pressed.user, liked=False, at=desk.now()):
        desk.store.unanswered.add(found.meant, desk.now())
    screen = asking.shown(found.answer, found.view, me, desk)
    why = replace(screen, rows=reason_rows(found.view, desk.say))
    return Outcome(why, desk.say("feedback.why"))


def reason(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    """Note why an answer did not help."""
    found = _looked(pressed, desk)
    if found is None or pressed.press.second >= len(REASONS):
        return _gone(desk)
    desk.store.feedback.explain(found.asked.id, pressed.user, REASONS[pressed.press.second])
    screen = asking.shown(found.answer, found.view, me, desk)
    return Outcome(screen, desk.say("feedback.thanks"))


def tell_me(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    """Tell who presses when there is an answer; show it if there is one by now."""
    found = _looked(pressed, desk)
    if found is None:
        return _gone(desk)
    if found.answer.status == "answered":
        return Outcome(asking.shown(found.answer, found.view, me, desk))
    return waiting.wish(found.asked, found.meant, pressed.user, me, desk)


def near_question(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    """Answer one of the questions that were offered, in the same message."""
    found = _looked(pressed, desk)
    number = pressed.press.second
    if found is None or not 1 <= number <= len(found.answer.suggestions):
        return _gone(desk)
    # It stands alone: what was asked before it has just led nowhere.
    desk.conversations.forget((pressed.chat, pressed.user))
    question = found.answer.suggestions[number - 1]
    asker = asking.Asker(pressed.chat, pressed.user, found.asked.message)
    return Outcome(asking.ask(question, asker, me, desk))


def _looked(pressed: Pressed, desk: Desk) -> _Looked | None:
    """What the press is about, if it is a question of this very chat that is still kept."""
    asked = desk.store.questions.find(pressed.press.target)
    if asked is None or asked.chat != pressed.chat:
        return None
    found = asking.answer_again(asked, desk)
    choice = pressed.press.first
    if choice > len(found.choices):
        return None
    view = View(asked.id, choice)
    shown = found.choices[choice - 1].answer if choice else found
    return _Looked(asked, view, shown, found.meant)


def _gone(desk: Desk) -> Outcome:
    return Outcome(toast=desk.say("button.gone"))


PRESSES: dict[str, PressHandler] = {
    "a": answer,
    "s": source,
    "h": chart,
    "u": like,
    "d": dislike,
    "r": reason,
    "q": near_question,
    "w": tell_me,
}

__all__ = ["PRESSES"]
