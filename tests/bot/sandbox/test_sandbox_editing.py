from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from plain_bot import PlainBot

    from bot.sandbox import Person, SetClock

KEYBOARD = {"inline_keyboard": [[{"text": "📖", "callback_data": "s"}]]}
NOT_MODIFIED = (
    400,
    "Bad Request: message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message",
)


@pytest.fixture
def sent(bot: PlainBot, mai: Person) -> dict[str, Any]:
    posted = bot("sendMessage", chat_id=mai.id, text="661 HTX", reply_markup=KEYBOARD)
    return {"chat_id": mai.id, "message_id": posted["message_id"]}


def test_an_edit_takes_its_place(bot: PlainBot, mai: Person, sent: dict[str, Any]) -> None:
    bot("editMessageText", **sent, text="<b>662</b> HTX", parse_mode="HTML")
    view = mai.private_chat().transcript()[-1]
    assert (view.text, view.bold, view.edited) == ("662 HTX", "662", True)


def test_an_edit_without_a_keyboard_takes_the_keyboard_away(
    bot: PlainBot, mai: Person, sent: dict[str, Any]
) -> None:
    bot("editMessageText", **sent, text="662 HTX")
    assert mai.private_chat().transcript()[-1].buttons == ()


def test_an_edit_that_changes_nothing_is_refused(bot: PlainBot, sent: dict[str, Any]) -> None:
    same = {"text": " 661 HTX ", "reply_markup": KEYBOARD}
    assert bot.refusal("editMessageText", **sent, **same) == NOT_MODIFIED
    assert bot.refusal("editMessageReplyMarkup", **sent, reply_markup=KEYBOARD) == NOT_MODIFIED


def test_the_same_text_with_another_keyboard_is_an_edit(
    bot: PlainBot, sent: dict[str, Any]
) -> None:
    assert bot("editMessageText", **sent, text="661 HTX")["text"] == "661 HTX"


@pytest.mark.parametrize(
    ("method", "values", "reason"),
    [
        ("editMessageText", {"message_id": 99, "text": "x"}, "message to edit not found"),
        ("editMessageText", {"message_id": 0, "text": "x"}, "message identifier is not specified"),
        ("editMessageText", {"message_id": 1, "text": "x"}, "message can't be edited"),
        ("editMessageText", {"text": "a" * 4097}, "message is too long"),
        ("editMessageCaption", {"caption": "x"}, "there is no caption in the message to edit"),
        ("editMessageText", {"inline_message_id": "none", "text": "x"}, "MESSAGE_ID_INVALID"),
        ("deleteMessage", {"message_id": 99}, "message to delete not found"),
        ("deleteMessages", {"message_ids": []}, "message identifiers are not specified"),
    ],
)
def test_edits_that_telegram_refuses(
    bot: PlainBot, sent: dict[str, Any], method: str, values: dict[str, Any], reason: str
) -> None:
    assert bot.refusal(method, **{**sent, **values}) == (400, f"Bad Request: {reason}")


def test_a_message_with_a_reply_keyboard_cant_be_edited(bot: PlainBot, mai: Person) -> None:
    markup = {"keyboard": [[{"text": "Có"}]]}
    posted = bot("sendMessage", chat_id=mai.id, text="x", reply_markup=markup)
    place = {"chat_id": mai.id, "message_id": posted["message_id"]}
    code, reason = bot.refusal("editMessageText", **place, text="y")
    assert (code, reason) == (400, "Bad Request: message can't be edited")


def test_a_deleted_message_is_gone(bot: PlainBot, mai: Person, sent: dict[str, Any]) -> None:
    view = mai.private_chat().transcript()[-1]
    assert bot("deleteMessage", **sent) is True
    assert view.now is None
    assert bot.refusal("editMessageText", **sent, text="x")[1].endswith("message to edit not found")


def test_after_two_days_a_message_stays(
    bot: PlainBot, clock: SetClock, sent: dict[str, Any]
) -> None:
    clock.forward(48 * 3600 + 1)
    code, reason = bot.refusal("deleteMessage", **sent)
    assert (code, reason) == (400, "Bad Request: message can't be deleted for everyone")


def test_several_messages_are_deleted_at_once_and_missing_ones_passed_over(
    bot: PlainBot, mai: Person, sent: dict[str, Any]
) -> None:
    numbers = [sent["message_id"], 99]
    assert bot("deleteMessages", chat_id=mai.id, message_ids=numbers) is True
    assert mai.private_chat().look_up(sent["message_id"]) is None


def test_a_late_or_second_answer_to_a_button_is_refused(
    bot: PlainBot, mai: Person, clock: SetClock, sent: dict[str, Any]
) -> None:
    view = mai.private_chat().transcript()[-1]
    first, second = view.click("📖").query.id, view.click("📖").query.id
    too_old = (
        400,
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
    )
    assert bot("answerCallbackQuery", callback_query_id=first, text="ừ") is True
    assert bot.refusal("answerCallbackQuery", callback_query_id=first) == too_old
    clock.forward(60)
    assert bot.refusal("answerCallbackQuery", callback_query_id=second) == too_old
    assert bot.refusal("answerCallbackQuery", callback_query_id="0") == too_old


def test_a_long_line_for_a_pressed_button_is_refused(
    bot: PlainBot, mai: Person, sent: dict[str, Any]
) -> None:
    query = mai.private_chat().transcript()[-1].click("📖").query.id
    code, reason = bot.refusal("answerCallbackQuery", callback_query_id=query, text="a" * 201)
    assert (code, reason) == (400, "Bad Request: MESSAGE_TOO_LONG")


def test_the_button_of_an_old_message_tells_its_place_only(
    bot: PlainBot, mai: Person, sent: dict[str, Any]
) -> None:
    mai.private_chat().transcript()[-1].click("📖", inaccessible=True)
    message = bot.updates()[-1]["callback_query"]["message"]
    assert (message["message_id"], message["date"]) == (sent["message_id"], 0)
    assert "text" not in message
