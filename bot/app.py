"""The one function that wires the Telegram application out of its parts."""

from __future__ import annotations

import secrets
import time
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.ext import (
    AIORateLimiter,
    Application,
    CallbackContext,
    CommandHandler,
    MessageHandler,
    filters,
)

from bot.conversations import Conversations
from bot.handlers import commands, faults, questions
from bot.handlers.desk import Desk
from bot.menu import register_menu
from bot.sender import reply
from bot.turns import TurnsPerChat

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from bot.handlers.desk import Handler
    from bot.settings import Settings
    from bot.words import Words
    from knowledge.library import Library

Context = CallbackContext[Any, Any, Any, Any]
App = Application[Any, Any, Any, Any, Any, Any]

LISTENS_TO = (Update.MESSAGE,)
_RETRIES = 20  # of a call that Telegram answered with "too many requests"
_NEW = filters.UpdateType.MESSAGE & ~filters.VIA_BOT


def application(
    settings: Settings,
    library: Library,
    say: Words,
    *,
    clock: Callable[[], float] = time.monotonic,
    new_reference: Callable[[], str] = lambda: secrets.token_hex(3),
    on_start: Callable[[str], None] = lambda username: None,
) -> App:
    """The Telegram application over `library`, not yet running."""

    async def ready(app: App) -> None:
        await register_menu(app.bot, say)
        on_start(app.bot.username)

    desk = Desk(Conversations(library, language=say.language, clock=clock), say)
    api = settings.telegram_api_url
    app: App = (
        Application.builder()
        .token(settings.telegram_bot_token.get_secret_value())
        .base_url(f"{api}/bot")
        .base_file_url(f"{api}/file/bot")
        .rate_limiter(_keeping_limits())
        .concurrent_updates(TurnsPerChat())
        .get_updates_connection_pool_size(4)  # with 1 an interrupted poll can jam it for good
        .post_init(ready)
        .build()
    )
    for name, handler in _COMMANDS.items():
        app.add_handler(CommandHandler(name, _speaking(handler, desk), filters=_NEW))
    app.add_handler(MessageHandler(_NEW & filters.COMMAND, _speaking(commands.unknown, desk)))
    app.add_handler(MessageHandler(_NEW & filters.TEXT, _speaking(questions.text, desk)))

    async def report(update: object, context: Context) -> None:
        if context.error:
            await faults.report(context.error, update, say, new_reference)

    app.add_error_handler(report)
    return app


def _keeping_limits() -> AIORateLimiter:
    """Sends at most 25 messages a second in all, and 20 a minute in a group.

    Telegram takes about 30 a second; the rest is for calls that a stall bunches together. The
    library's buckets let a full burst pass and refill meanwhile, so at its own settings up to 60 go
    out in a second: 200 chats that asked 20 questions at once met 2,002 refusals, and one answer
    was lost after five retries. A bucket of one lets no burst pass; a group's takes 5
    and refills by 15 a minute.
    """
    return AIORateLimiter(
        overall_max_rate=1,
        overall_time_period=1 / 25,
        group_max_rate=5,
        group_time_period=20,
        max_retries=_RETRIES,
    )


_COMMANDS: dict[str, Handler] = {
    "start": commands.start,
    "help": commands.help_,
    "moi": commands.moi,
    "hoi": questions.hoi,
}


def _speaking(
    handler: Handler, desk: Desk
) -> Callable[[Update, Context], Coroutine[Any, Any, None]]:
    """`handler` as the library wants it: what it returns is sent."""

    async def callback(update: Update, context: Context) -> None:
        message = update.effective_message
        if message is None:
            return
        screen = handler(message, context.bot.bot, desk)
        if screen is not None:
            await reply(message, screen)

    return callback


__all__ = ["LISTENS_TO", "application"]
