from __future__ import annotations

import pytest
from telegram.error import NetworkError

from bot.outages import Outages
from bot.sandbox import SetClock

DOWN, UP = "Telegram is out of reach: no route", "Telegram is in reach again"


@pytest.mark.parametrize(
    ("happens", "told"),
    [
        ("", []),
        ("+", []),
        ("-", [DOWN]),
        ("-" * 60, [DOWN]),
        ("-" * 61, [DOWN, DOWN]),
        ("-+", [DOWN, UP]),
        ("-++", [DOWN, UP]),
        ("-+" * 30, [DOWN, UP]),  # a line that comes and goes
        ("-+" * 31, [DOWN, UP, DOWN, UP]),
    ],
)
def test_an_outage_is_told_once_a_minute_and_its_end_once(
    happens: str, told: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    clock = SetClock(0)
    outages = Outages(clock)
    for call in happens:  # one a second
        if call == "-":
            outages.goes_on(NetworkError("no route"))
        else:
            outages.is_over()
        clock.forward(1)
    assert [record.message for record in caplog.records] == told
