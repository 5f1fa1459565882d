"""The files of language knowledge are well formed, so that their readers need not check."""

from __future__ import annotations

import unicodedata
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

from knowledge.facts.wordlist import phrase_keys
from knowledge.text import lexicon
from knowledge.text.lexicon import entries, table
from knowledge.text.normal import marked
from knowledge.text.variants import PARTED

DATA = Path(lexicon.__file__).parent / "data"
ENGLISH = tuple(
    f"english/{name}"
    for name in ("frames", "irregular", "particles", "questions", "verbs", "words")
)
TABLES = ("abbreviations", "chat_words", "everyday", *ENGLISH)
GROUPS = ("related", "synonyms")
LISTS = ("politeness", "stop_words")
SMALLTALK = {
    "farewell",
    "greeting",
    "how_are_you",
    "insult",
    "laughter",
    "praise",
    "thanks",
    "who",
    "who_are_you",
}
OURS = (*TABLES, *LISTS, *GROUPS, "opposites", "smalltalk")
PEOPLE_OF_THE_SEEDS = (
    "nguyễn đức phương",
    "nguyễn quốc hội",
    "dương quang phục",
    "hồng luận",
    "huyền trăng",
    "thanh thy",
)


def members(line: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in line.split("|"))


def key(phrase: str) -> str:
    return " ".join(marked(word) for word in phrase.split())


def test_a_comment_has_its_line_to_itself_and_no_line_is_indented() -> None:
    texts = (path.read_text(encoding="utf-8") for path in DATA.rglob("*.txt"))
    lines = [line for text in texts for line in text.split("\n")]
    assert [line for line in lines if "#" in line and not line.startswith("#")] == []
    assert [line for line in lines if line != line.strip()] == []


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


@pytest.mark.parametrize("name", OURS)
def test_text_is_composed_and_single_spaced(name: str) -> None:
    lines = entries(name)
    assert [line for line in lines if unicodedata.normalize("NFC", line) != line] == []
    assert [line for line in lines if "  " in line or "\t" in line] == []


@pytest.mark.parametrize("name", OURS)
def test_no_person_of_the_seeds_is_named(name: str) -> None:
    text = "\n".join(entries(name)).lower()
    assert [person for person in PEOPLE_OF_THE_SEEDS if person in text] == []


@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_each_phrase_once(name: str) -> None:
    counts = Counter(key(phrase) for phrase in entries(name))
    assert [phrase for phrase, count in counts.items() if count > 1] == []


@pytest.mark.parametrize(
    "name", sorted(path.stem for path in (DATA / "facts").iterdir() if path.stem != "word_groups")
)
def test_a_list_for_facts_has_each_phrase_once_however_it_is_spelled(name: str) -> None:
    counts = Counter(phrase_keys(head) for head, _ in table(f"facts/{name}"))
    assert [keys for keys, count in counts.items() if count > 1] == []


def test_a_group_of_words_for_facts_has_each_once() -> None:
    groups = table("facts/word_groups")
    repeated = [
        (name, keys)
        for name, words in groups
        for keys, count in Counter(map(phrase_keys, words)).items()
        if count > 1
    ]
    assert repeated == []


def test_small_talk_has_the_known_kinds_and_each_phrase_once() -> None:
    rows = table("smalltalk")
    counts = Counter(key(phrase) for _, phrases in rows for phrase in phrases)
    assert {kind for kind, _ in rows} == SMALLTALK
    assert [phrase for phrase, count in counts.items() if count > 1] == []


def test_opposites_have_one_or_two_distinct_sides_and_no_row_twice() -> None:
    rows = [tuple(sorted(key(side) for side in members(line))) for line in entries("opposites")]
    assert [row for row in rows if len(row) > 2 or len(set(row)) < len(row) or "" in row] == []
    assert [row for row, count in Counter(rows).items() if count > 1] == []


@pytest.mark.parametrize("name", GROUPS)
def test_a_group_has_at_least_two_members_and_none_twice(name: str) -> None:
    groups = [(line, [key(member) for member in members(line)]) for line in entries(name)]
    bad = [line for line, keys in groups if len(keys) < 2 or len(set(keys)) < len(keys)]
    assert bad == []


@pytest.mark.parametrize("name", GROUPS)
def test_two_words_stand_together_in_one_group_only(name: str) -> None:
    groups = [sorted(key(member) for member in members(line)) for line in entries(name)]
    counts = Counter(pair for group in groups for pair in combinations(group, 2))
    assert [pair for pair, count in counts.items() if count > 1] == []


def test_only_a_pair_of_everyday_words_is_parted() -> None:
    parted = [head for head, _ in table("everyday") if PARTED in head]
    assert [head for head in parted if len(head.split()) != 3 or head.split()[1] != PARTED] == []
    values = [value for _, values in table("everyday") for value in values]
    assert [text for text in (*values, *entries("synonyms")) if PARTED in text] == []


def opposites() -> set[frozenset[str]]:
    return {frozenset(key(side) for side in members(line)) for line in entries("opposites")}


def synonym_pairs() -> set[frozenset[str]]:
    groups = [[key(member) for member in members(line)] for line in entries("synonyms")]
    return {frozenset(pair) for group in groups for pair in combinations(group, 2)}


def test_synonyms_are_never_opposites() -> None:
    assert opposites() & synonym_pairs() == set()


def test_no_synonym_is_a_short_form_that_the_abbreviations_hold() -> None:
    rows = table("abbreviations")
    short = {frozenset((key(head), key(long))) for head, longs in rows for long in longs}
    assert synonym_pairs() & short == set()


def test_an_everyday_word_never_stands_for_its_opposite() -> None:
    said = {frozenset((key(head), key(v))) for head, values in table("everyday") for v in values}
    assert opposites() & said == set()
