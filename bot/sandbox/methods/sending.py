"""Methods that put a message into a chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.formatting.texts import formatted, read_text
from bot.sandbox.methods.places import open_chat, place_of
from bot.sandbox.refusals import bad_request
from bot.sandbox.rules.keyboards import read_markup
from bot.sandbox.state.world import Change
from bot.sandbox.wire import message_json

if TYPE_CHECKING:
    from bot.sandbox.api import BotApi, Method
    from bot.sandbox.http.parameters import Parameters
    from bot.sandbox.state.values import Json, Message

ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


def send_message(api: BotApi, parameters: Parameters) -> Json:
    """https://core.telegram.org/bots/api#sendmessage"""
    content = read_text(parameters)
    preview = parameters.inner("link_preview_options", "link preview options").values
    if preview:
        content["link_preview_options"] = preview
    return message_json(api.world, post(api, parameters, content))


def post(
    api: BotApi,
    parameters: Parameters,
    content: Json,
    right: str = "can_send_messages",
    extra: Json | None = None,
) -> Message:
    """Put the bot's message where the call says, if all rules allow it."""
    markup = read_markup(parameters)
    place = place_of(api, parameters, right)
    api.flood.admit(place.chat)
    extra = dict(extra or {})
    if parameters.truth("protect_content"):
        extra["has_protected_content"] = True
    channel = place.chat.kind == "channel"
    return api.world.post(
        place.chat.id,
        content,
        sender=None if channel else api.world.bot.id,
        sender_chat=place.chat.id if channel else None,
        reply_to=place.reply_to,
        quote=place.quote,
        thread=place.thread,
        markup=markup,
        extra=extra,
    )


def send_chat_action(api: BotApi, parameters: Parameters) -> bool:
    """https://core.telegram.org/bots/api#sendchataction"""
    action = parameters.text("action")
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = open_chat(api, parameters)
    api.world.announce(Change("action", chat.id, detail=action))
    return True


def send_message_draft(api: BotApi, parameters: Parameters) -> bool:
    """https://core.telegram.org/bots/api#sendmessagedraft: shown while it grows, never kept."""
    chat = open_chat(api, parameters)
    if chat.kind != "private":
        raise bad_request("message drafts can be sent only to private chats")
    if not parameters.integer("draft_id"):
        raise bad_request("draft identifier must be non-zero")
    text, entities = formatted(parameters, "text", "entities")
    api.world.announce(Change("draft", chat.id, detail={"text": text, "entities": entities}))
    return True


METHODS: dict[str, Method] = {
    "sendMessage": send_message,
    "sendChatAction": send_chat_action,
    "sendMessageDraft": send_message_draft,
}
