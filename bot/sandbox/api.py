"""The Bot API as one object: what a call needs to be carried out, and the record of all calls."""

from __future__ import annotations

import inspect
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.sandbox.http.faults import Faults
from bot.sandbox.http.parameters import Parameters
from bot.sandbox.http.polling import Poll
from bot.sandbox.http.webhook import Webhook
from bot.sandbox.refusals import RefusedError
from bot.sandbox.rules.limits import Flood, Limits
from bot.sandbox.state.inbox import Inbox
from bot.sandbox.state.inline_cache import InlineCache
from bot.sandbox.state.profile import Profile
from bot.sandbox.state.queries import Queries

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bot.sandbox.clock import Clock
    from bot.sandbox.state.values import Json
    from bot.sandbox.state.world import World

    Method = Callable[["BotApi", Parameters], Any]

NEVER_ARRIVED = 0  # the status of a call that was cut before it was carried out


@dataclass(frozen=True, slots=True)
class Call:
    """A call the bot made, and how it ended."""

    method: str
    values: Json
    at: float
    status: int  # 200, the refusal's code, or NEVER_ARRIVED
    description: str = ""  # Telegram's sentence if it was refused
    result: Any = None
    heard: bool = True  # whether the bot got the answer


@dataclass(slots=True)
class BotApi:
    """Everything behind the HTTP door. It belongs to the server's thread."""

    world: World
    token: str
    clock: Clock
    methods: Mapping[str, Method]
    limits: Limits = field(default_factory=Limits)
    revoked: bool = False  # whether the token no longer holds
    privacy: bool = True  # of groups that the bot joins from now on
    inline_feedback: bool = False  # whether the bot is told which inline result was taken
    faults: Faults = field(default_factory=Faults)
    queries: Queries = field(default_factory=Queries)
    profile: Profile = field(default_factory=Profile)
    calls: list[Call] = field(default_factory=list)
    inbox: Inbox = field(init=False)
    flood: Flood = field(init=False)
    inline_cache: InlineCache = field(init=False)
    poll: Poll = field(init=False)
    webhook: Webhook = field(init=False)

    def __post_init__(self) -> None:
        self.inbox = Inbox(self.faults)
        self.flood = Flood(self.limits, self.clock)
        self.inline_cache = InlineCache(self.clock)
        self.poll = Poll(self.inbox)
        self.webhook = Webhook(self.inbox, self.clock, self._carry_out_answer)
        self.inbox.watchers = (self.poll.wake, self.webhook.wake)

    async def carry_out(
        self, name: str, parameters: Parameters, *, heard: bool = True
    ) -> tuple[int, Json]:
        """Do what a call asks; the HTTP status and the body of the answer."""
        try:
            result = await self._result(name, parameters)
        except RefusedError as refused:
            return self.refuse(name, parameters, refused)
        if name.lower() != "getupdates":  # thousands of them, and none says anything
            call = Call(name, parameters.values, self.clock(), 200, result=result, heard=heard)
            self.calls.append(call)
        return 200, {"ok": True, "result": result}

    def refuse(self, name: str, parameters: Parameters, refused: RefusedError) -> tuple[int, Json]:
        """Record a call that fails; the HTTP status and the body of the answer."""
        values, code, reason = parameters.values, refused.code, refused.description
        self.calls.append(Call(name, values, self.clock(), code, reason))
        return code, refused.body()

    def lose(self, name: str, parameters: Parameters) -> None:
        """Record a call that was cut before it was carried out."""
        values = parameters.values
        self.calls.append(Call(name, values, self.clock(), NEVER_ARRIVED, heard=False))

    def close(self) -> None:
        """End whatever waits or runs."""
        self.poll.stop()
        self.webhook.set(None)

    async def _result(self, name: str, parameters: Parameters) -> Any:
        method = self.methods.get(name.lower())
        if method is None:
            raise RefusedError(404, "Not Found: method not found")
        result = method(self, parameters)
        return await result if inspect.isawaitable(result) else result

    async def _carry_out_answer(self, call: Json) -> None:
        values = {name: value for name, value in call.items() if name != "method"}
        await self.carry_out(str(call["method"]), Parameters(values))
