"""Which reactions Telegram takes: https://core.telegram.org/bots/api#reactiontypeemoji."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.refusals import bad_request

if TYPE_CHECKING:
    from bot.sandbox.state.values import Json

_LIST = (
    "👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤️‍🔥 "
    "🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 "
    "🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂️ 🤷 🤷‍♀️ 😡"
)
EMOJI = frozenset(_LIST.split())


def checked_reactions(given: list[Json], *, most: int) -> tuple[Json, ...]:
    """The reactions of a call, or a refusal; custom emoji are taken on trust."""
    if len(given) > most:
        raise bad_request("REACTIONS_TOO_MANY")
    for reaction in given:
        kind = reaction.get("type")
        if kind not in ("emoji", "custom_emoji") or (
            kind == "emoji" and str(reaction.get("emoji")) not in EMOJI
        ):
            raise bad_request("REACTION_INVALID")
    return tuple(given)
