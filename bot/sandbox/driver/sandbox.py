"""The sandbox as a test holds it: start it, invite people, look at what the bot called."""

from __future__ import annotations

from concurrent.futures import Future
from concurrent.futures import TimeoutError as WaitedTooLong
from typing import TYPE_CHECKING, TypeVar

from bot.sandbox.api import BotApi, Call
from bot.sandbox.clock import Clock, real_time
from bot.sandbox.door import MethodHandler, NotFoundHandler
from bot.sandbox.driver.groups import Group, Person
from bot.sandbox.limits import Limits
from bot.sandbox.methods import METHODS
from bot.sandbox.server import LOOPBACK, Server
from bot.sandbox.values import User
from bot.sandbox.world import World

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from bot.sandbox.world import Change

T = TypeVar("T")
BOT = User(5_000_000_001, "hoidap", username="hoidap_bot", is_bot=True)
TOKEN = f"{BOT.id}:SandboxSandboxSandboxSandboxSandbox"


class NoReplyError(AssertionError):
    """What a test waited for did not come in time; the text holds the conversation so far."""


class Sandbox:
    """A local Bot API server with one bot, and the people it talks to."""

    def __init__(
        self,
        *,
        port: int = 0,
        clock: Clock = real_time,
        limits: Limits | None = None,
        privacy: bool = True,
        bot: User = BOT,
        token: str = TOKEN,
    ) -> None:
        self.world = World(bot, clock)
        self.api = BotApi(
            self.world, token, clock, METHODS, limits=limits or Limits(), privacy=privacy
        )
        self._server = Server(
            [
                (r"/bot([^/]+)/(\w+)", MethodHandler, {"api": self.api}),
                (r".*", NotFoundHandler),
            ],
            port,
        )

    @property
    def url(self) -> str:
        """The server's address, to be used as TELEGRAM_API_URL."""
        return f"http://{LOOPBACK}:{self._server.port}"

    @property
    def token(self) -> str:
        """The bot's token, to be used as TELEGRAM_BOT_TOKEN."""
        return self.api.token

    @property
    def bot(self) -> User:
        """The bot's own user."""
        return self.world.bot

    def start(self) -> Sandbox:
        """Begin to answer calls."""
        self._server.start()
        return self

    def stop(self) -> None:
        """End the server; what happened can still be looked at."""
        self.ask(self.api.poll.stop)
        self._server.stop()

    def __enter__(self) -> Sandbox:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def user(
        self,
        first_name: str,
        last_name: str | None = None,
        *,
        username: str | None = None,
        language_code: str | None = "vi",
    ) -> Person:
        """A new person; ids are counted from 1000001."""
        return self.ask(
            lambda: Person(
                self,
                self.world.add_user(
                    first_name=first_name,
                    last_name=last_name,
                    username=username,
                    language_code=language_code,
                ),
            )
        )

    def group(
        self,
        title: str,
        *members: Person,
        admins: tuple[Person, ...] = (),
        basic: bool = False,
        forum: bool = False,
        with_bot: bool = True,
    ) -> Group:
        """A new group of these people, a supergroup with the bot as a plain member unless
        told otherwise."""
        group = Group.make(self, title, members, admins=admins, basic=basic, forum=forum)
        if with_bot:
            group.add_bot()
        return group

    @property
    def calls(self) -> tuple[Call, ...]:
        """Every call the bot made, but for successful getUpdates."""
        return self.ask(lambda: tuple(self.api.calls))

    @property
    def refused(self) -> tuple[Call, ...]:
        """The calls that failed."""
        return tuple(call for call in self.calls if call.status != 200)

    def ask(self, job: Callable[[], T]) -> T:
        """Run something in the server's thread, where the world may be touched."""
        return self._server.ask(job)

    def wait(
        self, look: Callable[[], T | None], timeout: float, what: str, chat: int | None = None
    ) -> T:
        """Look after every change (in one chat) until there is something, and return that."""
        found: Future[T] = Future()

        def try_again(change: Change | None = None) -> None:
            if not found.done() and (seen := look()) is not None:
                found.set_result(seen)

        stop = self.ask(lambda: self.world.watch(chat, try_again))
        try:
            self.ask(try_again)
            return found.result(timeout)
        except WaitedTooLong:
            raise NoReplyError(f"waited {timeout:g} s for {what}") from None
        finally:
            self.ask(stop)
