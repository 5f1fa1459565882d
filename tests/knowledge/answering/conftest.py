from pathlib import Path

import pytest

from knowledge.library import Library, open_library

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.fixture(scope="session")
def library() -> Library:
    return open_library(SEEDS)
