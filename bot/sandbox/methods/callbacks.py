"""Answers to pressed buttons: https://core.telegram.org/bots/api#answercallbackquery."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.formatting.entities import units
from bot.sandbox.refusals import bad_request
from bot.sandbox.state.world import Change

if TYPE_CHECKING:
    from bot.sandbox.api import BotApi, Method
    from bot.sandbox.http.parameters import Parameters

MAX_TOAST = 200


def answer_callback_query(api: BotApi, parameters: Parameters) -> bool:
    """Ends the waiting of the person who pressed, with or without a line of text."""
    text = parameters.text("text")
    if units(text) > MAX_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    own = f"t.me/{api.world.bot.username}?start="
    url = parameters.text("url").removeprefix("https://")
    if url and not url.startswith(own):  # games are not played here
        raise bad_request("URL_INVALID")
    answer = {
        "text": text,
        "show_alert": parameters.truth("show_alert"),
        "url": parameters.text("url"),
    }
    identifier = parameters.text("callback_query_id")
    query = api.queries.answer(identifier, "callback", answer, api.world.now())
    api.world.announce(Change("answered", query.chat or 0, query.message, query))
    return True


METHODS: dict[str, Method] = {"answerCallbackQuery": answer_callback_query}
