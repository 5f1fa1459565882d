"""Which reactions Telegram takes: https://core.telegram.org/bots/api#reactiontypeemoji."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.sandbox.refusals import bad_request

if TYPE_CHECKING:
    from bot.sandbox.state.values import Json

_LIST = (
    "👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤️‍🔥 "
    "🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 "
    "🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂️ 🤷 🤷‍♀️ 😡"
)
EMOJI = frozenset(_LIST.split())


def checked_reactions(given: Any, *, most: int) -> tuple[Json, ...]:
    """The reactions of a call, or a refusal; custom emoji are taken on trust."""
    if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
        raise bad_request("can't parse reaction types: expected an Array of Objects")
    if len(given) > most:
        raise bad_request("REACTIONS_TOO_MANY")
    for reaction in given:
        kind = reaction.get("type")
        if kind not in ("emoji", "custom_emoji") or (
            kind == "emoji" and reaction.get("emoji") not in EMOJI
        ):
            raise bad_request("REACTION_INVALID")
    return tuple(given)
