"""What a bot says of itself: name, descriptions, command menus by scope and language.

https://core.telegram.org/bots/api#setmycommands and #botcommandscope
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.sandbox.state.values import Json

Texts = dict[str, str]  # by language code, "" for all others


@dataclass(slots=True)
class Profile:
    """The bot's own settings."""

    name: Texts = field(default_factory=dict)
    description: Texts = field(default_factory=dict)
    short_description: Texts = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)  # (scope, language)
    menu_buttons: dict[int, Json] = field(default_factory=dict)  # by chat, 0 for all others

    def menu(self, scopes: list[str], language: str) -> list[Json]:
        """The commands a person sees: the first scope that has any, own language before all.

        Order of scopes: https://core.telegram.org/bots/api#determining-list-of-commands
        """
        for scope in scopes:
            for code in (language, ""):
                if (scope, code) in self.commands:
                    return self.commands[scope, code]
        return []


def scope_key(scope: Json) -> str:
    """One text for a BotCommandScope, such as "chat_member -1001 7"."""
    parts = [scope.get("type", "default"), scope.get("chat_id"), scope.get("user_id")]
    return " ".join(str(part) for part in parts if part is not None)
