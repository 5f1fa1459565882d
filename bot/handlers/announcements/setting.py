"""What an operator sets on the card of a draft by its buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.announcements.models import Audience
from bot.handlers.announcements.looking import card, changed, press_on, shown
from bot.handlers.desk import Outcome
from bot.screens.announcements import card as cards
from bot.screens.announcements import choices
from bot.screens.notices import notice
from bot.store.expectations import Expected

if TYPE_CHECKING:
    from telegram import User

    from bot.handlers.desk import Desk, Pressed, PressHandler
    from bot.screens.message import Message as Screen
    from bot.store.announcement import Announcement

_HOUR = 60 * 60.0


def _open(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    desk.store.expectations.drop(pressed.user)
    return Outcome(card(announcement, desk))


def _silent(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    return _set(announcement._replace(silent=not announcement.silent), desk)


def _pin(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    return _set(announcement._replace(pin=not announcement.pin), desk)


def _content(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    desk.store.expectations.expect(pressed.user, Expected("content", announcement.id, desk.now()))
    return Outcome(notice(desk.say, "thongbao.content"))


def _discard(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    desk.store.expectations.drop(pressed.user)
    desk.store.announcements.advance(announcement.id, "draft", "cancelled")
    return Outcome(cards.cancelled_message(announcement, desk.say))


def _audience(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    return Outcome(_audience_screen(announcement, desk))


def _everyone(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    audience = Audience(everyone=not announcement.audience.everyone)
    return _address(announcement, audience, desk)


def _topic(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    known = {topic.id for topic in desk.store.subscriptions.topics()}
    topics = {*announcement.audience.topics} & known
    if pressed.press.second in known:
        topics ^= {pressed.press.second}
    audience = announcement.audience.model_copy(
        update={"everyone": False, "topics": tuple(sorted(topics))}
    )
    return _address(announcement, audience, desk)


def _groups(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    return Outcome(_groups_screen(announcement, pressed.press.second, desk))


def _group(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    wanted = pressed.press.target
    group = next((one for one in desk.store.chats.groups() if str(one.id) == wanted), None)
    chosen = set(announcement.audience.chats)
    if group is None or (not group.active and group.id not in chosen):
        name = group.title if group else wanted
        return Outcome(toast=desk.say("card.barred", group=name))
    audience = announcement.audience.model_copy(
        update={"everyone": False, "chats": tuple(sorted(chosen ^ {group.id}))}
    )
    kept = changed(announcement._replace(audience=audience), desk)
    return Outcome(_groups_screen(kept, pressed.press.second, desk))


def _time(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    desk.store.expectations.expect(pressed.user, Expected("due", announcement.id, desk.now()))
    return Outcome(choices.time_message(shown(announcement, desk), desk.say))


def _now(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    desk.store.expectations.drop(pressed.user)
    return _set(announcement._replace(due=None, recurrence=None), desk)


def _expiry(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    return Outcome(choices.expiry_message(announcement, desk.say))


def _expire_after(announcement: Announcement, pressed: Pressed, me: User, desk: Desk) -> Outcome:
    hours = pressed.press.second
    if hours not in choices.HOURS:
        return Outcome(toast=desk.say("button.gone"))
    begin = announcement.due or desk.now()
    return _set(announcement._replace(expires=begin + hours * _HOUR if hours else None), desk)


def _set(announcement: Announcement, desk: Desk) -> Outcome:
    return Outcome(card(changed(announcement, desk), desk))


def _address(announcement: Announcement, audience: Audience, desk: Desk) -> Outcome:
    kept = changed(announcement._replace(audience=audience), desk)
    return Outcome(_audience_screen(kept, desk))


def _audience_screen(announcement: Announcement, desk: Desk) -> Screen:
    topics = desk.store.subscriptions.topics()
    return choices.audience_message(shown(announcement, desk), topics, desk.say)


def _groups_screen(announcement: Announcement, page: int, desk: Desk) -> Screen:
    groups = desk.store.chats.groups()
    last = max(0, -(-len(groups) // choices.PAGE) - 1)
    return choices.groups_message(announcement, groups, min(page, last), desk.say)


_on_draft = press_on("draft")
PRESSES: dict[str, PressHandler] = {
    cards.OPEN: _on_draft(_open),
    cards.SILENT: _on_draft(_silent),
    cards.PIN: _on_draft(_pin),
    cards.CONTENT: _on_draft(_content),
    cards.DISCARD: _on_draft(_discard),
    cards.AUDIENCE: _on_draft(_audience),
    cards.TIME: _on_draft(_time),
    cards.EXPIRY: _on_draft(_expiry),
    choices.EVERYONE: _on_draft(_everyone),
    choices.TOPIC: _on_draft(_topic),
    choices.GROUPS: _on_draft(_groups),
    choices.GROUP: _on_draft(_group),
    choices.AT: _on_draft(_now),
    choices.FOR: _on_draft(_expire_after),
}

__all__ = ["PRESSES"]
