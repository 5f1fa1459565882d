"""The words around answers, complete in both languages."""

import re
from pathlib import Path

from knowledge import answering
from knowledge.answering.frames import frames
from knowledge.text.lexicon import table


def test_both_languages_say_the_same_things() -> None:
    assert frames("vi").names == frames("en").names


def test_every_sentence_that_is_said_is_there() -> None:
    folder = Path(answering.__file__).parent
    code = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    said = set(re.findall(r'\.say\(\s*"(\w+)"', code))
    assert said
    assert said <= frames("vi").names


def test_small_talk_and_what_an_article_may_lack_have_their_sentences() -> None:
    lacking = {"missing_title", "missing_byline", "missing_credit", "missing_source"}
    assert {*lacking, "missing_published"} <= frames("vi").names
    assert {kind for kind, _ in table("smalltalk")} | {"noise"} <= frames("vi").names


def test_an_unknown_language_is_answered_in_vietnamese() -> None:
    assert frames("fr").say("missing") == frames("vi").say("missing")
