"""What becomes a draft, and what is refused before anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from newsroom import PNG, SOON, Newsroom, copies, open_newsroom, posted, pressed, say, shown
from running_bot import ASKED

from bot.sandbox import Limits, Sandbox
from bot.store import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from knowledge.library import Library

DRAFT = say("state.draft")


@pytest.fixture(scope="module")
def room(library: Library) -> Iterator[Newsroom]:
    with Sandbox(limits=Limits.none()) as server, open_newsroom(server, library) as opened:
        yield opened


def test_the_message_to_announce_is_asked_for(room: Newsroom) -> None:
    asked = room.chat.say("/thongbao").reply()
    assert asked.text == say("thongbao.begin")
    card = room.chat.say("Mời bà con dự họp").reply()
    assert card.quote == "Mời bà con dự họp"
    assert DRAFT in card.bold
    assert say("audience.nobody") in card.text
    assert say("when.now") in card.text


def test_a_message_can_stand_behind_the_command_or_be_replied_to(room: Newsroom) -> None:
    assert room.chat.say("/thongbao Mời họp\nlúc 8h").reply().quote == "Mời họp lúc 8h"
    written = room.chat.say("xin chào")
    written.reply()
    assert room.chat.say("/thongbao", reply_to=written).reply().quote == "xin chào"


def test_a_forwarded_message_keeps_its_formatting(room: Newsroom) -> None:
    group = room.group()
    answer = room.chat.say(ASKED).reply()
    room.chat.say("/thongbao").reply()
    card = room.chat.forward(answer).reply()
    card = pressed(card, say("button.annwho"), "Chọn nhóm", str(group.chat.title), "Thẻ")
    preview, below = room.preview(card)
    assert (preview.text, preview.entities) == (answer.text, answer.entities)
    below.click(say("button.annconfirm")).toast()
    copy = posted(room.lan.at(group), answer.text)
    assert (copy.entities, copy.rows) == (preview.entities, preview.rows)


@pytest.mark.parametrize("kind", ["photo", "document"])
def test_a_file_goes_out_with_its_caption(room: Newsroom, kind: str) -> None:
    group = room.group()
    room.chat.say("/thongbao").reply()
    card = room.chat.send(PNG, "anh.png", kind=kind, caption=f"Ảnh hội chợ: {kind}").reply()
    assert card.quote.startswith(f"📎 {say('card.attached')}")
    card = pressed(card, say("button.annwho"), "Chọn nhóm", str(group.chat.title), "Thẻ")
    room.confirm(card).toast()
    assert posted(room.lan.at(group), f"Ảnh hội chợ: {kind}").file == PNG


def test_an_article_is_announced_with_key_facts_and_their_places(room: Newsroom) -> None:
    card = room.chat.say("/thongbao bài học và làm theo bác").reply()
    assert "Học và làm theo Bác" in card.quote
    group = room.group()
    card = pressed(card, say("button.annwho"), "Chọn nhóm", str(group.chat.title), "Thẻ")
    preview, _ = room.preview(card)
    assert preview.text.count("•") == 3
    assert "661 HTX" in preview.bolds
    places = [address for text, address in preview.links if text.startswith("đoạn")]
    assert len(places) == 3
    assert all("?start=p-" in address for address in places)
    assert say("button.article") in preview.buttons
    payload = places[-1].partition("start=")[2]
    assert "661 HTX" in room.chat.start(payload).reply().text


def test_an_article_that_does_not_exist_makes_no_draft(room: Newsroom) -> None:
    assert room.chat.say("/thongbao bài").reply().text == say("tomtat.unknown")


def test_when_it_is_not_wanted_after_all_a_text_is_a_question_again(room: Newsroom) -> None:
    asked = room.chat.say("/thongbao").reply()
    assert asked.click(say("button.never_mind")).edit().text == say("thongbao.stopped")
    assert room.chat.say(ASKED).reply().bold == "661 HTX"


DICE = {"dice": {"emoji": "🎲", "value": 3}}
UNFIT: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "empty": ({"text": " \n "}, {}),
    "protected": ({"text": "mật"}, {"has_protected_content": True}),
    "album": ({"photo": [], "caption": "một"}, {"media_group_id": "7"}),
    "kind": (DICE, {}),
}


@pytest.mark.parametrize("reason", UNFIT)
def test_what_can_t_be_posted_again_is_refused_with_the_reason(room: Newsroom, reason: str) -> None:
    room.chat.say("/thongbao").reply()
    content, extra = UNFIT[reason]
    assert room.speak(content, **extra).reply().text == say(f"unfit.{reason}", length=0, limit=0)
    # It still waits for a message that fits.
    assert room.chat.say("Chữ thường").reply().quote == "Chữ thường"


def test_an_album_is_refused_once(room: Newsroom) -> None:
    room.chat.say("/thongbao").reply()
    pictures = [room.speak({"photo": []}, media_group_id="8") for _ in range(3)]
    card = room.chat.say("Chỉ chữ thôi").reply()
    assert card.quote == "Chỉ chữ thôi"
    assert [len(picture.answers) for picture in pictures] == [1, 0, 0]


def test_a_text_or_caption_that_is_too_long_is_refused_with_its_length(room: Newsroom) -> None:
    room.chat.say("/thongbao").reply()
    told = room.speak({"text": "á" * 5000}).reply().text
    assert told == say("unfit.long_text", length=5000, limit=4096)
    photo = room.chat.send(PNG, "anh.png", kind="photo")
    photo.reply()
    room.chat.say("/thongbao").reply()
    told = room.speak(photo.message.content | {"caption": "🌾" * 600}).reply().text
    assert told == say("unfit.long_caption", length=1200, limit=1024)


def test_of_a_text_that_telegram_cut_in_two_the_draft_keeps_the_first_part(
    room: Newsroom,
) -> None:
    room.chat.say("/thongbao").reply()
    room.chat.say("dài " * 1024)
    second = room.chat.say("phần sau").reply()
    assert say("unfit.split") in second.text
    assert second.quote.startswith("dài dài")
    asked = second.click(say("button.anncontent")).edit()
    assert asked.text == say("thongbao.content")
    assert room.chat.say("Bản ngắn").reply().quote == "Bản ngắn"
    assert room.chat.say(ASKED).reply().bold == "661 HTX"


def test_another_content_that_does_not_fit_leaves_the_draft_as_it_was(room: Newsroom) -> None:
    card = room.chat.say("/thongbao Bản đầu").reply()
    card.click(say("button.anncontent")).edit()
    told = room.speak(DICE).reply()
    assert say("unfit.kind") in told.text
    assert told.quote == "Bản đầu"


def test_an_announcement_has_one_card_which_moves_down(room: Newsroom) -> None:
    card = room.chat.say("/thongbao Chỉ một thẻ").reply()
    below = room.timed(card, "mai 7h30")
    room.chat.wait(lambda: card.now is None or None, SOON, "the former card to go")
    assert below.quote == "Chỉ một thẻ"


def test_a_discarded_draft_is_gone(room: Newsroom) -> None:
    card = room.chat.say("/thongbao Không gửi nữa").reply()
    gone = card.click(say("button.anndiscard")).edit()
    assert gone.buttons == (say("button.undo"), say("button.schedule"))
    press = room.chat.click(card, card.button(say("button.sound")))
    assert press.toast() == say("thongbao.gone")
    assert not any("Không gửi nữa" in label for label in room.chat.say("/thongbao").reply().buttons)


def test_a_draft_and_what_was_asked_for_outlive_the_process(
    library: Library, tmp_path: Path
) -> None:
    with Sandbox(limits=Limits.none()) as server:
        store = open_store(tmp_path, say)
        with open_newsroom(server, library, store=store) as room:
            mai, group = room.mai, room.group()
            card = room.draft("Bản nháp sống sót", group=group)
            card.click(say("button.annwhen")).edit()
        store.close()
        store = open_store(tmp_path, say)
        with open_newsroom(server, library, store=store, admins=frozenset({mai.id})):
            timed = mai.private_chat().say("mai 7h30").reply()
            assert ", 07:30" in timed.text
            assert str(group.chat.title) in timed.text
            begun = mai.private_chat().say("/thongbao").reply()
            opened = begun.click("Bản nháp sống sót").edit()
            assert opened.text == timed.text
        store.close()
        assert not copies(mai.at(group), "Bản nháp sống sót")


def test_a_second_operator_can_go_on_with_a_draft(library: Library) -> None:
    with Sandbox(limits=Limits.none()) as server:
        hung = server.user("Hùng")
        hung.private_chat().start()
        with open_newsroom(server, library, admins=frozenset({hung.id})) as room:
            room.draft("Việc chung")
            begun = hung.private_chat().say("/thongbao").reply()
            assert begun.click("Việc chung").edit().quote == "Việc chung"
            assert shown(hung.private_chat(), "Việc chung").buttons
