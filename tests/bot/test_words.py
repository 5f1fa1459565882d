import string
from pathlib import Path

import pytest

import bot.words
from bot.words import LANGUAGES, words


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same_things(language: str) -> None:
    assert words(language).texts.keys() == words("vi").texts.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_has_the_same_blanks_in_every_language(language: str) -> None:
    for key, text in words(language).texts.items():
        assert blanks(text) == blanks(words("vi").texts[key]), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty(language: str) -> None:
    assert all(text.strip() for text in words(language).texts.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_stands_twice(language: str) -> None:
    lines = Path(bot.words.__file__).with_name(f"{language}.ini").read_text("utf-8").splitlines()
    openings = [line for line in lines if line and line[0].isalpha()]
    assert len(openings) == len(words(language).texts)


def test_a_value_with_braces_is_said_as_it_stands() -> None:
    assert words("vi")("answer.item", text="{number}") == "• {number}"


def test_a_text_over_several_lines_keeps_its_lines() -> None:
    assert "\n\n" in words("vi")("help", name="@bot")
