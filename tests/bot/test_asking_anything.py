"""Whatever is asked, in whatever characters, an answer comes that can be sent and checked."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from bot.conversations import Conversations
from bot.environment import default_corpus
from bot.record import record
from bot.screens.answers import answer_message
from bot.screens.message import TEXT_LIMIT, units
from bot.terminal import Paint, answer_text
from bot.words import words
from knowledge.library import open_library

library = open_library(default_corpus())
anything = st.text(st.characters(codec=None))  # every code point, lone surrogates too
WORDS = "Sơn La Cần Thơ htx hop tac xa bao nhiêu tiền ai ở đâu năm 2019 còn thì sao vay ?"
pieces = st.sampled_from(WORDS.split())
questions = anything | st.lists(pieces | anything, max_size=8).map(" ".join)


@given(st.lists(questions, min_size=1, max_size=3), st.sampled_from(["vi", "en"]))
def test_an_answer_can_be_printed_sent_and_checked(asked: list[str], language: str) -> None:
    say = words(language)
    talk = Conversations(library, language=language)
    answer = [talk.ask("mai", question) for question in asked][-1]
    json.dumps(record(answer, library), ensure_ascii=False).encode("utf-8")
    answer_text(answer, say, Paint(on=True)).encode("utf-8")
    message = answer_message(answer, say)
    assert 0 < units(message.plain) <= TEXT_LIMIT
    for citation in answer.citations:
        article = library.article(citation.article)
        assert article is not None
        assert article.raw[citation.start : citation.end] == citation.quote
