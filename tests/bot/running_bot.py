"""The real application, talking over real HTTP to a local Bot API server."""

from __future__ import annotations

import asyncio
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from bot.announcements.pauses import Pauses
from bot.app import application
from bot.limits import Limits
from bot.sandbox import Limits as TelegramLimits
from bot.sandbox import Seat
from bot.serve import CONNECTION_TRIES
from bot.settings import Settings
from bot.starting import LISTENS_TO
from bot.store import open_store
from bot.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.sandbox import Group, Sandbox
    from knowledge.library import Library

ASKED = "Sơn La có bao nhiêu HTX?"
QUICK = Pauses(tick=0.02, idle=0.01, edits=0.2)  # nobody is to wait for what isn't looked at
_PATIENCE = 10  # seconds
_MANY = 10**9  # messages


@contextmanager
def running(telegram: Sandbox, library: Library, **parts: Any) -> Iterator[None]:
    """The application of `library` while the block runs; `parts` replace its own.

    `admins` are the operators, `settings` further settings by their names.
    """
    settings = Settings(
        telegram_bot_token=telegram.token,
        telegram_api_url=telegram.url,
        hoidap_admins=parts.pop("admins", frozenset()),
        hoidap_name=parts.pop("name", ""),
        **parts.pop("settings", {}),
    )
    say = words("vi")
    store = parts.pop("store", None) or open_store(None, say)
    parts = {"pauses": QUICK, "limits": _limits(telegram), **parts}
    started = threading.Event()
    app = application(settings, library, store, say, on_start=lambda name: started.set(), **parts)
    loop = asyncio.new_event_loop()

    def run() -> None:
        asyncio.set_event_loop(loop)
        app.run_polling(
            allowed_updates=LISTENS_TO, bootstrap_retries=CONNECTION_TRIES, stop_signals=None
        )

    thread = threading.Thread(target=run)
    thread.start()
    started.wait(_PATIENCE)  # what was said before is a backlog to it
    try:
        yield
    finally:
        loop.call_soon_threadsafe(app.stop_running)
        thread.join()


def _limits(telegram: Sandbox) -> Limits:
    """A Telegram that refuses nobody need not be spared."""
    if telegram.api.limits == TelegramLimits.none():
        return Limits(a_second=_MANY, a_minute_in_a_group=_MANY)
    return Limits()


def greeted(group: Group) -> Group:
    """The group once a running bot has said hello there, so that what comes next is an answer."""
    seat = Seat(group.sandbox, group.owner, group.id)

    def look() -> Group | None:
        return group if any(view.from_bot for view in seat.transcript()) else None

    return seat.wait(look, _PATIENCE, "a greeting")
