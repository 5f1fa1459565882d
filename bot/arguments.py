"""What may be typed behind `hoidap`."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.words import Words

DEMO_PORT = 8017
THRESHOLDS = ("min_right", "min_cited", "max_false", "min_english")


def parser_in(say: Words) -> argparse.ArgumentParser:
    """Reads arguments; `command` of the result is the name of what to run."""
    parser = argparse.ArgumentParser("hoidap", description=say("cli"))
    # With the name given, argparse needn't format a usage line to find it: 2 ms.
    commands = parser.add_subparsers(
        required=True, dest="command", metavar="COMMAND", prog="hoidap"
    )

    ask = commands.add_parser("ask", help=say("cli.ask"), description=say("cli.ask"))
    ask.add_argument("question", nargs="?", help=say("cli.ask.question"))
    shape = ask.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help=say("cli.ask.json"))
    shape.add_argument("--jsonl", action="store_true", help=say("cli.ask.jsonl"))
    shape.add_argument("--explain", action="store_true", help=say("cli.ask.explain"))
    ask.set_defaults(refuse=ask.error)

    chat = commands.add_parser("chat", help=say("cli.chat"), description=say("cli.chat"))

    check = commands.add_parser("check", help=say("cli.check"), description=say("cli.check"))
    check.add_argument("paths", nargs="+", type=Path, help=say("cli.check.paths"))
    check.add_argument("--json", action="store_true", help=say("cli.check.json"))

    index = commands.add_parser("index", help=say("cli.index"), description=say("cli.index"))

    scorer = commands.add_parser("eval", help=say("cli.eval"), description=say("cli.eval"))
    scorer.add_argument("questions", metavar="FILE", type=Path, help=say("cli.eval.questions"))
    scorer.add_argument(
        "--misses",
        action=argparse.BooleanOptionalAction,
        default=True,
        help=say("cli.eval.misses"),
    )
    for threshold in THRESHOLDS:
        flag, name = f"--{threshold.replace('_', '-')}", say(f"cli.eval.{threshold}")
        scorer.add_argument(flag, metavar="SHARE", type=partial(_share, say), help=name)

    for reader in (ask, chat, index, scorer):
        reader.add_argument("--corpus", metavar="DIR", type=Path, help=say("cli.corpus"))

    demo = commands.add_parser("demo", help=say("cli.demo"), description=say("cli.demo"))
    demo.add_argument("--port", metavar="N", type=int, default=DEMO_PORT, help=say("cli.demo.port"))
    demo.add_argument("--no-browser", action="store_true", help=say("cli.demo.no_browser"))
    demo.set_defaults(refuse=demo.error)

    commands.add_parser("run", help=say("cli.run"), description=say("cli.run"))

    for name in ("backup", "restore"):
        copier = commands.add_parser(name, help=say(f"cli.{name}"), description=say(f"cli.{name}"))
        copier.add_argument("file", metavar="FILE", type=Path, help=say("cli.copy"))
    return parser


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
