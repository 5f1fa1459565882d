"""How long a question takes, cold and warm, on the sample articles. Prints; asserts no time."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bot.environment import default_corpus
from knowledge.answering import answer
from knowledge.library import open_library

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

CHECKOUT = Path(__file__).parents[2]
ROUNDS = 7
COLD = ["-m", "bot.cli", "ask", "Sơn La có bao nhiêu HTX?"]
BARE = ["-c", "import pydantic, rapidfuzz"]
QUESTIONS = (
    "Sơn La có bao nhiêu HTX?",
    "son la co bao nhieu htx",
    "ai la chu tich lien minh htx tp can tho",
    "Năm 2019 hỗ trợ bao nhiêu tiền cho HTX đi hội chợ?",
    "Hà Nội có bao nhiêu HTX?",
    "ai chụp ảnh bài Sơn La vậy ạ",
)


def milliseconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def test_a_cold_question_beside_a_bare_import(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # As installed: every module compiled, ours as well as those that are imported.
    compiled = {"PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONDONTWRITEBYTECODE": ""}

    def python(arguments: list[str]) -> None:
        subprocess.run(
            [sys.executable, *arguments],
            cwd=CHECKOUT,
            env={**os.environ, **compiled},
            check=True,
            capture_output=True,
        )

    python(COLD)
    python(BARE)
    rounds = [
        (milliseconds(lambda: python(COLD)), milliseconds(lambda: python(BARE)))
        for _ in range(ROUNDS)
    ]
    cold, bare = (median(times) for times in zip(*rounds, strict=True))
    with capsys.disabled():
        print(f"\ncold ask {cold:.0f} ms, bare imports {bare:.0f} ms: ratio {cold / bare:.2f}")


def test_a_warm_question(capsys: pytest.CaptureFixture[str]) -> None:
    library = open_library(default_corpus())
    answers = [answer(question, library) for question in QUESTIONS]
    assert all(found.text for found in answers)
    times = [
        milliseconds(lambda question=question: answer(question, library))
        for question in QUESTIONS
        for _ in range(ROUNDS)
    ]
    with capsys.disabled():
        print(f"\nwarm question: median {median(times):.2f} ms, slowest {max(times):.2f} ms")
