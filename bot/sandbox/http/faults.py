"""Faults on request, to see how a bot stands them: floods, 5xx, cut connections, silence.

A fault strikes calls of some methods at a rate, or a number of times, by a seeded chance. Where the
answer is lost, `delivered` says whether the call was carried out all the same: a bot can't know.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.sandbox.refusals import RefusedError, too_many_requests

if TYPE_CHECKING:
    from collections.abc import Callable, Container


@dataclass(frozen=True, slots=True)
class Fault:
    """What happens to a call instead of its answer, or before it."""

    refusal: RefusedError | None = None  # answered with this; none: no answer comes
    silence: float = 0.0  # seconds before the answer, or before the connection is cut
    delivered: bool = False  # carried out, though the bot never hears
    answered: bool = False  # carried out and answered, if the bot waits so long

    @classmethod
    def flood(cls, retry_after: int = 1) -> Fault:
        """429 with the seconds to wait."""
        return cls(too_many_requests(retry_after))

    @classmethod
    def server_error(cls, code: int = 502) -> Fault:
        """A 5xx answer, whose body is a proxy's page and no JSON."""
        return cls(RefusedError(code, "Bad Gateway"))

    @classmethod
    def reset(cls, *, delivered: bool = False) -> Fault:
        """The connection is cut at once."""
        return cls(delivered=delivered)

    @classmethod
    def timeout(cls, seconds: float = 60.0, *, delivered: bool = False) -> Fault:
        """No answer for that long, then the connection is cut."""
        return cls(silence=seconds, delivered=delivered)

    @classmethod
    def slow(cls, seconds: float) -> Fault:
        """Carried out at once, and answered after so long: what a distant server looks like."""
        return cls(silence=seconds, answered=True)


@dataclass(slots=True)
class _Plan:
    fault: Fault
    methods: frozenset[str]
    chats: Container[int] | None
    rate: float
    left: float  # how many times it may still strike

    def means(self, method: str, chat: int) -> bool:
        """Whether the fault may strike a call of this method, to this chat if to any."""
        of_method = not self.methods or method.lower() in self.methods
        return of_method and self.left > 0 and (self.chats is None or chat in self.chats)


class Faults:
    """The faults that a test has planned."""

    def __init__(self, seed: int = 0) -> None:
        self._random = random.Random(seed)
        self._plans: list[_Plan] = []
        self.duplicated_updates = 0.0  # the share of updates that come twice
        self.reordered_updates = 0.0  # the share of fetches in which two neighbours change places

    def plan(
        self,
        fault: Fault,
        *methods: str,
        chats: Container[int] | None = None,
        rate: float = 1.0,
        times: float = float("inf"),
    ) -> Callable[[], None]:
        """Let a fault strike calls of these methods (none named: of all) to these chats (None: to
        all, and calls that name none); the result ends it.
        """
        plan = _Plan(fault, frozenset(name.lower() for name in methods), chats, rate, times)
        self._plans.append(plan)
        return lambda: self._plans.remove(plan)

    def clear(self) -> None:
        """End all that was planned."""
        self._plans.clear()

    def strike(self, method: str, chat: int) -> Fault | None:
        """The fault that befalls a call to a chat (0: to none), if any."""
        for plan in self._plans:
            if plan.means(method, chat) and self._random.random() < plan.rate:
                plan.left -= 1
                return plan.fault
        return None

    def chance(self, rate: float) -> bool:
        """Whether something that happens at a rate happens now."""
        return rate > 0 and self._random.random() < rate
