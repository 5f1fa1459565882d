"""Pictures of figures, as values that can be drawn. Only drawing loads matplotlib, which takes
half a second.
"""

from __future__ import annotations

from typing import Protocol


class Picture(Protocol):
    """Something that can be drawn; the same value gives the same picture."""

    def png(self) -> bytes:
        """The picture as a PNG file; takes a tenth of a second, so not on the event loop."""


__all__ = ["Picture"]
