"""The few settings that every command needs, read without building pydantic-settings.

Its import costs 120 ms, more than a whole `hoidap ask` may take. The rules are the same: the
environment first, then `.env` in the current folder as python-dotenv reads it, and an empty value
is no value. `tests/bot/test_environment.py` holds the two side by side.
"""

from __future__ import annotations

import os
from pathlib import Path

from bot.words import LANGUAGES, words
from knowledge.errors import SettingsError

ENV_FILE = ".env"
ENV_ENCODING = "utf-8-sig"  # editors on Windows put a byte-order mark before the text
_PACKAGES = Path(__file__).resolve().parent.parent


def setting(key: str) -> str | None:
    """The value of the setting `key`, or None where it is not given."""
    return os.environ.get(key) or _from_file(key)


def default_corpus() -> Path:
    """HOIDAP_CORPUS, else the sample articles: of the checkout, or as the wheel carries them."""
    given = setting("HOIDAP_CORPUS")
    if given:
        return Path(given)
    checkout = _PACKAGES / "seeds"
    return checkout if checkout.is_dir() else _PACKAGES / "knowledge" / "seeds"


def default_state() -> Path:
    """HOIDAP_DATA, else a folder of the user's own: where indexes and chats are kept."""
    given = setting("HOIDAP_DATA")
    if given:
        return Path(given)
    shared = os.environ.get("XDG_DATA_HOME")
    return Path(shared, "hoidap") if shared else Path.home() / ".local" / "share" / "hoidap"


def default_language() -> str:
    """HOIDAP_LANGUAGE, else Vietnamese."""
    given = setting("HOIDAP_LANGUAGE") or LANGUAGES[0]
    if given not in LANGUAGES:
        raise SettingsError(words(LANGUAGES[0])("settings.hoidap_language"))
    return given


def _from_file(key: str) -> str | None:
    if not os.path.isfile(ENV_FILE):
        return None
    from dotenv import dotenv_values  # 13 ms: only where there is a .env

    try:
        return dotenv_values(ENV_FILE, encoding=ENV_ENCODING).get(key) or None
    except UnicodeDecodeError as error:
        raise SettingsError(words(LANGUAGES[0])("settings.unreadable", file=ENV_FILE)) from error


__all__ = [
    "ENV_ENCODING",
    "ENV_FILE",
    "default_corpus",
    "default_language",
    "default_state",
    "setting",
]
