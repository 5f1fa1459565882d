"""Where the bot speaks through others: inline mode in any chat, and as a guest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import (
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.handlers.addressed import question_in
from bot.handlers.looking_up import answer_of, look_up
from bot.sender import NO_PREVIEW, keyboard

if TYPE_CHECKING:
    from bot.adapters import Callback, Context
    from bot.handlers.desk import Desk
    from bot.screens.cards import Card

_CACHE_SECONDS = 300  # Telegram shows the same list to everybody so long: nothing in it is personal
_START = "inline"  # what the button sends when it opens the private chat


def inlining(desk: Desk) -> Callback:
    """What is typed behind the bot's name gets a list of results."""

    async def callback(update: Update, context: Context) -> None:
        query = update.inline_query
        if query is None:
            return
        cards = look_up(query.query, context.bot.bot, desk)
        button = InlineQueryResultsButton(desk.say("inline.private"), start_parameter=_START)
        try:
            await query.answer(
                [_result(card) for card in cards],
                cache_time=_CACHE_SECONDS,
                is_personal=False,
                button=button,
            )
        except BadRequest as error:
            if "query is too old" not in error.message.lower():
                raise

    return callback


def visiting(desk: Desk) -> Callback:
    """A question in a chat that the bot never joined gets one cited answer."""

    async def callback(update: Update, context: Context) -> None:
        message = update.guest_message
        if message is None or message.guest_query_id is None:
            return
        question = question_in(message, context.bot.bot)
        if question and question.strip():
            card = answer_of(question, context.bot.bot, desk)
            await context.bot.answer_guest_query(message.guest_query_id, _result(card))

    return callback


def _result(card: Card) -> InlineQueryResultArticle:
    content = InputTextMessageContent(
        card.message.html, parse_mode=ParseMode.HTML, link_preview_options=NO_PREVIEW
    )
    return InlineQueryResultArticle(
        card.id,
        card.title,
        content,
        description=card.description or None,
        reply_markup=keyboard(card.message.rows),
    )


__all__ = ["inlining", "visiting"]
