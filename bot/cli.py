"""The command `hoidap`: reads the arguments, runs one command, turns errors into exit statuses.

Each command imports what it needs when it runs: a cold `hoidap ask` may take 100 ms in all.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bot.environment import default_language
from bot.streams import use_utf8
from bot.words import LANGUAGES, words
from knowledge.errors import HoidapError, SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.words import Words

DONE, FAILED, MISUSED, INTERRUPTED = 0, 1, 2, 130
DEMO_PORT, MAX_PORT = 8017, 65_535


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    use_utf8()
    try:
        return _run(arguments)
    except SettingsError as error:
        print(error, file=sys.stderr)
        return MISUSED
    except HoidapError as error:
        print(error, file=sys.stderr)
        return FAILED
    except BrokenPipeError:
        # The reader left; without this Python complains once more when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(arguments: Sequence[str] | None) -> int:
    fault = None
    try:
        say = words(default_language())
    except SettingsError as error:
        say, fault = words(LANGUAGES[0]), error
    options = _parser(say).parse_args(arguments)
    if fault and options.command is not _serve:  # which reports it with all other faults
        raise fault
    status = options.command(options, say)
    sys.stdout.flush()
    return int(status)


def _parser(say: Words) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("hoidap", description=say("cli"))
    # With the name given, argparse needn't format a usage line to find it: 2 ms.
    commands = parser.add_subparsers(required=True, metavar="COMMAND", prog="hoidap")

    ask = commands.add_parser("ask", help=say("cli.ask"), description=say("cli.ask"))
    ask.add_argument("question", nargs="?", help=say("cli.ask.question"))
    shape = ask.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help=say("cli.ask.json"))
    shape.add_argument("--jsonl", action="store_true", help=say("cli.ask.jsonl"))
    shape.add_argument("--explain", action="store_true", help=say("cli.ask.explain"))
    ask.set_defaults(command=_ask, refuse=ask.error)

    chat = commands.add_parser("chat", help=say("cli.chat"), description=say("cli.chat"))
    chat.set_defaults(command=_chat)

    check = commands.add_parser("check", help=say("cli.check"), description=say("cli.check"))
    check.add_argument("paths", nargs="+", type=Path, help=say("cli.check.paths"))
    check.add_argument("--json", action="store_true", help=say("cli.check.json"))
    check.set_defaults(command=_check)

    index = commands.add_parser("index", help=say("cli.index"), description=say("cli.index"))
    index.set_defaults(command=_index)

    for reader in (ask, chat, index):
        reader.add_argument("--corpus", metavar="DIR", type=Path, help=say("cli.corpus"))

    demo = commands.add_parser("demo", help=say("cli.demo"), description=say("cli.demo"))
    demo.add_argument("--port", metavar="N", type=int, default=DEMO_PORT, help=say("cli.demo.port"))
    demo.add_argument("--no-browser", action="store_true", help=say("cli.demo.no_browser"))
    demo.set_defaults(command=_demo, refuse=demo.error)

    run = commands.add_parser("run", help=say("cli.run"), description=say("cli.run"))
    run.set_defaults(command=_serve)

    for name, command in (("backup", _backup), ("restore", _restore)):
        copier = commands.add_parser(name, help=say(f"cli.{name}"), description=say(f"cli.{name}"))
        copier.add_argument("file", metavar="FILE", type=Path, help=say("cli.copy"))
        copier.set_defaults(command=command)
    return parser


def _ask(options: argparse.Namespace, say: Words) -> int:
    if options.jsonl and options.question is not None:
        options.refuse(say("cli.ask.extra"))
    if not options.jsonl and options.question is None:
        options.refuse(say("cli.ask.missing"))
    if options.jsonl:
        from bot.ask import ask_lines

        ask_lines(options.corpus, say)
    else:
        with _keeping_garbage():
            _ask_once(options, say)
    return DONE


def _ask_once(options: argparse.Namespace, say: Words) -> None:
    from bot.ask import ask_for_person, ask_for_program

    if options.json:
        ask_for_program(options.question, options.corpus, say)
    else:
        ask_for_person(options.question, options.corpus, say, explain=options.explain)


@contextmanager
def _keeping_garbage() -> Iterator[None]:
    """For a process that ends right after: the hunt for garbage takes 3 ms, at the exit 10 more."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.freeze()


def _chat(options: argparse.Namespace, say: Words) -> int:
    from bot.ask import library_at
    from bot.chat import chat

    chat(library_at(options.corpus, say), say)
    return DONE


def _check(options: argparse.Namespace, say: Words) -> int:
    from bot.check import run

    return run(options.paths, options.json, say)


def _index(options: argparse.Namespace, say: Words) -> int:
    from bot.environment import default_corpus, default_state
    from bot.index import run

    return run(options.corpus or default_corpus(), default_state(), say)


def _demo(options: argparse.Namespace, say: Words) -> int:
    if not 0 <= options.port <= MAX_PORT:
        options.refuse(say("cli.demo.port.range", port=options.port))
    from bot.demo import run

    return run(options.port, not options.no_browser, say)


def _serve(options: argparse.Namespace, say: Words) -> int:
    from bot.serve import serve

    serve(say)
    return DONE


def _backup(options: argparse.Namespace, say: Words) -> int:
    from bot.environment import default_state
    from bot.store.copies import backup

    backup(default_state(), options.file, say)
    print(say("store.backed_up", file=options.file))
    return DONE


def _restore(options: argparse.Namespace, say: Words) -> int:
    import time

    from bot.environment import default_state
    from bot.store.copies import restore

    restore(default_state(), options.file, say, time.time())
    print(say("store.restored", file=options.file))
    return DONE


if __name__ == "__main__":
    sys.exit(main())
