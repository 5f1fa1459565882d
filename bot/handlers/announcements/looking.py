"""An announcement as its card needs it, and who may touch it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from bot.handlers.desk import Outcome
from bot.handlers.operators import by_operator
from bot.screens.announcements.card import card_message
from bot.screens.announcements.summary import Shown
from bot.screens.notices import notice

if TYPE_CHECKING:
    from telegram import User

    from bot.handlers.desk import Desk, Pressed, PressHandler
    from bot.screens.message import Message as Screen
    from bot.store.announcement import Announcement, State

_BARRED = 5  # groups that are named as such on a card
Act: TypeAlias = Callable[["Announcement", "Pressed", "User", "Desk"], Outcome]


def operator_press(act: PressHandler) -> PressHandler:
    """`act` for operators; whoever is none any more is told so on the card."""

    def handler(pressed: Pressed, me: User, desk: Desk) -> Outcome:
        if by_operator(pressed, desk):
            return act(pressed, me, desk)
        return Outcome(notice(desk.say, "operators.only"), desk.say("operators.only"))

    return handler


def press_on(*states: State) -> Callable[[Act], PressHandler]:
    """Makes a press handler of an act on an announcement that must be in one of these states."""

    def made(act: Act) -> PressHandler:
        def handler(pressed: Pressed, me: User, desk: Desk) -> Outcome:
            announcement = desk.store.announcements.find(pressed.press.first)
            if announcement is None or announcement.state not in states:
                return Outcome(toast=desk.say("thongbao.gone"))
            return act(announcement, pressed, me, desk)

        return operator_press(handler)

    return made


def shown(announcement: Announcement, desk: Desk) -> Shown:
    """The announcement with the names of whom it goes to."""
    audience = announcement.audience
    topics = desk.store.subscriptions.topics()
    groups = desk.store.chats.groups()
    return Shown(
        announcement,
        (
            *(topic.name for topic in topics if topic.id in audience.topics),
            *(group.title for group in groups if group.id in audience.chats),
        ),
        len(desk.store.subscriptions.recipients(audience)),
        tuple(g.title for g in groups if g.id in audience.chats and not g.active)[:_BARRED],
        desk.zone,
    )


def card(announcement: Announcement, desk: Desk, problem: str = "") -> Screen:
    """The card of a draft."""
    return card_message(shown(announcement, desk), desk.say, problem=problem)


def changed(announcement: Announcement, desk: Desk) -> Announcement:
    """Keep what was set on a draft. Who has confirmed it, confirmed something else."""
    kept = announcement._replace(approvals=())
    desk.store.announcements.save(kept)
    return kept


__all__ = ["Act", "card", "changed", "operator_press", "press_on", "shown"]
