"""What the Bot API answers when it will not do as asked, in its own words.

Codes and phrases follow https://core.telegram.org/bots/api#making-requests and what the public
server, https://github.com/tdlib/telegram-bot-api, sends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.errors import HoidapError

if TYPE_CHECKING:
    from bot.sandbox.state.values import Json


class RefusedError(HoidapError):
    """A call that fails: an HTTP status, Telegram's sentence, and `parameters` where it has any."""

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> Json:
        """The refusal as the Bot API writes it."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad_request(reason: str) -> RefusedError:
    """400: the call itself is at fault."""
    return RefusedError(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> RefusedError:
    """403: the bot may not write there."""
    return RefusedError(403, f"Forbidden: {reason}")


def conflict(reason: str) -> RefusedError:
    """409: two ways of fetching updates at once."""
    return RefusedError(409, f"Conflict: {reason}")


def too_many_requests(seconds: int) -> RefusedError:
    """429: a flood limit; `retry_after` says when the same call may be tried again."""
    return RefusedError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def migrated(new_chat: int) -> RefusedError:
    """400: the group has become a supergroup, whose id comes along."""
    return RefusedError(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        {"migrate_to_chat_id": new_chat},
    )
