from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from plain_bot import PlainBot

    from bot.sandbox import Group, Person, Sandbox


@pytest.fixture
def group(telegram: Sandbox, mai: Person) -> Group:
    return telegram.group("Tổ hợp tác", mai)


def test_whoever_has_not_pressed_start_cant_be_written_to(telegram: Sandbox, bot: PlainBot) -> None:
    stranger = telegram.user("Lạ")
    refusal = bot.refusal("sendMessage", chat_id=stranger.id, text="x")
    assert refusal == (400, "Bad Request: chat not found")
    stranger.private_chat().start()
    assert bot("sendMessage", chat_id=stranger.id, text="x")["text"] == "x"


def test_blocking_is_told_to_the_bot_and_refuses_it(bot: PlainBot, mai: Person) -> None:
    bot.updates()
    mai.block_bot()
    (update,) = bot.updates()
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    refusal = bot.refusal("sendMessage", chat_id=mai.id, text="x")
    assert refusal == (403, "Forbidden: bot was blocked by the user")
    mai.unblock_bot()
    assert bot("sendMessage", chat_id=mai.id, text="x")["text"] == "x"


@pytest.mark.parametrize(
    ("leave", "refusal"),
    [
        (
            lambda group: group.remove_bot(),
            (403, "Forbidden: bot was kicked from the supergroup chat"),
        ),
        (
            lambda group: group.mute_bot(),
            (400, "Bad Request: not enough rights to send text messages to the chat"),
        ),
        (lambda group: group.vanish(), (403, "Forbidden: the group chat was deleted")),
    ],
)
def test_a_group_that_shuts_the_bot_out(
    bot: PlainBot, group: Group, leave: Callable[[Group], None], refusal: tuple[int, str]
) -> None:
    leave(group)
    assert bot.refusal("sendMessage", chat_id=group.id, text="x") == refusal


def test_a_basic_group_is_called_so(telegram: Sandbox, bot: PlainBot, mai: Person) -> None:
    group = telegram.group("Tổ", mai, basic=True)
    group.remove_bot()
    refusal = bot.refusal("sendMessage", chat_id=group.id, text="x")
    assert refusal == (403, "Forbidden: bot was kicked from the group chat")


def test_a_deleted_account_is_told(bot: PlainBot, mai: Person) -> None:
    mai.leave_telegram()
    refusal = bot.refusal("sendMessage", chat_id=mai.id, text="x")
    assert refusal == (403, "Forbidden: user is deactivated")


def test_after_leaving_the_bot_is_no_member(bot: PlainBot, group: Group) -> None:
    assert bot("leaveChat", chat_id=group.id) is True
    refusal = bot.refusal("sendMessage", chat_id=group.id, text="x")
    assert refusal == (403, "Forbidden: bot is not a member of the supergroup chat")


def test_another_bot_cant_be_written_to(bot: PlainBot, group: Group) -> None:
    other = group.add_other_bot("Thoitiet")
    refusal = bot.refusal("sendMessage", chat_id=other.id, text="x")
    assert refusal == (403, "Forbidden: bots can't send messages to bots")


def test_a_migrated_group_answers_with_its_new_id(
    telegram: Sandbox, bot: PlainBot, mai: Person
) -> None:
    group = telegram.group("Tổ", mai, basic=True)
    bot.updates()
    new = group.migrate()
    answer = bot.answer("sendMessage", chat_id=group.id, text="x")
    assert answer == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": new.id},
    }
    told: list[Any] = [update["message"] for update in bot.updates()]
    assert told[0]["migrate_to_chat_id"] == new.id
    assert told[1]["migrate_from_chat_id"] == group.id
    assert bot("sendMessage", chat_id=new.id, text="x")["chat"]["type"] == "supergroup"


def test_being_added_is_told_with_who_did_it(telegram: Sandbox, bot: PlainBot) -> None:
    bot.updates()
    telegram.group("Tổ hợp tác")
    member, message = bot.updates()
    assert member["my_chat_member"]["old_chat_member"]["status"] == "left"
    assert member["my_chat_member"]["from"]["first_name"] == "Chủ nhóm"
    assert message["message"]["new_chat_members"][0]["username"] == "hoidap_bot"


def test_others_coming_and_going_is_told_to_an_administrator_that_asked(
    telegram: Sandbox, bot: PlainBot, group: Group
) -> None:
    bot("getUpdates", offset=-1, allowed_updates=["chat_member"])
    bot.updates()
    group.add(telegram.user("Hùng"))
    assert bot.updates() == []
    group.promote_bot()
    group.add(telegram.user("Lan"))
    (update,) = bot.updates()
    assert update["chat_member"]["new_chat_member"]["user"]["first_name"] == "Lan"


def test_members_and_administrators_can_be_asked_for(
    telegram: Sandbox, bot: PlainBot, group: Group, mai: Person
) -> None:
    hung = telegram.user("Hùng")
    group.make_admin(hung)
    group.add_other_bot("Thoitiet")
    names = [
        member["user"]["first_name"] for member in bot("getChatAdministrators", chat_id=group.id)
    ]
    assert names == ["Chủ nhóm", "Hùng"]
    assert bot("getChatMember", chat_id=group.id, user_id=mai.id)["status"] == "member"
    stranger = telegram.user("Lạ")
    assert bot("getChatMember", chat_id=group.id, user_id=stranger.id)["status"] == "left"
    assert bot("getChatMemberCount", chat_id=group.id) == 5
    code, reason = bot.refusal("getChatMember", chat_id=group.id, user_id=1)
    assert (code, reason) == (400, "Bad Request: invalid user_id specified")


def test_an_anonymous_administrator_writes_in_the_groups_name(
    telegram: Sandbox, bot: PlainBot, group: Group
) -> None:
    boss = telegram.user("Trưởng nhóm")
    group.make_admin(boss, anonymous=True)
    bot.updates()
    boss.at(group).say("/hoi Sơn La")
    message = bot.updates()[-1]["message"]
    assert message["from"]["id"] == 1087968824
    assert message["sender_chat"]["id"] == group.id


def test_a_channels_post_comes_to_its_discussion_group_from_telegram(
    telegram: Sandbox, bot: PlainBot, group: Group
) -> None:
    editor = telegram.user("Biên tập")
    channel = telegram.channel("Báo", editor)
    channel.discussed_in(group)
    group.promote_bot()
    bot.updates()
    editor.at(channel).say("Tin mới")
    post, copy = bot.updates()
    assert post["channel_post"]["sender_chat"]["id"] == channel.id
    assert copy["message"]["is_automatic_forward"] is True
    assert copy["message"]["from"]["id"] == 777000


def test_a_forwarded_message_names_its_origin(
    telegram: Sandbox, bot: PlainBot, mai: Person
) -> None:
    hung = telegram.user("Hùng")
    question = hung.private_chat().say("Cần Thơ có bao nhiêu HTX?")
    view = hung.private_chat().look_up(question.id)
    assert view is not None
    mai.private_chat().forward(view)
    origin = bot.updates()[-1]["message"]["forward_origin"]
    assert (origin["type"], origin["sender_user"]["first_name"]) == ("user", "Hùng")
