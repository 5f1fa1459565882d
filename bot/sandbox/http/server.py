"""The server: a tornado loop in a thread of its own, on a loopback port.

Everything behind it belongs to that thread; `ask` is how any other thread gets something done.
"""

from __future__ import annotations

import asyncio
import socket
import threading
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, TypeVar

from tornado.httpserver import HTTPServer
from tornado.web import Application

if TYPE_CHECKING:
    from collections.abc import Callable


T = TypeVar("T")
LOOPBACK = "127.0.0.1"
BACKLOG = 512  # connections that may wait to be taken, for hundreds of chats at once
MAX_REQUEST_BYTES = 55 * 1024 * 1024  # https://core.telegram.org/bots/api#sending-files: 50 MB


class Server:
    """Serves some routes until it is stopped."""

    def __init__(self, routes: list[Any], port: int = 0) -> None:
        """Takes the port at once, 0 for any free one; raises OSError if it is in use."""
        self._socket = self._listening(port)
        self._application = Application(routes, log_function=lambda handler: None)
        self._http = self._new_http()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="sandbox", daemon=True)
        self.port: int = self._socket.getsockname()[1]

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def stop(self) -> None:
        """Close all connections and end the thread."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    def unplug(self) -> None:
        """Cut all connections and take no more, until it is plugged in again."""
        asyncio.run_coroutine_threadsafe(self._cut(), self._loop).result()

    def plug_in(self) -> None:
        """Answer again, at the same port."""
        self._http = self._new_http()  # one that was stopped can't be stopped again
        self._socket = self._listening(self.port)
        self.ask(lambda: self._http.add_socket(self._socket))

    def ask(self, job: Callable[[], T]) -> T:
        """Run something in the server's thread: returns or raises what it does."""
        if threading.current_thread() is self._thread:
            return job()
        answer: Future[T] = Future()

        def run() -> None:
            try:
                answer.set_result(job())
            except Exception as error:
                answer.set_exception(error)

        self._loop.call_soon_threadsafe(run)
        return answer.result()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.call_soon(self._http.add_socket, self._socket)
        self._loop.run_forever()
        self._loop.run_until_complete(self._close())
        self._loop.close()

    def _new_http(self) -> HTTPServer:
        return HTTPServer(self._application, max_buffer_size=MAX_REQUEST_BYTES)

    def _listening(self, port: int) -> socket.socket:
        listener = socket.create_server((LOOPBACK, port), backlog=BACKLOG)
        listener.setblocking(False)
        return listener

    async def _cut(self) -> None:
        self._http.stop()
        await self._http.close_all_connections()

    async def _close(self) -> None:
        await self._cut()
        tasks: list[asyncio.Task[Any]] = [
            task for task in asyncio.all_tasks() if task is not asyncio.current_task()
        ]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
