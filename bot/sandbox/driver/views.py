"""A message as a test looks at it: what stands in it, what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.sandbox.formatting.entities import slice_units
from bot.sandbox.rules.media import file_in

if TYPE_CHECKING:
    from bot.sandbox.driver.seats import Seat
    from bot.sandbox.driver.sent import Press
    from bot.sandbox.state.values import Json, Message


@dataclass(frozen=True, slots=True)
class View:
    """A message as it stood when it was looked at. `seat` is whose eyes and fingers these are."""

    seat: Seat
    message: Message

    @property
    def id(self) -> int:
        """The message's number in its chat."""
        return self.message.id

    @property
    def text(self) -> str:
        """The text or caption, without formatting."""
        return self.message.text

    @property
    def author(self) -> str:
        """Who wrote it, by name; "bot" for the bot."""
        return self.seat.name_of(self.message)

    @property
    def from_bot(self) -> bool:
        """Whether the bot wrote it."""
        return self.seat.is_bot(self.message)

    @property
    def entities(self) -> list[Json]:
        """All entities, as on the wire."""
        content = self.message.content
        return list(content.get("entities") or content.get("caption_entities") or [])

    def stretches(self, *kinds: str) -> tuple[str, ...]:
        """The texts of all entities of some kinds, in order."""
        return tuple(
            slice_units(self.text, entity["offset"], entity["length"])
            for entity in self.entities
            if entity["type"] in kinds
        )

    @property
    def bold(self) -> str:
        """The first bold stretch, "" if none is."""
        return next(iter(self.stretches("bold")), "")

    @property
    def bolds(self) -> tuple[str, ...]:
        """Every bold stretch."""
        return self.stretches("bold")

    @property
    def quote(self) -> str:
        """The first quoted block, "" if there is none."""
        return next(iter(self.stretches("blockquote", "expandable_blockquote")), "")

    @property
    def expandable(self) -> bool:
        """Whether a quoted block is one that opens at a tap."""
        return bool(self.stretches("expandable_blockquote"))

    @property
    def links(self) -> tuple[tuple[str, str], ...]:
        """(text, address) of every link."""
        return tuple(
            (
                text := slice_units(self.text, entity["offset"], entity["length"]),
                entity.get("url", text),
            )
            for entity in self.entities
            if entity["type"] in ("text_link", "url")
        )

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The labels of the buttons, row by row."""
        return tuple(tuple(button["text"] for button in row) for row in self.message.keyboard)

    @property
    def buttons(self) -> tuple[str, ...]:
        """The labels of all buttons."""
        return tuple(label for row in self.rows for label in row)

    def button(self, label: str) -> Json:
        """The button with this label, or whose label holds this text; as on the wire."""
        found = [button for row in self.message.keyboard for button in row]
        exact = [button for button in found if button["text"] == label]
        near = exact or [button for button in found if label in button["text"]]
        if not near:
            raise AssertionError(f"no button {label!r} among {list(self.buttons)}")
        return near[0]

    @property
    def edited(self) -> bool:
        """Whether it was changed after it was sent."""
        return self.message.edited is not None

    @property
    def reply_to(self) -> View | None:
        """The message that this one replies to."""
        return self.seat.look_up(self.message.reply_to) if self.message.reply_to else None

    @property
    def reactions(self) -> tuple[str, ...]:
        """The emoji put on it."""
        return tuple(
            str(reaction.get("emoji", ""))
            for _, given in self.message.reactions
            for reaction in given
        )

    @property
    def now(self) -> View | None:
        """The message as it stands now, None once it is deleted."""
        return self.seat.look_up(self.id)

    @property
    def file(self) -> bytes:
        """The bytes of the photo or file, b"" if there is none."""
        stored = self.seat.sandbox.ask(
            lambda: file_in(self.seat.sandbox.world, self.message.content)
        )
        return stored.data if stored else b""

    def click(self, label: str, *, inaccessible: bool = False) -> Press:
        """Press a button; of an `inaccessible` message the bot is told the place only."""
        return self.seat.click(self, self.button(label), inaccessible=inaccessible)

    def seen_by(self, seat: Seat) -> View:
        """The same message before another person's eyes and fingers."""
        return View(seat, self.message)

    def edit(self, timeout: float = 5.0) -> View:
        """Wait until the message stands differently than here, and look at it again."""
        return self.seat.wait(self._changed, timeout, f"an edit of {self.text!r}")

    def _changed(self) -> View | None:
        now = self.seat.look_up(self.id)
        return now if now is not None and now.message != self.message else None

    def __str__(self) -> str:
        rows = "".join(f"\n   [{'] ['.join(row)}]" for row in self.rows)
        return f"{self.author}: {self.text}{rows}"
