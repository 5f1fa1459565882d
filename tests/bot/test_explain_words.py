"""`--explain` has a word for every way in which a text may meet a question."""

from typing import get_args

import pytest

from bot.words import LANGUAGES, words
from knowledge.retrieval.query import How


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("how", get_args(How))
def test_every_way_of_meeting_has_its_word(language: str, how: str) -> None:
    assert words(language)(f"explain.how.{how}")
