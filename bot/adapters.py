"""Between python-telegram-bot's callbacks and the handlers: what a handler returns is shown."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Container, Coroutine
from typing import TYPE_CHECKING, Any, TypeAlias

from telegram import Message, Update
from telegram.constants import ChatMemberStatus
from telegram.error import BadRequest, Forbidden
from telegram.ext import CallbackContext
from telegram.ext.filters import MessageFilter

from bot.announcements.models import Content
from bot.announcements.posting import post
from bot.handlers import questions
from bot.handlers.addressed import sender_of, thread_of
from bot.handlers.belonging import moved, standing
from bot.handlers.desk import Outcome, Pressed
from bot.handlers.expected import expected_of
from bot.presses import read
from bot.screens.notices import notice
from bot.screens.subscriptions import group_greeting, way_out
from bot.sender import change, reply, tell

if TYPE_CHECKING:
    from telegram import Bot, CallbackQuery
    from telegram.ext import ExtBot

    from bot.handlers.desk import Desk, Elsewhere, Handler, PressHandler
    from bot.screens.message import Message as Screen

_log = logging.getLogger(__name__)
Context: TypeAlias = CallbackContext[Any, Any, Any, Any]
Callback: TypeAlias = Callable[[Update, Context], Coroutine[Any, Any, None]]


def speaking(handler: Handler, desk: Desk) -> Callback:
    """What the handler returns is sent in reply."""

    async def callback(update: Update, context: Context) -> None:
        message = update.message
        if message is None:
            return
        screen = handler(message, context.bot.bot, desk.at(message.chat.id))
        if screen is None:
            return
        sent = await reply(message, screen)
        if sent.chat_id != message.chat_id:
            desk.store.chats.move(message.chat_id, sent.chat_id)
        await _keep_track(screen, sent.chat_id, sent.message_id, context.bot, desk)

    return callback


def administered(handler: Handler, desk: Desk) -> Callback:
    """The same for a command that in a group is only its administrators' to give."""
    allowed = speaking(handler, desk)

    async def callback(update: Update, context: Context) -> None:
        message = update.message
        if message is None:
            return
        if await _may_settle(context.bot, message.chat.id, sender_of(message)):
            await allowed(update, context)
        else:
            await reply(message, notice(desk.at(message.chat.id).say, "caidat.admins"))

    return callback


class Expected(MessageFilter):
    """Lets through what the bot has asked an operator for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def filter(self, message: Message) -> bool:
        """Whether the next message of this private chat is for something."""
        return expected_of(message.chat.id, self._desk) is not None


def amending(desk: Desk) -> Callback:
    """An edited question has its answer edited."""

    async def callback(update: Update, context: Context) -> None:
        message = update.edited_message
        if message is None:
            return
        told = questions.changed(message, context.bot.bot, desk.at(message.chat.id))
        if told is not None:
            await change(context.bot, message.chat.id, *told)

    return callback


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
        if settles and not await _may_settle(context.bot, here.chat, query.from_user.id):
            await _answer(query, here.say("caidat.admins"))
            return
        handler = presses.get(pressed.press.action) if pressed else None
        gone = Outcome(toast=here.say("button.gone"))
        outcome = handler(pressed, context.bot.bot, here) if handler and pressed else gone
        await _answer(query, outcome.toast)
        if outcome.document and pressed:
            document = outcome.document
            await context.bot.send_document(pressed.chat, document.data, filename=document.name)
        if outcome.screen is not None and pressed is not None:
            await change(context.bot, pressed.chat, pressed.message, outcome.screen)
            await _keep_track(outcome.screen, pressed.chat, pressed.message, context.bot, desk)
        for also in outcome.elsewhere:
            await _show_elsewhere(also, context.bot, desk)

    return callback


async def _show_elsewhere(also: Elsewhere, bot: ExtBot[Any], desk: Desk) -> None:
    """A chat that can't be reached is passed over: it gets to know another way."""
    try:
        if isinstance(also.shown, Content):
            rows = (*also.shown.rows, *way_out(desk.at(also.chat).say))
            await post(also.shown, rows, bot, also.chat)
        elif also.message is not None:
            await change(bot, also.chat, also.message, also.shown)
        else:
            sent = await tell(bot, also.chat, also.shown)
            await _keep_track(also.shown, sent.chat_id, sent.message_id, bot, desk)
    except (BadRequest, Forbidden) as error:
        _log.warning("Chat %d was not shown what it should be: %s", also.chat, error.message)


async def _keep_track(
    screen: Screen, chat: int, message: int, bot: ExtBot[Any], desk: Desk
) -> None:
    """Remember what the message shows. The card of an announcement is only ever one."""
    if screen.about:
        desk.store.questions.answered_by(screen.about, message)
    announcement = desk.store.announcements.find(screen.card) if screen.card else None
    if announcement is None or announcement.card == (chat, message):
        return
    desk.store.announcements.show_on(announcement.id, (chat, message))
    if announcement.card and announcement.card[0] == chat:
        with contextlib.suppress(BadRequest):  # it may be gone, or too old to be deleted
            await bot.delete_message(*announcement.card)


async def _may_settle(bot: Bot, chat: int, user: int) -> bool:
    """Whether the user may change the chat's settings: in a private chat, or as an administrator.

    An anonymous administrator speaks as the group itself.
    """
    if user == chat:
        return True
    member = await bot.get_chat_member(chat, user)
    return member.status in (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)


def belonging(desk: Desk) -> Callback:
    """What Telegram tells of the bot's place in a chat is kept; a group it joins is greeted."""

    async def callback(update: Update, context: Context) -> None:
        change = update.my_chat_member
        if change and standing(change, desk.store.chats):
            say = desk.at(change.chat.id).say
            await tell(context.bot, change.chat.id, group_greeting(context.bot.name, say))
        elif update.message:
            moved(update.message, desk.store.chats)

    return callback


def _pressed(query: CallbackQuery) -> Pressed | None:
    """Who pressed what and where; of an old message nothing but its place is known."""
    press = read(query.data or "")
    if press is None or query.message is None:
        return None
    message = query.message
    thread = thread_of(message) if isinstance(message, Message) else None
    chat = message.chat
    return Pressed(press, chat.id, message.message_id, query.from_user.id, chat.type, thread)


async def _answer(query: CallbackQuery, toast: str) -> None:
    try:
        await query.answer(toast or None)
    except BadRequest as error:
        if "query is too old" not in error.message.lower():
            raise


__all__ = [
    "Callback",
    "Context",
    "Expected",
    "administered",
    "amending",
    "belonging",
    "pressing",
    "speaking",
]
