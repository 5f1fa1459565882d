"""What goes out by itself: new articles, and the digests that chats asked for."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from newsroom import (
    DAY,
    HOUR,
    MINUTE,
    Newsroom,
    asked_until,
    copies,
    open_newsroom,
    pressed,
    say,
    shown,
)

from bot.sandbox import Limits, Sandbox, SetClock
from bot.store import open_store
from knowledge.library import Library
from knowledge.reading import read_article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from bot.sandbox import Seat

    Running = Callable[..., AbstractContextManager[Newsroom]]

NO_DIGEST = say("bantin.none", examples=say("bantin.examples"))
OLD = "Chợ phiên họp đều\n\nHuyện có 12 chợ phiên, họp 4 lần mỗi tháng."
NEW = "Hợp tác xã chè mở rộng\n\nHợp tác xã chè Bình An có 47 thành viên, vay 5,1 tỉ đồng."


def library(*articles: str) -> Library:
    return Library.of(read_article(raw, f"{raw[:9]}.txt") for raw in articles)


@pytest.fixture
def bot(tmp_path: Path, clock: SetClock) -> Iterator[Running]:
    """Runs the bot over these articles, time after time in one Telegram with one store."""
    with Sandbox(limits=Limits.none(), clock=clock) as server:
        known: list[Newsroom] = []

        @contextmanager
        def run(*articles: str, **parts: Any) -> Iterator[Newsroom]:
            store = open_store(tmp_path, say)
            admins = frozenset(room.mai.id for room in known)
            parts = {"admins": admins, "now": clock, "store": store, **parts}
            with open_newsroom(server, library(*articles), **parts) as room:
                known.append(room)
                room.chat.say("/help").reply()  # it listens by now
                yield known[0]
            store.close()

        yield run


def told(seat: Seat, text: str) -> bool:
    return any(text in view.text for view in seat.transcript() if view.from_bot)


def test_the_articles_that_the_bot_begins_with_are_no_news(bot: Running) -> None:
    with bot(OLD, NEW) as room:
        room.chat.say("/help").reply()
        assert not told(room.chat, say("news.drafts", count=2))


def test_a_new_article_is_a_draft_for_the_operators(bot: Running) -> None:
    with bot(OLD) as room:
        pass
    with bot(OLD, NEW):
        news = shown(room.chat, say("news.drafts", count=1))
        card = news.click("Hợp tác xã chè").edit()
        assert say("state.draft") in card.bold
        title = str(room.group().chat.title)
        card = pressed(card, say("button.annwho"), "Chọn nhóm", title, say("button.card"))
        preview, _ = room.preview(card)
        assert "47 thành viên" in preview.bolds
    with bot(OLD, NEW):
        room.chat.say("/help").reply()
        notices = [view for view in room.chat.transcript() if "soạn sẵn" in view.text]
        assert not notices


def test_with_the_setting_a_new_article_goes_to_its_topic_without_asking(bot: Running) -> None:
    with bot(OLD) as room:
        group = room.group(topic="tin mới")
    with bot(OLD, NEW, settings={"hoidap_announce_news": " Tin mới"}):
        news = shown(room.mai.at(group), "Hợp tác xã chè mở rộng")
        assert say("button.stop") in news.buttons
        assert not told(room.chat, say("news.drafts", count=1))


def test_where_the_topic_of_the_setting_is_missing_there_is_a_draft(bot: Running) -> None:
    with bot(OLD) as room:
        pass
    with bot(OLD, NEW, settings={"hoidap_announce_news": "không có"}):
        shown(room.chat, say("news.drafts", count=1))


def test_many_new_articles_are_listed_in_one_announcement(bot: Running) -> None:
    more = [f"Tin số {number}\n\nXã có {number} hộ." for number in range(10, 22)]
    with bot(OLD) as room:
        pass
    with bot(OLD, *more):
        card = shown(room.chat, say("news.drafts", count=1)).click("✏️").edit()
        assert say("news.heading", count=12) in card.quote
        assert say("start.more", count=2) in card.quote


def test_a_digest_brings_what_is_new_and_else_nothing(bot: Running, clock: SetClock) -> None:
    with bot(OLD) as room:
        group = room.group()
        card = room.lan.at(group).say("/bantin@hoidap_bot 7h").reply()
        assert "hằng ngày, 07:00" in card.text
        assert "19/11/2026, 07:00" in card.text
        clock.forward(22.5 * HOUR)
        asked_until(room.lan.at(group), "/bantin@hoidap_bot", "20/11/2026, 07:00")
        assert not told(room.mai.at(group), say("news.heading", count=1))
    clock.forward(MINUTE)
    with bot(OLD, NEW):
        clock.forward(DAY - 10 * MINUTE)
        news = shown(room.mai.at(group), say("news.heading", count=1))
        assert [text for text, _ in news.links] == ["Hợp tác xã chè mở rộng"]
        clock.forward(DAY)
        asked_until(room.lan.at(group), "/bantin@hoidap_bot", "22/11/2026, 07:00")
        assert len(copies(room.mai.at(group), news.text)) == 1


def test_a_digest_can_be_a_fact_every_week(bot: Running, clock: SetClock) -> None:
    with bot(OLD) as room:
        chat = room.telegram.user("Bình").private_chat()
        card = chat.say("/bantin thứ hai 7h").reply()
        assert "thứ hai hằng tuần, 07:00" in card.text
        chosen = card.click(say("bantin.kind.fact")).edit()
        assert f"✓ {say('bantin.kind.fact')}" in chosen.buttons
        clock.forward(5 * DAY)  # a Monday at nine: too late for this week's
        asked_until(chat, "/bantin", "30/11/2026, 07:00")
        assert not told(chat, "Chợ phiên")
        clock.forward(6 * DAY + 22.5 * HOUR)
        fact = shown(chat, "Chợ phiên")
        assert fact.bold in ("12 chợ phiên", "4 lần", "12 chợ", "4")
        assert not told(room.chat, say("announce.done", done=1, total=1))


def test_the_way_out_ends_the_digest_too(bot: Running, clock: SetClock) -> None:
    with bot(OLD) as room:
        chat = room.telegram.user("Bình").private_chat()
        chat.say("/bantin 10h").reply().click(say("bantin.kind.fact")).edit()
        clock.forward(1.2 * HOUR)
        shown(chat, "Chợ phiên").click(say("button.stop")).toast()
        assert chat.say("/bantin").reply().text == say(
            "bantin.none", examples=say("bantin.examples")
        )


def test_a_digest_is_switched_off(bot: Running) -> None:
    with bot(OLD) as room:
        chat = room.telegram.user("Bình").private_chat()
        card = chat.say("/bantin 7h").reply()
        assert card.click(say("button.digest_off")).edit().text == say("bantin.off")
        assert card.click(say("bantin.kind.fact")).toast() == say("button.gone")


@pytest.mark.parametrize(
    ("typed", "rhythm"),
    [
        ("7h tối", "hằng ngày, 19:00"),
        ("ngày thường 7h", "thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu hằng tuần, 07:00"),
        ("mùng 1 và 15 7h", "ngày 1, 15 hằng tháng, 07:00"),
    ],
)
def test_a_digest_comes_again_without_being_told_to(bot: Running, typed: str, rhythm: str) -> None:
    with bot(OLD) as room:
        assert rhythm in room.chat.say(f"/bantin {typed}").reply().text


@pytest.mark.parametrize(
    ("typed", "reason", "detail"),
    [
        ("mai 7h", "no_rhythm", "mai 7h"),
        ("khi có tin", "unread", "khi"),
        ("25h", "no_such_time", "25:00"),
        ("thứ hai", "no_hour", "thứ hai"),
    ],
)
def test_a_digest_s_time_that_can_t_be_is_said(
    bot: Running, typed: str, reason: str, detail: str
) -> None:
    with bot(OLD) as room:
        told = room.chat.say(f"/bantin {typed}").reply().text
        assert say(f"time.{reason}", detail=detail) in told
        assert NO_DIGEST in told


def test_each_example_that_is_shown_orders_a_digest(bot: Running) -> None:
    with bot(OLD) as room:
        for chosen in ("Tiếng Việt", "English"):
            room.chat.say("/caidat").reply().click(chosen)
            told = room.chat.say("/bantin khi có tin").reply().text
            for example in told.rpartition(": ")[2].rstrip(".").split(" · "):
                assert room.chat.say(example).reply().buttons, example
            room.chat.say("/bantin").reply().click("Tắt" if chosen == "Tiếng Việt" else "off")


def test_a_digest_comes_every_month(bot: Running, clock: SetClock) -> None:
    with bot(OLD) as room:
        chat = room.telegram.user("Bình").private_chat()
        card = chat.say("/bantin mùng 1 7h").reply()
        assert "ngày 1 hằng tháng, 07:00" in card.text
        assert "01/12/2026, 07:00" in card.text
        card.click(say("bantin.kind.fact")).edit()
        clock.forward(12 * DAY + 22.5 * HOUR)
        shown(chat, "Chợ phiên")
        assert "01/01/2027, 07:00" in asked_until(chat, "/bantin", "01/01/2027").text


def test_in_a_group_only_administrators_order_a_digest(bot: Running) -> None:
    with bot(OLD) as room:
        group = room.group()
        refused = room.mai.at(group).say("/bantin@hoidap_bot 7h").reply()
        assert refused.text == say("caidat.admins")
