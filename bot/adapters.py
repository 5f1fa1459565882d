"""Between python-telegram-bot's callbacks and the handlers: what a handler returns is shown."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, TypeAlias

from telegram import Update
from telegram.constants import ChatMemberStatus
from telegram.error import BadRequest
from telegram.ext import CallbackContext

from bot.handlers import questions
from bot.handlers.addressed import sender_of
from bot.handlers.belonging import moved, standing
from bot.handlers.desk import Outcome, Pressed
from bot.handlers.inbox import ANSWERING, replied
from bot.handlers.settling import SETTLING
from bot.presses import read
from bot.screens.notices import notice
from bot.sender import change, place_of, reply, reply_to
from bot.telling import tell_waiting

if TYPE_CHECKING:
    from telegram import Bot, CallbackQuery

    from bot.handlers.desk import Desk, Handler, PressHandler

_NO_RIGHT = "not enough rights to send photos"
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
        if screen.about:
            desk.store.questions.answered_by(screen.about, sent.message_id)

    return callback


def administered(handler: Handler, desk: Desk) -> Callback:
    """The same for a command that in a group is only its administrators' to give."""

    async def callback(update: Update, context: Context) -> None:
        message = update.message
        if message is None:
            return
        if not await _may_settle(context.bot, message.chat.id, sender_of(message)):
            await reply(message, notice(desk.at(message.chat.id).say, "caidat.admins"))
            return
        hears = await _hears(context.bot, message.chat.id)
        await speaking(handler, desk._replace(hears=hears))(update, context)

    return callback


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


def pressing(presses: dict[str, PressHandler], desk: Desk) -> Callback:
    """A pressed button is answered at once, then its message shows what the handler returns."""

    async def callback(update: Update, context: Context) -> None:
        query = update.callback_query
        if query is None:
            return
        pressed = _pressed(query)
        here = desk.at(pressed.chat) if pressed else desk
        settles = pressed is not None and pressed.press.action == SETTLING
        if settles and not await _may_settle(context.bot, here.chat, query.from_user.id):
            await _answer(query, here.say("caidat.admins"))
            return
        if settles:
            here = here._replace(hears=await _hears(context.bot, here.chat))
        handler = presses.get(pressed.press.action) if pressed else None
        gone = Outcome(toast=here.say("button.gone"))
        outcome = handler(pressed, context.bot.bot, here) if handler and pressed else gone
        await _show(outcome, query, here)
        if pressed is not None and pressed.press.action == ANSWERING:
            await tell_waiting(context.bot, desk)

    return callback


async def _may_settle(bot: Bot, chat: int, user: int) -> bool:
    """Whether the user may change the chat's settings: in a private chat, or as an administrator.

    An anonymous administrator speaks as the group itself.
    """
    if user == chat or user < 0:  # a chat, not a person: its anonymous administrator, or a channel
        return user == chat
    return await _leads(bot, chat, user)


async def _hears(bot: Bot, chat: int) -> bool:
    """Whether Telegram tells the bot of all that is said in a chat.

    In a group it does so with privacy mode off, or where the bot is an administrator.
    """
    if chat > 0:  # as Telegram numbers people
        return True
    me = await bot.get_me()
    return bool(me.can_read_all_group_messages) or await _leads(bot, chat, me.id)


async def _leads(bot: Bot, chat: int, user: int) -> bool:
    member = await bot.get_chat_member(chat, user)
    return member.status in (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)


def belonging(desk: Desk) -> Callback:
    """What Telegram tells of the bot's place in a chat is kept, and nothing is said."""

    async def callback(update: Update, context: Context) -> None:
        if update.my_chat_member:
            standing(update.my_chat_member, desk.store.chats)
        elif update.message:
            moved(update.message, desk.store.chats)

    return callback


def _pressed(query: CallbackQuery) -> Pressed | None:
    """Who pressed what and where; of an old message nothing but its place is known."""
    press = read(query.data or "")
    if press is None or query.message is None:
        return None
    return Pressed(press, query.message.chat.id, query.message.message_id, query.from_user.id)


def answering(desk: Desk) -> Callback:
    """What an operator replies to an entry of the inbox is told to those who wait for it."""
    kept = speaking(replied, desk)

    async def callback(update: Update, context: Context) -> None:
        await kept(update, context)
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
    if screen.about:
        desk.store.questions.answered_by(screen.about, now)


async def _answer(query: CallbackQuery, toast: str, url: str = "") -> None:
    try:
        await query.answer(toast or None, url=url or None)
    except BadRequest as error:
        if "query is too old" not in error.message.lower():
            raise


__all__ = ["Callback", "Context", "administered", "amending", "belonging", "pressing", "speaking"]
