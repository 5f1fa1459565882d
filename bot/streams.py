"""Text at the door of the process: UTF-8 whatever the locale, and no character that can't leave."""

from __future__ import annotations

import sys
from io import TextIOWrapper


def use_utf8() -> None:
    """Make stdin, stdout and stderr UTF-8; a lone surrogate leaves as its escape, also in JSON."""
    for stream, errors in (
        (sys.stdin, "replace"),
        (sys.stdout, "backslashreplace"),
        (sys.stderr, "backslashreplace"),
    ):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def whole(text: str) -> str:
    """`text` with surrogate pairs joined and lone surrogates as U+FFFD, so that it can be read."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text  # as nearly always, without loading another encoding


__all__ = ["use_utf8", "whole"]
