"""Second opinions: bots of two frameworks, written as their tutorials teach, find Telegram here.

Their clients check every answer against their own models of the Bot API, so a field that is missing
or misspelt fails the conversation.
"""

from __future__ import annotations

import asyncio
import socket
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from bot.sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterator

pytestmark = pytest.mark.slow


async def echo_of_python_telegram_bot(
    telegram: Sandbox, stop: asyncio.Event, errors: list[object]
) -> None:
    from telegram import (
        InlineKeyboardButton,
        InlineKeyboardMarkup,
        InlineQueryResultArticle,
        InputTextMessageContent,
        Update,
    )
    from telegram.ext import (
        Application,
        CallbackQueryHandler,
        CommandHandler,
        InlineQueryHandler,
        MessageHandler,
        filters,
    )

    async def start(update: Update, context: Any) -> None:
        await update.message.reply_html(f"Chào {update.effective_user.mention_html()}!")

    async def echo(update: Update, context: Any) -> None:
        again = InlineKeyboardMarkup([[InlineKeyboardButton("Lại", callback_data="again")]])
        await update.message.reply_text(update.message.text, reply_markup=again)

    async def photo(update: Update, context: Any) -> None:
        file = await update.message.document.get_file()
        await update.message.reply_document(bytes(await file.download_as_bytearray()), filename="b")

    async def again(update: Update, context: Any) -> None:
        await update.callback_query.answer("Lại")
        await update.callback_query.edit_message_text("lần nữa")

    async def inline(update: Update, context: Any) -> None:
        text = update.inline_query.query.upper()
        content = InputTextMessageContent(text)
        await update.inline_query.answer([InlineQueryResultArticle("1", text, content)])

    application = (
        Application.builder()
        .token(telegram.token)
        .base_url(f"{telegram.url}/bot")
        .base_file_url(f"{telegram.url}/file/bot")
        .build()
    )

    async def failed(update: object, context: Any) -> None:
        errors.append(context.error)

    application.add_error_handler(failed)
    application.add_handler(CommandHandler("start", start))
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.add_handler(MessageHandler(filters.Document.ALL, photo))
    application.add_handler(CallbackQueryHandler(again))
    application.add_handler(InlineQueryHandler(inline))
    async with application:
        await application.start()
        await application.updater.start_polling(allowed_updates=Update.ALL_TYPES)
        await stop.wait()
        await application.updater.stop()
        await application.stop()


async def greeter_behind_a_webhook(
    telegram: Sandbox, stop: asyncio.Event, errors: list[object]
) -> None:
    from telegram.ext import Application, CommandHandler

    async def start(update: Any, context: Any) -> None:
        await update.message.reply_text("Chào!")

    port = free_port()
    builder = Application.builder().token(telegram.token).base_url(f"{telegram.url}/bot")
    application = builder.build()
    application.add_handler(CommandHandler("start", start))
    async with application:
        await application.start()
        await application.updater.start_webhook(
            "127.0.0.1",
            port,
            url_path="hook",
            webhook_url=f"http://127.0.0.1:{port}/hook",
            secret_token="bi-mat",
        )
        await stop.wait()
        await application.updater.stop()
        await application.stop()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def echo_of_aiogram(telegram: Sandbox, stop: asyncio.Event, errors: list[object]) -> None:
    from aiogram import Bot, Dispatcher, F
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.filters import CommandStart
    from aiogram.types import (
        BufferedInputFile,
        CallbackQuery,
        InlineKeyboardButton,
        InlineKeyboardMarkup,
        InlineQuery,
        InlineQueryResultArticle,
        InputTextMessageContent,
        Message,
    )

    session = AiohttpSession(api=TelegramAPIServer.from_base(telegram.url))
    bot = Bot(telegram.token, session=session)
    dispatcher = Dispatcher()

    @dispatcher.message(CommandStart())
    async def start(message: Message) -> None:
        await message.answer(f"Chào {message.from_user.mention_html()}!", parse_mode="HTML")

    @dispatcher.message(F.document)
    async def document(message: Message) -> None:
        data = await bot.download(message.document)
        await message.answer_document(BufferedInputFile(data.read(), "b"))

    @dispatcher.message(F.text)
    async def echo(message: Message) -> None:
        again = InlineKeyboardButton(text="Lại", callback_data="again")
        await message.answer(
            message.text, reply_markup=InlineKeyboardMarkup(inline_keyboard=[[again]])
        )

    @dispatcher.callback_query()
    async def again(query: CallbackQuery) -> None:
        await query.answer("Lại")
        await query.message.edit_text("lần nữa")

    @dispatcher.inline_query()
    async def inline(query: InlineQuery) -> None:
        text = query.query.upper()
        content = InputTextMessageContent(message_text=text)
        article = InlineQueryResultArticle(id="1", title=text, input_message_content=content)
        await query.answer([article])

    @dispatcher.errors()
    async def failed(event: Any) -> None:
        errors.append(event.exception)

    polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False))
    await stop.wait()
    await dispatcher.stop_polling()
    await polling


@contextmanager
def serving(serve: Callable[..., Coroutine[Any, Any, None]], telegram: Sandbox) -> Iterator[None]:
    """A bot in a thread and a loop of its own while the block runs, in which nothing may fail."""
    loop, stop = asyncio.new_event_loop(), asyncio.Event()
    errors: list[object] = []
    thread = threading.Thread(target=lambda: loop.run_until_complete(serve(telegram, stop, errors)))
    thread.start()
    try:
        yield
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()
        loop.close()
    assert errors == []


@pytest.fixture(params=[echo_of_python_telegram_bot, echo_of_aiogram])
def telegram(request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    with Sandbox() as sandbox, serving(request.param, sandbox):
        yield sandbox
        assert sandbox.refused == ()


def test_a_greeting_names_the_person(telegram: Sandbox) -> None:
    assert telegram.user("Mai").private_chat().start().reply().text == "Chào Mai!"


def test_an_echo_with_a_button_is_edited_by_it(telegram: Sandbox) -> None:
    reply = telegram.user("Mai").private_chat().say("Sơn La <3 & Cần Thơ").reply()
    assert reply.text == "Sơn La <3 & Cần Thơ"
    press = reply.click("Lại")
    assert press.toast() == "Lại"
    assert press.edit().text == "lần nữa"


def test_a_file_goes_there_and_back(telegram: Sandbox) -> None:
    chat = telegram.user("Mai").private_chat()
    assert chat.send("Số liệu".encode(), "a.txt").reply().file == "Số liệu".encode()


def test_inline_mode_answers_and_posts(telegram: Sandbox) -> None:
    chat = telegram.user("Mai").private_chat()
    results = chat.inline("sơn la")
    assert results.titles == ("SƠN LA",)
    posted = results.choose("SƠN LA")
    echo = chat.wait(lambda: chat.look_up(posted.id + 1), 5, "the echo of what was posted")
    assert (posted.text, echo.text) == ("SƠN LA", "SƠN LA")


def test_groups_topics_and_moves_are_read_by_their_models(telegram: Sandbox) -> None:
    mai = telegram.user("Mai")
    forum = telegram.group("Diễn đàn", mai, forum=True)
    topic = forum.topic("Vốn vay")
    assert mai.at(topic).say("/start@hoidap_bot").reply().text == "Chào Mai!"
    basic = telegram.group("Tổ", mai, basic=True)
    moved = basic.migrate()
    mai.block_bot()
    mai.unblock_bot()
    assert mai.at(moved).say("/start@hoidap_bot").reply().text == "Chào Mai!"


def test_a_bot_behind_a_webhook_is_reached_with_its_secret() -> None:
    with Sandbox() as telegram, serving(greeter_behind_a_webhook, telegram):
        assert telegram.user("Mai").private_chat().start().reply().text == "Chào!"
        assert telegram.refused == ()
