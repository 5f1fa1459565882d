from __future__ import annotations

from bot.pace import Pace, Verdict


class Hand:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_so_many_go_on_then_one_warning_then_silence() -> None:
    pace = Pace(2, 60, Hand())
    assert [pace.admit("mai") for _ in range(5)] == [
        Verdict.GO_ON,
        Verdict.GO_ON,
        Verdict.TOO_MANY,
        Verdict.SILENCE,
        Verdict.SILENCE,
    ]
    assert pace.admit("lan") is Verdict.GO_ON


def test_it_goes_on_as_the_oldest_fall_out_and_warns_again() -> None:
    clock = Hand()
    pace = Pace(2, 60, clock)
    pace.admit("mai")
    clock.now += 30
    assert pace.admit("mai") is Verdict.GO_ON
    assert pace.admit("mai") is Verdict.TOO_MANY
    clock.now += 30
    assert pace.admit("mai") is Verdict.GO_ON
    assert pace.admit("mai") is Verdict.TOO_MANY


def test_who_is_silent_is_forgotten() -> None:
    clock = Hand()
    pace = Pace(1, 60, clock)
    for person in range(100):
        pace.admit(person)
    clock.now += 61
    pace.admit("mai")
    assert list(pace._times) == ["mai"]
