"""Telex and VNI keystrokes left in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.text.keystrokes import decoded
from knowledge.text.normal import folded, marked
from knowledge.text.vietnamese import is_syllable


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hopwj", "hợp"),
        ("howpj", "hợp"),
        ("tacs", "tác"),
        ("xax", "xã"),
        ("dduwocj", "được"),
        ("dduowcj", "được"),
        ("nawm", "năm"),
        ("maays", "mấy"),
        ("nhieeu", "nhiêu"),
        ("tieengs", "tiếng"),
        ("Sown", "sơn"),
        ("vieejt", "việt"),
        ("ho7p5", "hợp"),
        ("hop5", "họp"),
        ("tac1", "tác"),
        ("xa4", "xã"),
        ("d9u7o7c5", "được"),
        ("na8m", "năm"),
        ("tie6n2", "tiền"),
        ("nàof", "nào"),
        ("trôngf", "trồng"),
        ("đượcj", "được"),
        ("nàor", "nào"),  # a stray key
        ("đaauj", "đậu"),
        ("baao", "bao"),  # no syllable has an âo: the letter was held down
        ("nhaa", "nha"),
    ],
)
def test_keystrokes_are_read_as_the_syllable_they_spell(typed: str, meant: str) -> None:
    read = decoded(typed)
    assert read is not None
    assert marked(read) == marked(meant)


@pytest.mark.parametrize(
    "word",
    [
        "son",
        "la",
        "the",
        "htx",
        "HD",
        "bank",
        "2019",
        "39",
        "16",
        "xã",
        "hợp",
        "ubnd",
        "5g",
        "covid",
        "số",
        "nhìu",
        "mấys1",
    ],
)
def test_what_is_a_word_or_spells_no_syllable_is_left_alone(word: str) -> None:
    assert decoded(word) is None


@given(st.text(max_size=12))
def test_what_is_read_is_always_a_syllable(word: str) -> None:
    read = decoded(word)
    assert read is None or is_syllable(folded(read))
