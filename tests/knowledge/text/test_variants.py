"""What a phrase may stand for, by the tables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.text.lexicon import entries
from knowledge.text.syllables import folded_key
from knowledge.text.variants import both_ways, phrase_key, variants


def texts(key: str, kind: str) -> list[str]:
    return [variant.text for variant in variants(key) if variant.kind == kind]


@pytest.mark.parametrize(
    ("short", "long"), [("htx", "hợp tác xã"), ("ubnd", "ủy ban nhân dân"), ("tht", "tổ hợp tác")]
)
def test_an_abbreviation_holds_both_ways(short: str, long: str) -> None:
    assert long in texts(short, "abbreviation")
    assert short in texts(phrase_key(long), "abbreviation")


def test_a_chat_word_stands_for_the_standard_one_only() -> None:
    assert "không" in texts("ko", "chat")
    assert texts("khong", "chat") == []


def test_later_readings_are_less_likely() -> None:
    likelihoods = [v.likelihood for v in variants("kttt") if v.head == "kttt"]
    assert likelihoods == sorted(likelihoods, reverse=True)
    assert len(set(likelihoods)) == len(likelihoods) > 1


def test_synonyms_hold_among_all_of_a_group() -> None:
    assert "đảm bảo" in texts("bao dam", "synonym")
    assert "bảo đảm" in texts("dam bao", "synonym")


def test_what_an_article_introduces_holds_both_ways() -> None:
    (short, written_out), (long, shortened) = both_ways("LĐMC", "Liên đoàn Máy cày")
    assert (short, written_out.key) == ("ldmc", ("lien", "doan", "may", "cay"))
    assert (long, shortened.key) == ("lien doan may cay", ("ldmc",))


@pytest.mark.parametrize("name", ["abbreviations", "chat_words", "synonyms", "related"])
def test_every_phrase_is_found_by_the_keys_that_a_question_has(name: str) -> None:
    phrases = [p for line in entries(name) for p in line.replace("=", "|").split("|")]
    assert [p for p in phrases if phrase_key(p) != folded_key(p)] == []  # "kỹ" is "ki" to both


@given(st.text(max_size=40))
def test_any_phrase_can_be_looked_up(text: str) -> None:
    for variant in variants(phrase_key(text)):
        assert variant.key
