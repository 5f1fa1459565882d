"""One announcement to thousands over real HTTP, with faults, while the process is killed.

    python tests/benchmarks/announcement_soak.py [--recipients 2000] [--kills 5] [--seed 7]

Of the recipients 5 % have blocked the bot and 2 % are groups that got another id; 10 % of the calls
are answered by 429 or 5xx, 1 % are cut after the request went out, half of them delivered; the
process is killed at random points. People ask questions meanwhile. Prints what each recipient got,
by the server's own record, and the time as a ratio to what Telegram's limits allow. Exit status 1
if anybody has two copies, or none without being listed as uncertain.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING

from bot.announcements import orders
from bot.announcements.models import Audience, Content
from bot.sandbox import Fault, Group, Limits, NoReplyError, Person, Sandbox
from bot.store import open_store
from bot.words import words

if TYPE_CHECKING:
    from bot.sandbox.state.world import Change
    from bot.store import Store
    from bot.store.outbox import Delivery

CHECKOUT = Path(__file__).parents[2]
TEXT = "Mời bà con dự lớp tập huấn sáng thứ hai."
ASKED = "Sơn La có bao nhiêu HTX?"
A_SECOND = 30  # messages, as Telegram's limits allow
PATIENCE = 120.0  # seconds without any new copy after which the rest is given up
BETWEEN_QUESTIONS = 0.5  # seconds
ASKERS = 20
LATENCY = 0.05  # seconds of every call of the announcement, so that some are in flight at a kill


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


class Soak:
    """The world of one run: its recipients, its faults, and the process that is killed."""

    def __init__(self, telegram: Sandbox, state: Path, *, recipients: int, seed: int) -> None:
        self.telegram = telegram
        self.state = state
        self.random = random.Random(seed)
        self.store: Store = open_store(state, words("vi"))
        self.operator = telegram.user("Người quản lý")
        self.operator.unblock_bot()
        migrating = round(0.02 * recipients)
        groups = round(0.2 * recipients)
        self.moving = [
            telegram.group(f"Tổ {n}", basic=True, long_since=True) for n in range(migrating)
        ]
        self.groups = [telegram.group(f"Nhóm {n}", long_since=True) for n in range(groups)]
        self.people = [telegram.user(f"Bạn {n}") for n in range(recipients - migrating - groups)]
        for person in self.people:
            person.unblock_bot()
        self.blocked = {person.id for person in self._blocking(round(0.05 * recipients))}
        self.places: dict[int, tuple[int, ...]] = {
            place.id: (place.id,) for place in (*self.moving, *self.groups, *self.people)
        }
        self.posted = 0
        self.first = self.last = 0.0
        self.up = threading.Event()
        self.life = 0  # how many processes were started
        telegram.ask(lambda: telegram.world.watch(None, self._watch))

    def _blocking(self, count: int) -> list[Person]:
        chosen = self.random.sample(self.people, count)
        for person in chosen:
            person.block_bot()
        return chosen

    def _watch(self, change: Change) -> None:
        """Count a copy. Called in the server's thread."""
        if change.kind != "posted":
            return
        message = self.telegram.world.messages[change.chat][change.message or 0]
        if message.text == TEXT:
            self.posted += 1
            self.last = time.monotonic()
            self.first = self.first or self.last

    def plan_faults(self) -> None:
        """10 % refused for now, 1 % cut, none quick; whoever asks meanwhile has good weather."""
        chats = frozenset(self.places)
        for fault, rate in (  # the first that strikes
            (Fault.flood(1), 0.05),
            (Fault.server_error(502), 0.05),
            (Fault.reset(delivered=True), 0.005),
            (Fault.reset(delivered=False), 0.005),
            (Fault.slow(LATENCY), 1.0),
        ):
            self.telegram.faults.plan(fault, "sendMessage", chats=chats, rate=rate)

    def announce(self) -> int:
        """Write the announcement for all recipients and confirm it."""
        for place in (*self.moving, *self.groups):
            self.store.chats.meet(place.id, place.chat.kind)
        for person in self.people:
            self.store.chats.meet(person.id, "private")
        draft = self.store.announcements.draft(self.operator.id, Content(html=TEXT), time.time())
        self.store.announcements.save(draft._replace(audience=Audience(chats=tuple(self.places))))
        orders.confirm(draft.id, self.store)
        return draft.id

    def start(self) -> subprocess.Popen[str]:
        """`hoidap run`, waited for until it listens."""
        environment = {
            "PYTHONPATH": str(CHECKOUT),
            "TELEGRAM_BOT_TOKEN": self.telegram.token,
            "TELEGRAM_API_URL": self.telegram.url,
            "HOIDAP_ADMINS": str(self.operator.id),
            "HOIDAP_DATA": str(self.state),
        }
        process = subprocess.Popen(
            [sys.executable, "-m", "bot.cli", "run"],
            cwd=self.state,
            env={**os.environ, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert process.stdout is not None
        process.stdout.readline()  # that it connects
        process.stdout.readline()  # that it runs
        self.life += 1
        self.up.set()
        return process

    def move_one(self) -> None:
        """Let a group get another id."""
        if self.moving:
            group: Group = self.moving.pop(self.random.randrange(len(self.moving)))
            self.places[group.id] = (group.id, group.migrate().id)


def ask_meanwhile(soak: Soak, audit: Audit, ended: threading.Event) -> None:
    """Ask again and again; only what the same process could hear and answer counts."""
    askers = [soak.telegram.user(f"Người hỏi {n}").private_chat() for n in range(ASKERS)]
    number = 0
    while not ended.wait(BETWEEN_QUESTIONS):
        soak.up.wait()
        life, begun = soak.life, time.monotonic()
        try:
            askers[number % ASKERS].say(ASKED).reply(timeout=10)
            if life == soak.life and soak.up.is_set():
                audit.waits.append(time.monotonic() - begun)
        except NoReplyError:
            audit.unanswered += life == soak.life
        number += 1


def run(recipients: int, kills: int, seed: int) -> Audit:
    """One soak from its beginning to its audit."""
    with tempfile.TemporaryDirectory() as folder, Sandbox(limits=Limits()) as telegram:
        soak = Soak(telegram, Path(folder), recipients=recipients, seed=seed)
        soak.plan_faults()
        announcement = soak.announce()
        for _ in range(len(soak.moving) // 2):
            soak.move_one()
        audit = Audit(recipients, seconds=0, downtime=0)
        ended = threading.Event()
        asking = threading.Thread(target=ask_meanwhile, args=(soak, audit, ended))
        asking.start()
        process = soak.start()
        try:
            for moment in sorted(soak.random.sample(range(recipients * 9 // 10), kills)):
                _wait_until(soak, moment)
                process = _killed_and_started(soak, process, audit)
            _wait_until_done(soak, announcement)
        finally:
            soak.up.set()
            ended.set()
            asking.join()
            process.terminate()
            process.communicate(timeout=60)
        _look(soak, announcement, audit)
        soak.store.close()
        return audit


def _wait_until(soak: Soak, posted: int) -> None:
    while soak.posted < posted and time.monotonic() - (soak.last or time.monotonic()) < PATIENCE:
        time.sleep(0.01)


def _wait_until_done(soak: Soak, announcement: int) -> None:
    while soak.store.announcements.of(announcement).state != "done":
        time.sleep(0.2)
        if time.monotonic() - soak.last > PATIENCE:
            break


def _killed_and_started(
    soak: Soak, process: subprocess.Popen[str], audit: Audit
) -> subprocess.Popen[str]:
    soak.up.clear()
    process.kill()
    process.communicate()
    begun = time.monotonic()
    row = soak.store.connection.execute(
        "SELECT count(*) FROM deliveries WHERE state = 'sending'"
    ).fetchone()
    audit.in_flight.append(row[0])
    for _ in range(3):
        soak.move_one()
    started = soak.start()
    audit.downtime += time.monotonic() - begun
    return started


def _look(soak: Soak, announcement: int, audit: Audit) -> None:
    """Hold the report against what stands in the chats."""
    audit.seconds = soak.last - soak.first - audit.downtime
    telegram = soak.telegram
    found = telegram.ask(
        lambda: {
            (chat, number)
            for chat, messages in telegram.world.messages.items()
            for number, message in messages.items()
            if message.text == TEXT
        }
    )
    per_chat = Counter(chat for chat, _ in found)
    reported: dict[int, Delivery] = {}
    for post in soak.store.outbox.of(announcement):
        reported[post.chat] = post
        audit.sent += post.state == "sent"
        audit.uncertain += post.state == "uncertain"
        if post.state == "failed":
            audit.failed[post.reason or ""] += 1
    audit.copies = len(found)
    calls = telegram.calls
    audit.messages = sum(
        call.status == HTTPStatus.OK and call.method in ("sendMessage", "editMessageText")
        for call in calls
    )
    audit.card_edits = sum(call.method == "editMessageText" for call in calls)
    audit.cut_calls = sum(
        not call.heard and call.method == "sendMessage" and call.values.get("text") == TEXT
        for call in calls
    )
    for place, ids in soak.places.items():
        copies = sum(per_chat[chat] for chat in ids)
        posts = [reported[chat] for chat in ids if chat in reported]
        states = {post.state for post in posts}
        if copies > 1:
            audit.doubled.append(place)
        if not copies and "uncertain" not in states and place not in soak.blocked:
            audit.missed.append(place)
        sent = "sent" in states
        stands = any((post.chat, post.message) in found for post in posts)
        left_behind = sent and len(ids) > 1 and copies == 1  # in what the group was before
        if len(posts) != 1 or sent is not (stands or left_behind):
            audit.wrong.append(place)
        if place in soak.blocked and states != {"uncertain"} and posts[0].reason != "blocked":
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


def main() -> int:
    """Run the soak and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--recipients", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=5)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    return report(run(options.recipients, options.kills, options.seed))


if __name__ == "__main__":
    sys.exit(main())
