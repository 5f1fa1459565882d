"""Many chats at once ask the real application over real HTTP: all answered, in order, none lost?

    python tests/benchmarks/telegram_load.py [--chats 200] [--questions 20] [--rate 20 | --rate 0]

Each chat asks its questions one after the other without waiting; all chats together ask `--rate`
questions a second, 20 by default: Telegram takes about 30 messages a second, and the bot sends no
more. With `--rate 0` everything is asked at once, and the whole must then take about as long as
that limit makes it. Exit status 1 if an answer is missing, doubled or out of its chat's order.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING

from bot.sandbox import Limits, Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.sandbox import Seat, Sent
    from bot.sandbox.state.world import Change

CHECKOUT = Path(__file__).parents[2]
PATIENCE = 60.0  # seconds without any answer after which the rest is given up
ASKED = (
    "Sơn La có bao nhiêu HTX?",
    "son la co bao nhieu htx",
    "ai la chu tich lien minh htx tp can tho",
    "Năm 2019 hỗ trợ bao nhiêu tiền cho HTX đi hội chợ?",
    "Hà Nội có bao nhiêu HTX?",
    "con lien hiep?",
)


@dataclass
class Watch:
    """When each question was asked and answered. Called in the server's thread."""

    telegram: Sandbox
    asked: dict[tuple[int, int], float] = field(default_factory=dict)  # (chat, message) → when
    answered: dict[tuple[int, int], float] = field(default_factory=dict)
    orders: dict[int, list[int]] = field(default_factory=dict)  # chat → answered questions
    doubled: int = 0
    last: float = 0.0

    def __call__(self, change: Change) -> None:
        """Take note of an answer of the bot."""
        if change.kind != "posted":
            return
        message = self.telegram.world.messages[change.chat][change.message or 0]
        if message.sender != self.telegram.bot.id or message.reply_to is None:
            return
        question = (change.chat, message.reply_to)
        self.doubled += question in self.answered
        self.answered[question] = self.last = time.monotonic()
        self.orders.setdefault(change.chat, []).append(message.reply_to)


@contextmanager
def running(telegram: Sandbox) -> Iterator[None]:
    """`hoidap run` as a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "PYTHONPATH": str(CHECKOUT),
            "TELEGRAM_BOT_TOKEN": telegram.token,
            "TELEGRAM_API_URL": telegram.url,
            "HOIDAP_DATA": folder,
        }
        command = [sys.executable, "-m", "bot.cli", "run"]
        quiet = subprocess.DEVNULL
        process = subprocess.Popen(
            command, cwd=folder, env={**os.environ, **environment}, stdout=quiet, stderr=quiet
        )
        try:
            yield
        finally:
            process.terminate()
            process.wait(60)


def ask_all(watch: Watch, seats: list[Seat], questions: int, rate: float) -> None:
    """Every chat asks its questions; the chats take turns by chance."""
    turns = [seat for seat in seats for _ in range(questions)]
    random.Random(7).shuffle(turns)
    begun = time.monotonic()
    for number, seat in enumerate(turns):
        if rate:
            time.sleep(max(0.0, begun + number / rate - time.monotonic()))
        now = time.monotonic()
        sent: Sent = seat.say(ASKED[number % len(ASKED)])
        watch.asked[sent.message.chat, sent.id] = now


def wait_for_all(watch: Watch, count: int) -> None:
    """Until everything is answered, or nothing has come for long."""
    watch.last = time.monotonic()
    while len(watch.answered) < count and time.monotonic() - watch.last < PATIENCE:
        time.sleep(0.05)


def main() -> int:
    """Run the load and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--chats", type=int, default=200)
    parser.add_argument("--questions", type=int, default=20)
    parser.add_argument("--rate", type=float, default=20.0)
    options = parser.parse_args()
    with Sandbox(limits=Limits()) as telegram, running(telegram):
        watch = Watch(telegram)
        telegram.user("Người thử").private_chat().start().reply(timeout=30)
        seats = [telegram.user(f"Người {n}").private_chat() for n in range(options.chats)]
        telegram.ask(lambda: telegram.world.watch(None, watch))
        begun = time.monotonic()
        ask_all(watch, seats, options.questions, options.rate)
        wait_for_all(watch, options.chats * options.questions)
        return report(watch, watch.last - begun)


def report(watch: Watch, seconds: float) -> int:
    """Print the figures; 1 if a promise was broken."""
    lost = len(watch.asked) - len(watch.asked.keys() & watch.answered.keys())
    disordered = sum(order != sorted(order) for order in watch.orders.values())
    waits = sorted(
        watch.answered[key] - asked for key, asked in watch.asked.items() if key in watch.answered
    )
    print(f"{len(watch.asked)} questions in {len(watch.orders)} chats, {seconds:.1f} s")
    print(f"lost {lost}, doubled {watch.doubled}, chats out of order {disordered}")
    if len(waits) > 1:
        p95 = quantiles(waits, n=20)[-1]
        print(
            f"answers after: median {median(waits):.3f} s, p95 {p95:.3f} s, max {waits[-1]:.3f} s"
        )
    floods = sum(call.status == 429 for call in watch.telegram.calls)
    others = len(watch.telegram.refused) - floods
    print(f"{len(watch.asked) / seconds:.1f} answers/s; {floods} floods, {others} other refusals")
    return int(bool(lost or watch.doubled or disordered))


if __name__ == "__main__":
    sys.exit(main())
