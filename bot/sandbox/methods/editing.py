"""Methods that change or take away a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.formatting.texts import read_caption, read_text
from bot.sandbox.http.parameters import Parameters
from bot.sandbox.methods.media import edit_media_content
from bot.sandbox.methods.places import find_chat, find_message, open_chat
from bot.sandbox.refusals import bad_request
from bot.sandbox.rules.keyboards import read_markup
from bot.sandbox.wire import message_json

if TYPE_CHECKING:
    from bot.sandbox.api import BotApi, Method
    from bot.sandbox.state.values import Json, Message

DELETABLE_SECONDS = 48 * 3600
MAX_DELETED_AT_ONCE = 100


def edit_message_text(api: BotApi, parameters: Parameters) -> Json | bool:
    """https://core.telegram.org/bots/api#editmessagetext"""
    message = _editable(api, parameters)
    content = read_text(parameters)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    preview = parameters.inner("link_preview_options", "link preview options").values
    if preview:
        content["link_preview_options"] = preview
    return _revise(api, parameters, message, content)


def edit_message_caption(api: BotApi, parameters: Parameters) -> Json | bool:
    """https://core.telegram.org/bots/api#editmessagecaption"""
    message = _editable(api, parameters)
    if "text" in message.content:
        raise bad_request("there is no caption in the message to edit")
    captions = ("caption", "caption_entities", "show_caption_above_media")
    bare = {name: part for name, part in message.content.items() if name not in captions}
    return _revise(api, parameters, message, bare | read_caption(parameters))


def edit_message_media(api: BotApi, parameters: Parameters) -> Json | bool:
    """https://core.telegram.org/bots/api#editmessagemedia"""
    message = _editable(api, parameters)
    content = edit_media_content(api, parameters, message.content)
    return _revise(api, parameters, message, content)


def edit_message_reply_markup(api: BotApi, parameters: Parameters) -> Json | bool:
    """https://core.telegram.org/bots/api#editmessagereplymarkup"""
    message = _editable(api, parameters)
    return _revise(api, parameters, message, message.content)


def _editable(api: BotApi, parameters: Parameters) -> Message:
    """The bot's message that the call names: by chat and number, or by inline id."""
    if parameters.has("inline_message_id"):
        return _by_inline_id(api, parameters.text("inline_message_id"))
    chat = open_chat(api, parameters)
    message = find_message(api, parameters, chat, "edit")
    own = message.sender == api.world.bot.id or (
        chat.kind == "channel" and message.sender_chat == chat.id
    )
    # A message with a reply keyboard (not an inline one) can't be edited.
    if not own or (message.markup and "inline_keyboard" not in message.markup):
        raise bad_request("message can't be edited")
    return message


def _by_inline_id(api: BotApi, identifier: str) -> Message:
    for messages in api.world.messages.values():
        for message in messages.values():
            if message.inline_id == identifier:
                return message
    raise bad_request("MESSAGE_ID_INVALID")


def _revise(api: BotApi, parameters: Parameters, message: Message, content: Json) -> Json | bool:
    markup = read_markup(parameters)
    if content == message.content and markup == message.markup:
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly "
            "the same as a current content and reply markup of the message"
        )
    api.flood.admit(api.world.chats[message.chat])
    changed = api.world.revise(message, content=content, markup=markup, edited=api.world.now())
    return True if parameters.has("inline_message_id") else message_json(api.world, changed)


def delete_message(api: BotApi, parameters: Parameters) -> bool:
    """https://core.telegram.org/bots/api#deletemessage"""
    chat = find_chat(api, parameters)
    message = find_message(api, parameters, chat, "delete")
    own = message.sender == api.world.bot.id
    leads = api.world.members[chat.id][api.world.bot.id].leads
    too_old = api.world.now() - message.date > DELETABLE_SECONDS
    if too_old or not (own or leads or chat.kind == "private"):
        raise bad_request("message can't be deleted for everyone")
    api.world.delete(message)
    return True


def delete_messages(api: BotApi, parameters: Parameters) -> bool:
    """https://core.telegram.org/bots/api#deletemessages: those that are gone are passed over."""
    chat = find_chat(api, parameters)
    numbers = parameters.numbers("message_ids", "message identifiers")
    if not 1 <= len(numbers) <= MAX_DELETED_AT_ONCE:
        raise bad_request("message identifiers are not specified")
    for number in numbers:
        if api.world.message(chat.id, number) is not None:
            delete_message(api, Parameters({"chat_id": chat.id, "message_id": number}))
    return True


METHODS: dict[str, Method] = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageMedia": edit_message_media,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
}
