"""What may be typed behind `hoidap`."""

from __future__ import annotations

import argparse
import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.words import Words

DEMO_PORT = 8017
_COLUMNS = 80  # where the output is no terminal
THRESHOLDS = ("min_right", "min_cited", "max_false", "min_english")


def parser_in(say: Words, typed: Sequence[str]) -> argparse.ArgumentParser:
    """Reads arguments; `command` of the result is the name of what to run.

    Argparse tries each argument as it is added: where a command is `typed`, only that one is made.
    """
    parser = argparse.ArgumentParser("hoidap", description=say("cli"), formatter_class=_formatter)
    # With the name given, argparse needn't format a usage line to find it: 2 ms.
    commands = parser.add_subparsers(
        required=True, dest="command", metavar="COMMAND", prog="hoidap"
    )
    for name in [name for name in _ARGUMENTS if name in typed[:1]] or _ARGUMENTS:
        about = say(f"cli.{name}")
        command = commands.add_parser(
            name, help=about, description=about, formatter_class=_formatter
        )
        _ARGUMENTS[name](command, say)
    return parser


def _formatter(prog: str) -> argparse.HelpFormatter:
    """As wide as the terminal; argparse would look for that by loading zip and tar files' modules.

    It makes a formatter for each argument that it tries.
    """
    try:
        columns = os.get_terminal_size().columns
    except OSError:
        columns = _COLUMNS
    return argparse.HelpFormatter(prog, width=columns - 2)


def _ask(command: argparse.ArgumentParser, say: Words) -> None:
    command.add_argument("question", nargs="?", help=say("cli.ask.question"))
    shape = command.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help=say("cli.ask.json"))
    shape.add_argument("--jsonl", action="store_true", help=say("cli.ask.jsonl"))
    shape.add_argument("--explain", action="store_true", help=say("cli.ask.explain"))
    command.set_defaults(refuse=command.error)
    _corpus(command, say)


def _corpus(command: argparse.ArgumentParser, say: Words) -> None:
    command.add_argument("--corpus", metavar="DIR", type=Path, help=say("cli.corpus"))


def _check(command: argparse.ArgumentParser, say: Words) -> None:
    command.add_argument("paths", nargs="+", type=Path, help=say("cli.check.paths"))
    command.add_argument("--json", action="store_true", help=say("cli.check.json"))


def _eval(command: argparse.ArgumentParser, say: Words) -> None:
    command.add_argument("questions", metavar="FILE", type=Path, help=say("cli.eval.questions"))
    command.add_argument(
        "--misses",
        action=argparse.BooleanOptionalAction,
        default=True,
        help=say("cli.eval.misses"),
    )
    for threshold in THRESHOLDS:
        flag, name = f"--{threshold.replace('_', '-')}", say(f"cli.eval.{threshold}")
        command.add_argument(flag, metavar="SHARE", type=partial(_share, say), help=name)
    _corpus(command, say)


def _demo(command: argparse.ArgumentParser, say: Words) -> None:
    command.add_argument(
        "--port", metavar="N", type=int, default=DEMO_PORT, help=say("cli.demo.port")
    )
    command.add_argument("--no-browser", action="store_true", help=say("cli.demo.no_browser"))
    command.set_defaults(refuse=command.error)


def _nothing(_command: argparse.ArgumentParser, _say: Words) -> None:
    """For a command without arguments."""


def _copy(command: argparse.ArgumentParser, say: Words) -> None:
    command.add_argument("file", metavar="FILE", type=Path, help=say("cli.copy"))


_ARGUMENTS: dict[str, Callable[[argparse.ArgumentParser, Words], None]] = {
    "ask": _ask,
    "chat": _corpus,
    "check": _check,
    "index": _corpus,
    "eval": _eval,
    "demo": _demo,
    "run": _nothing,
    "backup": _copy,
    "restore": _copy,
}


def _share(say: Words, text: str) -> float:
    """A share as a number to 1 or in percents."""
    try:
        share = float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(say("cli.eval.share", value=text))
    return share


__all__ = ["DEMO_PORT", "THRESHOLDS", "parser_in"]
