"""What the page shows at first: the cast, their chats, a few questions to tap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.sandbox.page.shown import shown_chat, shown_message
from bot.sandbox.wire import user_json

if TYPE_CHECKING:
    from bot.sandbox.api import BotApi
    from bot.sandbox.page.cast import Cast
    from bot.sandbox.state.values import Json


@dataclass(slots=True)
class Stage:
    """The page's own share of the state. The cast comes once the server runs."""

    api: BotApi
    cast: Cast | None = None
    examples: tuple[str, ...] = ()

    def everything(self) -> Json:
        """All that a page needs to begin."""
        world = self.api.world
        people = self.cast.people if self.cast else ()
        present = {person.id for person in people}
        chats = [
            shown_chat(world, chat)
            | {"messages": [shown_message(world, one) for one in world.messages[chat.id].values()]}
            for chat in world.chats.values()
            if present & world.members[chat.id].keys()
        ]
        return {
            "kind": "everything",
            "bot": user_json(world.bot),
            "people": [user_json(person.user) for person in people],
            "chats": chats,
            "examples": list(self.examples),
        }
