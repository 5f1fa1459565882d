"""Opens one file: its bytes as text, or the reason why it can't be read."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from knowledge.errors import ReadingError
from knowledge.reading import wording
from knowledge.reading.article import read_article
from knowledge.reading.page import BLANK

if TYPE_CHECKING:
    from pathlib import Path

    from knowledge.models import Article

LARGEST = 5 * 1024 * 1024  # bytes
_CONTROL = bytes({*range(32), 127} - {9, 10, 12, 13, 27})
_BINARY = 0.03  # share of control bytes; compressed data has 11 %, text hardly any


def read_file(path: Path, root: Path) -> Article:
    """The article in the file at `path`, named by its path inside the folder `root`.

    Raises ReadingError where the file is missing, empty, binary, too big or of an unknown
    encoding, or holds nothing but page junk.
    """
    try:
        article = read_article(_text(path), file_name(path, root))
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        reason = wording.MISSING_FILE if missing else wording.UNREADABLE
        raise ReadingError(shown(path), reason) from error
    if not any(passage.paragraph for passage in article.passages):
        raise ReadingError(shown(path), wording.NO_CONTENT)
    return article


def file_name(path: Path, root: Path) -> str:
    """The path inside the corpus folder, with "/", printable whatever bytes it has."""
    return shown(path.relative_to(root))


def shown(path: Path) -> str:
    """A path as text that can be printed: file names need not be valid UTF-8."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def _text(path: Path) -> str:
    if path.stat().st_size > LARGEST:
        raise ReadingError(shown(path), wording.TOO_BIG)
    data = path.read_bytes()
    text, reason = decoded(data)
    if reason:
        raise ReadingError(shown(path), reason)
    return text


def decoded(data: bytes) -> tuple[str, str]:
    """The text of UTF-8 or, with its byte-order mark, UTF-16 bytes; else "" and the reason."""
    utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = data.decode("utf-16" if utf16 else "utf-8-sig")
    except UnicodeDecodeError:
        return "", wording.BINARY if _is_binary(data) and not utf16 else wording.ENCODING
    if "\0" in text or (not utf16 and _is_binary(data)):
        return "", wording.BINARY
    return (text, "") if text.strip(BLANK) else ("", wording.EMPTY)


def _is_binary(data: bytes) -> bool:
    controls = len(data) - len(data.translate(None, _CONTROL))
    return b"\0" in data or controls > _BINARY * len(data)


__all__ = ["LARGEST", "decoded", "file_name", "read_file", "shown"]
