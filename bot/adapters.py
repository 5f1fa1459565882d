"""Between python-telegram-bot's callbacks and the handlers: what a handler returns is shown."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, TypeAlias

from telegram import Message, Update
from telegram.ext import CallbackContext
from telegram.ext.filters import MessageFilter

from bot.handlers import questions
from bot.handlers.addressed import sender_of
from bot.handlers.belonging import moved, standing
from bot.handlers.expected import expected_of
from bot.handlers.inbox import replied
from bot.rights import hears_all, may_settle
from bot.screens.notices import notice
from bot.screens.subscriptions import group_greeting
from bot.sender import Place, change, reply, reply_to, send
from bot.telling import tell_waiting
from bot.tracking import keep_track

if TYPE_CHECKING:
    from bot.handlers.desk import Desk, Handler

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
        await keep_track(screen, sent.chat_id, sent.message_id, context.bot, desk)

    return callback


def administered(handler: Handler, desk: Desk) -> Callback:
    """The same for a command that in a group is only its administrators' to give."""

    async def callback(update: Update, context: Context) -> None:
        message = update.message
        if message is None:
            return
        if not await may_settle(context.bot, message.chat.id, sender_of(message)):
            await reply(message, notice(desk.at(message.chat.id).say, "caidat.admins"))
            return
        hears = await hears_all(context.bot, message.chat.id)
        await speaking(handler, desk._replace(hears=hears))(update, context)

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
            earlier, screen = told
            now = await change(context.bot, earlier, reply_to(message), screen)
            desk.store.questions.answered_by(screen.about, now)

    return callback


def belonging(desk: Desk) -> Callback:
    """What Telegram tells of the bot's place in a chat is kept; a group it joins is greeted."""

    async def callback(update: Update, context: Context) -> None:
        change = update.my_chat_member
        if change and standing(change, desk.store.chats):
            say = desk.at(change.chat.id).say
            await send(context.bot, Place(change.chat.id), group_greeting(context.bot.name, say))
        elif update.message:
            moved(update.message, desk.store.chats)

    return callback


def answering(desk: Desk) -> Callback:
    """What an operator replies to an entry of the inbox is told to those who wait for it."""
    kept = speaking(replied, desk)

    async def callback(update: Update, context: Context) -> None:
        await kept(update, context)
        await tell_waiting(context.bot, desk)

    return callback


__all__ = [
    "Callback",
    "Context",
    "Expected",
    "administered",
    "amending",
    "answering",
    "belonging",
    "speaking",
]
