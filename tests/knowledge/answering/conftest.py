from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.library import Library, open_library
from knowledge.reading import read_article

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.fixture(scope="session")
def library() -> Library:
    return open_library(SEEDS)


@pytest.fixture(scope="session")
def library_of() -> Callable[[str], Library]:
    """A library of one article, given as a paper's page."""
    return lambda page: Library.of([read_article(page, "bai.txt")])
