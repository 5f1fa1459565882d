"""The one function that wires the Telegram application out of its parts."""

from __future__ import annotations

import secrets
import time
from typing import TYPE_CHECKING, Any, TypeAlias

from telegram import Update
from telegram.error import InvalidToken
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.adapters import Expected, administered, amending, answering, belonging, speaking
from bot.announcements.announcer import Announcer
from bot.announcements.digests import send_digests
from bot.announcements.pauses import USUAL, Pauses
from bot.conversations import Conversations
from bot.curating import curated_in
from bot.elsewhere import inlining, visiting
from bot.handlers import commands, expected, faults, questions
from bot.handlers.desk import ONCE_SECONDS, Desk
from bot.limits import Limits
from bot.line import Line
from bot.outages import Outages
from bot.pace import Pace
from bot.pressing import pressing
from bot.routes import ADMINS_COMMANDS, ADMINS_PRESSES, COMMANDS, PRESSES
from bot.screens.subscriptions import way_out
from bot.starting import begin
from bot.turns import TurnsPerChat

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from bot.adapters import Context
    from bot.settings import Settings
    from bot.store import Store
    from bot.words import Words
    from knowledge.library import Library

    Reporting: TypeAlias = Callable[[object, Context], Coroutine[Any, Any, None]]

App = Application[Any, Any, Any, Any, Any, Any]
Builder = ApplicationBuilder[Any, Any, Any, Any, Any, Any]

_QUESTIONS, _MINUTE = 20, 60.0  # that one person may ask in so many seconds
_DAY = 24 * 60 * 60.0  # seconds
_NEW = filters.UpdateType.MESSAGE & ~filters.VIA_BOT


def application(
    settings: Settings,
    library: Library,
    store: Store,
    say: Words,
    *,
    clock: Callable[[], float] = time.monotonic,
    now: Callable[[], float] = time.time,
    new_reference: Callable[[], str] = lambda: secrets.token_hex(3),
    on_start: Callable[[str], None] = lambda username: None,
    limits: Limits | None = None,
    pauses: Pauses = USUAL,
) -> App:
    """The Telegram application over `library`, keeping things in `store`; not yet running."""

    def stop() -> None:
        app.stop_running()

    async def ready(app: App) -> None:
        await begin(app, desk, announcer, settings)
        on_start(app.bot.username)

    async def ended(app: App) -> None:
        await announcer.stop()  # post_stop is left out where a start fails
        if line.refused:
            raise InvalidToken

    desk = _desk(settings, library, store, say, clock=clock, now=now)
    limits, outages = limits or Limits(), Outages(clock)
    line = Line(outages, stop)
    announcer = _announcer(desk, limits, pauses)
    app: App = (
        _reached(settings)
        .rate_limiter(limits)
        .concurrent_updates(TurnsPerChat())
        .get_updates_request(line)
        .post_init(ready)
        .post_stop(lambda app: announcer.stop())
        .post_shutdown(ended)
        .build()
    )
    _add_handlers(app, desk)
    app.add_error_handler(_reporting(desk, outages, new_reference))
    return app


def _desk(
    settings: Settings,
    library: Library,
    store: Store,
    say: Words,
    *,
    clock: Callable[[], float],
    now: Callable[[], float],
) -> Desk:
    curated = curated_in(store, library, say)
    return Desk(
        Conversations(library, language=say.language, curated=curated, clock=clock),
        store,
        say,
        Pace(_QUESTIONS, _MINUTE, clock),
        Pace(1, ONCE_SECONDS, clock),
        settings.hoidap_keep_days * _DAY,
        settings.hoidap_admins,
        settings.hoidap_timezone,
        settings.hoidap_announce_approvals,
        now=now,
    )


def _announcer(desk: Desk, limits: Limits, pauses: Pauses) -> Announcer:
    return Announcer(
        desk.store,
        limits,
        desk.admins,
        say_at=lambda chat: desk.at(chat).say,
        way_out=lambda chat: way_out(desk.at(chat).say),
        by_itself=lambda me: send_digests(desk.links(me), desk),
        now=desk.now,
        pauses=pauses,
    )


def _reached(settings: Settings) -> Builder:
    """A builder that knows where Telegram is, and who the bot is there."""
    api = settings.telegram_api_url
    return (
        Application.builder()
        .token(settings.telegram_bot_token.get_secret_value())
        .base_url(f"{api}/bot")
        .base_file_url(f"{api}/file/bot")
    )


def _reporting(desk: Desk, outages: Outages, new_reference: Callable[[], str]) -> Reporting:
    async def report(update: object, context: Context) -> None:
        if context.error:
            await faults.report(context.error, update, desk, outages, new_reference)

    return report


def _add_handlers(app: App, desk: Desk) -> None:
    for name, handler in COMMANDS.items():
        app.add_handler(CommandHandler(name, speaking(handler, desk), filters=_NEW))
    for name, handler in ADMINS_COMMANDS.items():
        app.add_handler(CommandHandler(name, administered(handler, desk), filters=_NEW))
    app.add_handler(MessageHandler(_NEW & filters.COMMAND, speaking(commands.unknown, desk)))
    asked_for = _NEW & filters.ChatType.PRIVATE & ~filters.StatusUpdate.ALL & Expected(desk)
    app.add_handler(MessageHandler(asked_for, speaking(expected.take, desk)))
    asking = filters.TEXT | filters.CAPTION
    replying = asking & filters.REPLY & filters.Chat(desk.admins)
    app.add_handler(MessageHandler(_NEW & replying, answering(desk)))
    app.add_handler(MessageHandler(_NEW & asking, speaking(questions.text, desk)))
    app.add_handler(MessageHandler(_NEW & filters.ATTACHMENT, speaking(questions.unreadable, desk)))
    app.add_handler(MessageHandler(filters.UpdateType.EDITED_MESSAGE & asking, amending(desk)))
    app.add_handler(InlineQueryHandler(inlining(desk)))
    app.add_handler(TypeHandler(Update, visiting(desk)), group=1)
    app.add_handler(ChatMemberHandler(belonging(desk)))
    app.add_handler(MessageHandler(filters.StatusUpdate.MIGRATE, belonging(desk)))
    app.add_handler(CallbackQueryHandler(pressing(PRESSES, ADMINS_PRESSES, desk)))


__all__ = ["application"]
