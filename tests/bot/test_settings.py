from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.settings import Settings, load_settings
from bot.words import words
from knowledge.errors import SettingsError

say = words("vi")
CHECKOUT = Path(__file__).parents[2]
SECRET = "khong-phai-ma-bot"


def settings_with(monkeypatch: pytest.MonkeyPatch, **values: str) -> Settings:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123456:AbC")
    for key, value in values.items():
        monkeypatch.setenv(key, value)
    return load_settings(say)


def test_a_token_is_all_that_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = settings_with(monkeypatch)
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert settings.hoidap_admins == frozenset()
    assert settings.hoidap_language == "vi"
    assert settings.hoidap_timezone == "Asia/Ho_Chi_Minh"
    assert settings.hoidap_announce_approvals == 1


def test_settings_come_from_the_file_in_the_current_folder() -> None:
    Path(".env").write_text("TELEGRAM_BOT_TOKEN=123456:AbC\nHOIDAP_ADMINS=7\n", encoding="utf-8")
    assert load_settings(say).hoidap_admins == {7}


@pytest.mark.parametrize(
    ("given", "admins"),
    [("12345", {12345}), ("12345, 67890", {12345, 67890}), (" 5,,6, ", {5, 6})],
)
def test_admins_are_ids_between_commas(
    given: str, admins: set[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert settings_with(monkeypatch, HOIDAP_ADMINS=given).hoidap_admins == admins


@pytest.mark.parametrize(
    ("given", "url"),
    [
        ("http://127.0.0.1:8081", "http://127.0.0.1:8081"),
        ("http://127.0.0.1:8081/", "http://127.0.0.1:8081"),
        (" https://tele.example/api/ ", "https://tele.example/api"),
    ],
)
def test_the_server_is_given_without_a_final_slash(
    given: str, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert settings_with(monkeypatch, TELEGRAM_API_URL=given).telegram_api_url == url


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("TELEGRAM_BOT_TOKEN", SECRET),
        ("TELEGRAM_API_URL", "127.0.0.1:8081"),
        ("TELEGRAM_API_URL", "ftp://example.org"),
        ("HOIDAP_ADMINS", "mai"),
        ("HOIDAP_CORPUS", "không có"),
        ("HOIDAP_DATA", __file__),
        ("HOIDAP_LANGUAGE", "fr"),
        ("HOIDAP_TIMEZONE", "Asia/Hanoi"),
        ("HOIDAP_TIMEZONE", "../../etc/passwd"),
        ("HOIDAP_TIMEZONE", "Asia"),
        ("HOIDAP_ANNOUNCE_APPROVALS", "0"),
        ("HOIDAP_ANNOUNCE_APPROVALS", "hai"),
        ("HOIDAP_NAME", "Hỏi đáp " * 9),
    ],
)
def test_a_fault_names_its_key_in_one_line(
    key: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SettingsError) as raised:
        settings_with(monkeypatch, **{key: value})
    (line,) = str(raised.value).splitlines()
    assert line.startswith(f"{key}: ")


def test_all_faults_are_told_together_and_the_token_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    faulty = {
        "TELEGRAM_BOT_TOKEN": SECRET,
        "TELEGRAM_API_URL": "x",
        "HOIDAP_ADMINS": "mai, lan",
        "HOIDAP_LANGUAGE": "fr",
    }
    with pytest.raises(SettingsError) as raised:
        settings_with(monkeypatch, **faulty)
    told = str(raised.value)
    assert [line.partition(":")[0] for line in told.splitlines()] == list(faulty)
    assert SECRET not in told


def test_the_token_doesn_t_show_when_settings_are_printed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert "123456:AbC" not in repr(settings_with(monkeypatch))


def test_the_example_file_holds_every_setting_and_no_value() -> None:
    lines = (CHECKOUT / ".env.example").read_text(encoding="utf-8").splitlines()
    keys = [line.rstrip("=") for line in lines if re.fullmatch(r"[A-Z_]+=", line)]
    assert keys == [name.upper() for name in Settings.model_fields]
