from __future__ import annotations

import http.client
import json
import re
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from plain_bot import PlainBot

import bot.sandbox.page
from bot.sandbox import Sandbox, SetClock
from bot.sandbox.page.cast import Cast, invite

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

STATIC = Path(bot.sandbox.page.__file__).parent / "static"
OWN = {"X-Sandbox-Page": "1"}


class Page:
    """A browser's requests to the page's addresses."""

    def __init__(self, telegram: Sandbox, cast: Cast) -> None:
        self.telegram = telegram
        self.cast = cast
        self.address = urlsplit(telegram.url)

    @contextmanager
    def request(
        self, verb: str, path: str, body: bytes = b"", **headers: str
    ) -> Iterator[http.client.HTTPResponse]:
        connection = http.client.HTTPConnection(self.address.netloc, timeout=10)
        connection.request(verb, path, body or None, headers)
        try:
            yield connection.getresponse()
        finally:
            connection.close()

    def do(self, deed: str, **given: Any) -> tuple[int, Any]:
        body = json.dumps(given).encode()
        with self.request("POST", f"/page/do/{deed}", body, **OWN) as answer:
            return answer.status, json.loads(answer.read())

    def events(self) -> Generator[Any, None, None]:
        with self.request("GET", "/page/feed") as feed:
            while line := feed.readline():
                if line.startswith(b"data: "):
                    yield json.loads(line[6:])


@pytest.fixture
def page() -> Iterator[Page]:
    with Sandbox(page=True, clock=SetClock()) as telegram:
        cast = invite(telegram)
        telegram.show(cast, ["Sơn La có bao nhiêu HTX?"])
        yield Page(telegram, cast)


def test_the_page_comes_with_a_policy_that_lets_nothing_in_from_elsewhere(page: Page) -> None:
    with page.request("GET", "/") as answer:
        assert answer.status == 200
        assert b"hoidap" in answer.read()
        assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
    with page.request("GET", "/static/js/main.js") as script:
        assert script.status == 200


@pytest.mark.parametrize(
    "path", [path for path in STATIC.rglob("*") if path.suffix in (".html", ".css", ".js")]
)
def test_no_part_of_the_page_is_loaded_from_elsewhere(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    loading = re.findall(r"""(?:src|href|from|import|url\()\s*[=(]?\s*["']?(https?:)?//""", text)
    assert loading == []


@pytest.mark.parametrize("path", ["/static/../cast.py", "/static/%2e%2e/cast.py", "/cast.py"])
def test_only_the_pages_own_files_are_given_out(page: Page, path: str) -> None:
    with page.request("GET", path) as answer:
        assert answer.status in (403, 404)


@pytest.mark.parametrize("path", ["/", "/page/feed", "/static/js/main.js"])
def test_a_strange_name_for_this_machine_is_turned_away(page: Page, path: str) -> None:
    with page.request("GET", path, Host="evil.example:80") as answer:
        assert answer.status == 403


def test_a_foreign_page_can_do_nothing(page: Page) -> None:
    body = json.dumps({"user": page.cast.member.id, "chat": page.cast.member.id, "text": "x"})
    with page.request("POST", "/page/do/say", body.encode()) as answer:
        assert answer.status == 403
    assert page.cast.member.private_chat().transcript() == ()


def test_what_is_said_at_the_page_reaches_the_bot_and_the_answer_the_page(page: Page) -> None:
    mai = page.cast.member.id
    with closing(page.events()) as events:
        first = next(events)
        assert (first["kind"], first["examples"]) == ("everything", ["Sơn La có bao nhiêu HTX?"])
        assert page.do("say", user=mai, chat=mai, text="Sơn La có bao nhiêu HTX?")[0] == 200
        PlainBot(page.telegram)("sendMessage", chat_id=mai, text="<b>661</b>", parse_mode="HTML")
        told = [event for event in (next(events), next(events), next(events)) if "message" in event]
    assert [event["message"]["text"] for event in told] == ["Sơn La có bao nhiêu HTX?", "661"]


def test_a_press_at_the_page_is_answered_there(page: Page) -> None:
    mai, plain = page.cast.member, PlainBot(page.telegram)
    mai.private_chat().start()
    markup = {"inline_keyboard": [[{"text": "👍", "callback_data": "up"}]]}
    sent = plain("sendMessage", chat_id=mai.id, text="661", reply_markup=markup)
    place = {"user": mai.id, "chat": mai.id, "message": sent["message_id"]}
    with closing(page.events()) as events:
        next(events)
        _, pressed = page.do("press", **place, data="up")
        plain("answerCallbackQuery", callback_query_id=pressed["done"], text="Cảm ơn")
        answered = next(events)["query"]
    assert (answered["id"], answered["answer"]["text"]) == (pressed["done"], "Cảm ơn")


def test_people_edit_delete_and_mark_messages_at_the_page(page: Page) -> None:
    mai = page.cast.member
    place = {"user": mai.id, "chat": mai.id}
    _, said = page.do("say", **place, text="Sơn La")
    assert page.do("edit", **place, message=said["done"], text="Cần Thơ")[0] == 200
    assert page.do("react", **place, message=said["done"], emoji="👍")[0] == 200
    (view,) = mai.private_chat().transcript()
    assert (view.text, view.edited, view.reactions) == ("Cần Thơ", True, ("👍",))
    assert page.do("delete", **place, message=said["done"])[0] == 200
    assert mai.private_chat().transcript() == ()


@pytest.mark.parametrize(
    ("deed", "given"),
    [
        ("fly", {}),
        ("say", {"user": 1}),
        ("say", {"chat": 1}),
        ("say", {"text": " "}),
        ("edit", {"message": 99, "text": "x"}),
        ("react", {"message": 99, "emoji": "👍"}),
        ("choose", {"query": "1", "result": "1"}),
        ("let_bot", {"status": "creator"}),
    ],
)
def test_what_cant_be_done_is_refused(page: Page, deed: str, given: dict[str, Any]) -> None:
    mai = page.cast.member.id
    status, body = page.do(deed, **{"user": mai, "chat": mai, **given})
    assert status == 400
    assert body["refused"]


def test_nobody_changes_somebody_elses_message_or_group(page: Page) -> None:
    hung, mai, group = page.cast.admin, page.cast.member, page.cast.group
    said = hung.at(group).say("chào")
    place = {"user": mai.id, "chat": group.id}
    assert page.do("edit", **place, message=said.id, text="x")[0] == 400
    assert page.do("let_bot", **place, status="kicked")[0] == 400
    assert page.do("let_bot", user=hung.id, chat=group.id, status="kicked")[0] == 200


def test_a_picture_goes_as_a_photo_and_any_other_file_as_a_document(page: Page) -> None:
    mai = page.cast.member

    def send(name: str, kind: str, data: bytes) -> int:
        fields = "".join(
            f'--gap\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'
            for field, value in (("user", mai.id), ("chat", mai.id), ("caption", "đây"))
        )
        head = (
            f'--gap\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
            f"Content-Type: {kind}\r\n\r\n"
        )
        body = fields.encode() + head.encode() + data + b"\r\n--gap--\r\n"
        kinds = {"Content-Type": "multipart/form-data; boundary=gap", **OWN}
        with page.request("POST", "/page/upload", body, **kinds) as answer:
            return answer.status

    gif = b"GIF89a\x01\x00\x01\x00"
    assert send("a.gif", "image/gif", gif) == 200
    assert send("a.txt", "text/html", b"<script>") == 200
    photo, document = mai.private_chat().transcript()
    assert (next(iter(photo.message.content)), photo.text) == ("photo", "đây")
    assert document.file == b"<script>"
    file = document.message.content["document"]["file_id"]
    with page.request("GET", f"/page/file/{file}") as answer:
        assert answer.headers["Content-Type"] == "application/octet-stream"
    assert send("a.gif", "image/gif", b"no picture") == 400
