"""What operators order of an announcement, and what becomes of it by itself as time goes on.

Everything here only writes to the store, at once and as a whole; the outbox is worked off later.
Each order says whether it still made sense: another operator may have been faster.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.announcements.models import Content
    from bot.store import Store
    from bot.store.announcement import Announcement, State

LATE = 60 * 60.0  # seconds after its time that an announcement still goes out without asking


def confirm(announcement: int, store: Store) -> bool:
    """Let a draft go out when it is due."""
    return store.announcements.advance(announcement, "draft", "scheduled")


def send_missed(announcement: int, now: float, store: Store) -> bool:
    """Let one whose time passed go out after all."""
    found = store.announcements.find(announcement)
    return found is not None and _send(found, "missed", now, store)


def cancel(announcement: int, store: Store) -> bool:
    """Let one that has not gone out never do so, nor any that would follow it."""
    return store.announcements.advance(announcement, ("scheduled", "paused", "missed"), "cancelled")


def correct(announcement: int, content: Content, now: float, store: Store) -> bool:
    """Give what went out another content: every copy is edited, what still waits is sent so."""
    with store.at_once():
        known = store.announcements.advance(announcement, ("sending", "done"), "sending")
        if known:
            store.announcements.correct(announcement, content)
            store.outbox.follow(announcement, "edit", now)
    return known


def withdraw(announcement: int, now: float, store: Store) -> bool:
    """Delete every copy, and post no more."""
    with store.at_once():
        known = store.announcements.advance(announcement, ("sending", "done"), "withdrawn")
        if known:
            _take_back(announcement, "withdrawn", now, store)
    return known


def resend_uncertain(announcement: int, now: float, store: Store) -> bool:
    """Post once more to those who may have got it; whether there are any."""
    with store.at_once():
        known = store.announcements.advance(announcement, ("sending", "done"), "sending")
        return known and store.outbox.resend(announcement, now) > 0


def skip_uncertain(announcement: int, now: float, store: Store) -> bool:
    """Let those who may have got it be; whether there are any."""
    return store.outbox.skip(announcement, now) > 0


def tend(now: float, store: Store) -> None:
    """Send what is due, end what is over, and set aside what was due too long ago."""
    for announcement in store.announcements.over_by(now):
        _expire(announcement, now, store)
    for announcement in store.announcements.due_by(now):
        if announcement.due is not None and now - announcement.due > LATE:
            with store.at_once():
                store.announcements.advance(announcement.id, "scheduled", "missed")
                _schedule_next(announcement, now, store)
        else:
            _send(announcement, "scheduled", now, store)


def _send(announcement: Announcement, before: State, now: float, store: Store) -> bool:
    with store.at_once():
        known = store.announcements.advance(announcement.id, before, "sending")
        if known:
            recipients = store.subscriptions.recipients(announcement.audience)
            store.outbox.fill(announcement.id, recipients, now)
            if before == "scheduled":
                _schedule_next(announcement, now, store)
    return known


def _expire(announcement: Announcement, now: float, store: Store) -> None:
    with store.at_once():
        store.announcements.advance(announcement.id, announcement.state, "expired")
        _take_back(announcement.id, "expired", now, store)
        if announcement.state == "scheduled":
            _schedule_next(announcement, now, store)


def _take_back(announcement: int, reason: str, now: float, store: Store) -> None:
    store.outbox.call_off(announcement, reason, now)
    store.outbox.follow(announcement, "delete", now)


def _schedule_next(announcement: Announcement, now: float, store: Store) -> None:
    """A recurring announcement is followed by another like it, which ends as long after its time.

    One that has gone out keeps its recurrence, to be shown; only the one to come recurs.
    """
    if announcement.recurrence is None:
        return
    due = announcement.due or now
    following = announcement.recurrence.next_after(max(due, now))
    expires = announcement.expires and announcement.expires + following - due
    store.announcements.add(
        announcement._replace(
            state="scheduled", due=following, expires=expires, revision=0, card=None, at=now
        )
    )


__all__ = [
    "LATE",
    "cancel",
    "confirm",
    "correct",
    "resend_uncertain",
    "send_missed",
    "skip_uncertain",
    "tend",
    "withdraw",
]
