from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strict_server import accepts

from bot.announcements.models import Audience, Content
from bot.announcements.outcomes import REASONS
from bot.screens.message import escaped
from bot.screens.reports import missed_message, report_message
from bot.store.announcement import Announcement, State
from bot.store.deliveries import WORKS, Figures
from bot.words import LANGUAGES, words

NOTHING = Figures(0, 0, 0, (), 0)
OUT: tuple[State, ...] = ("sending", "done", "withdrawn", "expired")


def announcement(state: State = "done", html: str = "Mời họp") -> Announcement:
    return Announcement(
        id=999_999,
        author=7,
        state=state,
        content=Content(html=html),
        revision=0,
        audience=Audience(),
        due=1000.0,
        recurrence=None,
        expires=None,
        silent=False,
        pin=False,
        approvals=(),
        card=None,
        at=0.0,
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", OUT)
def test_every_state_and_reason_has_its_words(language: str, state: State) -> None:
    failed = tuple((reason, 1) for reason in REASONS)
    figures = Figures(2000, 1, 1, failed, 1)
    screen = report_message(announcement(state), dict.fromkeys(WORKS, figures), words(language))
    assert accepts(screen)
    assert len(screen.plain.splitlines()) > 3 * len(REASONS)


@given(st.text(max_size=300))
def test_whatever_was_announced_is_quoted_literally(text: str) -> None:
    figures = dict.fromkeys(WORKS, NOTHING)
    written = announcement(html=f"<b>{escaped(text)}</b>")
    assert accepts(report_message(written, figures, words("vi")))
    assert accepts(missed_message(written, 9000.0, words("vi")))


def test_only_what_is_uncertain_leaves_something_to_decide() -> None:
    certain = {**dict.fromkeys(WORKS, NOTHING), "post": Figures(2, 0, 2, (), 0)}
    unsure = {**certain, "post": Figures(2, 0, 1, (), 1)}
    say = words("vi")
    assert len(report_message(announcement(), certain, say).rows) == 1
    assert len(report_message(announcement(), unsure, say).rows) == 2
    assert len(report_message(announcement("withdrawn"), unsure, say).rows) == 1
    assert report_message(announcement("sending"), unsure, say).rows == ()
