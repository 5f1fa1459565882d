from __future__ import annotations

from pathlib import Path

import pytest

from bot.environment import default_corpus, default_language, default_state, setting
from bot.settings import Settings
from knowledge.errors import SettingsError

TOKEN = "TELEGRAM_BOT_TOKEN=123456:AbC\n"


@pytest.mark.parametrize(
    ("in_file", "in_environment", "value"),
    [
        ("HOIDAP_LANGUAGE=en", None, "en"),
        ("HOIDAP_LANGUAGE=en", "vi", "vi"),
        ("HOIDAP_LANGUAGE=en", "", "en"),
        ("HOIDAP_LANGUAGE='en'", None, "en"),
        ('export HOIDAP_LANGUAGE = "en" # tiếng Anh', None, "en"),
        ("HOIDAP_LANGUAGE=", None, "vi"),
        ("# HOIDAP_LANGUAGE=en", None, "vi"),
        ("\ufeffHOIDAP_LANGUAGE=en", None, "en"),
        ("", "en", "en"),
        ("", None, "vi"),
    ],
)
def test_a_cheap_look_and_the_full_settings_agree(
    in_file: str, in_environment: str | None, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path(".env").write_text(in_file + "\n" + TOKEN, encoding="utf-8")
    if in_environment is not None:
        monkeypatch.setenv("HOIDAP_LANGUAGE", in_environment)
    assert default_language() == Settings().hoidap_language == value


def test_without_a_setting_the_sample_articles_are_the_corpus() -> None:
    assert {path.name for path in default_corpus().glob("*.txt")} >= {
        "son-la-hoc-va-lam-theo-bac.txt"
    }


def test_the_corpus_and_the_state_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOIDAP_CORPUS", "bài")
    monkeypatch.setenv("HOIDAP_DATA", "kho")
    assert (default_corpus(), default_state()) == (Path("bài"), Path("kho"))


def test_state_is_kept_with_the_user_s_own_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HOIDAP_DATA")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_state() == tmp_path / "hoidap"


def test_an_unknown_language_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOIDAP_LANGUAGE", "fr")
    with pytest.raises(SettingsError, match="HOIDAP_LANGUAGE"):
        default_language()


def test_a_file_that_is_no_text_is_told() -> None:
    Path(".env").write_bytes(b"HOIDAP_CORPUS=\xff\xfe\n")
    with pytest.raises(SettingsError, match=r"\.env"):
        setting("HOIDAP_CORPUS")
