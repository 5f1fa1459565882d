from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest
from plain_bot import PlainBot

from bot.sandbox import NoReplyError, Sandbox

if TYPE_CHECKING:
    from bot.sandbox import Person, Results, SetClock


def article(identifier: str = "1", text: str = "<b>661</b>", **more: Any) -> dict[str, Any]:
    content = {"message_text": text, "parse_mode": "HTML"}
    return {
        "type": "article",
        "id": identifier,
        "title": "661 HTX",
        "input_message_content": content,
        **more,
    }


def ask(person: Person, text: str) -> tuple[threading.Thread, list[Results]]:
    """Somebody types on, while the bot (the test) answers."""
    found: list[Results] = []
    typing = threading.Thread(target=lambda: found.append(person.private_chat().inline(text)))
    typing.start()
    return typing, found


def query_of(bot: PlainBot) -> Any:
    updates = bot("getUpdates", timeout=5, offset=-1)
    bot("getUpdates", offset=updates[-1]["update_id"] + 1)
    return updates[-1]["inline_query"]


def results(bot: PlainBot, person: Person, text: str, **answer: Any) -> Results:
    bot.updates()
    typing, found = ask(person, text)
    bot("answerInlineQuery", inline_query_id=query_of(bot)["id"], **answer)
    typing.join()
    return found[0]


def test_a_chosen_card_is_posted_in_the_persons_name(bot: PlainBot, mai: Person) -> None:
    cards = results(bot, mai, "HTX", results=[article()])
    assert cards.titles == ("661 HTX",)
    posted = cards.choose("661")
    assert (posted.bold, posted.author, posted.from_bot) == ("661", "Mai", False)
    message = bot.updates()[-1]["message"]
    assert message["via_bot"]["username"] == "hoidap_bot"


def test_a_card_with_buttons_can_be_edited_later(bot: PlainBot, mai: Person) -> None:
    markup = {"inline_keyboard": [[{"text": "📖", "callback_data": "s"}]]}
    cards = results(bot, mai, "HTX", results=[article(reply_markup=markup)])
    press = cards.choose("661").click("📖")
    query = bot.updates()[-1]["callback_query"]
    assert "message" not in query
    place = {"inline_message_id": query["inline_message_id"]}
    assert bot("editMessageText", **place, text="Báo Sơn La") is True
    assert press.edit().text == "Báo Sơn La"


def test_the_button_above_the_cards_leads_to_the_private_chat(bot: PlainBot, mai: Person) -> None:
    button = {"text": "Hỏi riêng", "start_parameter": "hoi"}
    assert results(bot, mai, "HTX", results=[], button=button).button == "Hỏi riêng"


def test_an_answer_is_kept_for_everybody_while_it_is_fresh(
    telegram: Sandbox, bot: PlainBot, mai: Person, clock: SetClock
) -> None:
    results(bot, mai, "HTX", results=[article()], cache_time=60)
    hung = telegram.user("Hùng").private_chat()
    assert hung.inline("HTX").titles == ("661 HTX",)
    assert bot.updates() == []
    clock.forward(61)
    with pytest.raises(NoReplyError):
        hung.inline("HTX", timeout=0.01)


def test_a_personal_answer_is_kept_for_one_person(
    telegram: Sandbox, bot: PlainBot, mai: Person
) -> None:
    results(bot, mai, "HTX", results=[article()], is_personal=True)
    assert mai.private_chat().inline("HTX").titles == ("661 HTX",)
    with pytest.raises(NoReplyError):
        telegram.user("Hùng").private_chat().inline("HTX", timeout=0.01)


REFUSED = [
    ({"results": [article(str(n)) for n in range(51)]}, "RESULTS_TOO_MUCH"),
    ({"results": [article("1"), article("1")]}, "RESULT_ID_DUPLICATE"),
    ({"results": [article("")]}, "RESULT_ID_INVALID"),
    ({"results": [article("a" * 65)]}, "RESULT_ID_INVALID"),
    ({"results": [article("ệ" * 22)]}, "RESULT_ID_INVALID"),
    ({"results": [article(text="a" * 4097)]}, "MESSAGE_TOO_LONG"),
    ({"results": [article(text="")]}, "message text is empty"),
    (
        {"results": [article(text="a < b")]},
        'can\'t parse entities: Unsupported start tag "" at byte offset 2',
    ),
    ({"results": [{"type": "photo", "id": "1"}]}, "MESSAGE_EMPTY"),
    ({"results": [], "next_offset": "a" * 65}, "NEXT_OFFSET_INVALID"),
    (
        {"results": [], "button": {"text": "Hỏi", "start_parameter": "có dấu"}},
        "START_PARAM_INVALID",
    ),
    ({"results": "x"}, "can't parse inline query results JSON object"),
]


@pytest.mark.parametrize(("answer", "reason"), REFUSED)
def test_answers_that_telegram_refuses(
    bot: PlainBot, mai: Person, answer: dict[str, Any], reason: str
) -> None:
    bot.updates()
    typing, _ = ask(mai, "HTX")
    query = query_of(bot)["id"]
    refusal = bot.refusal("answerInlineQuery", inline_query_id=query, **answer)
    assert refusal == (400, f"Bad Request: {reason}")
    assert bot("answerInlineQuery", inline_query_id=query, results=[article()]) is True
    typing.join()


def test_fifty_cards_are_not_too_many(bot: PlainBot, mai: Person) -> None:
    cards = results(bot, mai, "HTX", results=[article(str(n)) for n in range(50)])
    assert len(cards.cards) == 50


def test_with_inline_feedback_the_bot_is_told_what_was_chosen() -> None:
    with Sandbox(inline_feedback=True) as telegram:
        bot = PlainBot(telegram)
        mai = telegram.user("Mai")
        results(bot, mai, "HTX", results=[article()]).choose("661")
        assert bot.updates()[-1]["chosen_inline_result"]["result_id"] == "1"


def test_named_where_it_is_no_member_the_bot_answers_once_as_a_guest(
    telegram: Sandbox, bot: PlainBot, mai: Person
) -> None:
    group = telegram.group("Nhóm lạ", mai, with_bot=False)
    asked = mai.at(group).say("@hoidap_bot Sơn La có bao nhiêu HTX?")
    message = bot.updates()[-1]["guest_message"]
    assert message["text"] == "@hoidap_bot Sơn La có bao nhiêu HTX?"
    answer = {"guest_query_id": message["guest_query_id"], "result": article()}
    assert bot("answerGuestQuery", **answer)["inline_message_id"]
    reply = asked.reply()
    assert (reply.bold, reply.reply_to and reply.reply_to.id) == ("661", asked.id)
    assert bot.refusal("answerGuestQuery", **answer)[0] == 400
    assert bot.refusal("sendMessage", chat_id=group.id, text="x")[1].endswith("chat not found")
