from __future__ import annotations

import sqlite3
import time
from typing import TYPE_CHECKING

from commands import finished

from bot.announcements.models import Content
from bot.store import open_store
from bot.store.chats import ChatSettings
from bot.store.deliveries import Figures
from bot.store.opening import file_in
from bot.store.subscriptions import Recipient
from bot.words import words

if TYPE_CHECKING:
    from pathlib import Path

say = words("vi")


def kept(folder: Path, language: str | None = None) -> str | None:
    """The language that chat 7 has settled, after settling it where one is given."""
    store = open_store(folder, say)
    if language:
        store.chats.meet(7, "private")
        store.chats.settle(7, ChatSettings(language))
    found = store.chats.settings(7).language
    store.close()
    return found


def test_a_backup_taken_while_the_bot_runs_is_put_back(tmp_path: Path) -> None:
    state, copy = tmp_path / "state", tmp_path / "copy.sqlite3"
    running = open_store(state, say)
    running.chats.meet(7, "private")
    running.chats.settle(7, ChatSettings("en"))
    run = finished("backup", str(copy))
    assert (run.returncode, run.stdout.strip()) == (0, say("store.backed_up", file=copy))
    running.close()
    assert [path.name for path in tmp_path.iterdir() if path != state] == ["copy.sqlite3"]
    kept(state, "vi")
    run = finished("restore", str(copy))
    assert (run.returncode, run.stdout.strip()) == (0, say("store.restored", file=copy))
    assert kept(state) == "en"


def test_a_backup_overwrites_nothing(tmp_path: Path) -> None:
    kept(tmp_path / "state", "en")
    copy = tmp_path / "copy"
    copy.write_text("mine")
    run = finished("backup", str(copy))
    assert (run.returncode, run.stderr.strip()) == (1, say("store.exists", file=copy))
    assert copy.read_text() == "mine"


def test_without_a_state_there_is_nothing_to_back_up(tmp_path: Path) -> None:
    run = finished("backup", str(tmp_path / "copy"))
    assert run.returncode == 1
    assert run.stderr.strip() == say("store.nothing", folder=tmp_path / "state")


def test_what_is_no_backup_changes_nothing(tmp_path: Path) -> None:
    kept(tmp_path / "state", "en")
    empty, junk, missing = tmp_path / "empty", tmp_path / "junk", tmp_path / "missing"
    sqlite3.connect(empty).close()
    junk.write_bytes(b"no database at all" * 100)
    for file in (empty, junk, missing):
        run = finished("restore", str(file))
        assert run.returncode == 1
        assert len(run.stderr.splitlines()) == 1
        assert str(file) in run.stderr
        assert kept(tmp_path / "state") == "en"


def test_a_newer_backup_is_refused(tmp_path: Path) -> None:
    state = tmp_path / "newer"
    kept(state, "en")
    newer = sqlite3.connect(file_in(state))
    newer.execute("INSERT INTO migrations VALUES ('9999_future', 'now')")
    newer.commit()
    newer.close()
    run = finished("restore", str(file_in(state)))
    assert run.returncode == 1
    assert "9999_future" in run.stderr


def test_what_a_backup_was_yet_to_send_is_left_to_the_operators(tmp_path: Path) -> None:
    state, copy = tmp_path / "state", tmp_path / "copy"
    store = open_store(state, say)
    now = time.time()
    going, due, later = (store.announcements.draft(7, Content(html="x"), now) for _ in range(3))
    store.outbox.fill(going.id, [Recipient(chat) for chat in (1, 2, 3)], now)
    posts = store.outbox.ready(now, 3)
    for post in posts[:2]:
        store.outbox.start(post.id, now)
    store.outbox.settle(posts[0].id, "sent", now, message=9)
    store.announcements.advance(going.id, "draft", "sending")
    for announcement, time_due in ((due, now - 1), (later, now + 3600)):
        store.announcements.save(announcement._replace(due=time_due))
        store.announcements.advance(announcement.id, "draft", "scheduled")
    store.close()
    assert finished("backup", str(copy)).returncode == 0
    assert finished("restore", str(copy)).returncode == 0
    store = open_store(state, say)
    assert store.progress.figures(going.id) == Figures(3, 0, 1, (), 2)
    states = [store.announcements.of(each.id).state for each in (going, due, later)]
    store.close()
    assert states == ["sending", "missed", "scheduled"]
