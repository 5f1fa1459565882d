from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest
from commands import finished, line_of, started

from bot.sandbox import Fault, Sandbox
from bot.words import words

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator
    from pathlib import Path

say = words("vi")
WRONG = "4242:WrongWrongWrongWrongWrongWrongWrong"


@pytest.fixture
def telegram() -> Iterator[Sandbox]:
    with Sandbox() as server:
        yield server


def running_in(folder: Path, telegram: Sandbox) -> subprocess.Popen[bytes]:
    return started(
        "run", cwd=folder, TELEGRAM_BOT_TOKEN=telegram.token, TELEGRAM_API_URL=telegram.url
    )


def test_without_a_token_it_says_where_to_get_one_and_where_to_put_it(tmp_path: Path) -> None:
    run = finished("run", cwd=tmp_path)
    assert run.returncode == 2
    assert run.stderr.splitlines() == [say("settings.telegram_bot_token.missing")]
    assert "@BotFather" in run.stderr
    assert ".env" in run.stderr


def test_a_wrong_token_is_told_in_one_line_that_doesn_t_show_it(
    telegram: Sandbox, tmp_path: Path
) -> None:
    run = finished("run", cwd=tmp_path, TELEGRAM_BOT_TOKEN=WRONG, TELEGRAM_API_URL=telegram.url)
    assert run.returncode == 2
    assert run.stderr.splitlines() == [say("run.token.invalid", api=telegram.url)]
    assert WRONG not in run.stdout


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_it_answers_and_stops_cleanly(
    telegram: Sandbox, tmp_path: Path, stop: signal.Signals
) -> None:
    (tmp_path / ".env").write_text(
        f"TELEGRAM_BOT_TOKEN={telegram.token}\nTELEGRAM_API_URL={telegram.url}\n", encoding="utf-8"
    )
    with started("run", cwd=tmp_path) as process:
        assert telegram.url in line_of(process.stdout)
        assert "@hoidap_bot" in line_of(process.stdout)
        chat = telegram.user("Mai").private_chat()
        assert chat.say("/help").reply(timeout=20).text == say("help", name="@hoidap_bot")
        process.send_signal(stop)
        _, log = process.communicate(timeout=20)
    assert process.returncode == 0
    assert "Traceback" not in log.decode()
    assert telegram.token not in log.decode()


def test_a_token_revoked_while_it_runs_ends_it_in_one_line(
    telegram: Sandbox, tmp_path: Path
) -> None:
    with running_in(tmp_path, telegram) as process:
        chat = telegram.user("Mai").private_chat()
        chat.say("/help").reply(timeout=20)  # so that it polls by now
        telegram.revoke_token()
        chat.say("/help")  # ends the poll that is waiting
        _, log = process.communicate(timeout=20)
    assert process.returncode == 2
    assert log.decode().splitlines()[-1] == say("run.token.invalid", api=telegram.url)
    assert "Traceback" not in log.decode()
    assert "destroyed" not in log.decode()


def test_it_stops_cleanly_while_telegram_is_out_of_reach(telegram: Sandbox, tmp_path: Path) -> None:
    with running_in(tmp_path, telegram) as process:
        telegram.user("Mai").private_chat().say("/help").reply(timeout=20)
        telegram.go_away()
        while "out of reach" not in line_of(process.stderr):
            pass
        process.send_signal(signal.SIGTERM)
        _, log = process.communicate(timeout=20)
    assert process.returncode == 0
    assert "Traceback" not in log.decode()


def test_a_proxy_s_pages_instead_of_answers_are_told_in_one_line(
    telegram: Sandbox, tmp_path: Path
) -> None:
    with running_in(tmp_path, telegram) as process:
        chat = telegram.user("Mai").private_chat()
        chat.say("/help").reply(timeout=20)
        telegram.faults.plan(Fault.server_error(), "sendMessage", "getUpdates", times=4)
        for _ in range(5):
            chat.say("/help")
        chat.say("/moi").reply(timeout=20)
        process.send_signal(signal.SIGTERM)
        _, log = process.communicate(timeout=20)
    assert process.returncode == 0
    assert log.decode().count("out of reach") == 1
    assert "Traceback" not in log.decode()


def test_where_nothing_can_be_kept_it_says_so_in_one_line_and_answers(
    telegram: Sandbox, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    with started(
        "run",
        cwd=tmp_path,
        TELEGRAM_BOT_TOKEN=telegram.token,
        TELEGRAM_API_URL=telegram.url,
        HOIDAP_DATA=str(tmp_path / "file" / "state"),
    ) as process:
        chat = telegram.user("Mai").private_chat()
        assert chat.say("Sơn La có bao nhiêu HTX?").reply(timeout=20).bold == "661 HTX"
        process.send_signal(signal.SIGTERM)
        _, log = process.communicate(timeout=20)
    assert process.returncode == 0
    assert log.decode().count("HOIDAP_DATA") == 1
    assert "Traceback" not in log.decode()
