"""What a person sees while typing `@bot …` in any chat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.sandbox.driver.views import View
from bot.sandbox.people.inline import choose

if TYPE_CHECKING:
    from bot.sandbox.driver.seats import Seat
    from bot.sandbox.state.queries import Query
    from bot.sandbox.state.values import Json


@dataclass(frozen=True, slots=True)
class Results:
    """The cards above the keyboard, and the button above the cards."""

    seat: Seat
    query: Query

    answer: Json  # `results`, `next_offset`, `button`

    @property
    def cards(self) -> list[Json]:
        """Each result: `id`, `type`, `title`, `description`, `content`, `markup`."""
        return list(self.answer["results"])

    @property
    def titles(self) -> tuple[str, ...]:
        """The titles in order."""
        return tuple(card["title"] for card in self.cards)

    @property
    def next_offset(self) -> str:
        """What the next part is asked for with, "" if there is none."""
        return str(self.answer["next_offset"])

    @property
    def button(self) -> str:
        """The label of the button that leads to the private chat, "" if there is none."""
        return str((self.answer["button"] or {}).get("text", ""))

    def choose(self, title: str) -> View:
        """Tap the first card whose title holds this text; the message that is posted."""
        near = [card for card in self.cards if title in card["title"]]
        if not near:
            raise AssertionError(f"no card {title!r} among {list(self.titles)}")
        api, seat = self.seat.sandbox.api, self.seat
        message = seat.sandbox.ask(lambda: choose(api, seat.user, seat.chat, self.query, near[0]))
        return View(seat, message)
