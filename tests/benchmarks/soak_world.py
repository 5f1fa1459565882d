"""The world of the announcement soak: its recipients, its faults, the process that is killed."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bot.announcements import orders
from bot.announcements.models import Audience, Content
from bot.sandbox import Fault, Group, Person, Sandbox
from bot.store import open_store
from bot.words import words

if TYPE_CHECKING:
    from bot.sandbox.state.world import Change
    from bot.store import Store

CHECKOUT = Path(__file__).parents[2]
TEXT = "Mời bà con dự lớp tập huấn sáng thứ hai."
LATENCY = 0.05  # seconds of every call of the announcement, so that some are in flight at a kill


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
