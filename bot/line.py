"""The connection by which updates come, watched for what polling itself keeps to itself."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from telegram.error import NetworkError, TelegramError
from telegram.request import HTTPXRequest

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.outages import Outages

_CONNECTIONS = 4  # with 1 an interrupted poll can jam it for good
_REFUSED = (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND)  # both say that there is no such bot


class Line(HTTPXRequest):
    """Tells when Telegram goes out of reach and comes back, and once when it refuses the token.

    The library's own error for a refused token would end polling alone: the application would run
    on, deaf, and could not be shut down cleanly any more.
    """

    def __init__(self, outages: Outages, on_refused: Callable[[], None]) -> None:
        super().__init__(connection_pool_size=_CONNECTIONS)
        self._outages = outages
        self._on_refused = on_refused
        self.refused = False  # the token, by Telegram

    async def do_request(self, *arguments: Any, **options: Any) -> tuple[int, bytes]:
        """One call, as the library makes it: the HTTP status and what came."""
        try:
            status, content = await super().do_request(*arguments, **options)
        except NetworkError as error:
            self._outages.goes_on(error)
            raise
        if status in _REFUSED:
            self._refuse()
        if status < HTTPStatus.INTERNAL_SERVER_ERROR:
            self._outages.is_over()
        return status, content

    def _refuse(self) -> None:
        if not self.refused:
            self.refused = True
            self._on_refused()
        raise TelegramError("The token was refused")


__all__ = ["Line"]
