"""The HTTP door of the Bot API: `/bot<token>/<method>`, by GET or POST, JSON or forms; files.

https://core.telegram.org/bots/api#making-requests and #getfile
"""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

from tornado.web import RequestHandler

from bot.sandbox.http.parameters import Parameters
from bot.sandbox.refusals import RefusedError, bad_request
from bot.sandbox.state.values import Upload

if TYPE_CHECKING:
    from tornado.httputil import HTTPServerRequest

    from bot.sandbox.api import BotApi
    from bot.sandbox.http.faults import Fault
    from bot.sandbox.state.values import Json


class Door(RequestHandler):
    """What all addresses of the Bot API share."""

    def initialize(self, api: BotApi) -> None:
        """Take what the application passes to each handler."""
        self.api = api

    def answer(self, status: int, body: Json) -> None:
        """Finish with a JSON object."""
        self.set_status(status)
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(body, ensure_ascii=False))

    def check_xsrf_cookie(self) -> None:
        """Bots send no cookies."""


class MethodHandler(Door):
    """One call of a method."""

    async def get(self, token: str, method: str) -> None:
        """Parameters in the address."""
        await self.post(token, method)

    async def post(self, token: str, method: str) -> None:
        """Parameters in the address or the body."""
        try:
            if self.api.revoked or token != self.api.token:
                raise RefusedError(401, "Unauthorized")
            parameters = read_parameters(self.request)
        except RefusedError as refused:
            self.answer(refused.code, refused.body())
            return
        fault = self.api.faults.strike(method, parameters.integer("chat_id"))
        if fault is None:
            self.answer(*await self.api.carry_out(method, parameters))
        else:
            await self._fail(fault, method, parameters)

    def on_connection_close(self) -> None:
        """A bot that died while it waited for updates waits no more."""
        self.api.poll.stop()

    async def _fail(self, fault: Fault, method: str, parameters: Parameters) -> None:
        if fault.answered:
            answer = await self.api.carry_out(method, parameters)
            await asyncio.sleep(fault.silence)
            self.answer(*answer)
            return
        if fault.delivered:
            await self.api.carry_out(method, parameters, heard=False)
        elif fault.refusal is None:
            self.api.lose(method, parameters)
        if fault.refusal is not None:
            status, body = self.api.refuse(method, parameters, fault.refusal)
            if status < 500:
                self.answer(status, body)
            else:
                self.set_status(status)
                self.finish("<html><body>a page of some proxy</body></html>")
            return
        await asyncio.sleep(fault.silence)
        self.request.connection.detach().close()  # type: ignore[union-attr]
        self._finished = True


class FileHandler(Door):
    """A download of what getFile named."""

    def get(self, token: str, path: str) -> None:
        """The bytes of the file."""
        files = {stored.path: stored for stored in self.api.world.files.values()}
        if token != self.api.token or path not in files:
            self.answer(404, RefusedError(404, "Not Found").body())
            return
        self.set_header("Content-Type", "application/octet-stream")
        self.finish(files[path].data)


class NotFoundHandler(Door):
    """Every other address, answered as the Bot API answers it."""

    def prepare(self) -> None:
        """Refuse whatever the verb."""
        self.answer(404, RefusedError(404, "Not Found").body())


def read_parameters(request: HTTPServerRequest) -> Parameters:
    """The parameters of a request in any of the four forms."""
    values: dict[str, Any] = {
        name: given[-1].decode("utf-8", "replace") for name, given in request.arguments.items()
    }
    if request.headers.get("Content-Type", "").startswith("application/json") and request.body:
        try:
            body = json.loads(request.body)
        except ValueError:
            raise bad_request("can't parse request: unsupported JSON") from None
        if not isinstance(body, dict):
            raise bad_request("can't parse request: expected a JSON object")
        values |= body
    uploads = {
        name: Upload(given[0]["filename"], given[0]["content_type"], given[0]["body"])
        for name, given in request.files.items()
    }
    return Parameters(values, uploads)
