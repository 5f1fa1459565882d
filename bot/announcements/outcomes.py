"""What a call to Telegram came to, told from what it returned or raised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, TypeVar

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.limits import told_to_wait

if TYPE_CHECKING:
    from bot.store.deliveries import Work

T = TypeVar("T")
_DAY = 24 * 60 * 60.0  # seconds after which an outage is given up
_LONGEST_PAUSE = 60 * 60.0


@dataclass(frozen=True, slots=True)
class Done:
    """It was carried out; the number of what was posted."""

    message: int | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    """It can't be done, and trying again would not help."""

    reason: str  # one of REASONS
    unreachable: bool = False  # the bot can't write to the chat at all


@dataclass(frozen=True, slots=True)
class Uncertain:
    """It went out, and no answer came: it may have been carried out."""


@dataclass(frozen=True, slots=True)
class Undone:
    """It was certainly not carried out: Telegram failed, or was not reached."""


@dataclass(frozen=True, slots=True)
class ToldToWait:
    """Telegram takes it later."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Moved:
    """The group has another id."""

    chat: int


@dataclass(frozen=True, slots=True)
class NoTopic:
    """The topic of the forum is closed or gone."""


Outcome: TypeAlias = Done | Failed | Uncertain | Undone | ToldToWait | Moved | NoTopic

# Telegram's words, in lower case, and what they mean; the first that fits holds.
_REFUSED: tuple[tuple[str, Outcome], ...] = (
    ("topic_closed", NoTopic()),
    ("topic_deleted", NoTopic()),
    ("message thread not found", NoTopic()),
    ("message is not modified", Done()),
    ("message to delete not found", Done()),
    ("message can't be deleted", Failed("too_old")),
    ("message to edit not found", Failed("gone")),
    ("message can't be edited", Failed("gone")),
    ("message to pin not found", Failed("gone")),
    ("message_id_invalid", Failed("gone")),
    ("message to copy not found", Failed("original")),
    ("message can't be copied", Failed("original")),
    ("manage pinned messages", Failed("pin")),
    ("chat not found", Failed("vanished", unreachable=True)),
    ("peer_id_invalid", Failed("vanished", unreachable=True)),
    ("not enough rights", Failed("rights")),
    ("have no rights", Failed("rights")),
    ("need administrator rights", Failed("rights")),
    ("chat_write_forbidden", Failed("rights")),
    ("chat_restricted", Failed("rights")),
    ("_forbidden", Failed("rights")),  # chat_send_photos_forbidden and its like
)
_FORBIDDEN = (
    ("blocked by the user", "blocked"),
    ("can't initiate conversation", "blocked"),
    ("deactivated", "vanished"),
    ("deleted", "vanished"),
    ("kicked", "removed"),
    ("not a member", "removed"),
)
_NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
REASONS = (
    *("blocked", "removed", "vanished", "rights", "topic", "moved", "refused", "outage"),
    *("original", "gone", "too_old", "pin", "expired", "withdrawn", "skipped"),
)


def outcome_of(error: Exception, work: Work) -> Outcome:
    """What a call that raised `error` came to. What may be done twice is never uncertain."""
    if isinstance(error, RetryAfter):
        return ToldToWait(told_to_wait(error))
    if isinstance(error, ChatMigrated):
        return Moved(error.new_chat_id)
    if isinstance(error, Forbidden):
        return Failed(_first(_FORBIDDEN, error, "removed"), unreachable=True)
    if isinstance(error, BadRequest):
        return _first(_REFUSED, error, Failed("refused"))
    if work != "post" or _certainly_undone(error):
        return Undone()
    return Uncertain()


def pause_after(attempts: int) -> float | None:
    """Seconds until the next try after so many failed ones; None when a day has passed so."""
    pauses = [min(2.0**n, _LONGEST_PAUSE) for n in range(attempts)]
    return pauses[-1] if sum(pauses) <= _DAY else None


def _certainly_undone(error: Exception) -> bool:
    """Whether Telegram answered that it failed, or the connection never came about."""
    cause = error.__cause__
    no_page = cause is None or isinstance(cause, TelegramError)  # a proxy's page is no JSON
    answered = isinstance(error, InvalidToken) or (isinstance(error, NetworkError) and no_page)
    return answered or isinstance(cause, _NEVER_SENT)


def _first(meanings: tuple[tuple[str, T], ...], error: TelegramError, otherwise: T) -> T:
    said = error.message.lower()
    return next((meaning for words, meaning in meanings if words in said), otherwise)


__all__ = [
    "REASONS",
    "Done",
    "Failed",
    "Moved",
    "NoTopic",
    "Outcome",
    "ToldToWait",
    "Uncertain",
    "Undone",
    "outcome_of",
    "pause_after",
]
