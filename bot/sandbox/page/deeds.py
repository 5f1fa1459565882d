"""What somebody at the page does, by name: each takes who, where and what, and returns JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.sandbox.page.shown import shown_query
from bot.sandbox.people import inline, pressing, speaking
from bot.sandbox.people.menus import commands_for
from bot.sandbox.people.standing import set_bot_standing
from bot.sandbox.refusals import bad_request
from bot.sandbox.state.values import Member

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.sandbox.api import BotApi
    from bot.sandbox.state.values import Chat, Json, Message, User

    Deed = Callable[[BotApi, User, Chat, Json], Any]


def do(api: BotApi, name: str, given: Json) -> Json:
    """Carry out a deed; a refusal if there is no such deed, person, chat or message."""
    user = api.world.users.get(given.get("user", 0))
    chat = api.world.chats.get(given.get("chat", 0))
    if name not in DEEDS or user is None or chat is None:
        raise bad_request("no such deed, person or chat")
    member = api.world.member(chat.id, user.id)
    if member is None or not member.present:
        raise bad_request(f"{user.name} is not in that chat")
    return {"done": DEEDS[name](api, user, chat, given)}


def _say(api: BotApi, user: User, chat: Chat, given: Json) -> int:
    details = {"reply_to": given.get("reply_to"), "thread": given.get("thread")}
    return speaking.say(api, user, chat, str(given.get("text", "")), **details).id


def _edit(api: BotApi, user: User, chat: Chat, given: Json) -> bool:
    speaking.edit(api, _own(api, user, chat, given), str(given.get("text", "")))
    return True


def _delete(api: BotApi, user: User, chat: Chat, given: Json) -> bool:
    api.world.delete(_own(api, user, chat, given))
    return True


def _react(api: BotApi, user: User, chat: Chat, given: Json) -> bool:
    emoji = given.get("emoji")
    pressing.react(api, user, _message(api, chat, given), (str(emoji),) if emoji else ())
    return True


def _press(api: BotApi, user: User, chat: Chat, given: Json) -> str:
    message = _message(api, chat, given)
    return pressing.press(api, user, message, str(given.get("data", ""))).id


def _forward(api: BotApi, user: User, chat: Chat, given: Json) -> int:
    source = api.world.chats.get(given.get("from", 0), chat)
    return speaking.forward(api, user, chat, _message(api, source, given)).id


def _inline(api: BotApi, user: User, chat: Chat, given: Json) -> Json:
    text, offset = str(given.get("text", "")), str(given.get("offset", ""))
    return shown_query(inline.ask_inline(api, user, chat, text, offset))


def _choose(api: BotApi, user: User, chat: Chat, given: Json) -> int:
    query = api.queries.get(str(given.get("query")))
    results = (query.answer or {}).get("results", []) if query else []
    chosen = [result for result in results if result["id"] == given.get("result")]
    if query is None or not chosen:
        raise bad_request("no such inline result")
    return inline.choose(api, user, chat, query, chosen[0]).id


def _menu(api: BotApi, user: User, chat: Chat, given: Json) -> list[Json]:
    return commands_for(api, user, chat)


def _let_bot(api: BotApi, user: User, chat: Chat, given: Json) -> bool:
    """Someone blocks or unblocks the bot; a group's administrator adds or removes it."""
    member = api.world.members[chat.id][user.id]
    if chat.kind != "private" and not member.leads:
        raise bad_request(f"{user.name} is no administrator there")
    status = str(given.get("status"))
    if status not in ("member", "administrator", "kicked"):
        raise bad_request("no such standing")
    set_bot_standing(api, user, chat, Member(status))  # type: ignore[arg-type]
    return True


def _message(api: BotApi, chat: Chat, given: Json) -> Message:
    message = api.world.message(chat.id, given.get("message"))
    if message is None:
        raise bad_request("no such message")
    return message


def _own(api: BotApi, user: User, chat: Chat, given: Json) -> Message:
    message = _message(api, chat, given)
    if message.sender != user.id:
        raise bad_request("somebody else's message")
    return message


DEEDS: dict[str, Deed] = {
    "say": _say,
    "edit": _edit,
    "delete": _delete,
    "react": _react,
    "press": _press,
    "forward": _forward,
    "inline": _inline,
    "choose": _choose,
    "menu": _menu,
    "let_bot": _let_bot,
}
