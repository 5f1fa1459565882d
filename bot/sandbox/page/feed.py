"""What happens, pushed to every open page as server-sent events.

https://html.spec.whatwg.org/multipage/server-sent-events.html: a page that loses the connection
opens it again by itself and gets everything anew.
"""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

from tornado.iostream import StreamClosedError

from bot.sandbox.page.guard import PageHandler
from bot.sandbox.page.shown import shown_chat, shown_message, shown_query

if TYPE_CHECKING:
    from bot.sandbox.state.values import Json
    from bot.sandbox.state.world import Change, World

ALIVE_SECONDS = 20.0  # between signs of life, so that nothing in between cuts a quiet connection


class FeedHandler(PageHandler):
    """One page's connection, open as long as the page is."""

    async def get(self) -> None:
        """Send everything there is, then each change."""
        self.set_header("Content-Type", "text/event-stream")
        self.set_header("Cache-Control", "no-store")
        waiting: asyncio.Queue[Json] = asyncio.Queue()
        world = self.stage.api.world
        stop = world.watch(None, lambda change: waiting.put_nowait(told(world, change)))
        try:
            await self._send(self.stage.everything())
            while True:
                await self._send(await _next(waiting))
        except (StreamClosedError, asyncio.CancelledError):
            return  # the page or the server has gone
        finally:
            stop()

    async def _send(self, event: Json | None) -> None:
        # A line that begins with a colon says nothing but that the server is there.
        text = f"data: {json.dumps(event, ensure_ascii=False)}" if event else ":"
        self.write(f"{text}\n\n")
        await self.flush()


async def _next(waiting: asyncio.Queue[Json]) -> Json | None:
    try:
        return await asyncio.wait_for(waiting.get(), ALIVE_SECONDS)
    except TimeoutError:
        return None


def told(world: World, change: Change) -> Json:
    """A change as the page is told it."""
    body: Json = {"kind": change.kind, "chat": change.chat}
    message = world.message(change.chat, change.message) if change.chat in world.messages else None
    if change.kind in ("posted", "edited", "reacted") and message is not None:
        return {**body, "kind": "message", "message": shown_message(world, message)}
    if change.kind == "deleted":
        return {**body, "id": change.message}
    if change.kind == "answered":
        return {**body, "query": shown_query(change.detail)}
    if change.kind == "chat":
        return {**body, "about": shown_chat(world, world.chats[change.chat])}
    return {**body, "detail": change.detail}
