"""Names that a question holds without saying what they are the names of."""

from __future__ import annotations

import pytest

from knowledge.answering.names import bare_names
from knowledge.text.syllables import syllables


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Dân Quế Long đã nhường bao nhiêu đất?", ["Quế Long"]),
        (
            "đàn dê của anh Hưng ở Di Linh chết mấy con, vì sao Gia Hiệp biết?",
            ["Hưng", "Di Linh", "Gia Hiệp"],
        ),
        ("dan que long nhuong dat", []),
        ("Dân QUẾ LONG nhường bao nhiêu đất?", []),  # an emphasis or an abbreviation
        ("Có Bao Nhiêu Hộ Nuôi Dê", []),  # typed in capitals throughout
        ("Hội nghị của Hưng bàn gì?", ["Hưng"]),
    ],
)
def test_capitals_are_a_name_with_their_neighbours(question: str, names: list[str]) -> None:
    row = syllables(question)
    found = [" ".join(row[slot].text for slot in name) for name in bare_names(row)]
    assert found == names
