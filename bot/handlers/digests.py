"""/bantin: a chat gets a fact, or the new articles, every day, week or month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.announcements.models import Recurrence
from bot.announcements.times import Unclear, understood
from bot.handlers.addressed import arguments, thread_of
from bot.handlers.desk import Outcome
from bot.screens import digests as screens
from bot.screens.announcements.moments import unclear_line
from bot.screens.notices import notice
from bot.store.digests import DIGEST_KINDS, Digest

if TYPE_CHECKING:
    from telegram import Message, User

    from bot.handlers.desk import Desk, Pressed, PressHandler
    from bot.screens.message import Message as Screen


def bantin(message: Message, me: User, desk: Desk) -> Screen | None:
    """Begin a digest at the time that is named, or show the one there is."""
    desk.store.chats.meet(message.chat.id, message.chat.type, message.chat.title)
    known = desk.store.digests.of(desk.chat)
    text = arguments(message)
    if not text:
        return screens.digest_message(known, desk.zone, desk.say)
    rhythm = _rhythm(text, desk)
    if isinstance(rhythm, Unclear):
        problem = unclear_line(rhythm, desk.say)
        return screens.digest_message(known, desk.zone, desk.say, problem=problem)
    now = desk.now()
    digest = Digest(
        desk.chat,
        thread_of(message),
        known.kind if known else DIGEST_KINDS[0],
        rhythm,
        known.since if known else now,
        rhythm.next_after(now),
    )
    desk.store.digests.keep(digest)
    return screens.digest_message(digest, desk.zone, desk.say)


def _rhythm(text: str, desk: Desk) -> Recurrence | Unclear:
    now = desk.local_now()
    rhythm = understood(text, now, comes_again=True)
    if isinstance(rhythm, Recurrence):
        return rhythm
    found = understood(text, now)
    return found if isinstance(found, Unclear) else Unclear("no_rhythm", text)


def _press_kind(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    digest = desk.store.digests.of(desk.chat)
    number = pressed.press.first
    if digest is None or number >= len(DIGEST_KINDS):
        return Outcome(toast=desk.say("button.gone"))
    kept = digest._replace(kind=DIGEST_KINDS[number])
    desk.store.digests.keep(kept)
    return Outcome(screens.digest_message(kept, desk.zone, desk.say), desk.say("caidat.done"))


def _press_off(pressed: Pressed, me: User, desk: Desk) -> Outcome:
    desk.store.digests.end(desk.chat)
    return Outcome(notice(desk.say, "bantin.off"), desk.say("caidat.done"))


PRESSES: dict[str, PressHandler] = {screens.KIND: _press_kind, screens.OFF: _press_off}
ADMINS_ONLY = frozenset(PRESSES)

__all__ = ["ADMINS_ONLY", "PRESSES", "bantin"]
