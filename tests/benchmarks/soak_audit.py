"""What came of the announcement soak: the server's own record against the bot's report."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from http import HTTPStatus
from statistics import median, quantiles
from typing import TYPE_CHECKING

from soak_world import TEXT

if TYPE_CHECKING:
    from soak_world import Soak

    from bot.sandbox.api import Call
    from bot.store.deliveries import Delivery

A_SECOND = 30  # messages, as Telegram's limits allow


@dataclass
class Audit:
    """What came of it; the server's own record against the bot's report."""

    recipients: int
    seconds: float  # from the first copy to the last but for the time that no process ran
    downtime: float
    doubled: list[int] = field(default_factory=list)  # chats with more than one copy
    missed: list[int] = field(default_factory=list)  # reachable, without a copy, not listed
    wrong: list[int] = field(default_factory=list)  # where report and record differ
    copies: int = 0
    messages: int = 0  # copies, answers and cards: all that Telegram's limits count
    sent: int = 0
    failed: Counter[str] = field(default_factory=Counter)
    uncertain: int = 0
    cut_calls: int = 0
    card_edits: int = 0
    in_flight: list[int] = field(default_factory=list)  # at each kill
    waits: list[float] = field(default_factory=list)  # of the questions asked meanwhile
    unanswered: int = 0

    @property
    def holds(self) -> bool:
        """Whether all promises were kept."""
        accounted = self.sent + self.failed.total() + self.uncertain == self.recipients
        explained = self.uncertain <= self.cut_calls + sum(self.in_flight)
        return accounted and explained and not (self.doubled or self.missed or self.wrong)

    @property
    def ratio(self) -> float:
        """The time taken to the time that the limits allow."""
        return self.seconds / (self.messages / A_SECOND)


def look(soak: Soak, announcement: int, audit: Audit) -> None:
    """Hold the report against what stands in the chats."""
    audit.seconds = soak.last - soak.first - audit.downtime
    found = _copies(soak)
    audit.copies = len(found)
    posts = soak.store.progress.of(announcement)
    _count_reported(posts, audit)
    _count_calls(soak.telegram.calls, audit)
    reported = {post.chat: post for post in posts}
    for place, ids in soak.places.items():
        _judge(
            place,
            [(chat, number) for chat, number in found if chat in ids],
            [reported[chat] for chat in ids if chat in reported],
            audit,
            blocked=place in soak.blocked,
            moved=len(ids) > 1,
        )


def _copies(soak: Soak) -> set[tuple[int, int]]:
    """The chat and number of each copy that the server has."""
    telegram = soak.telegram
    return telegram.ask(
        lambda: {
            (chat, number)
            for chat, messages in telegram.world.messages.items()
            for number, message in messages.items()
            if message.text == TEXT
        }
    )


def _count_reported(posts: tuple[Delivery, ...], audit: Audit) -> None:
    audit.sent = sum(post.state == "sent" for post in posts)
    audit.uncertain = sum(post.state == "uncertain" for post in posts)
    audit.failed = Counter(post.reason or "" for post in posts if post.state == "failed")


def _count_calls(calls: tuple[Call, ...], audit: Audit) -> None:
    counted = ("sendMessage", "editMessageText")
    audit.messages = sum(call.status == HTTPStatus.OK and call.method in counted for call in calls)
    audit.card_edits = sum(call.method == "editMessageText" for call in calls)
    audit.cut_calls = sum(
        not call.heard and call.method == "sendMessage" and call.values.get("text") == TEXT
        for call in calls
    )


def _judge(
    place: int,
    copies: list[tuple[int, int]],
    posts: list[Delivery],
    audit: Audit,
    *,
    blocked: bool,
    moved: bool,
) -> None:
    """One recipient: the copies in its chats, and what the bot says of it."""
    states = {post.state for post in posts}
    if len(copies) > 1:
        audit.doubled.append(place)
    if not copies and "uncertain" not in states and not blocked:
        audit.missed.append(place)
    sent = "sent" in states
    stands = any((post.chat, post.message) in copies for post in posts)
    left_behind = sent and moved and len(copies) == 1  # in what the group was before
    if len(posts) != 1 or sent is not (stands or left_behind):
        audit.wrong.append(place)
    if blocked and states != {"uncertain"} and posts[0].reason != "blocked":
        audit.wrong.append(place)


def report(audit: Audit) -> int:
    """Print the figures; 1 if a promise was broken."""
    print(f"{audit.recipients} recipients, {audit.copies} copies on the server")
    print(f"reported: sent {audit.sent}, {dict(audit.failed)}, uncertain {audit.uncertain}")
    print(f"cut calls {audit.cut_calls}, in flight at each kill {audit.in_flight}")
    print(f"the card was edited {audit.card_edits} times")
    print(f"doubled {audit.doubled}, missed {audit.missed}, wrongly reported {audit.wrong}")
    print(
        f"{audit.seconds:.1f} s at work and {audit.downtime:.1f} s down; the limits allow its "
        f"{audit.messages} messages in {audit.messages / A_SECOND:.1f} s: ratio {audit.ratio:.2f}"
    )
    if len(audit.waits) > 1:
        p95 = quantiles(audit.waits, n=20)[-1]
        print(
            f"{len(audit.waits)} questions meanwhile, {audit.unanswered} unanswered: median "
            f"{median(audit.waits):.3f} s, p95 {p95:.3f} s, max {max(audit.waits):.3f} s"
        )
    return int(not audit.holds)
