"""What the bot says, one file per language, so that wording never hides in code.

A file is an INI section of `key = text`; a text runs on over indented lines, and `{name}` in it is
filled in when it is said.
"""

from __future__ import annotations

from configparser import ConfigParser
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

LANGUAGES = ("vi", "en")
_FOLDER = Path(__file__).parent


class Words(NamedTuple):
    """The texts of one language; call it with a key and the values that its text wants."""

    language: str
    texts: dict[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """The text under `key`, its blanks filled in."""
        return self.texts[key].format(**values)


@lru_cache(None)
def words(language: str) -> Words:
    """The texts of `language`, one of LANGUAGES."""
    parser = ConfigParser(interpolation=None, delimiters=("=",), comment_prefixes=("#",))
    parser.read_string((_FOLDER / f"{language}.ini").read_text(encoding="utf-8"))
    return Words(language, dict(parser.items("words")))


__all__ = ["LANGUAGES", "Words", "words"]
