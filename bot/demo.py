"""`hoidap demo`: the real bot in a chat page on this machine, without a token.

The unchanged application runs against a local Bot API server, which its settings name as they would
name any other; the page is served by that server too.
"""

from __future__ import annotations

import contextlib
import errno
import os
import socket
import sys
import tempfile
import webbrowser
from typing import TYPE_CHECKING

from bot.environment import default_corpus
from bot.sandbox import Sandbox
from bot.sandbox.http.server import LOOPBACK
from bot.sandbox.page.cast import invite
from bot.serve import serve
from knowledge.answering import answer
from knowledge.errors import HoidapError
from knowledge.library import open_library

if TYPE_CHECKING:
    from bot.sandbox.page.cast import Cast
    from bot.words import Words
    from knowledge.library import Library

MAX_EXAMPLES = 5
MAX_PORT = 65_535


def run(port: int, open_browser: bool, say: Words) -> int:
    """Serve the demo on a loopback port (0: any free one) until Ctrl-C; the exit status."""
    try:
        telegram = Sandbox(port=port, page=True)
    except OSError as error:
        raise HoidapError(_why_not(port, error, say)) from None
    with telegram, tempfile.TemporaryDirectory(prefix="hoidap-demo-") as state:
        cast = invite(telegram)
        telegram.show(cast, example_questions(open_library(default_corpus()), say))
        cast.member.private_chat().start()
        os.environ.update(_settings(telegram, cast, state))
        print(say("demo.open", url=telegram.url), flush=True)
        if open_browser and _has_screen():
            webbrowser.open(telegram.url)
        serve(say)
    print(say("demo.ended"), file=sys.stderr)
    return 0


def example_questions(library: Library, say: Words) -> tuple[str, ...]:
    """Questions that this library answers: the prepared ones, then its articles' titles."""
    prepared = [line.strip() for line in say("demo.questions").splitlines() if line.strip()]
    articles = (library.article(article) for article in library.articles())
    titles = [article.title for article in articles if article and article.title]
    sure = (text for text in (*prepared, *titles) if answer(text, library).status == "answered")
    return tuple(text for text, _ in zip(sure, range(MAX_EXAMPLES), strict=False))


def _has_screen() -> bool:
    """Without one, Python would open a browser of the terminal, on top of the bot's own lines."""
    on_screen = {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys()
    return bool(on_screen) or sys.platform in ("darwin", "win32")


def _settings(telegram: Sandbox, cast: Cast, state: str) -> dict[str, str]:
    """What the application reads: it can't tell this server from Telegram's."""
    return {
        "TELEGRAM_BOT_TOKEN": telegram.token,
        "TELEGRAM_API_URL": telegram.url,
        "HOIDAP_ADMINS": str(cast.admin.id),
        "HOIDAP_DATA": state,
    }


def _why_not(port: int, error: OSError, say: Words) -> str:
    if error.errno != errno.EADDRINUSE:
        return say("demo.port.refused", port=port, reason=error.strerror)
    return say("demo.port.used", port=port, free=_next_free(port))


def _next_free(port: int) -> int:
    for candidate in range(port + 1, MAX_PORT + 1):
        with contextlib.suppress(OSError), socket.socket() as probe:
            probe.bind((LOOPBACK, candidate))
            return candidate
    return 0


__all__ = ["example_questions", "run"]
