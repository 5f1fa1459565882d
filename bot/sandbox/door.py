"""The HTTP door of the Bot API: `/bot<token>/<method>`, by GET or POST, JSON or forms.

https://core.telegram.org/bots/api#making-requests
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tornado.web import RequestHandler

from bot.sandbox.parameters import Parameters, Upload
from bot.sandbox.refusals import RefusedError, bad_request

if TYPE_CHECKING:
    from tornado.httputil import HTTPServerRequest

    from bot.sandbox.api import BotApi


class MethodHandler(RequestHandler):
    """One call of a method."""

    def initialize(self, api: BotApi) -> None:
        """Take what the application passes to each handler."""
        self.api = api

    async def get(self, token: str, method: str) -> None:
        """Parameters in the address."""
        await self.post(token, method)

    async def post(self, token: str, method: str) -> None:
        """Parameters in the address or the body."""
        try:
            if token != self.api.token:
                raise RefusedError(401, "Unauthorized")
            parameters = read_parameters(self.request)
        except RefusedError as refusal:
            status, body = refusal.code, refusal.body()
        else:
            status, body = await self.api.carry_out(method, parameters)
        self.set_status(status)
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(body, ensure_ascii=False))

    def check_xsrf_cookie(self) -> None:
        """Bots send no cookies."""


class NotFoundHandler(RequestHandler):
    """Every other address, answered as the Bot API answers it."""

    def prepare(self) -> None:
        """Refuse whatever the verb."""
        self.set_status(404)
        self.finish(RefusedError(404, "Not Found").body())


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
