"""A bot that does whatever the page must be able to show, whatever hoidap does by now."""

from __future__ import annotations

import asyncio
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from telegram import (
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    ReplyKeyboardMarkup,
    Update,
)
from telegram.constants import ParseMode
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    Defaults,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.sandbox import Sandbox

ANSWER = (
    "<b>661 HTX</b>\n<blockquote expandable>Hiện nay, toàn tỉnh có <b>661 HTX</b>, 5 liên hiệp "
    "HTX, hoạt động trên các lĩnh vực: dịch vụ nông nghiệp; công nghiệp; xây dựng; quỹ tín dụng; "
    "thương mại, dịch vụ du lịch, quản lý chợ; vận tải. Câu đủ dài để phải gấp lại.</blockquote>"
    "\nBáo Sơn La · <a href='https://t.me/hoidap_bot?start=p2'>đoạn 2</a> · "
    "<tg-spoiler>ẩn</tg-spoiler>"
)
CONTEXT = "Đoạn trước.\n<blockquote>toàn tỉnh có <b>661 HTX</b></blockquote>\nĐoạn sau."
SOURCE, BACK, THANKS, WHY = "source", "back", "thanks", "why"
MARKED = InlineKeyboardMarkup(
    [
        [
            InlineKeyboardButton("📖 Nguồn", callback_data=SOURCE),
            InlineKeyboardButton("📋 Sao chép", copy_text=CopyTextButton("661 HTX, Báo Sơn La")),
        ],
        [
            InlineKeyboardButton("👍", callback_data=THANKS),
            InlineKeyboardButton("👎", callback_data=WHY),
        ],
    ]
)
RETURN = InlineKeyboardMarkup([[InlineKeyboardButton("← Quay lại", callback_data=BACK)]])


def picture() -> bytes:
    """A small chart-like picture."""
    import struct
    import zlib

    width, height = 240, 120
    rows = b"".join(
        b"\0" + bytes(60 if x // 40 % 2 and y > x // 4 else 235 for x in range(width))
        for y in range(height)
    )

    def chunk(kind: bytes, data: bytes) -> bytes:
        tail = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + tail

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


async def start(update: Update, context: Any) -> None:
    await update.message.reply_text(f"Chào bạn! {' '.join(context.args)}")


async def text(update: Update, context: Any) -> None:
    message = update.effective_message
    if "ảnh" in message.text:
        await message.reply_photo(picture(), caption="<b>99 chuỗi</b>", reply_markup=MARKED)
    elif "tệp" in message.text:
        await message.reply_document(b"rau,14\n", filename="chuoi.csv", caption="Số liệu")
    elif "chờ" in message.text:
        await message.chat.send_action("typing")
    elif "thả" in message.text:
        await message.set_reaction("👍")
    elif "phím" in message.text:
        await message.reply_text("Chọn đi", reply_markup=ReplyKeyboardMarkup([["Có", "Không"]]))
    else:
        await message.reply_text(ANSWER, reply_markup=MARKED, do_quote=True)


async def pressed(update: Update, context: Any) -> None:
    query = update.callback_query
    if query.data == THANKS:
        await query.answer("Cảm ơn bạn!")
    elif query.data == WHY:
        await query.answer("Sai ở chỗ nào?", show_alert=True)
    else:
        await query.answer()
        new, markup = (CONTEXT, RETURN) if query.data == SOURCE else (ANSWER, MARKED)
        await query.edit_message_text(new, reply_markup=markup)


async def inline(update: Update, context: Any) -> None:
    titles = [f"661 HTX ({update.inline_query.query})", "99 chuỗi"]
    cards = [
        InlineQueryResultArticle(
            str(number), title, InputTextMessageContent(f"<b>{title}</b>"), description="Báo Sơn La"
        )
        for number, title in enumerate(titles)
    ]
    button = InlineQueryResultsButton("Hỏi riêng", start_parameter="rieng")
    await update.inline_query.answer(cards, button=button, cache_time=0)


@contextmanager
def showcase(telegram: Sandbox) -> Iterator[None]:
    """The bot while the block runs."""
    app = (
        Application.builder()
        .token(telegram.token)
        .base_url(f"{telegram.url}/bot")
        .base_file_url(f"{telegram.url}/file/bot")
        .defaults(Defaults(parse_mode=ParseMode.HTML))
        .post_init(lambda ready: ready.bot.set_my_commands([("hoi", "Hỏi"), ("moi", "Hỏi mới")]))
        .build()
    )
    app.add_handler(CommandHandler("start", start))
    app.add_handler(MessageHandler(filters.UpdateType.MESSAGE & filters.TEXT, text))
    app.add_handler(CallbackQueryHandler(pressed))
    app.add_handler(InlineQueryHandler(inline))
    loop = asyncio.new_event_loop()

    def run() -> None:
        asyncio.set_event_loop(loop)
        app.run_polling(allowed_updates=Update.ALL_TYPES, stop_signals=None)

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield
    finally:
        loop.call_soon_threadsafe(app.stop_running)
        thread.join()
