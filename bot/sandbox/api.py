"""The Bot API as one object: what a call needs to be carried out, and the record of all calls."""

from __future__ import annotations

import inspect
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.sandbox.inbox import Inbox
from bot.sandbox.limits import Flood, Limits
from bot.sandbox.polling import Poll
from bot.sandbox.profile import Profile
from bot.sandbox.queries import Queries
from bot.sandbox.refusals import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bot.sandbox.clock import Clock
    from bot.sandbox.parameters import Parameters
    from bot.sandbox.values import Json
    from bot.sandbox.world import World

    Method = Callable[["BotApi", Parameters], Any]


@dataclass(frozen=True, slots=True)
class Call:
    """A call the bot made, and how it ended."""

    method: str
    values: Json
    at: float
    status: int  # 200, or the refusal's code
    description: str = ""  # Telegram's sentence if it was refused
    result: Any = None


@dataclass(slots=True)
class BotApi:
    """Everything behind the HTTP door. It belongs to the server's thread."""

    world: World
    token: str
    clock: Clock
    methods: Mapping[str, Method]
    limits: Limits = field(default_factory=Limits)
    privacy: bool = True  # of groups that the bot joins from now on
    inbox: Inbox = field(default_factory=Inbox)
    queries: Queries = field(default_factory=Queries)
    profile: Profile = field(default_factory=Profile)
    calls: list[Call] = field(default_factory=list)
    flood: Flood = field(init=False)
    poll: Poll = field(init=False)

    def __post_init__(self) -> None:
        self.flood = Flood(self.limits, self.clock)
        self.poll = Poll(self.inbox)

    async def carry_out(self, name: str, parameters: Parameters) -> tuple[int, Json]:
        """Do what a call asks; the HTTP status and the body of the answer."""
        try:
            result = await self._result(name, parameters)
        except RefusedError as refusal:
            self._record(name, parameters, refusal.code, refusal.description)
            return refusal.code, refusal.body()
        self._record(name, parameters, 200, result=result)
        return 200, {"ok": True, "result": result}

    async def _result(self, name: str, parameters: Parameters) -> Any:
        method = self.methods.get(name.lower())
        if method is None:
            raise RefusedError(404, "Not Found: method not found")
        result = method(self, parameters)
        return await result if inspect.isawaitable(result) else result

    def _record(
        self,
        name: str,
        parameters: Parameters,
        status: int,
        description: str = "",
        result: Any = None,
    ) -> None:
        if name.lower() == "getupdates" and status == 200:
            return  # thousands of them, and none says anything
        self.calls.append(Call(name, parameters.values, self.clock(), status, description, result))
