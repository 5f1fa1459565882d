"""Answers to inline queries and to guest mentions.

https://core.telegram.org/bots/api#answerinlinequery and #answerguestquery
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.sandbox.formatting.texts import read_caption, read_text
from bot.sandbox.http.parameters import Parameters
from bot.sandbox.refusals import RefusedError, bad_request
from bot.sandbox.rules.keyboards import read_markup
from bot.sandbox.rules.media import RIGHTS, media_content
from bot.sandbox.state.inline_cache import DEFAULT_SECONDS
from bot.sandbox.state.world import Change
from bot.sandbox.wire import user_json

if TYPE_CHECKING:
    from bot.sandbox.api import BotApi, Method
    from bot.sandbox.state.values import Json

MAX_RESULTS = 50
MAX_ID_BYTES = 64
MAX_OFFSET_BYTES = 64
_START_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")


def answer_inline_query(api: BotApi, parameters: Parameters) -> bool:
    """Show results to the person who types, and keep them for whoever types the same."""
    given = parameters.objects("results", "inline query results")
    if len(given) > MAX_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    if len({str(result.get("id")) for result in given}) < len(given):
        raise bad_request("RESULT_ID_DUPLICATE")
    if len(parameters.text("next_offset").encode()) > MAX_OFFSET_BYTES:
        raise bad_request("NEXT_OFFSET_INVALID")
    answer = {
        "results": [read_result(api, Parameters(result)) for result in given],
        "next_offset": parameters.text("next_offset"),
        "button": _button(parameters.inner("button", "inline query results button")),
    }
    _deliver(api, parameters, answer)
    return True


def _deliver(api: BotApi, parameters: Parameters, answer: Json) -> None:
    identifier = parameters.text("inline_query_id")
    query = api.queries.answer(identifier, "inline", answer, api.world.now())
    personal = parameters.truth("is_personal")
    seconds = parameters.integer("cache_time", DEFAULT_SECONDS)
    owner = query.user if personal else None
    api.inline_cache.keep(owner, query.text, query.offset, answer, seconds)
    api.world.announce(Change("answered", query.chat or 0, detail=query))


def read_result(api: BotApi, result: Parameters) -> Json:
    """A result checked: its id, what the list shows, and the message it would become."""
    if not result.has("type"):
        raise bad_request("can't parse inline query result: Result must be an Object with a type")
    if not 1 <= len(result.text("id").encode()) <= MAX_ID_BYTES:
        raise bad_request("RESULT_ID_INVALID")
    if result.text("type") == "article" and not result.has("title"):
        raise bad_request("can't parse inline query result: Can't find field \"title\"")
    shown = {name: result.text(name) for name in ("id", "type", "title", "description")}
    return {**shown, "content": _content(api, result), "markup": read_markup(result)}


def _content(api: BotApi, result: Parameters) -> Json:
    message = result.inner("input_message_content", "input message content")
    if message.values:
        return _text_content(message)
    for kind in RIGHTS:
        stored = api.world.files.get(result.text(f"{kind}_file_id"))
        if result.text("type") == kind and stored is not None:
            return media_content(stored) | read_caption(result)
    raise bad_request("MESSAGE_EMPTY")


def _text_content(message: Parameters) -> Json:
    try:
        return read_text(message, "message_text")
    except RefusedError as refused:
        if refused.description.endswith("message is too long"):
            raise bad_request("MESSAGE_TOO_LONG") from None
        raise


def _button(button: Parameters) -> Json | None:
    if not button.values:
        return None
    start = button.text("start_parameter")
    if not button.has("text") or not (button.has("web_app") or _START_PARAMETER.fullmatch(start)):
        raise bad_request("START_PARAM_INVALID")
    return dict(button.values)


def answer_guest_query(api: BotApi, parameters: Parameters) -> Json:
    """Post the one message that a guest may, in reply to who named it."""
    result = read_result(api, parameters.inner("result", "inline query result"))
    identifier = parameters.text("guest_query_id")
    query = api.queries.answer(identifier, "guest", result, api.world.now())
    inline_id = f"guest{api.world.number('inline')}"
    api.world.post(
        query.chat or 0,
        result["content"],
        sender=api.world.bot.id,
        reply_to=query.message,
        markup=result["markup"],
        inline_id=inline_id,
        extra={"guest_bot_caller_user": user_json(api.world.users[query.user])},
    )
    return {"inline_message_id": inline_id}


METHODS: dict[str, Method] = {
    "answerInlineQuery": answer_inline_query,
    "answerGuestQuery": answer_guest_query,
}
