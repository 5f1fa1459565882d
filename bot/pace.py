"""How many questions one person may ask in a while."""

from __future__ import annotations

from collections import OrderedDict, deque
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable


class Verdict(Enum):
    """What becomes of one more."""

    GO_ON = "go on"
    TOO_MANY = "too many"  # the first one over the limit: say so
    SILENCE = "silence"  # it was said


class Pace:
    """Lets each person do something `most` times within `seconds`, and warns them once."""

    def __init__(self, most: int, seconds: float, clock: Callable[[], float]) -> None:
        self._most = most
        self._seconds = seconds
        self._clock = clock
        self._times: OrderedDict[Hashable, deque[float]] = OrderedDict()
        self._warned: set[Hashable] = set()

    def admit(self, person: Hashable) -> Verdict:
        """Count one more of `person` if it is not too many."""
        now = self._clock()
        self._forget_older_than(now - self._seconds)
        times = self._times.setdefault(person, deque())
        while times and times[0] <= now - self._seconds:
            times.popleft()
        if len(times) < self._most:
            times.append(now)
            self._times.move_to_end(person)
            self._warned.discard(person)
            return Verdict.GO_ON
        if person in self._warned:
            return Verdict.SILENCE
        self._warned.add(person)
        return Verdict.TOO_MANY

    def _forget_older_than(self, moment: float) -> None:
        """Drop who has done nothing since; the longest silent stand first."""
        while self._times:
            person, times = next(iter(self._times.items()))
            if times and times[-1] > moment:
                return
            del self._times[person]
            self._warned.discard(person)


__all__ = ["Pace", "Verdict"]
