"""A pressed button: who may press it, what it leads to, and where that is shown."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from telegram import Message
from telegram.error import BadRequest, Forbidden

from bot.announcements.models import Content
from bot.announcements.posting import post
from bot.handlers.addressed import thread_of
from bot.handlers.desk import Outcome, Pressed
from bot.handlers.inbox import ANSWERING
from bot.presses import read
from bot.rights import hears_all, may_settle
from bot.screens.subscriptions import way_out
from bot.sender import Place, change, place_of, send
from bot.telling import tell_waiting
from bot.tracking import keep_track

if TYPE_CHECKING:
    from collections.abc import Container

    from telegram import CallbackQuery, Update
    from telegram.ext import ExtBot

    from bot.adapters import Callback, Context
    from bot.handlers.desk import Desk, Elsewhere, PressHandler

_NO_RIGHT = "not enough rights to send photos"
_log = logging.getLogger(__name__)


def pressing(presses: dict[str, PressHandler], admins_only: Container[str], desk: Desk) -> Callback:
    """A pressed button is answered at once, then its message shows what the handler returns.

    Presses `admins_only` are in a group its administrators' to make.
    """

    async def callback(update: Update, context: Context) -> None:
        query = update.callback_query
        if query is None:
            return
        pressed = _pressed(query)
        here = desk.at(pressed.chat) if pressed else desk
        settles = pressed is not None and pressed.press.action in admins_only
        if settles and not await may_settle(context.bot, here.chat, query.from_user.id):
            await _answer(query, here.say("caidat.admins"))
            return
        if settles:
            here = here._replace(hears=await hears_all(context.bot, here.chat))
        handler = presses.get(pressed.press.action) if pressed else None
        gone = Outcome(toast=here.say("button.gone"))
        outcome = handler(pressed, context.bot.bot, here) if handler and pressed else gone
        await _show(outcome, query, here)
        if outcome.document and pressed:
            document = outcome.document
            await context.bot.send_document(pressed.chat, document.data, filename=document.name)
        for also in outcome.elsewhere:
            await _show_elsewhere(also, context.bot, desk)
        if pressed is not None and pressed.press.action == ANSWERING:
            await tell_waiting(context.bot, desk)

    return callback


async def _show(outcome: Outcome, query: CallbackQuery, desk: Desk) -> None:
    """Answer the press, then change its message; a picture goes first, as a group may forbid it."""
    screen, message = outcome.screen, query.message
    if screen is None or message is None or screen.picture is None:
        await _answer(query, outcome.toast, outcome.url)
    if screen is None or message is None:
        return
    try:
        now = await change(query.get_bot(), message.message_id, place_of(message), screen)
    except BadRequest as error:
        if screen.picture is None or _NO_RIGHT not in error.message.lower():
            raise
        await _answer(query, desk.say("chart.refused"))
        return
    if screen.picture is not None:
        await _answer(query, outcome.toast)
    await keep_track(screen, message.chat.id, now, query.get_bot(), desk)


async def _show_elsewhere(also: Elsewhere, bot: ExtBot[Any], desk: Desk) -> None:
    """A chat that can't be reached is passed over: it gets to know another way."""
    try:
        if isinstance(also.shown, Content):
            rows = (*also.shown.rows, *way_out(desk.at(also.chat).say))
            await post(also.shown, rows, bot, also.chat)
        elif also.message is not None:
            await change(bot, also.message, Place(also.chat), also.shown)
        else:
            sent = await send(bot, Place(also.chat), also.shown)
            await keep_track(also.shown, sent.chat_id, sent.message_id, bot, desk)
    except (BadRequest, Forbidden) as error:
        _log.warning("Chat %d was not shown what it should be: %s", also.chat, error.message)


def _pressed(query: CallbackQuery) -> Pressed | None:
    """Who pressed what and where; of an old message nothing but its place is known."""
    press = read(query.data or "")
    if press is None or query.message is None:
        return None
    message = query.message
    thread = thread_of(message) if isinstance(message, Message) else None
    chat = message.chat
    return Pressed(press, chat.id, message.message_id, query.from_user.id, chat.type, thread)


async def _answer(query: CallbackQuery, toast: str, url: str = "") -> None:
    try:
        await query.answer(toast or None, url=url or None)
    except BadRequest as error:
        if "query is too old" not in error.message.lower():
            raise


__all__ = ["pressing"]
