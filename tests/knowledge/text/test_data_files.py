"""The files of language knowledge are well formed, so that their readers need not check."""

from __future__ import annotations

import unicodedata
from collections import Counter

import pytest

from knowledge.text.lexicon import entries, table
from knowledge.text.normal import marked

TABLES = ("abbreviations", "chat_words")
PEOPLE_OF_THE_SEEDS = (
    "nguyễn đức phương",
    "nguyễn quốc hội",
    "dương quang phục",
    "hồng luận",
    "huyền trăng",
    "thanh thy",
)


def key(phrase: str) -> str:
    return " ".join(marked(word) for word in phrase.split())


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_each_head_once(name: str) -> None:
    counts = Counter(key(head) for head, _ in table(name))
    assert [head for head, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("name", TABLES)
def test_no_head_of_a_table_stands_for_itself_alone(name: str) -> None:
    assert [head for head, values in table(name) if {key(v) for v in values} == {key(head)}] == []


@pytest.mark.parametrize("name", TABLES)
def test_a_table_row_has_a_head_and_distinct_values(name: str) -> None:
    bad = [head for head, values in table(name) if not head or len(set(values)) < len(values)]
    assert bad == []


@pytest.mark.parametrize("name", TABLES)
def test_heads_are_lower_case(name: str) -> None:
    assert [head for head, _ in table(name) if head != head.lower()] == []


@pytest.mark.parametrize("name", TABLES)
def test_text_is_composed_and_single_spaced(name: str) -> None:
    lines = entries(name)
    assert [line for line in lines if unicodedata.normalize("NFC", line) != line] == []
    assert [line for line in lines if "  " in line or "\t" in line] == []


@pytest.mark.parametrize("name", TABLES)
def test_no_person_of_the_seeds_is_named(name: str) -> None:
    text = "\n".join(entries(name)).lower()
    assert [person for person in PEOPLE_OF_THE_SEEDS if person in text] == []
