"""Which questions lose their passage's first place to spelling alone.

    python tests/benchmarks/spelling_losses.py QUESTIONS.jsonl [--corpus DIR] [--seeds 5]

QUESTIONS.jsonl is a file as `answer_quality.py` takes it. Asked are the answerable Vietnamese
questions whose passage comes first as they are written; then again without diacritics, and with
one slip in each word of five letters or more, once for each seed. Each that is lost is printed.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spellings import bare, with_a_slip_a_word

from knowledge.answering import answer
from knowledge.library import open_library

if TYPE_CHECKING:
    from knowledge.library import Library


def main() -> int:
    """Print the lost questions and the shares kept."""
    options = _options()
    if not options.questions.exists():
        print(f"{options.questions}: there is no such file; give the path of a question file")
        return 1
    library = open_library(options.corpus)
    lines = options.questions.read_text("utf-8").splitlines()
    rows = [row for row in map(json.loads, filter(None, lines)) if _is_asked(row)]
    kept = [(row, chat) for row in rows if _is_first(row, chat := _chat(row), library)]
    _show("no diacritics", [(row, [bare(text) for text in chat]) for row, chat in kept], library)
    slipped = [
        (row, [with_a_slip_a_word(text, random.Random(f"{seed} {text}")) for text in chat])
        for seed in range(options.seeds)
        for row, chat in kept
    ]
    _show("a slip a word", slipped, library)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("questions", type=Path)
    parser.add_argument("--corpus", type=Path, default=Path("seeds"))
    parser.add_argument("--seeds", type=int, default=5, help="of the slips")
    return parser.parse_args()


def _is_asked(row: dict[str, Any]) -> bool:
    return bool(row["answerable"] and row["style"] != "english")


def _chat(row: dict[str, Any]) -> list[str]:
    """The question behind those asked before it."""
    return [*(row.get("context") or []), row["question"]]


def _is_first(row: dict[str, Any], chat: list[str], library: Library) -> bool:
    """Whether the first of the evidence holds the sentence that tells, or one of them."""
    evidence = answer(chat[-1], library, history=chat[:-1]).evidence
    text = _plain(evidence[0].passage.text) if evidence else ""
    return any(_plain(gold) in text for gold in row["quote"].split("|||"))


def _plain(text: str) -> str:
    return " ".join(text.lower().split()).strip(" .…")


def _show(name: str, asked: list[tuple[dict[str, Any], list[str]]], library: Library) -> None:
    lost = [chat for row, chat in asked if not _is_first(row, chat, library)]
    for chat in lost:
        print(f"    lost: {' > '.join(chat)}")
    kept = len(asked) - len(lost)
    print(f"{name}: {kept} of {len(asked)} kept, {kept / len(asked):.1%}" if asked else name)


if __name__ == "__main__":
    sys.exit(main())
