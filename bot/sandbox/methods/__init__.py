"""The methods of the Bot API, one module a family; METHODS has them by lower-case name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.methods import callbacks, editing, fetching, own, sending

if TYPE_CHECKING:
    from bot.sandbox.api import Method

METHODS: dict[str, Method] = {
    name.lower(): method
    for family in (fetching, own, sending, editing, callbacks)
    for name, method in family.METHODS.items()
}
