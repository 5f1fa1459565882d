"""Methods that post again what stands elsewhere: https://core.telegram.org/bots/api#copymessage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.formatting.texts import read_caption
from bot.sandbox.http.parameters import Parameters
from bot.sandbox.methods.places import find_chat, find_message
from bot.sandbox.methods.sending import post
from bot.sandbox.refusals import bad_request
from bot.sandbox.rules.media import RIGHTS
from bot.sandbox.rules.privacy import is_service
from bot.sandbox.wire import message_json, origin_json

if TYPE_CHECKING:
    from bot.sandbox.api import BotApi, Method
    from bot.sandbox.state.values import Json, Message

MAX_AT_ONCE = 100


def copy_message(api: BotApi, parameters: Parameters) -> Json:
    """https://core.telegram.org/bots/api#copymessage"""
    original = _original(api, parameters, "copy", "copied")
    content = dict(original.content)
    if "text" not in content and "caption" in parameters.values:
        content = {name: content[name] for name in content if not name.startswith("caption")}
        content |= read_caption(parameters)
    return {"message_id": post(api, parameters, content, _right(content)).id}


def forward_message(api: BotApi, parameters: Parameters) -> Json:
    """https://core.telegram.org/bots/api#forwardmessage"""
    original = _original(api, parameters, "forward", "forwarded")
    extra = {"forward_origin": origin_json(api.world, original)}
    content = dict(original.content)
    bare = Parameters({**parameters.values, "reply_markup": None})
    return message_json(api.world, post(api, bare, content, _right(content), extra))


def _original(api: BotApi, parameters: Parameters, purpose: str, participle: str) -> Message:
    chat = find_chat(api, parameters, "from_chat_id")
    message = find_message(api, parameters, chat, purpose)
    if is_service(message) or message.extra.get("has_protected_content"):
        raise bad_request(f"the message can't be {participle}")
    return message


def _right(content: Json) -> str:
    kinds = [kind for kind in RIGHTS if kind in content]
    return RIGHTS[kinds[0]][0] if kinds else "can_send_messages"


def _many(method: Method) -> Method:
    """A method that does for each of `message_ids` what the one for a single message does."""

    def for_each(api: BotApi, parameters: Parameters) -> list[Json]:
        numbers = parameters.numbers("message_ids", "message identifiers")
        if not 1 <= len(numbers) <= MAX_AT_ONCE:
            raise bad_request("message identifiers are not specified")
        done = [
            method(api, Parameters({**parameters.values, "message_id": number}))
            for number in numbers
        ]
        return [{"message_id": message["message_id"]} for message in done]

    return for_each


METHODS: dict[str, Method] = {
    "copyMessage": copy_message,
    "copyMessages": _many(copy_message),
    "forwardMessage": forward_message,
    "forwardMessages": _many(forward_message),
}
