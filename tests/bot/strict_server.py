"""Whether the strict server would take a message, asked without sending it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bot.sandbox.formatting.texts import read_caption, read_text
from bot.sandbox.http.parameters import Parameters
from bot.sandbox.rules.keyboards import read_markup
from bot.sandbox.rules.media import check_upload
from bot.sandbox.state.values import Upload
from bot.sender import keyboard

if TYPE_CHECKING:
    from bot.screens.message import Message


def accepts(screen: Message) -> bool:
    """True; what the server would refuse raises its refusal."""
    if screen.picture:
        check_upload("photo", Upload("anh.png", "image/png", screen.picture.png()))
    return accepts_words(screen)


def accepts_words(screen: Message) -> bool:
    """The same but for a picture, which takes long to draw."""
    json.dumps(screen.html, ensure_ascii=False).encode("utf-8")
    if screen.picture is None:
        read_text(Parameters({"text": screen.html, "parse_mode": "HTML"}), "text")
    else:
        read_caption(Parameters({"caption": screen.html, "parse_mode": "HTML"}))
    markup = keyboard(screen.rows)
    if markup is not None:
        given = json.dumps(markup.to_dict(), ensure_ascii=False)
        given.encode("utf-8")
        read_markup(Parameters({"reply_markup": given}))
    return True
