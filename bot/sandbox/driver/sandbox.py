"""The sandbox as a test holds it: start it, invite people, look at what the bot called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from bot.sandbox.api import BotApi, Call
from bot.sandbox.clock import Clock, real_time
from bot.sandbox.driver.groups import Group, Person, make_group
from bot.sandbox.driver.waiting import waited_for
from bot.sandbox.http.door import FileHandler, MethodHandler, NotFoundHandler
from bot.sandbox.http.server import LOOPBACK, Server
from bot.sandbox.methods import METHODS
from bot.sandbox.page.routes import page_routes
from bot.sandbox.page.stage import Stage
from bot.sandbox.people.menus import commands_for
from bot.sandbox.people.standing import set_standing
from bot.sandbox.rules.limits import Limits
from bot.sandbox.state.values import Member, User
from bot.sandbox.state.world import World

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import TracebackType

    from bot.sandbox.driver.seats import Seat
    from bot.sandbox.http.faults import Faults
    from bot.sandbox.page.cast import Cast
    from bot.sandbox.state.queries import Query
    from bot.sandbox.state.values import Chat, Json

T = TypeVar("T")
BOT = User(5_000_000_001, "hoidap", username="hoidap_bot", is_bot=True)
TOKEN = f"{BOT.id}:SandboxSandboxSandboxSandboxSandbox"


class Sandbox:
    """A local Bot API server with one bot, and the people it talks to."""

    def __init__(
        self,
        *,
        port: int = 0,
        clock: Clock = real_time,
        limits: Limits | None = None,
        privacy: bool = True,
        inline_feedback: bool = False,
        bot: User = BOT,
        token: str = TOKEN,
        page: bool = False,
    ) -> None:
        """Takes the port at once (0: any free one) or raises OSError; `page` adds the chat page."""
        self.world = World(bot, clock)
        self.api = BotApi(
            self.world,
            token,
            clock,
            METHODS,
            limits=limits or Limits(),
            privacy=privacy,
            inline_feedback=inline_feedback,
        )
        kit = {"api": self.api}
        self.stage = Stage(self.api)
        self._server = Server(
            [
                *(page_routes(self.stage) if page else ()),
                (r"/bot([^/]+)/(\w+)", MethodHandler, kit),
                (r"/file/bot([^/]+)/(.+)", FileHandler, kit),
                (r".*", NotFoundHandler, kit),
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

    @property
    def faults(self) -> Faults:
        """What is to go wrong."""
        return self.api.faults

    def start(self) -> Sandbox:
        """Begin to answer calls."""
        self._server.start()
        return self

    def stop(self) -> None:
        """End the server; what happened can still be looked at."""
        self.ask(self.api.close)
        self._server.stop()

    def go_away(self) -> None:
        """Be out of reach, as when the network is down; people go on talking meanwhile."""
        self._server.unplug()

    def come_back(self) -> None:
        """Be in reach again, at the same address."""
        self._server.plug_in()

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
        details = {
            "first_name": first_name,
            "last_name": last_name,
            "username": username,
            "language_code": language_code,
        }
        return self.ask(lambda: Person(self, self.world.add_user(**details)))

    def group(
        self,
        title: str,
        *members: Person,
        admins: tuple[Person, ...] = (),
        basic: bool = False,
        forum: bool = False,
        with_bot: bool = True,
        long_since: bool = False,
    ) -> Group:
        """A new group of these people: a supergroup with the bot as a plain member unless told
        otherwise. Where the bot belongs to it `long_since`, nobody tells it so.
        """
        kind: Any = "group" if basic else "supergroup"
        group = make_group(self, kind, title, members=members, admins=admins, forum=forum)
        if long_since:
            standing = Member("member", sees_all=not self.api.privacy)
            self.ask(lambda: self.world.set_member(group.id, self.bot.id, standing))
        elif with_bot:
            group.add_bot()
        return group

    def channel(self, title: str, *admins: Person, with_bot: bool = True) -> Group:
        """A new channel, in which the bot is an administrator unless left out."""
        channel = make_group(self, "channel", title, members=(), admins=admins, forum=False)
        if with_bot:
            channel.add_bot(admin=True)
        return channel

    def show(self, cast: Cast, examples: Iterable[str] = ()) -> None:
        """Seat these people at the chat page, with questions to tap."""
        self.stage.cast, self.stage.examples = cast, tuple(examples)

    @property
    def calls(self) -> tuple[Call, ...]:
        """Every call the bot made, but for successful getUpdates."""
        return self.ask(lambda: tuple(self.api.calls))

    @property
    def refused(self) -> tuple[Call, ...]:
        """The calls that failed."""
        return tuple(call for call in self.calls if call.status != 200)

    def called(self, method: str) -> tuple[Json, ...]:
        """What the successful calls of one method gave as parameters."""
        done = (call for call in self.calls if call.status == 200)
        return tuple(call.values for call in done if call.method.lower() == method.lower())

    def revoke_token(self) -> None:
        """Let every call from now on be answered with 401."""
        self.ask(lambda: setattr(self.api, "revoked", True))

    def menu(self, user: User, chat: int) -> tuple[str, ...]:
        """The commands that a person is offered in a chat."""
        found = self.ask(lambda: commands_for(self.api, user, self.world.chats[chat]))
        return tuple(command["command"] for command in found)

    def set_standing(self, by: User, user: User, chat: Chat, standing: Member) -> None:
        """Give someone another standing in a chat."""
        self.ask(lambda: set_standing(self.api, by, user, chat, standing))

    def ask(self, job: Callable[[], T]) -> T:
        """Run something in the server's thread, where the world may be touched."""
        return self._server.ask(job)

    def answer_to(self, query: Query, timeout: float) -> Json:
        """The bot's answer to a pressed button or an inline query."""

        def answered() -> Json | None:
            known = self.api.queries.get(query.id)
            return known.answer if known else None

        return self.wait(answered, timeout, f"an answer to the {query.kind} query {query.text!r}")

    def wait(
        self, look: Callable[[], T | None], timeout: float, what: str, seat: Seat | None = None
    ) -> T:
        """Look after every change (in one chat) until there is something, and return that."""
        return waited_for(self, look, timeout, what, seat)
