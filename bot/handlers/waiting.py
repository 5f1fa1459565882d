"""🔔: people who asked in vain want to be told when there is an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers import asking
from bot.handlers.desk import Outcome
from bot.screens.notices import notice

if TYPE_CHECKING:
    from telegram import User

    from bot.handlers.desk import Desk
    from bot.screens.message import Message as Screen
    from bot.store.questions import Asked


def wish(asked: Asked, meant: str, person: int, me: User, desk: Desk) -> Outcome:
    """Keep a person's wish, or take it back at a second press.

    Who has no private chat with the bot, where alone it may write to them, is led there.
    """
    if not desk.store.chats.is_active(person):
        return Outcome(url=desk.links(me).to_wish(asked.id))
    entry = desk.store.unanswered.entry_of(meant, desk.now())
    if desk.store.waiting.add(entry, person):
        return Outcome(toast=desk.say("waiting.on"))
    desk.store.waiting.remove(entry, person)
    return Outcome(toast=desk.say("waiting.off"))


def wish_by_link(asked: Asked, person: int, desk: Desk) -> Screen:
    """Keep the wish of a person who was led to the private chat."""
    meant = asking.answer_again(asked, desk).meant
    desk.store.waiting.add(desk.store.unanswered.entry_of(meant, desk.now()), person)
    return notice(desk.say, "waiting.kept", text=meant)


__all__ = ["wish", "wish_by_link"]
