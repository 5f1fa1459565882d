from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

import pytest

if TYPE_CHECKING:
    from plain_bot import PlainBot

    from bot.sandbox import Person, Sandbox

TEXT = "Sơn La & <b>661 HTX</b>"


def fetch(request: Request | str) -> Any:
    try:
        with urlopen(request, timeout=10) as answer:
            return json.loads(answer.read())
    except HTTPError as error:
        with error:
            return {"status": error.code, **json.loads(error.read())}


def multipart(**fields: str) -> tuple[bytes, str]:
    parts = [
        f'--gap\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in fields.items()
    ]
    return "".join([*parts, "--gap--\r\n"]).encode(), "multipart/form-data; boundary=gap"


def request_in(form: str, address: str, chat: int) -> Request | str:
    fields = {"chat_id": str(chat), "text": TEXT, "parse_mode": "HTML"}
    if form == "query":
        return f"{address}?{urlencode(fields)}"
    if form == "urlencoded":
        return Request(address, urlencode(fields).encode())
    if form == "json":
        return Request(address, json.dumps(fields).encode(), {"Content-Type": "application/json"})
    body, kind = multipart(**fields)
    return Request(address, body, {"Content-Type": kind})


@pytest.mark.parametrize("form", ["query", "urlencoded", "json", "multipart"])
def test_parameters_come_in_every_form(telegram: Sandbox, mai: Person, form: str) -> None:
    address = f"{telegram.url}/bot{telegram.token}/sendMessage"
    answer = fetch(request_in(form, address, mai.id))
    assert answer["result"]["text"] == "Sơn La & 661 HTX"
    assert mai.private_chat().transcript()[-1].bold == "661 HTX"


def test_method_names_are_read_in_any_case(bot: PlainBot) -> None:
    assert bot("GETME")["username"] == "hoidap_bot"


def test_an_unknown_method_is_not_found(bot: PlainBot) -> None:
    assert bot.refusal("sendTelepathy") == (404, "Not Found: method not found")


@pytest.mark.parametrize("path", ["", "bot", "botX", "chat"])
def test_any_other_address_is_not_found(telegram: Sandbox, path: str) -> None:
    assert fetch(f"{telegram.url}/{path}")["description"] == "Not Found"


def test_a_wrong_token_is_unauthorized(telegram: Sandbox) -> None:
    answer = fetch(f"{telegram.url}/bot123:wrong/getMe")
    assert (answer["status"], answer["description"]) == (401, "Unauthorized")


def test_a_revoked_token_is_unauthorized(telegram: Sandbox, bot: PlainBot) -> None:
    telegram.revoke_token()
    assert bot.refusal("getMe") == (401, "Unauthorized")


@pytest.mark.parametrize("body", [b"{", b"[1]", b'"x"'])
def test_a_body_that_is_no_json_object_is_a_bad_request(telegram: Sandbox, body: bytes) -> None:
    address = f"{telegram.url}/bot{telegram.token}/getMe"
    answer = fetch(Request(address, body, {"Content-Type": "application/json"}))
    assert answer["status"] == 400


def test_lone_surrogates_are_refused(bot: PlainBot, mai: Person) -> None:
    code, reason = bot.refusal("sendMessage", chat_id=mai.id, text="\ud800")
    assert (code, reason) == (400, "Bad Request: strings must be encoded in UTF-8")


def test_a_token_with_escapes_is_compared_as_it_stands(telegram: Sandbox) -> None:
    assert fetch(f"{telegram.url}/bot{quote('../x', safe='')}/getMe")["status"] in (401, 404)
