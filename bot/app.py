"""The one function that wires the Telegram application out of its parts."""

from __future__ import annotations

import secrets
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.error import InvalidToken
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.adapters import administered, amending, answering, belonging, pressing, speaking
from bot.backlog import waiting_updates, worth_handling
from bot.conversations import Conversations
from bot.curating import curated_in
from bot.elsewhere import inlining, visiting
from bot.handlers import (
    answer_presses,
    browsing,
    commands,
    faults,
    figures,
    inbox,
    questions,
    settling,
)
from bot.handlers.desk import ONCE_SECONDS, Desk
from bot.limits import keeping_limits
from bot.line import Line
from bot.menu import register_menu
from bot.outages import Outages
from bot.pace import Pace
from bot.telling import tell_waiting
from bot.turns import TurnsPerChat

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.adapters import Context
    from bot.handlers.desk import Handler, PressHandler
    from bot.settings import Settings
    from bot.store import Store
    from bot.words import Words
    from knowledge.library import Library

App = Application[Any, Any, Any, Any, Any, Any]

LISTENS_TO = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
    Update.INLINE_QUERY,
    Update.GUEST_MESSAGE,
)
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
    new_reference: Callable[[], str] = lambda: secrets.token_hex(3),
    on_start: Callable[[str], None] = lambda username: None,
) -> App:
    """The Telegram application over `library`, keeping things in `store`; not yet running."""

    def stop() -> None:
        app.stop_running()

    async def ended(app: App) -> None:
        if line.refused:
            raise InvalidToken

    async def ready(app: App) -> None:
        waiting = await waiting_updates(app.bot, LISTENS_TO)
        for update in worth_handling(waiting, app.bot.bot, datetime.now(UTC)):
            app.update_queue.put_nowait(update)
        await register_menu(app.bot, say, settings.hoidap_admins, settings.hoidap_name)
        await tell_waiting(app.bot, desk)  # a new article may answer them, or an end was sudden
        on_start(app.bot.username)

    desk = Desk(
        Conversations(
            library,
            language=say.language,
            curated=curated_in(store, library, say),
            clock=clock,
        ),
        store,
        say,
        Pace(_QUESTIONS, _MINUTE, clock),
        Pace(1, ONCE_SECONDS, clock),
        settings.hoidap_keep_days * _DAY,
        settings.hoidap_admins,
    )
    outages = Outages(clock)
    line = Line(outages, stop)
    api = settings.telegram_api_url
    app: App = (
        Application.builder()
        .token(settings.telegram_bot_token.get_secret_value())
        .base_url(f"{api}/bot")
        .base_file_url(f"{api}/file/bot")
        .rate_limiter(keeping_limits())
        .concurrent_updates(TurnsPerChat())
        .get_updates_request(line)
        .post_init(ready)
        .post_shutdown(ended)
        .build()
    )
    _add_handlers(app, desk)

    async def report(update: object, context: Context) -> None:
        if context.error:
            await faults.report(context.error, update, desk, outages, new_reference)

    app.add_error_handler(report)
    return app


def _add_handlers(app: App, desk: Desk) -> None:
    for name, handler in _COMMANDS.items():
        app.add_handler(CommandHandler(name, speaking(handler, desk), filters=_NEW))
    settling_allowed = administered(settling.caidat, desk)
    app.add_handler(CommandHandler("caidat", settling_allowed, filters=_NEW))
    app.add_handler(MessageHandler(_NEW & filters.COMMAND, speaking(commands.unknown, desk)))
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
    app.add_handler(CallbackQueryHandler(pressing(_PRESSES, desk)))


_COMMANDS: dict[str, Handler] = {
    "start": commands.start,
    "help": commands.help_,
    "moi": commands.moi,
    "hoi": questions.hoi,
    "nguon": browsing.nguon,
    "tomtat": browsing.tomtat,
    "ngaunhien": browsing.ngaunhien,
    "riengtu": settling.riengtu,
    "chuatraloi": inbox.chuatraloi,
    "thongke": figures.thongke,
}
_PRESSES: dict[str, PressHandler] = {
    **answer_presses.PRESSES,
    **browsing.PRESSES,
    **settling.PRESSES,
    **inbox.PRESSES,
}


__all__ = ["LISTENS_TO", "application"]
