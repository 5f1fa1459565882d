from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from running_bot import running

from bot.sandbox import Sandbox
from knowledge.library import open_library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bot.sandbox import Person

ARTICLE = """Hợp tác xã <Bình An> & bạn {long}

Hợp tác xã Bình An có 47 thành viên <chính thức> & 12 thành viên liên kết, độ pH < 7.

Hợp tác xã Bình An được thành lập năm 2016 {long}
"""


@pytest.fixture
def telegram(tmp_path: Path) -> Iterator[Sandbox]:
    (tmp_path / "binh-an.txt").write_text(
        ARTICLE.format(long="nhờ bà con cùng góp vốn, " * 400), encoding="utf-8"
    )
    with Sandbox() as server, running(server, open_library(tmp_path)):
        yield server


def test_marks_of_markup_in_an_article_are_shown_as_they_are(
    telegram: Sandbox, mai: Person
) -> None:
    reply = mai.private_chat().say("Hợp tác xã Bình An có bao nhiêu thành viên?").reply()
    assert "<chính thức> & 12" in reply.quote
    assert "«Hợp tác xã <Bình An> & bạn nhờ" in reply.text
    assert not telegram.refused


def test_overlong_texts_are_cut(telegram: Sandbox, mai: Person) -> None:
    reply = mai.private_chat().say("Hợp tác xã Bình An thành lập năm nào?").reply()
    assert "2016" in reply.bold
    assert "…» · đoạn " in reply.text.splitlines()[-1]
    assert not telegram.refused
