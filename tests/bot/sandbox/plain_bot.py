from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

if TYPE_CHECKING:
    from bot.sandbox import Sandbox


def answer_to(request: Request) -> Any:
    """What the server says to a call, whether it did it or refused."""
    try:
        with urlopen(request, timeout=10) as answer:
            return json.loads(answer.read())
    except HTTPError as error:
        with error:
            return json.loads(error.read())


class PlainBot:
    """The barest client: one call, one JSON answer."""

    def __init__(self, telegram: Sandbox) -> None:
        self._telegram = telegram

    def __call__(self, method: str, **values: Any) -> Any:
        """The result of a call that must succeed."""
        body = self.answer(method, **values)
        assert body["ok"], body
        return body["result"]

    def refusal(self, method: str, **values: Any) -> tuple[int, str]:
        """Code and description of a call that must fail."""
        body = self.answer(method, **values)
        assert not body["ok"], body
        return body["error_code"], body["description"]

    def answer(self, method: str, **values: Any) -> Any:
        address = f"{self._telegram.url}/bot{self._telegram.token}/{method}"
        request = Request(
            address, json.dumps(values).encode(), {"Content-Type": "application/json"}
        )
        return answer_to(request)

    def updates(self) -> list[Any]:
        """Fetch and confirm what waits."""
        found = self("getUpdates")
        if found:
            self("getUpdates", offset=found[-1]["update_id"] + 1)
        return list(found)
