from __future__ import annotations

import json
import socket
import threading
import time
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from tornado.web import RequestHandler

from bot.sandbox.http.server import Server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from plain_bot import PlainBot

    from bot.sandbox import Person, Sandbox


HOST = "127.0.0.1"


def texts(updates: list[Any]) -> list[str]:
    return [update["message"]["text"] for update in updates]


def eventually(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 5
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def test_updates_come_again_until_they_are_confirmed(bot: PlainBot, mai: Person) -> None:
    mai.private_chat().say("một")
    first = bot("getUpdates")
    assert texts(first) == texts(bot("getUpdates")) == ["/start", "một"]
    assert texts(bot("getUpdates", offset=first[1]["update_id"])) == ["một"]
    assert bot("getUpdates", offset=first[1]["update_id"] + 1) == []


def test_a_negative_offset_keeps_the_newest(bot: PlainBot, mai: Person) -> None:
    for word in ("một", "hai", "ba"):
        mai.private_chat().say(word)
    assert texts(bot("getUpdates", offset=-1)) == ["ba"]
    assert texts(bot("getUpdates")) == ["ba"]


def test_a_limit_is_kept(bot: PlainBot, mai: Person) -> None:
    mai.private_chat().say("một")
    assert texts(bot("getUpdates", limit=1)) == ["/start"]


def test_a_long_poll_ends_when_something_comes(bot: PlainBot, mai: Person) -> None:
    bot.updates()
    found: list[Any] = []
    poller = threading.Thread(target=lambda: found.extend(bot("getUpdates", timeout=10)))
    poller.start()
    mai.private_chat().say("một")
    poller.join()
    assert texts(found) == ["một"]


def test_a_second_poll_ends_the_first_with_a_conflict(telegram: Sandbox, bot: PlainBot) -> None:
    answers: list[Any] = []
    first = threading.Thread(target=lambda: answers.append(bot.answer("getUpdates", timeout=10)))
    first.start()
    eventually(lambda: telegram.api.poll.waiting)
    assert bot("getUpdates") == []
    first.join()
    assert answers[0]["error_code"] == 409
    assert answers[0]["description"] == (
        "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running"
    )


def test_only_the_kinds_asked_for_arrive_and_the_choice_sticks(bot: PlainBot, mai: Person) -> None:
    bot("getUpdates", offset=-1, allowed_updates=["edited_message"])
    bot.updates()
    sent = mai.private_chat().say("một")
    assert not sent.delivered
    assert sent.edit("hai").delivered
    assert [list(update)[1] for update in bot.updates()] == ["edited_message"]


def test_an_edited_message_has_its_own_update(bot: PlainBot, mai: Person) -> None:
    mai.private_chat().say("Sơn La").edit("Sơn La có bao nhiêu HTX?")
    edited = bot.updates()[-1]["edited_message"]
    assert edited["text"] == "Sơn La có bao nhiêu HTX?"
    assert edited["edit_date"] == edited["date"]


class Receiver(RequestHandler):
    """The bot's own server: fails as often as it is told to, then takes what comes."""

    def initialize(self, got: list[Any], failures: list[int]) -> None:
        self.got = got
        self.failures = failures

    def post(self) -> None:
        if self.failures:
            self.set_status(self.failures.pop())
            return
        self.got.append((dict(self.request.headers), json.loads(self.request.body)))
        text = self.got[-1][1]["message"]["text"]
        if text == "trả lời ngay":
            chat = self.got[-1][1]["message"]["chat"]["id"]
            self.finish({"method": "sendMessage", "chat_id": chat, "text": "đây"})


@pytest.fixture
def got() -> list[Any]:
    return []


@pytest.fixture
def failures() -> list[int]:
    return []


@pytest.fixture
def hook(got: list[Any], failures: list[int]) -> Iterator[str]:
    server = Server([(r"/hook", Receiver, {"got": got, "failures": failures})])
    server.start()
    yield f"http://127.0.0.1:{server.port}/hook"
    server.stop()


def delivered(got: list[Any], count: int) -> list[str]:
    eventually(lambda: len(got) >= count)
    return [body["message"]["text"] for _, body in got]


def test_a_webhook_gets_updates_in_order_with_the_secret(
    bot: PlainBot, mai: Person, hook: str, got: list[Any]
) -> None:
    bot("setWebhook", url=hook, secret_token="bi-mat_1")
    for word in ("một", "hai", "ba"):
        mai.private_chat().say(word)
    assert delivered(got, 4) == ["/start", "một", "hai", "ba"]
    assert got[0][0]["X-Telegram-Bot-Api-Secret-Token"] == "bi-mat_1"
    assert bot("getWebhookInfo")["url"] == hook


def test_a_delivery_that_fails_is_tried_again(
    bot: PlainBot, mai: Person, hook: str, got: list[Any], failures: list[int]
) -> None:
    failures.append(500)
    bot("setWebhook", url=hook, drop_pending_updates=True)
    mai.private_chat().say("một")
    assert delivered(got, 1) == ["một"]
    last = bot("getWebhookInfo")["last_error_message"]
    assert last == "Wrong response from the webhook: 500 Internal Server Error"


def test_the_answer_to_a_delivery_may_hold_a_call(bot: PlainBot, mai: Person, hook: str) -> None:
    bot("setWebhook", url=hook, drop_pending_updates=True)
    assert mai.private_chat().say("trả lời ngay").reply().text == "đây"


def test_polling_beside_a_webhook_is_a_conflict(bot: PlainBot, hook: str) -> None:
    bot("setWebhook", url=hook)
    assert bot.refusal("getUpdates") == (
        409,
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first",
    )
    bot("deleteWebhook")
    assert bot("getUpdates") == []
    assert bot("getWebhookInfo")["url"] == ""


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://example.org/", "bad webhook: An HTTPS URL must be provided for webhook"),
        ("ftp://127.0.0.1/", "bad webhook: An HTTPS URL must be provided for webhook"),
        (
            "https://example.org/",
            "bad webhook: Failed to resolve host: Name or service not known",
        ),
    ],
)
def test_the_sandbox_delivers_to_this_machine_only(bot: PlainBot, url: str, reason: str) -> None:
    assert bot.refusal("setWebhook", url=url) == (400, f"Bad Request: {reason}")


def test_a_secret_has_letters_digits_dashes_and_underscores(bot: PlainBot, hook: str) -> None:
    code, reason = bot.refusal("setWebhook", url=hook, secret_token="bí mật")
    assert (code, reason) == (400, "Bad Request: secret token contains unallowed characters")


def test_a_bot_that_died_while_it_waited_causes_no_conflict(
    telegram: Sandbox, bot: PlainBot, mai: Person
) -> None:
    bot.updates()
    with socket.create_connection((HOST, urlsplit(telegram.url).port or 0)) as died:
        path = f"/bot{telegram.token}/getUpdates?timeout=30"
        died.sendall(f"GET {path} HTTP/1.1\r\nHost: {HOST}\r\n\r\n".encode())
        eventually(lambda: telegram.api.poll.waiting)
    eventually(lambda: not telegram.api.poll.waiting)
    mai.private_chat().say("một")
    assert texts(bot("getUpdates", timeout=5)) == ["một"]
    assert telegram.refused == ()
