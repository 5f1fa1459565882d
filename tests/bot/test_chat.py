from __future__ import annotations

import signal

from commands import finished, line_of, started

from bot.words import words

say = words("vi")
ASKED = "Sơn La có bao nhiêu HTX?"


def said(*lines: str) -> str:
    """What the chat says to these lines, from its greeting to its goodbye."""
    run = finished("chat", given="\n".join(lines).encode())
    assert run.returncode == 0
    assert not run.stderr
    return run.stdout


def test_it_greets_answers_and_says_goodbye_at_the_end_of_the_input() -> None:
    out = said(ASKED)
    assert out.startswith(say("chat.greeting"))
    assert "\n661 HTX\n" in out
    assert out.rstrip().endswith(say("chat.bye"))


def test_thoat_ends_it() -> None:
    out = said("/thoat", ASKED)
    assert "661" not in out
    assert out.rstrip().endswith(say("chat.bye"))


def test_ctrl_c_ends_it() -> None:
    with started("chat") as process:
        assert line_of(process.stdout).startswith(say("chat.greeting"))
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert process.returncode == 0
    assert out.decode().strip() == say("chat.bye")
    assert not err


def test_commands_are_answered_and_empty_lines_are_not() -> None:
    out = said("/help", "", "   ", "/moi", "/thoitiet", "/thoat")
    told = [say("chat.greeting") + "\n" + say("chat.help"), say("moi"), say("command.unknown")]
    assert out == "\n\n".join([*told, say("chat.bye")]) + "\n"


def test_a_follow_up_leans_on_what_was_asked() -> None:
    first, second = "Ai là chủ tịch liên minh HTX Cần Thơ?", "còn phó bí thư?"
    assert "\nNguyễn Quốc Hội, Phó Bí thư Chi bộ" in said(first, second)
