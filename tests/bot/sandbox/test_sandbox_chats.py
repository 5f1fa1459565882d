from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from plain_bot import PlainBot

    from bot.sandbox import Group, Person, Sandbox


def emoji(given: str) -> list[dict[str, str]]:
    return [{"type": "emoji", "emoji": one} for one in given]


@pytest.fixture
def group(telegram: Sandbox, mai: Person) -> Group:
    return telegram.group("Tổ hợp tác", mai)


@pytest.fixture
def forum(telegram: Sandbox, mai: Person) -> Group:
    return telegram.group("Diễn đàn", mai, forum=True)


def test_a_topics_messages_carry_its_number_and_its_first_message(
    bot: PlainBot, forum: Group, mai: Person
) -> None:
    loans = forum.topic("Vốn vay")
    mai.at(loans).say("/hoi@hoidap_bot vốn vay")
    message = bot.updates()[-1]["message"]
    assert (message["message_thread_id"], message["is_topic_message"]) == (loans.thread, True)
    assert message["reply_to_message"]["forum_topic_created"]["name"] == "Vốn vay"


def test_an_answer_goes_into_the_topic_it_names_or_replies_in(
    bot: PlainBot, forum: Group, mai: Person
) -> None:
    loans = forum.topic("Vốn vay")
    asked = mai.at(loans).say("/hoi@hoidap_bot vốn vay")
    bot("sendMessage", chat_id=forum.id, message_thread_id=loans.thread, text="39 tỷ")
    reply = {"message_id": asked.id}
    bot("sendMessage", chat_id=forum.id, reply_parameters=reply, text="40 tỷ")
    assert [view.text for view in asked.replies(2)] == ["39 tỷ", "40 tỷ"]


@pytest.mark.parametrize("thread", [1, 4711])
def test_the_general_topic_and_unknown_ones_cant_be_named(
    bot: PlainBot, forum: Group, thread: int
) -> None:
    refusal = bot.refusal("sendMessage", chat_id=forum.id, message_thread_id=thread, text="x")
    assert refusal == (400, "Bad Request: message thread not found")


def test_a_closed_topic_is_for_administrators(bot: PlainBot, forum: Group) -> None:
    loans = forum.topic("Vốn vay")
    loans.close()
    place = {"chat_id": forum.id, "message_thread_id": loans.thread, "text": "x"}
    assert bot.refusal("sendMessage", **place) == (400, "Bad Request: TOPIC_CLOSED")
    forum.promote_bot()
    assert bot("sendMessage", **place)


def test_a_pin_needs_the_right_to_it(bot: PlainBot, group: Group) -> None:
    sent = bot("sendMessage", chat_id=group.id, text="661 HTX")
    place = {"chat_id": group.id, "message_id": sent["message_id"]}
    refusal = bot.refusal("pinChatMessage", **place)
    assert refusal == (400, "Bad Request: not enough rights to manage pinned messages in the chat")
    group.promote_bot()
    assert bot("pinChatMessage", **place) is True
    assert bot("getChat", chat_id=group.id)["pinned_message"]["text"] == "661 HTX"
    assert bot("unpinChatMessage", **place) is True
    assert "pinned_message" not in bot("getChat", chat_id=group.id)
    assert bot.refusal("unpinChatMessage", **place)[1].endswith("message to unpin not found")
    assert bot.refusal("pinChatMessage", chat_id=group.id, message_id=99)[1].endswith(
        "message to pin not found"
    )


@pytest.mark.parametrize(
    ("reaction", "reason"),
    [
        (emoji("👍"), ""),
        ([], ""),
        (emoji("🌾"), "REACTION_INVALID"),
        ([{"type": "paid"}], "REACTION_INVALID"),
        (
            [{"type": "emoji", "emoji": "👍"}, {"type": "emoji", "emoji": "🔥"}],
            "REACTIONS_TOO_MANY",
        ),
    ],
)
def test_a_bot_puts_one_of_telegrams_reactions(
    bot: PlainBot, mai: Person, reaction: list[Any], reason: str
) -> None:
    asked = mai.private_chat().say("Sơn La")
    place = {"chat_id": mai.id, "message_id": asked.id, "reaction": reaction}
    answer = bot.answer("setMessageReaction", **place)
    assert answer.get("description", "") == (f"Bad Request: {reason}" if reason else "")
    view = mai.private_chat().look_up(asked.id)
    assert view is not None
    assert view.reactions == (() if reason else tuple(one["emoji"] for one in reaction))


def test_a_persons_reaction_is_told_to_the_bot_that_asked(bot: PlainBot, mai: Person) -> None:
    bot("getUpdates", offset=-1, allowed_updates=["message_reaction"])
    bot.updates()
    sent = mai.private_chat().say("Sơn La")
    mai.private_chat().react(sent, "👍")
    mai.private_chat().react(sent)
    first, second = (update["message_reaction"] for update in bot.updates())
    assert first["new_reaction"] == second["old_reaction"] == [{"type": "emoji", "emoji": "👍"}]
    assert second["new_reaction"] == []


def test_a_channel_takes_posts_from_administrators_only(telegram: Sandbox, bot: PlainBot) -> None:
    channel = telegram.channel("Báo")
    posted = bot("sendMessage", chat_id=channel.id, text="Tin mới")
    assert posted["sender_chat"]["id"] == channel.id
    place = {"chat_id": channel.id, "message_id": posted["message_id"]}
    assert bot("editMessageText", **place, text="Tin cũ")["text"] == "Tin cũ"
    channel.add_bot()
    refusal = bot.refusal("sendMessage", chat_id=channel.id, text="x")
    assert refusal == (400, "Bad Request: need administrator rights in the channel chat")


def test_a_chats_details_can_be_asked_for(bot: PlainBot, group: Group, mai: Person) -> None:
    assert bot("getChat", chat_id=mai.id)["first_name"] == "Mai"
    assert bot("getChat", chat_id=group.id)["title"] == "Tổ hợp tác"
    assert bot.refusal("getChat", chat_id=1)[1] == "Bad Request: chat not found"
