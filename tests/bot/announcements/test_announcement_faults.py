"""What keeps an announcement from going out as it is set."""

from __future__ import annotations

import pytest

from bot.announcements.faults import FAULTS, STANDS, fault_of
from bot.announcements.models import Content
from bot.store import open_store
from bot.words import LANGUAGES, words

NOW = 1_000_000.0


@pytest.mark.parametrize(
    ("due", "expires", "recipients", "operators", "needed", "fault"),
    [
        (None, None, 1, 1, 1, None),
        (NOW + 1, None, 1, 1, 1, None),
        (NOW + 1, NOW + 2, 1, 1, 1, None),
        (None, NOW + STANDS, 1, 1, 1, None),
        (NOW + 9, NOW + 9 + STANDS, 5, 3, 2, None),
        (None, None, 0, 1, 1, "nobody"),
        (NOW, None, 1, 1, 1, "past"),
        (NOW - 1, NOW + 5, 1, 1, 1, "past"),
        (None, NOW, 1, 1, 1, "over"),
        (NOW + 5, NOW + 5, 1, 1, 1, "over"),
        (None, NOW + STANDS + 1, 1, 1, 1, "too_long"),
        (None, None, 1, 1, 2, "too_few_operators"),
    ],
)
def test_a_fault_is_found_before_anything_is_sent(
    *,
    due: float | None,
    expires: float | None,
    recipients: int,
    operators: int,
    needed: int,
    fault: str | None,
) -> None:
    store = open_store(None, words("vi"))
    draft = store.announcements.draft(7, Content(html="Mời họp"), NOW)
    set_so = draft._replace(due=due, expires=expires)
    store.close()
    assert fault_of(set_so, recipients, operators, needed, NOW) == fault


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fault_is_said_in_every_language_and_fits_a_toast(language: str) -> None:
    say = words(language)
    assert all(len(say(f"fault.{fault}", needed=5)) <= 200 for fault in FAULTS)
