from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot import conversations
from bot.conversations import MEMORY_QUESTIONS, MEMORY_SECONDS, Conversations
from knowledge.library import Library
from knowledge.models import Answer

if TYPE_CHECKING:
    from collections.abc import Sequence


class Clock:
    """Tells the time that a test sets."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def echoed(
    question: str, library: Library, *, history: Sequence[str] = (), **others: object
) -> Answer:
    """Answers with the earlier questions that it was given."""
    return Answer("smalltalk" if question == "chào" else "answered", " | ".join(history))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def talk(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Conversations:
    monkeypatch.setattr(conversations, "answer", echoed)
    return Conversations(Library.of([]), language="vi", clock=clock)


def test_a_question_comes_with_the_earlier_ones_oldest_first(talk: Conversations) -> None:
    assert talk.ask("mai", "một").text == ""
    assert talk.ask("mai", "hai").text == "một"
    assert talk.ask("mai", "ba").text == "một | hai"


def test_each_asker_has_a_memory_of_their_own(talk: Conversations) -> None:
    talk.ask("mai", "một")
    assert talk.ask("lan", "hai").text == ""


def test_only_the_last_questions_are_kept(talk: Conversations) -> None:
    for number in range(20):
        talk.ask("mai", str(number))
    kept = talk.ask("mai", "cuối").text.split(" | ")
    assert kept == [str(number) for number in range(20 - MEMORY_QUESTIONS, 20)]


def test_small_talk_is_not_remembered(talk: Conversations) -> None:
    talk.ask("mai", "một")
    talk.ask("mai", "chào")
    assert talk.ask("mai", "hai").text == "một"


def test_what_was_asked_is_forgotten_after_a_while(talk: Conversations, clock: Clock) -> None:
    talk.ask("mai", "một")
    clock.now += MEMORY_SECONDS
    assert talk.ask("mai", "hai").text == "một"
    clock.now += MEMORY_SECONDS + 1
    assert talk.ask("mai", "ba").text == ""


def test_an_asker_who_goes_on_is_not_forgotten_with_the_others(
    talk: Conversations, clock: Clock
) -> None:
    talk.ask("mai", "một")
    talk.ask("lan", "hai")
    clock.now += MEMORY_SECONDS - 1
    talk.ask("mai", "ba")
    clock.now += 2
    assert talk.ask("lan", "bốn").text == ""
    assert talk.ask("mai", "năm").text == "một | ba"


def test_forgetting_is_for_one_asker(talk: Conversations) -> None:
    talk.ask("mai", "một")
    talk.ask("lan", "hai")
    talk.forget("mai")
    talk.forget("nobody")
    assert talk.ask("mai", "ba").text == ""
    assert talk.ask("lan", "bốn").text == "hai"
