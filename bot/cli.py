"""The command `hoidap`: reads the arguments, runs one command, turns errors into exit statuses.

Each command imports what it needs when it runs: a cold `hoidap ask` may take 100 ms in all.
"""

from __future__ import annotations

import gc
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot.arguments import THRESHOLDS, parser_in
from bot.environment import default_language
from bot.streams import use_utf8
from bot.words import LANGUAGES, words
from knowledge.errors import HoidapError, SettingsError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Sequence

    from bot.words import Words

DONE, FAILED, MISUSED, INTERRUPTED = 0, 1, 2, 130
MAX_PORT = 65_535


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
    given = sys.argv[1:] if arguments is None else arguments
    options = parser_in(say, given).parse_args(given)
    if fault and options.command != "run":  # which reports it with all other faults
        raise fault
    status = _COMMANDS[options.command](options, say)
    sys.stdout.flush()
    return int(status)


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


def _eval(options: argparse.Namespace, say: Words) -> int:
    from bot.ask import library_at
    from bot.evaluate import Bar, evaluate

    given = {name: getattr(options, name) for name in THRESHOLDS}
    bar = Bar(**{name: share for name, share in given.items() if share is not None})
    library = library_at(options.corpus, say)
    return evaluate(options.questions, library, bar, say, misses=options.misses)


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


_COMMANDS: dict[str, Callable[[argparse.Namespace, Words], int]] = {
    "ask": _ask,
    "chat": _chat,
    "check": _check,
    "index": _index,
    "eval": _eval,
    "demo": _demo,
    "run": _serve,
    "backup": _backup,
    "restore": _restore,
}

if __name__ == "__main__":
    sys.exit(main())
