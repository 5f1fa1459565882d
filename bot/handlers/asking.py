"""A question on its way: answered, kept for its buttons, and counted where there is no answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from bot.screens.answer_buttons import View
from bot.screens.answers import answer_message
from bot.screens.notices import notice
from bot.store.questions import Asked
from bot.streams import whole
from knowledge.models import Answer

if TYPE_CHECKING:
    from telegram import User

    from bot.handlers.desk import Desk
    from bot.screens.message import Message as Screen


class Asker(NamedTuple):
    """Who asks, where, and with which message."""

    chat: int
    user: int
    message: int


class Found(NamedTuple):
    """A question with its answer, not yet told to anybody."""

    question: str
    history: tuple[str, ...]
    answer: Answer
    seconds: float


def ask(question: str, asker: Asker, me: User, desk: Desk) -> Screen:
    """Answer a question as it follows on the asker's earlier ones, and keep it."""
    found = look_up(question, desk.conversations.earlier((asker.chat, asker.user)), desk)
    return tell(found, asker, me, desk)


def look_up(question: str, history: tuple[str, ...], desk: Desk) -> Found:
    """The answer to a question after others."""
    question = whole(question)
    began = desk.timer()
    answer = desk.conversations.answer(question, history, desk.say.language)
    return Found(question, history, answer, desk.timer() - began)


def tell(found: Found, asker: Asker, me: User, desk: Desk) -> Screen:
    """Show an answer; its question is kept, and the asker's next may lean on it.

    Small talk is kept too, since it may be edited into a question, but nothing leans on it.
    """
    if found.answer.status != "smalltalk":
        desk.conversations.remember((asker.chat, asker.user), found.question)
    asked = _asked(found, asker, desk)
    keep(asked, found.answer.meant, desk)
    return shown(found.answer, View(asked.id), me, desk)


def ask_back(key: str, asker: Asker, desk: Desk) -> Screen:
    """Say the text under `key` to somebody who asked nothing, but may edit that into a question."""
    nothing = Answer("smalltalk", desk.say(key))
    asked = _asked(Found("", (), nothing, 0.0), asker, desk)
    keep(asked, nothing.meant, desk)
    return replace(notice(desk.say, key), about=asked.id)


def ask_instead(asked: Asked, question: str, me: User, desk: Desk) -> Screen:
    """Answer what the asker of a kept question has changed it to."""
    answer = desk.conversations.answer(whole(question), asked.history, desk.say.language)
    who = (asked.chat, asked.asker)
    if asked.status != "smalltalk":
        desk.conversations.replace(who, asked.question, whole(question))
    elif answer.status != "smalltalk":
        desk.conversations.remember(who, whole(question))
    keep(asked._replace(question=whole(question), status=answer.status), answer.meant, desk)
    return shown(answer, View(asked.id), me, desk)


def keep(asked: Asked, meant: str, desk: Desk) -> None:
    """Keep a question; one without an answer goes into the inbox too, as it was meant.

    What is too old is dropped.
    """
    desk.store.drop_older_than(desk.now() - desk.keep_seconds)
    desk.store.questions.keep(asked)
    if asked.status == "not_found":
        desk.store.unanswered.add(meant, desk.now())


def _asked(found: Found, asker: Asker, desk: Desk) -> Asked:
    return Asked(
        desk.new_id(),
        *asker,
        found.question,
        found.history,
        desk.say.language,
        found.answer.status,
        found.seconds,
        desk.now(),
    )


def answer_again(asked: Asked, desk: Desk) -> Answer:
    """The answer to a kept question as the articles give it now."""
    return desk.conversations.answer(asked.question, asked.history, desk.say.language)


def shown(answer: Answer, view: View, me: User, desk: Desk) -> Screen:
    """The message with an answer, as the chat likes it."""
    short = desk.settings.quote == "short"
    if answer.status == "smalltalk":
        return replace(answer_message(answer, desk.say), about=view.asked)
    in_group = desk.chat < 0  # as Telegram numbers groups and channels
    return answer_message(
        answer, desk.say, links=desk.links(me), view=view, short=short, to_private=in_group
    )


__all__ = [
    "Asker",
    "Found",
    "answer_again",
    "ask",
    "ask_back",
    "ask_instead",
    "keep",
    "look_up",
    "shown",
    "tell",
]
