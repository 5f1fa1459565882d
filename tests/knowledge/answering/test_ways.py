"""Every kind of question has its ways of picking an answer."""

from typing import get_args

import pytest

from knowledge.answering.kinds import Kind
from knowledge.answering.picks import ways_of


@pytest.mark.parametrize("kind", get_args(Kind))
def test_a_kind_has_ways_that_can_be_called(kind: Kind) -> None:
    ways = ways_of(kind)
    assert ways
    assert all(map(callable, ways))
