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
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

from soak_audit import Audit, look, report
from soak_world import Soak

from bot.sandbox import Limits, NoReplyError, Sandbox

if TYPE_CHECKING:
    import subprocess

ASKED = "Sơn La có bao nhiêu HTX?"
PATIENCE = 120.0  # seconds without any new copy after which the rest is given up
BETWEEN_QUESTIONS = 0.5  # seconds
ASKERS = 20


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
        look(soak, announcement, audit)
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
