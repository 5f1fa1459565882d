from __future__ import annotations

import asyncio

import pytest
from telegram import Bot
from telegram.error import BadRequest

from bot.sandbox import Sandbox
from bot.screens.message import Message
from bot.sender import reply


async def reply_to_all(telegram: Sandbox, screen: Message) -> None:
    async with Bot(telegram.token, f"{telegram.url}/bot") as bot:
        for update in await bot.get_updates():
            assert update.message is not None
            await reply(update.message, screen)


def test_markup_that_telegram_can_t_read_is_sent_as_plain_text() -> None:
    with Sandbox() as telegram:
        asked = telegram.user("Mai").private_chat().say("nước có pH bao nhiêu?")
        asyncio.run(reply_to_all(telegram, Message("<b>pH</b> < 7 &amp; hơn")))
        assert asked.reply().text == "pH < 7 & hơn"


def test_another_refusal_is_not_hidden() -> None:
    with Sandbox() as telegram:
        telegram.user("Mai").private_chat().say("xin chào")
        with pytest.raises(BadRequest, match="empty"):
            asyncio.run(reply_to_all(telegram, Message("<b></b>")))


def test_a_reply_reaches_the_chat_although_its_question_is_gone() -> None:
    with Sandbox() as telegram:
        chat = telegram.user("Mai").private_chat()
        chat.say("xin chào").delete()
        asyncio.run(reply_to_all(telegram, Message("chào bạn")))
        assert [view.text for view in chat.transcript()] == ["chào bạn"]
