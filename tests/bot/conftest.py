from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.environment import default_corpus
from knowledge.library import Library, open_library

if TYPE_CHECKING:
    from pathlib import Path

KEYS = (
    "TELEGRAM_BOT_TOKEN",
    "TELEGRAM_API_URL",
    "HOIDAP_ADMINS",
    "HOIDAP_CORPUS",
    "HOIDAP_LANGUAGE",
    "HOIDAP_KEEP_DAYS",
    "HOIDAP_NAME",
    "HOIDAP_TIMEZONE",
    "HOIDAP_ANNOUNCE_APPROVALS",
    "HOIDAP_ANNOUNCE_NEWS",
)


@pytest.fixture(autouse=True)
def _nobody_s_own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees the settings, the `.env` or the stored state of whoever runs it."""
    for key in KEYS:
        monkeypatch.delenv(key, raising=False)
    monkeypatch.setenv("HOIDAP_DATA", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="session")
def library() -> Library:
    return open_library(default_corpus())
