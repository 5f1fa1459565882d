"""What the Telegram bot is told from outside: the environment first, else `.env`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.environment import ENV_ENCODING, ENV_FILE, default_corpus, default_state
from knowledge.errors import SettingsError

if TYPE_CHECKING:
    from bot.words import Words

_TOKEN = re.compile(r"\d+:[\w-]+", re.ASCII)
_URL = re.compile(r"https?://[^\s/]+(?:/\S*)?")


def _token(value: SecretStr) -> SecretStr:
    return SecretStr(_matching(_TOKEN, value.get_secret_value().strip()))


def _url(value: str) -> str:
    return _matching(_URL, value.strip()).rstrip("/")


def _matching(pattern: re.Pattern[str], value: str) -> str:
    if not pattern.fullmatch(value):
        raise ValueError("unlike what is expected")
    return value


def _user_ids(value: object) -> object:
    if isinstance(value, str):
        return [part.strip() for part in value.split(",") if part.strip()]
    return value


def _folder(value: Path) -> Path:
    if not value.is_dir():
        raise ValueError("no such folder")
    return value


def _folder_to_be(value: Path) -> Path:
    if value.exists() and not value.is_dir():
        raise ValueError("not a folder")
    return value


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: the name of a folder of zones
        raise ValueError("no such time zone") from None
    return value


class Settings(BaseSettings):
    """All settings; `.env.example` says what each means."""

    model_config = SettingsConfigDict(
        env_file=ENV_FILE,
        env_file_encoding=ENV_ENCODING,
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    telegram_bot_token: Annotated[SecretStr, AfterValidator(_token)]
    telegram_api_url: Annotated[str, AfterValidator(_url)] = "https://api.telegram.org"
    hoidap_admins: Annotated[frozenset[int], NoDecode, BeforeValidator(_user_ids)] = frozenset()
    hoidap_corpus: Annotated[Path, AfterValidator(_folder)] = Field(default_factory=default_corpus)
    hoidap_data: Annotated[Path, AfterValidator(_folder_to_be)] = Field(
        default_factory=default_state
    )
    hoidap_language: Literal["vi", "en"] = "vi"
    hoidap_name: Annotated[str, Field(max_length=64)] = ""
    hoidap_keep_days: Annotated[int, Field(ge=1, le=3650)] = 30
    hoidap_timezone: Annotated[str, AfterValidator(_zone)] = "Asia/Ho_Chi_Minh"
    hoidap_announce_approvals: Annotated[int, Field(ge=1, le=5)] = 1
    hoidap_announce_news: str = ""


def load_settings(say: Words) -> Settings:
    """The settings; every fault in them in one SettingsError, a line each, secrets left out."""
    try:
        return Settings()
    except ValidationError as error:
        faults = dict.fromkeys(
            _fault(str(fault["loc"][0]), fault["type"], fault["input"], say)
            for fault in error.errors()
        )
        raise SettingsError("\n".join(faults)) from None
    except UnicodeDecodeError:
        raise SettingsError(say("settings.unreadable", file=ENV_FILE)) from None


def _fault(field: str, kind: str, value: object, say: Words) -> str:
    if kind == "missing":
        return say(f"settings.{field}.missing")
    if field == "telegram_bot_token":
        return say(f"settings.{field}")
    return say(f"settings.{field}", value=value)


__all__ = ["Settings", "load_settings"]
