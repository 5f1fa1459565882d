"""How fast the bot sends, so that Telegram need not refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telegram.ext import AIORateLimiter

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

_RETRIES = 20  # of a call that Telegram answered with "too many requests"


def keeping_limits() -> AIORateLimiter:
    """Sends at most 25 messages a second in all, and 20 a minute in a group.

    Telegram takes about 30 a second; the rest is for calls that a stall bunches together. The
    library's buckets let a full burst pass and refill meanwhile, so at its own settings up to 60 go
    out in a second: 200 chats that asked 20 questions at once met 2,002 refusals, and one answer
    was lost after five retries. A bucket of one lets no burst pass; a group's takes 10
    and refills by 10 a minute: talk there comes in bursts.
    """
    return _OfWhatIsPosted(
        overall_max_rate=1,
        overall_time_period=1 / 25,
        group_max_rate=10,
        group_time_period=60,
        max_retries=_RETRIES,
    )


class _OfWhatIsPosted(AIORateLimiter):
    """Looking something up, such as who administers a group, takes nothing from its allowance."""

    async def process_request(  # noqa: PLR0917 - as the library calls it
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:
        """Call Telegram when the chat that `data` names allows it.

        A change of name or menu that Telegram declines, which it may for hours, waits for nothing.
        """
        if endpoint.startswith("setMy"):
            return await callback(*args, **kwargs)
        counted = {} if endpoint.startswith("get") else data
        return await super().process_request(
            callback, args, kwargs, endpoint, counted, rate_limit_args
        )


__all__ = ["keeping_limits"]
