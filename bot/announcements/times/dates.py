"""Days of the calendar: "24/11", "24-11-2026", "24 tháng 11 năm 2026"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.announcements.times.signs import is_at

if TYPE_CHECKING:
    from bot.announcements.times.signs import Found, Row


class Date(NamedTuple):
    """A day of the calendar, its year perhaps left out."""

    day: int
    month: int
    year: int | None = None

    def __str__(self) -> str:
        return "/".join(str(part) for part in self if part is not None)


def spelled_date(row: Row, place: int) -> Found | None:
    """Such as "24 tháng 11", "24 tháng 11 năm 2026"."""
    if not (is_at(row, place, "number") and is_at(row, place + 1, "month")):
        return None
    if not is_at(row, place + 2, "number"):
        return None
    with_year = is_at(row, place + 3, "year") and is_at(row, place + 4, "number")
    year = int(row[place + 4].value) if with_year else None
    date = Date(int(row[place].value), int(row[place + 2].value), year)
    return {"date": date}, place + (5 if with_year else 3)


def written_date(row: Row, place: int) -> Found | None:
    """Such as "24/11", "24-11-2026", "24.11.2026", "2026-11-24"."""
    numbers = joined(row, place, ("slash", "dash")) or joined(row, place, ("dot",))
    if len(numbers) == 3:
        day, month, year = numbers if numbers[0] < 1000 else reversed(numbers)
        return {"date": Date(day, month, year if year > 99 else 2000 + year)}, place + 5
    if len(numbers) == 2 and not is_at(row, place + 1, "dot"):  # "7.30" is rather a time of day
        return {"date": Date(*numbers)}, place + 3
    return None


def joined(row: Row, place: int, joints: tuple[str, ...]) -> list[int]:
    """The two or three figures that one kind of sign joins."""
    joint = row[place + 1].kind if place + 1 < len(row) else ""
    if joint not in joints or not is_figure(row, place):
        return []
    found = [int(row[place].value)]
    while len(found) < 3 and is_at(row, place + 1, joint) and is_figure(row, place + 2):
        place += 2
        found.append(int(row[place].value))
    return found if len(found) > 1 else []


def is_figure(row: Row, place: int) -> bool:
    """Whether a number in figures stands at a place."""
    return is_at(row, place, "number") and row[place].text.isdecimal()


__all__ = ["Date", "is_figure", "joined", "spelled_date", "written_date"]
