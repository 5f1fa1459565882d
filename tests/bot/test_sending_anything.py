"""Whatever articles and questions hold, the strict server takes what is made of them."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, cast

from answer_samples import citation, part
from hypothesis import given
from hypothesis import strategies as st
from strict_server import accepts, accepts_words
from telegram import User

from bot.conversations import Conversations
from bot.handlers.desk import Desk
from bot.handlers.looking_up import RESULTS, look_up
from bot.highlights import key_facts
from bot.links import Links
from bot.pace import Pace
from bot.screens.answer_buttons import View
from bot.screens.answers import answer_message
from bot.screens.articles import PAGE, article_message, fact_message, list_message
from bot.screens.charts import chart_message
from bot.screens.figures import figures_message
from bot.screens.inbox import (
    REPLY_LIMIT,
    choosing_message,
    entry_message,
    given_message,
    inbox_message,
    settled_message,
)
from bot.screens.message import escaped, units
from bot.screens.passages import passage_message
from bot.store.curated import Reply
from bot.store.statistics import Day, Figures
from bot.store.unanswered import Entry
from bot.streams import whole
from bot.words import words
from knowledge.answering import answer
from knowledge.answering.curated import Curated, Given, reply_article
from knowledge.library import Library
from knowledge.models import Answer, Breakdown
from knowledge.reading import read_article

if TYPE_CHECKING:
    from bot.store import Store

TAG = re.compile("<[^>]*>")
PACE = Pace(1, 1, lambda: 0.0)
ME = User(5, "hoidap", is_bot=True, username="hoidap_bot")
anything = st.text(st.characters(codec=None))
lines = st.sampled_from(
    [
        "Hợp tác xã <Bình An> & bạn có 47 thành viên, vay 5,1 tỉ đồng.",
        "Ông Nguyễn Văn A, Giám đốc HTX Bình An, cho biết năm 2019 có 12 HTX " * 90,
        "(Theo http://www.vidu.vn/bai?a=1&b=<2>)",
        "🌾" * 3000,
    ]
)
articles = st.lists(lines | anything, max_size=8).map("\n\n".join)
questions = st.sampled_from(["HTX Bình An có bao nhiêu thành viên?", "ai là giám đốc?"]) | anything


@given(articles, questions, st.sampled_from(["vi", "en"]), st.booleans())
def test_any_article_and_question_give_a_message_that_can_be_sent(
    raw: str, question: str, language: str, short: bool
) -> None:
    say = words(language)
    library = Library.of([read_article(raw, "bai.txt")])
    found = answer(question, library, language=language)
    view = View("0123456789abcdef", 0)
    links = Links(library, "hoidap_bot")
    assert accepts(answer_message(found, say, links=links, view=view, short=short))
    for number, choice in enumerate(found.choices, 1):
        shown = answer_message(
            choice.answer, say, links=links, view=view._replace(choice=number), short=short
        )
        assert accepts(shown)


@given(st.lists(articles, max_size=7), st.integers(0, 1), st.sampled_from(["vi", "en"]))
def test_any_articles_can_be_listed_and_told(raw: list[str], page: int, language: str) -> None:
    say = words(language)
    read = [read_article(text, f"{number}.txt") for number, text in enumerate(raw)]
    library = Library.of(read)
    listed = read[page * PAGE : (page + 1) * PAGE]
    assert accepts(list_message(listed, page, len(read), say))
    for article in read:
        facts = key_facts(article, library, 6)
        assert accepts(article_message(article, facts, say, page))
        for fact in facts:
            assert accepts(fact_message(article, fact, say))


@given(articles, st.data(), st.sampled_from(["vi", "en"]))
def test_any_passage_of_any_article_can_be_shown(
    raw: str, data: st.DataObject, language: str
) -> None:
    article = read_article(raw, "bai.txt")
    if article.passages:
        number = data.draw(st.integers(0, len(article.passages) - 1))
        marked = data.draw(st.just(article.passages[number].text) | anything)
        assert accepts(passage_message(article, number, words(language), marked=marked))


@given(st.lists(articles, max_size=4), questions | st.just(""))
def test_whatever_is_typed_lists_cards_that_can_be_posted(raw: list[str], query: str) -> None:
    say = words("vi")
    library = Library.of(read_article(text, f"{number}.txt") for number, text in enumerate(raw))
    # Inline mode keeps nothing, so that it needs no store.
    desk = Desk(
        Conversations(library, language="vi"), cast("Store", None), say, PACE, PACE, keep_seconds=1
    )
    cards = look_up(query, ME, desk)
    assert len(cards) <= RESULTS
    assert len({card.id for card in cards}) == len(cards)
    for card in cards:
        assert 1 <= len(card.id.encode()) <= 64
        f"{card.title}{card.description}".encode()
        assert card.title.strip()
        assert accepts(card.message)
        assert not any(button.data for row in card.message.rows for button in row)


@given(questions, anything | st.just("🌾. " * 700), st.sampled_from(["vi", "en"]), st.booleans())
def test_whatever_the_operators_reply_can_be_sent_whole(
    question: str, reply: str, language: str, short: bool
) -> None:
    say = words(language)
    library = Library.of([])
    told = whole(reply)
    article = reply_article("curated/1", whole(question), told, "2025-05-24", say("operators"))
    found = answer(question, library, curated=Curated([Given(whole(question), article)], library))
    shown = answer_message(
        found, say, links=Links(library, "hoidap_bot"), view=View("0123456789abcdef"), short=short
    )
    heading = say("waiting.told", text=question)
    telling = answer_message(found, say, links=Links(library, "hoidap_bot"), heading=heading)
    assert accepts(shown)
    assert accepts(telling)
    assert accepts(passage_message(article, 0, say))
    if found.citations and units(told) <= REPLY_LIMIT:
        assert short or escaped(told) in TAG.sub("", shown.html)
        assert escaped(told) in TAG.sub("", telling.html)


@given(questions, questions, articles, st.sampled_from(["vi", "en"]), st.integers(0, 999_999))
def test_whatever_stands_in_the_inbox_can_be_shown(
    question: str, reply: str, raw: str, language: str, number: int
) -> None:
    say = words(language)
    entry = Entry(number, question, number, 0.0)
    given_reply = Reply(number, question, reply, None, 0.0)
    article = read_article(raw, "bai.txt")
    assert accepts(inbox_message([entry] * 5, 1, 99, say, given=number, dismissed=number))
    assert accepts(entry_message(entry, 1, say))
    assert accepts(choosing_message(entry, [article] * 5, 1, 99, say))
    assert accepts(settled_message(given_reply, article.title, say))
    assert accepts(given_message([given_reply] * 5, 1, 99, say))


@given(anything, st.lists(anything, min_size=3, max_size=24), st.sampled_from(["vi", "en"]))
def test_the_chart_of_any_parts_can_be_sent(raw: str, names: list[str], language: str) -> None:
    article = read_article(raw, "bai.txt")
    parts = tuple(part(name, number) for number, name in enumerate(names))
    found = Answer(
        "answered",
        "; ".join(names) * 20,
        citations=(citation(raw, title=raw, source=raw),),
        breakdown=Breakdown(raw, parts),
    )
    shown = chart_message(found, article, View("0123456789abcdef"), words(language))
    assert shown is not None
    assert accepts_words(shown)  # tests/bot/charts draws any parts and days


counts = st.integers(0, 10**6)
dates = st.dates().map(str)
figures = st.builds(
    Figures,
    st.lists(st.builds(Day, dates, counts, counts), max_size=30).map(tuple),
    counts,
    counts,
    st.floats(0, 60),
    st.floats(0, 60),
    st.lists(st.tuples(anything | lines, counts), max_size=5).map(tuple),
    *[counts] * 5,
)


@given(figures, st.integers(1, 30), st.sampled_from(["vi", "en"]))
def test_whatever_was_asked_its_figures_can_be_sent(
    told: Figures, days: int, language: str
) -> None:
    assert accepts_words(figures_message(told, date(2025, 5, 24), days, words(language)))
