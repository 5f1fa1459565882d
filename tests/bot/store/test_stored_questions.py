from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from stored_samples import asked

if TYPE_CHECKING:
    from bot.store import Store


@pytest.fixture(autouse=True)
def _met(store: Store) -> None:
    store.chats.meet(7, "private")


def test_a_question_is_found_by_its_id_and_its_message(store: Store) -> None:
    store.questions.keep(asked())
    store.questions.answered_by("abc", 2)
    assert store.questions.find("abc") == asked(reply=2)
    assert store.questions.of_message(7, 1) == asked(reply=2)
    assert store.questions.find("xyz") is None
    assert store.questions.of_message(8, 1) is None


def test_a_question_can_be_asked_anew_under_its_id(store: Store) -> None:
    store.questions.keep(asked())
    store.feedback.give("abc", 9, liked=True, at=1)
    store.questions.keep(asked(question="Ở đâu?"))
    found = store.questions.find("abc")
    assert found is not None
    assert found.question == "Ở đâu?"
    assert store.feedback.verdicts("abc") == ((True, None),)


def test_forgetting_takes_one_asker_s_questions_and_their_feedback(store: Store) -> None:
    store.questions.keep(asked("mine"))
    store.questions.keep(asked("hers", asker=8))
    store.feedback.give("mine", 9, liked=False, at=1)
    assert store.questions.count_of(7, 7) == 1
    store.questions.forget(7, 7)
    assert store.questions.find("mine") is None
    assert store.questions.find("hers") is not None
    assert store.feedback.verdicts("mine") == ()


def test_old_questions_are_dropped(store: Store) -> None:
    store.questions.keep(asked("old", at=10))
    store.questions.keep(asked("new", at=20))
    store.drop_older_than(20)
    assert store.questions.find("old") is None
    assert store.questions.find("new") is not None


def test_each_person_has_one_verdict_and_may_change_it(store: Store) -> None:
    store.questions.keep(asked())
    assert store.feedback.give("abc", 9, liked=False, at=1)
    assert not store.feedback.give("abc", 9, liked=False, at=2)
    store.feedback.explain("abc", 9, "old")
    assert store.feedback.give("abc", 8, liked=True, at=3)
    assert store.feedback.verdicts("abc") == ((False, "old"), (True, None))
    assert store.feedback.give("abc", 9, liked=True, at=4)
    store.feedback.explain("abc", 9, "old")
    assert store.feedback.verdicts("abc") == ((True, None), (True, None))


def test_figures_count_questions_and_not_small_talk(store: Store) -> None:
    store.chats.meet(-5, "group")
    store.chats.meet(-6, "group", active=False)
    times = enumerate((0.001, 0.002, 0.003, 0.1))
    for number, seconds in times:
        store.questions.keep(asked(str(number), seconds=seconds, at=86400.0 * (number // 2 + 1)))
    store.questions.keep(asked("4", status="not_found", question="Ở đâu?"))
    store.questions.keep(asked("5", status="smalltalk", question="chào"))
    store.feedback.give("0", 9, liked=True, at=86400)
    figures = store.statistics.since(0)
    assert (figures.questions, figures.answered) == (5, 4)
    assert (figures.median_seconds, figures.p95_seconds) == (0.002, 0.1)
    assert figures.top == (("Sơn La có bao nhiêu HTX?", 4),)
    assert (figures.likes, figures.dislikes) == (1, 0)
    assert (figures.private_chats, figures.groups, figures.inactive_chats) == (1, 1, 1)
    assert sum(day.questions for day in figures.days) == 5
    assert sum(day.answered for day in figures.days) == 4
    assert store.statistics.since(10**9).median_seconds == 0
