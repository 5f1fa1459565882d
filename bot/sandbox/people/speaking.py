"""People write, send files, forward, edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.sandbox.formatting.entities import units
from bot.sandbox.formatting.texts import MAX_CAPTION, MAX_TEXT, plain
from bot.sandbox.people.inline import call_guest
from bot.sandbox.people.notices import notify
from bot.sandbox.people.standing import let_bot_write
from bot.sandbox.refusals import bad_request
from bot.sandbox.rules.media import check_upload, media_content
from bot.sandbox.wire import ANONYMOUS_ADMIN, CHANNEL_SENDER, origin_json

if TYPE_CHECKING:
    from bot.sandbox.api import BotApi
    from bot.sandbox.state.values import Chat, Json, Message, Upload, User


def say(api: BotApi, user: User, chat: Chat, text: str, **details: Any) -> Message:
    """Someone writes a text; `details` are a message's other fields, such as `reply_to`."""
    return speak(api, user, chat, _typed(text, "text", "entities", MAX_TEXT), **details)


def upload(
    api: BotApi, user: User, chat: Chat, file: Upload, *, kind: str, caption: str, **details: Any
) -> Message:
    """Someone sends a file as a photo, a document, a voice note …"""
    check_upload(kind, file)
    content = media_content(api.world.keep(kind, file))
    if caption:
        content |= _typed(caption, "caption", "caption_entities", MAX_CAPTION)
    return speak(api, user, chat, content, **details)


def forward(api: BotApi, user: User, chat: Chat, original: Message, **details: Any) -> Message:
    """Someone forwards a message into a chat."""
    extra = {"forward_origin": origin_json(api.world, original)}
    return speak(api, user, chat, dict(original.content), extra=extra, **details)


def speak(api: BotApi, user: User, chat: Chat, content: Json, **details: Any) -> Message:
    """Someone posts any content, which the bot hears of if privacy mode lets it."""
    standing = api.world.member(chat.id, user.id)
    if standing is None or not standing.present:
        raise bad_request(f"{user.name} is not in that chat")
    if chat.kind == "private":
        let_bot_write(api, user)
    origin: Json = {"sender": user.id}
    if standing.anonymous:
        origin = {"sender": ANONYMOUS_ADMIN.id, "sender_chat": chat.id}
    if chat.kind == "channel":
        origin = {"sender": None, "sender_chat": chat.id}
    message = api.world.post(chat.id, content, **{**origin, **details})
    notify(api, message)
    call_guest(api, user, message)
    if chat.kind == "channel" and chat.linked is not None:
        _discuss(api, chat, message)
    return message


def edit(api: BotApi, message: Message, text: str) -> Message:
    """Someone changes the text or caption of a message."""
    new = (
        _typed(text, "text", "entities", MAX_TEXT)
        if "text" in message.content
        else _typed(text, "caption", "caption_entities", MAX_CAPTION)
    )
    gone = ("entities", "caption_entities")
    content = {name: part for name, part in message.content.items() if name not in gone} | new
    changed = api.world.revise(message, content=content, edited=api.world.now())
    notify(api, changed, edited=True)
    return changed


def _typed(text: str, name: str, entities_name: str, most: int) -> Json:
    text, entities = plain(text)
    if not text:
        raise bad_request("message text is empty")
    if units(text) > most:
        raise bad_request("message is too long")
    return {name: text, **({entities_name: entities} if entities else {})}


def _discuss(api: BotApi, channel: Chat, post: Message) -> None:
    """A channel's post appears in its discussion group by itself, sent by Telegram."""
    copy = api.world.post(
        channel.linked or 0,
        dict(post.content),
        sender=CHANNEL_SENDER.id,
        sender_chat=channel.id,
        extra={"is_automatic_forward": True, "forward_origin": origin_json(api.world, post)},
    )
    notify(api, copy)
