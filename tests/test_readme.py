"""What the README promises is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.cli import main

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def commands(capsys: pytest.CaptureFixture[str]) -> set[str]:
    with pytest.raises(SystemExit):
        main(["--help"])
    return set(re.findall(r"^    (\w+)  ", capsys.readouterr().out, re.MULTILINE))


def test_every_command_is_described_and_every_described_command_is_there(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert set(re.findall(r"^\| `hoidap (\w+)", README, re.MULTILINE)) == commands(capsys)


def test_there_are_two_set_up_commands_of_one_line_each() -> None:
    blocks = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    assert len(blocks) == 2
    for block in blocks:
        assert len(block.splitlines()) == 1
        assert block.startswith("python3 -m venv .venv && ")
