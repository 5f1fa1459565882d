from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from bot.limits import Gate, Limits
from bot.sandbox import SetClock

MOST, SECONDS = 3, 10.0
TICK = 1e-6
CALLS = st.lists(
    st.tuples(
        st.floats(0, 5),  # pause before the call is wanted
        st.floats(0, 30),  # how long it takes
        st.floats(0, 1),  # when in that time it arrives at the server
    ),
    max_size=30,
)


@given(CALLS)
def test_however_long_calls_take_no_stretch_of_time_sees_more_than_allowed(
    calls: list[tuple[float, float, float]],
) -> None:
    clock = SetClock(0.0)
    gate = Gate(MOST, SECONDS, clock)
    ends: list[float] = []
    arrivals: list[float] = []

    def let_pass(until: float) -> None:
        for end in sorted(end for end in ends if end <= until):
            ends.remove(end)
            clock.forward(max(0.0, end - clock()))
            gate.end()
        clock.forward(max(0.0, until - clock()))

    for pause, length, share in calls:
        let_pass(clock() + pause)
        while (wait := gate.wait()) > 0:
            before = clock()
            let_pass(min(min(ends, default=math.inf), before + wait))
            if clock() == before:  # the rest is less than the clock can tell
                clock.forward(TICK)
        gate.begin()
        ends.append(clock() + length)
        arrivals.append(clock() + share * length)
    arrivals.sort()
    assert all(
        later - earlier > SECONDS - 1000 * TICK
        for earlier, later in zip(arrivals, arrivals[MOST:], strict=False)
    )


def test_a_place_can_be_left_free_for_others() -> None:
    gate = Gate(MOST, SECONDS, SetClock())
    gate.begin()
    gate.begin()
    assert gate.wait() == 0
    assert gate.wait(spare=1) == math.inf  # until one of the two has ended
    gate.end()
    assert gate.wait(spare=1) == SECONDS


def test_a_group_s_limit_holds_nobody_else_up() -> None:
    clock = SetClock()
    limits = Limits(clock)
    for _ in range(20):
        limits.begin(-5)
        limits.end(-5, counts=True)
    assert limits.group_wait(-5) == 60
    assert limits.group_wait(-6) == limits.group_wait(5) == 0
    clock.forward(60)
    assert limits.group_wait(-5) == 0
