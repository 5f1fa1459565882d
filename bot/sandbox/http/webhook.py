"""Delivery of updates to the bot's own server: https://core.telegram.org/bots/api#setwebhook.

One update at a time, in order; a delivery that fails is tried again, at once and then after 1, 2,
4 … 60 seconds. The sandbox delivers to loopback addresses only and takes plain HTTP for them, where
Telegram wants HTTPS.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.sandbox.clock import Clock
    from bot.sandbox.state.inbox import Inbox
    from bot.sandbox.state.values import Json

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
LONGEST_PAUSE = 60.0
ANSWER_WITHIN = 30.0


@dataclass(frozen=True, slots=True)
class Target:
    """Where updates go."""

    url: str
    secret: str = ""
    max_connections: int = 40


@dataclass(slots=True)
class Webhook:
    """The delivery, running while there is a target; `carry_out` does a call in an answer."""

    inbox: Inbox
    clock: Clock
    carry_out: Callable[[Json], Awaitable[None]]
    target: Target | None = None
    last_error: tuple[int, str] | None = None  # when, and what went wrong
    _task: asyncio.Task[None] | None = None
    _arrived: asyncio.Event = field(default_factory=asyncio.Event)

    def set(self, target: Target | None) -> None:
        """Deliver to another address, or to none."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self.target = target
        self.last_error = None
        if target is not None:
            self._task = asyncio.get_running_loop().create_task(self._deliver(target))

    def wake(self) -> None:
        """An update has arrived."""
        self._arrived.set()

    async def _deliver(self, target: Target) -> None:
        client = AsyncHTTPClient(force_instance=True)
        pause = 0.0
        while True:
            self._arrived.clear()
            waiting = self.inbox.peek(1)
            if not waiting:
                await self._arrived.wait()
            elif await self._posted(client, target, waiting[0]):
                self.inbox.confirm(waiting[0]["update_id"] + 1)
                pause = 0.0
            else:
                await asyncio.sleep(pause)
                pause = min(max(1.0, 2 * pause), LONGEST_PAUSE)

    async def _posted(self, client: AsyncHTTPClient, target: Target, update: Json) -> bool:
        headers = {"Content-Type": "application/json"}
        if target.secret:
            headers[SECRET_HEADER] = target.secret
        request = HTTPRequest(
            target.url, "POST", headers, json.dumps(update), request_timeout=ANSWER_WITHIN
        )
        try:
            answer = await client.fetch(request)
        except HTTPClientError as error:
            self._failed(f"Wrong response from the webhook: {error.code} {error.message}")
            return False
        except OSError as error:
            self._failed(error.strerror or "Connection refused")
            return False
        await self._do_what_it_says(answer.body)
        return True

    async def _do_what_it_says(self, body: bytes) -> None:
        """A call may come in the answer: https://core.telegram.org/bots/api#making-requests."""
        try:
            call = json.loads(body or b"{}")
        except ValueError:
            return
        if isinstance(call, dict) and "method" in call:
            await self.carry_out(call)

    def _failed(self, reason: str) -> None:
        self.last_error = (int(self.clock()), reason)
