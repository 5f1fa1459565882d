"""The parameters of a call, whatever way they came: JSON, a form, or a form with files.

The Bot API takes every value as text too (https://core.telegram.org/bots/api#making-requests), so
numbers, truth values and nested JSON are read from both.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.sandbox.formatting.entities import cleaned
from bot.sandbox.refusals import bad_request

if TYPE_CHECKING:
    from bot.sandbox.state.values import Json, Upload


@dataclass(frozen=True, slots=True)
class Parameters:
    """Named values of one call, and its files."""

    values: dict[str, Any] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Whether a value was given that isn't empty."""
        return self.values.get(name) not in (None, "")

    def text(self, name: str, default: str = "") -> str:
        """A text without control characters."""
        value = self.values.get(name)
        return default if value is None else cleaned(str(value))

    def integer(self, name: str, default: int = 0) -> int:
        """A whole number; what isn't one counts as not given, as in Telegram."""
        try:
            return int(self.values.get(name, default))
        except (TypeError, ValueError, OverflowError):
            return default

    def truth(self, name: str) -> bool:
        """A truth value."""
        return str(self.values.get(name, "")).lower() in ("true", "1", "yes", "t", "y")

    def nested(self, name: str, kind: str) -> Any:
        """A JSON value, None if not given; `kind` is its name in refusals."""
        value = self.values.get(name)
        if value in (None, ""):
            return None
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {kind} JSON object") from None

    def inner(self, name: str, kind: str) -> Parameters:
        """The fields of a JSON object, none if it isn't given."""
        value = self.nested(name, kind)
        if not isinstance(value, dict | None):
            raise bad_request(f"can't parse {kind}: expected an Object")
        return Parameters(value or {}, self.uploads)

    def objects(self, name: str, kind: str) -> list[Json]:
        """A JSON array of objects, empty if it isn't given."""
        value = self.nested(name, kind) or []
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            raise bad_request(f"can't parse {kind}: expected an Array of Objects")
        return value

    def numbers(self, name: str, kind: str) -> list[int]:
        """A JSON array of whole numbers, empty if it isn't given."""
        value = self.nested(name, kind) or []
        if not isinstance(value, list) or not all(isinstance(one, int) for one in value):
            raise bad_request(f"can't parse {kind}: expected an Array of Integers")
        return value
