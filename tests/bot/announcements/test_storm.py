"""The whole promise at once: limits, faults, moved groups, and a process that is killed."""

from __future__ import annotations

import pytest
from announcement_soak import run


@pytest.mark.slow
@pytest.mark.timeout(600)  # seconds: Telegram's limits alone take more than a minute
def test_everyone_gets_it_and_nobody_twice_whatever_breaks() -> None:
    audit = run(recipients=2000, kills=5, seed=7)
    assert len(audit.in_flight) == 5
    assert audit.cut_calls > 0
    assert audit.doubled == []
    assert audit.missed == []
    assert audit.wrong == []
    assert audit.sent + audit.failed.total() + audit.uncertain == 2000
    assert audit.uncertain <= audit.cut_calls + sum(audit.in_flight)
    # At most every two seconds, each process for itself, and the report.
    assert 5 < audit.card_edits <= (audit.seconds + audit.downtime) / 2 + 5 + 5
    assert audit.unanswered == 0
    assert len(audit.waits) > 50
