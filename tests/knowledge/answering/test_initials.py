"""Abbreviations that no list has, met by the initials of what they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from knowledge.answering.initials import with_initials
from knowledge.answering.question import understand
from knowledge.retrieval.query import Text, covered
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from knowledge.library import Library


@pytest.mark.parametrize(
    ("asked", "told", "is_met"),
    [
        ("QXHT cho ai vay", "quỹ xe hợp tác cho hộ nghèo vay", True),
        ("QXHT cho ai vay", "quỹ hợp tác cho hộ nghèo vay", False),
        ("ĐX Hải nuôi gì", "Anh Đinh Xuân Hải nuôi ong", True),
        ("ĐX Hải nuôi gì", "Anh Đinh Xuân Hòa nuôi ong", False),
        ("ĐX Hải nuôi gì", "Đàn xưa Hải nuôi ong", False),  # no name
        ("tàu ĐX đi đâu", "tàu Đông Xuyên đi Đảo", True),
        ("tàu ĐX đi đâu", "tàu đang xa đảo", False),
        ("vốn LXHTX cấp bao nhiêu", "vốn của Liên xã HTX cấp 2 tỷ đồng", True),
        ("vốn TXDX cấp bao nhiêu", "vốn của HTX Dốc Xa cấp 2 tỷ đồng", False),  # half of a word
        ("cấp VQ bảo hộ cho ai", "cấp vé quyền bảo hộ cho 18 hộ", True),
        ("cấp VQ bảo hộ cho ai", "cấp vé quyền cho 18 hộ được bảo hộ", False),
    ],
)
def test_an_unknown_abbreviation_is_met_by_words_of_its_initials(
    library: Library, asked: str, told: str, is_met: bool
) -> None:
    question = understand(asked, library, ())
    row = syllables(told)
    text = Text([token.text for token in row], [token.folded for token in row])
    cover = with_initials(question, covered(question.query, text), text)
    assert [bool(cover.places[slot]) for slot in question.unknown_shorts] == [is_met]
