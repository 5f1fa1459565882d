from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from plain_bot import PlainBot

from bot.sandbox import NoReplyError, Sandbox, SetClock

if TYPE_CHECKING:
    from bot.sandbox import Person


def test_a_conversation_reads_like_one(telegram: Sandbox, bot: PlainBot) -> None:
    chat = telegram.user("Mai").private_chat()
    question = chat.say("Sơn La có bao nhiêu HTX?")
    (update,) = bot.updates()
    assert update["message"]["text"] == "Sơn La có bao nhiêu HTX?"
    bot(
        "sendMessage",
        chat_id=update["message"]["chat"]["id"],
        text="<b>661 HTX</b>\n<blockquote expandable>Toàn tỉnh có 661 HTX</blockquote>",
        parse_mode="HTML",
        reply_parameters={"message_id": update["message"]["message_id"]},
        reply_markup={"inline_keyboard": [[{"text": "📖 Nguồn", "callback_data": "source"}]]},
    )
    reply = question.reply()
    assert (reply.bold, reply.quote, reply.expandable) == ("661 HTX", "Toàn tỉnh có 661 HTX", True)
    assert reply.reply_to is not None
    assert reply.reply_to.text == question.message.text
    assert str(chat).splitlines()[-1] == "   [📖 Nguồn]"


def test_a_press_waits_for_its_answer_and_its_edit(bot: PlainBot, mai: Person) -> None:
    markup = {"inline_keyboard": [[{"text": "📖 Nguồn", "callback_data": "source"}]]}
    bot("sendMessage", chat_id=mai.id, text="661 HTX", reply_markup=markup)
    press = mai.private_chat().transcript()[-1].click("Nguồn")
    query = bot.updates()[-1]["callback_query"]
    assert query["data"] == "source"
    bot("answerCallbackQuery", callback_query_id=query["id"], text="Đây")
    message = query["message"]["message_id"]
    bot("editMessageText", chat_id=mai.id, message_id=message, text="Báo Sơn La")
    assert press.toast() == "Đây"
    assert press.edit().text == "Báo Sơn La"
    assert press.edit().edited


def test_silence_is_told_with_the_conversation_so_far(mai: Person) -> None:
    sent = mai.private_chat().say("Có ai không?")
    with pytest.raises(NoReplyError, match="Mai: Có ai không"):
        sent.reply(timeout=0.01)


def test_a_button_that_is_not_there_is_named_with_those_that_are(
    bot: PlainBot, mai: Person
) -> None:
    markup = {"inline_keyboard": [[{"text": "📖 Nguồn", "callback_data": "source"}]]}
    bot("sendMessage", chat_id=mai.id, text="661 HTX", reply_markup=markup)
    with pytest.raises(AssertionError, match="no button 'Biểu đồ' among"):
        mai.private_chat().transcript()[-1].click("Biểu đồ")


def test_refused_calls_are_listed(telegram: Sandbox, bot: PlainBot, mai: Person) -> None:
    bot("sendMessage", chat_id=mai.id, text="a < b")
    bot.refusal("sendMessage", chat_id=mai.id, text="a < b", parse_mode="HTML")
    assert [(call.method, call.status) for call in telegram.refused] == [("sendMessage", 400)]


def test_another_person_presses_the_button_of_the_same_message(
    telegram: Sandbox, bot: PlainBot, mai: Person
) -> None:
    hung = telegram.user("Hùng")
    group = telegram.group("Tổ hợp tác", mai, hung)
    markup = {"inline_keyboard": [[{"text": "👍", "callback_data": "up"}]]}
    bot("sendMessage", chat_id=group.id, text="661 HTX", reply_markup=markup)
    mai.at(group).transcript()[-1].seen_by(hung.at(group)).click("👍")
    assert bot.updates()[-1]["callback_query"]["from"]["first_name"] == "Hùng"


def test_ids_and_dates_are_the_same_in_every_run() -> None:
    def told() -> list[object]:
        with Sandbox(clock=SetClock()) as telegram:
            mai = telegram.user("Mai")
            group = telegram.group("Tổ hợp tác", mai)
            mai.private_chat().start()
            mai.at(group).say("/hoi@hoidap_bot Sơn La")
            return PlainBot(telegram).updates()

    assert told() == told() != []


def test_two_sandboxes_can_t_share_a_port(telegram: Sandbox) -> None:
    with pytest.raises(OSError, match="in use"):
        Sandbox(port=int(telegram.url.rpartition(":")[2]))
