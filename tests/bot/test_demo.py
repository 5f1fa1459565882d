from __future__ import annotations

import json
import re
import signal
import socket
from typing import TYPE_CHECKING, Any
from urllib.request import urlopen

import pytest
from commands import finished, line_of, started

from bot.demo import MAX_EXAMPLES, example_questions
from bot.environment import default_corpus
from bot.words import words
from knowledge.answering import answer
from knowledge.library import Library, open_library

if TYPE_CHECKING:
    from pathlib import Path

say = words("vi")


def everything_at(url: str, *, until: str) -> Any:
    """What the page shows at first, once some message holds `until`."""
    with urlopen(f"{url}/page/feed", timeout=20) as feed:
        first = json.loads(feed.readline().decode().removeprefix("data: "))
        seen = json.dumps(first, ensure_ascii=False)
        while until not in seen:
            seen = feed.readline().decode()
    return first


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_the_demo_greets_offers_five_questions_and_stops_cleanly(
    tmp_path: Path, stop: signal.Signals
) -> None:
    with started("demo", "--port", "0", "--no-browser", cwd=tmp_path) as process:
        address = re.search(r"http://127\.0\.0\.1:\d+", line_of(process.stdout))
        assert address is not None
        first = everything_at(address.group(), until="Chào bạn")
        assert len(first["examples"]) == MAX_EXAMPLES
        assert [person["first_name"] for person in first["people"]] == ["Mai", "Hùng"]
        process.send_signal(stop)
        _, log = process.communicate(timeout=20)
    assert process.returncode == 0
    assert "Traceback" not in log.decode()
    assert list(tmp_path.iterdir()) == []


def test_a_used_port_is_said_with_the_next_free_one() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        run = finished("demo", "--port", str(port), "--no-browser")
    assert run.returncode == 1
    offered = re.search(r"hoidap demo --port (\d+)", run.stderr)
    assert offered is not None
    assert int(offered.group(1)) > port
    assert run.stderr.splitlines() == [say("demo.port.used", port=port, free=offered.group(1))]


@pytest.mark.parametrize("port", ["-1", "65536", "x"])
def test_a_port_that_does_not_exist_is_misuse(port: str) -> None:
    run = finished("demo", "--port", port, "--no-browser")
    assert run.returncode == 2
    assert "Traceback" not in run.stderr


def test_every_example_is_answered_by_the_sample_articles() -> None:
    library = open_library(default_corpus())
    examples = example_questions(library, say)
    assert len(examples) == MAX_EXAMPLES
    assert {answer(text, library).status for text in examples} == {"answered"}


def test_a_library_that_answers_nothing_offers_no_examples() -> None:
    assert example_questions(Library.of(()), say) == ()
