"""The methods of the Bot API, one module a family; METHODS has them by lower-case name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.methods import (
    callbacks,
    chats,
    copying,
    editing,
    fetching,
    inline,
    marks,
    media,
    own,
    sending,
)

if TYPE_CHECKING:
    from bot.sandbox.api import Method

METHODS: dict[str, Method] = {
    name.lower(): method
    for family in (fetching, own, sending, media, copying, editing, marks, chats, callbacks, inline)
    for name, method in family.METHODS.items()
}
