"""Whatever operators write and name, the strict server takes the cards that are made of it."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from strict_server import accepts
from telegram import Chat, Message, MessageEntity

from bot.announcements.articles import LISTED, article_content, list_content
from bot.announcements.contents import REASONS, Unfit, content_of, corrected
from bot.announcements.models import Audience, Content, Original, Recurrence
from bot.announcements.times import REASONS as UNCLEAR
from bot.announcements.times import Unclear
from bot.announcements.versions import version
from bot.links import Links
from bot.presses import Press
from bot.screens.announcements import card, choices, lists, sent
from bot.screens.announcements.moments import unclear_line
from bot.screens.announcements.summary import Shown
from bot.screens.message import Message as Screen
from bot.screens.message import escaped, units
from bot.screens.subscriptions import (
    accepted_greeting,
    ended_message,
    subscriptions_message,
    way_out,
)
from bot.screens.topics import topics_message
from bot.store.announcement import EDITABLE, Announcement
from bot.store.chats import Group
from bot.store.corrections import Correction
from bot.store.subscriptions import Topic
from bot.words import LANGUAGES, words
from knowledge.library import Library
from knowledge.reading import read_article

anything = st.text(st.characters(codec="utf-8"))
long = anything | st.sampled_from(["🌾" * 2048, "<b>&" * 900, "dài " * 1000])
languages = st.sampled_from(LANGUAGES)
moments = st.none() | st.floats(0, 4e9)
names = st.text(st.characters(codec="utf-8"), min_size=1, max_size=128).filter(str.strip)
ids = st.integers(-(10**14), 10**14)


@st.composite
def announcements(draw: st.DrawFn) -> Announcement:
    original = draw(st.none() | st.just(Original(chat=7, message=9)))
    text = draw(long)
    weekly = Recurrence(hour=8, minute=0, zone="Asia/Ho_Chi_Minh", weekdays=(0, 2))
    due = draw(moments)
    return Announcement(
        id=draw(st.integers(1, 999_999)),
        author=7,
        state=draw(st.sampled_from(["draft", "scheduled", "paused", "done"])),
        content=Content(html=escaped(text), original=original),
        revision=0,
        audience=draw(
            st.builds(
                Audience,
                everyone=st.booleans(),
                topics=st.lists(st.integers(1, 50), max_size=3).map(tuple),
                chats=st.lists(ids, max_size=3).map(tuple),
            )
        ),
        due=due,
        recurrence=weekly if due and draw(st.booleans()) else None,
        expires=draw(moments),
        silent=draw(st.booleans()),
        pin=draw(st.booleans()),
        approvals=(),
        card=None,
        at=draw(st.floats(0, 4e9)),
    )


@given(announcements(), st.lists(names, max_size=40), st.lists(names, max_size=5), languages, long)
def test_any_announcement_has_cards(
    announcement: Announcement, audience: list[str], barred: list[str], language: str, why: str
) -> None:
    say = words(language)
    shown = Shown(announcement, tuple(audience), 12, tuple(barred), "Asia/Ho_Chi_Minh")
    topics = [Topic(number, name[:30]) for number, name in enumerate(audience, 1)]
    groups = [Group(-number, name, number % 3 > 0) for number, name in enumerate(audience, 1)]
    correction = Correction(999_999, announcement.id, announcement.content, (7,))
    problem = why[:200]
    screens = (
        card.card_message(shown, say, problem=problem),
        card.confirm_message(shown, 2, say),
        card.waiting_message(shown, 1, say),
        card.request_message(shown, say),
        card.scheduled_message(shown, say),
        *(card.cancelled_message(announcement._replace(state=state), say) for state in EDITABLE),
        choices.audience_message(shown, topics, say),
        choices.groups_message(announcement, groups, 0, say),
        choices.time_message(shown, say, problem=problem),
        choices.expiry_message(announcement, say),
        sent.sent_message(shown, say, problem=problem),
        sent.withdraw_message(shown, say),
        sent.correction_message(correction, 2, say),
        sent.correction_waiting_message(correction, 1, say),
        sent.correction_request(correction, say),
        lists.begin_message([announcement] * 8, say),
        lists.schedule_message([announcement] * lists.PAGE, 0, 9, "Asia/Ho_Chi_Minh", say),
        subscriptions_message(topics, {1, 2}, say, problem=problem),
        ended_message(topics, topics, None, say),
        accepted_greeting("@hoidap_bot", topics, say),
        topics_message([(topic, 3) for topic in topics], say, problem=problem),
    )
    assert all(accepts(screen) for screen in screens)


@given(st.text(st.characters(codec="utf-8"), max_size=5000), st.booleans())
def test_any_text_is_a_content_that_can_be_posted_or_is_said_why_not(text: str, bold: bool) -> None:
    entities = [MessageEntity("bold", 0, units(text))] if bold and text else []
    chat = Chat(7, "private")
    message = Message(1, datetime.now(UTC), chat, text=text, entities=entities)
    known = Content(html="cũ", original=Original(chat=7, message=3))
    for content in (content_of(message), corrected(known, message)):
        if isinstance(content, Unfit):
            assert content.reason in REASONS
        else:
            assert accepts(Screen(content.html, way_out(words("vi"))))
            assert Content.model_validate_json(content.model_dump_json()) == content


@given(st.lists(long, min_size=1, max_size=LISTED + 3), languages)
def test_any_articles_are_contents_that_can_be_posted(raw: list[str], language: str) -> None:
    say = words(language)
    read = [read_article(text, f"{number}.txt") for number, text in enumerate(raw)]
    library = Library.of(read)
    links = Links(library, "hoidap_bot")
    contents = [list_content(read, links, say), *(article_content(a, links, say) for a in read)]
    for content in contents:
        assert accepts(Screen(content.html, (*content.rows, *way_out(say))))


@given(st.sampled_from(UNCLEAR), st.text(max_size=100), languages)
def test_whatever_was_typed_for_a_time_can_be_said(reason: str, detail: str, language: str) -> None:
    told = unclear_line(Unclear(reason, detail), words(language))
    assert accepts(Screen(escaped(told)))


def test_a_press_on_any_group_fits_telegram_s_64_bytes() -> None:
    press = Press(choices.GROUP, str(-(10**15)), 999_999, 999_999)
    assert len(str(press).encode()) <= 64


def test_the_version_of_an_announcement_is_another_one_once_anything_is_changed() -> None:
    @given(announcements(), announcements())
    def check(one: Announcement, other: Announcement) -> None:
        same = one._replace(id=1, at=0, author=1, state="draft") == other._replace(
            id=1, at=0, author=1, state="draft"
        )
        assert same or version(one) != version(other)
        assert version(one) == version(one._replace(approvals=(7,), state="draft"))

    check()
