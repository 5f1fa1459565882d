from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.sandbox.formatting.entities import units

if TYPE_CHECKING:
    from plain_bot import PlainBot

    from bot.sandbox import Person, Sandbox


def button(**action: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "x", **action}]]}


ACCEPTED = [
    {"text": "a" * 4096},
    {"text": "😀" * 2048},
    {"text": "<b>" + "a" * 4096 + "</b>", "parse_mode": "HTML"},
    {"text": "Trồng & chăm", "parse_mode": "html"},
    {"text": "x", "reply_markup": button(callback_data="a" * 64)},
    {"text": "x", "reply_markup": button(callback_data="ệ" * 21)},
    {"text": "x", "reply_markup": button(copy_text={"text": "c" * 256})},
    {"text": "x", "reply_markup": button(url="https://a.vn/b?c=1")},
    {"text": "x", "reply_markup": button(url="tg://resolve?domain=hoidap_bot")},
    {"text": "x", "reply_markup": {"keyboard": [[{"text": "Có"}]]}},
    {"text": "x", "entities": [{"type": "bold", "offset": 0, "length": 1}]},
]

NO_ACTION = "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
REFUSED = [
    ({}, "message text is empty"),
    ({"text": " \n "}, "message text is empty"),
    ({"text": "<b> </b>", "parse_mode": "HTML"}, "message text is empty"),
    ({"text": "a" * 4097}, "message is too long"),
    ({"text": "😀" * 2049}, "message is too long"),
    ({"text": "<b>x" + "</b>" * 9000, "parse_mode": "HTML"}, "text is too long"),
    ({"text": "x", "parse_mode": "Latex"}, "unsupported parse_mode"),
    (
        {"text": "a <br> b", "parse_mode": "HTML"},
        'can\'t parse entities: Unsupported start tag "br" at byte offset 2',
    ),
    ({"text": "x", "reply_markup": button(callback_data="a" * 65)}, "BUTTON_DATA_INVALID"),
    ({"text": "x", "reply_markup": button(callback_data="ệ" * 22)}, "BUTTON_DATA_INVALID"),
    ({"text": "x", "reply_markup": button(callback_data="")}, "BUTTON_DATA_INVALID"),
    ({"text": "x", "reply_markup": button(copy_text={"text": ""})}, "BUTTON_COPY_TEXT_INVALID"),
    ({"text": "x", "reply_markup": button()}, NO_ACTION),
    ({"text": "x", "reply_markup": button(callback_data="a", url="https://a.vn")}, NO_ACTION),
    (
        {"text": "x", "reply_markup": button(url="khong phai")},
        "inline keyboard button URL 'khong phai' is invalid: Wrong HTTP URL",
    ),
    ({"text": "x", "reply_markup": "[]"}, "object expected as reply markup"),
    ({"text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
    ({"text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
    (
        {"text": "x", "reply_parameters": {"message_id": 1, "quote": "không có"}},
        "QUOTE_TEXT_INVALID",
    ),
    ({"text": "x", "message_thread_id": 7}, "message thread not found"),
    (
        {"text": "x", "entities": [{"type": "bold", "offset": 1, "length": 1}]},
        "ENTITY_BOUNDS_INVALID",
    ),
]


@pytest.mark.parametrize("values", ACCEPTED)
def test_what_telegram_takes_is_posted(bot: PlainBot, mai: Person, values: dict[str, Any]) -> None:
    sent = bot("sendMessage", chat_id=mai.id, **values)
    assert mai.private_chat().transcript()[-1].id == sent["message_id"]


@pytest.mark.parametrize(("values", "reason"), REFUSED)
def test_what_telegram_refuses_is_refused_in_its_words(
    bot: PlainBot, mai: Person, values: dict[str, Any], reason: str
) -> None:
    before = mai.private_chat().transcript()
    assert bot.refusal("sendMessage", chat_id=mai.id, **values) == (400, f"Bad Request: {reason}")
    assert mai.private_chat().transcript() == before


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(text=st.text())
def test_any_text_is_posted_or_refused_but_never_breaks_the_server(
    bot: PlainBot, mai: Person, telegram: Sandbox, text: str
) -> None:
    telegram.api.flood.forget()
    answer = bot.answer("sendMessage", chat_id=mai.id, text=text, parse_mode="HTML")
    assert answer["ok"] or answer["error_code"] == 400
    if answer["ok"]:
        sent = answer["result"]
        assert 1 <= units(sent["text"]) <= 4096
        for entity in sent.get("entities", []):
            assert entity["offset"] + entity["length"] <= units(sent["text"])


def test_white_space_around_a_text_goes_and_entities_move_along(bot: PlainBot, mai: Person) -> None:
    sent = bot("sendMessage", chat_id=mai.id, text="\n  <b>661</b> HTX \n", parse_mode="HTML")
    assert sent["text"] == "661 HTX"
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 3}]


def test_links_commands_and_mentions_are_found_in_plain_text(bot: PlainBot, mai: Person) -> None:
    text = "Xem https://a.vn/b, hỏi /hoi hay @mai_htx #nôngnghiệp"
    sent = bot("sendMessage", chat_id=mai.id, text=text)
    kinds = [entity["type"] for entity in sent["entities"]]
    assert kinds == ["url", "bot_command", "mention", "hashtag"]


def test_only_the_first_hundred_entities_are_kept(bot: PlainBot, mai: Person) -> None:
    sent = bot("sendMessage", chat_id=mai.id, text="<b>a</b> " * 120, parse_mode="HTML")
    assert len(sent["entities"]) == 100


def test_a_reply_carries_what_it_replies_to_and_its_quote(bot: PlainBot, mai: Person) -> None:
    question = mai.private_chat().say("Sơn La có bao nhiêu HTX?")
    reply = {"message_id": question.id, "quote": "bao nhiêu"}
    sent = bot("sendMessage", chat_id=mai.id, text="661", reply_parameters=reply)
    assert sent["reply_to_message"]["text"] == "Sơn La có bao nhiêu HTX?"
    assert sent["quote"]["text"] == "bao nhiêu"


def test_a_reply_to_what_is_gone_passes_if_that_was_allowed(bot: PlainBot, mai: Person) -> None:
    reply = {"message_id": 99, "allow_sending_without_reply": True}
    assert "reply_to_message" not in bot(
        "sendMessage", chat_id=mai.id, text="661", reply_parameters=reply
    )


@pytest.mark.parametrize(
    ("chat", "reason"),
    [
        ("", "chat_id is empty"),
        (987654, "chat not found"),
        ("@khong_co", "chat not found"),
        ("abc", "chat not found"),
    ],
)
def test_an_unknown_chat_is_refused(bot: PlainBot, chat: Any, reason: str) -> None:
    assert bot.refusal("sendMessage", chat_id=chat, text="x") == (400, f"Bad Request: {reason}")


def test_typing_is_shown_and_a_wrong_action_refused(bot: PlainBot, mai: Person) -> None:
    assert bot("sendChatAction", chat_id=mai.id, action="typing") is True
    code, reason = bot.refusal("sendChatAction", chat_id=mai.id, action="thinking")
    assert (code, reason) == (400, "Bad Request: wrong parameter action in request")


def test_a_draft_leaves_no_message(bot: PlainBot, mai: Person) -> None:
    before = mai.private_chat().transcript()
    assert bot("sendMessageDraft", chat_id=mai.id, draft_id=1, text="66") is True
    assert mai.private_chat().transcript() == before


def test_whom_a_mention_means_comes_along_if_telegram_knows_the_person(
    telegram: Sandbox, bot: PlainBot, mai: Person
) -> None:
    hung = telegram.user("Hùng")
    text = f'<a href="tg://user?id={hung.id}">anh Hùng</a>, <a href="tg://user?id=1">ai đó</a>'
    sent = bot("sendMessage", chat_id=mai.id, text=text, parse_mode="HTML")
    (mention,) = sent["entities"]
    assert (mention["type"], mention["user"]["first_name"]) == ("text_mention", "Hùng")


def test_a_chain_of_replies_in_a_group_names_its_first_message_which_no_call_may(
    telegram: Sandbox, bot: PlainBot, mai: Person
) -> None:
    group = telegram.group("Tổ hợp tác", mai)
    bot("sendMessage", chat_id=group.id, text="661 HTX")
    first = mai.at(group).transcript()[-1]
    mai.at(group).say("năm nào?", reply_to=first)
    message = bot.updates()[-1]["message"]
    assert message["message_thread_id"] == first.id
    assert "is_topic_message" not in message
    refusal = bot.refusal("sendMessage", chat_id=group.id, text="x", message_thread_id=first.id)
    assert refusal == (400, "Bad Request: message thread not found")
