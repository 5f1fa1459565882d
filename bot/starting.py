"""The bot's start, before it listens: what waited meanwhile, menus, topics, announcements."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from telegram import Update

from bot.announcements.news import tell_of_news
from bot.backlog import waiting_updates, worth_handling
from bot.menu import register_menu
from bot.telling import tell_waiting

if TYPE_CHECKING:
    from telegram.ext import Application

    from bot.announcements.announcer import Announcer
    from bot.handlers.desk import Desk
    from bot.settings import Settings

LISTENS_TO = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
    Update.INLINE_QUERY,
    Update.GUEST_MESSAGE,
)
_log = logging.getLogger(__name__)


async def begin(
    app: Application[Any, Any, Any, Any, Any, Any],
    desk: Desk,
    announcer: Announcer,
    settings: Settings,
) -> None:
    """Make ready an application that knows by now who it is."""
    await _take_up_what_waited(app)
    await register_menu(app.bot, desk.say, desk.admins, settings.hoidap_name)
    if not desk.store.subscriptions.topics():
        desk.store.subscriptions.define(desk.say("topic.news"))
    if announcer.start(app.bot):
        await tell_of_news(app.bot, desk, settings.hoidap_announce_news)
    else:
        _log.error("%s", desk.say("announce.locked", folder=settings.hoidap_data))
    await tell_waiting(app.bot, desk)  # a new article may answer them, or an end was sudden


async def _take_up_what_waited(app: Application[Any, Any, Any, Any, Any, Any]) -> None:
    waiting = await waiting_updates(app.bot, LISTENS_TO)
    for update in worth_handling(waiting, app.bot.bot, datetime.now(UTC)):
        app.update_queue.put_nowait(update)


__all__ = ["LISTENS_TO", "begin"]
