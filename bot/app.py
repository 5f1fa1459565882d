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
_RETRIES = 5  # of a call that Telegram answered with "too many requests"
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
        .rate_limiter(AIORateLimiter(max_retries=_RETRIES))
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
