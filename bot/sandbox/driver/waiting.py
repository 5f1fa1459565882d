"""Waiting for what the bot does: looked for after every change of the world."""

from __future__ import annotations

from concurrent.futures import Future
from concurrent.futures import TimeoutError as WaitedTooLong
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.sandbox.driver.sandbox import Sandbox
    from bot.sandbox.driver.seats import Seat
    from bot.sandbox.state.world import Change

T = TypeVar("T")


class NoReplyError(AssertionError):
    """What a test waited for did not come in time; the text holds the conversation so far."""


def waited_for(
    sandbox: Sandbox, look: Callable[[], T | None], timeout: float, what: str, seat: Seat | None
) -> T:
    """Look after every change (in one chat) until there is something, and return that."""
    found: Future[T] = Future()

    def try_again(change: Change | None = None) -> None:
        if not found.done() and (seen := look()) is not None:
            found.set_result(seen)

    chat = seat.chat_id if seat else None
    stop = sandbox.ask(lambda: sandbox.world.watch(chat, try_again))
    try:
        sandbox.ask(try_again)
        return found.result(timeout)
    except WaitedTooLong:
        so_far = f"; so far:\n{seat}" if seat else ""
        raise NoReplyError(f"waited {timeout:g} s for {what}{so_far}") from None
    finally:
        sandbox.ask(stop)


__all__ = ["NoReplyError", "waited_for"]
