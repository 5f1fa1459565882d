"""The process dies, is stopped, or is started twice, while an announcement goes out."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from commands import line_of, started

from bot.announcements import orders
from bot.sandbox import Fault
from bot.words import words

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from office import Office

    Process = subprocess.Popen[bytes]
    Start = Callable[[], AbstractContextManager[Process]]

pytestmark = pytest.mark.slow  # starts and kills processes

say = words("vi")


@pytest.fixture
def start(closed: Office, state: Path) -> Start:
    """Runs the real command on the state of the office until the block ends."""

    @contextmanager
    def run() -> Iterator[Process]:
        with started(
            "run",
            cwd=state,
            TELEGRAM_BOT_TOKEN=closed.telegram.token,
            TELEGRAM_API_URL=closed.telegram.url,
            HOIDAP_ADMINS=str(closed.mai.id),
            HOIDAP_DATA=str(state),
        ) as process:
            line_of(process.stdout)  # that it connects
            line_of(process.stdout)  # that it runs
            yield process
            process.kill()

    return run


def test_who_was_being_sent_to_when_it_was_killed_is_uncertain_and_the_rest_gets_it(
    closed: Office, start: Start
) -> None:
    arrived, waiting = closed.group(), closed.group()
    faults = closed.telegram.faults
    faults.plan(Fault.slow(30), "sendMessage", chats={arrived.id})
    faults.plan(Fault.flood(2), "sendMessage", chats={waiting.id}, times=1)
    with start():
        written = closed.announce(arrived, waiting)
        closed.posted(arrived, written.text)  # there, but the bot has not heard so
        closed.until(lambda: bool(closed.calls("sendMessage", waiting)))
    assert closed.copies(waiting, written.text) == []
    with start():
        report = closed.card(written, "Đã gửi xong: 1/2")
    assert "Chưa rõ: 1" in report.text
    assert [len(closed.copies(group, written.text)) for group in (arrived, waiting)] == [1, 1]


def test_a_report_that_a_process_died_owing_is_shown_by_the_next(
    closed: Office, start: Start
) -> None:
    group = closed.group()
    closed.telegram.faults.plan(Fault.server_error(), chats={closed.mai.id})
    with start():
        written = closed.announce(group)
        closed.posted(group, written.text)
        closed.until(lambda: written.id not in closed.store.progress.busy())
    assert closed.state(written).state == "sending"
    closed.telegram.faults.clear()
    with start():
        closed.card(written, "Đã gửi xong: 1/1")


def test_a_correction_that_was_cut_off_is_done_after_the_start(
    closed: Office, start: Start
) -> None:
    group = closed.group()
    end = closed.telegram.faults.plan(Fault.slow(30), "editMessageText", chats={group.id})
    with start():
        written = closed.announce(group)
        closed.card(written, "xong: 1/1")
        content = closed.state(written).content.model_copy(update={"html": "Dời ngày."})
        assert orders.correct(written.id, content, closed.state(written).at, closed.store)
        closed.posted(group, "Dời ngày.")
    end()
    with start():
        closed.card(written, "Đã sửa: 1/1")


def test_a_call_under_way_ends_before_the_bot_stops(closed: Office, start: Start) -> None:
    group = closed.group()
    closed.telegram.faults.plan(Fault.slow(1), "sendMessage", chats={group.id})
    with start() as process:
        written = closed.announce(group)
        closed.posted(group, written.text)
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0
    assert closed.store.progress.figures(written.id).sent == 1


def test_a_second_process_on_the_same_state_sends_nothing_and_says_so(
    closed: Office, start: Start, state: Path
) -> None:
    with start() as first:
        with start() as second:
            second.send_signal(signal.SIGTERM)
            _, log = second.communicate(timeout=20)
            assert say("announce.locked", folder=state) in log.decode()
        group = closed.group()
        written = closed.announce(group)
        closed.posted(group, written.text)
        assert first.poll() is None
    with start() as third:  # the lock ended with the process that was killed
        again = closed.announce(group)
        closed.posted(group, again.text)
        third.send_signal(signal.SIGTERM)
        _, log = third.communicate(timeout=20)
    assert say("announce.locked", folder=state) not in log.decode()


def test_a_group_whose_move_nobody_told_gets_it_at_its_new_place(
    closed: Office, start: Start
) -> None:
    group = closed.group(basic=True)
    moved = group.migrate()
    closed.telegram.ask(closed.telegram.api.inbox.clear)  # the bot was away for more than a day
    with start():
        written = closed.announce(group)
        closed.posted(moved, written.text)
    assert closed.store.chats.is_active(moved.id)
    assert not closed.store.chats.is_active(group.id)
