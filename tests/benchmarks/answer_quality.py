"""How many questions of a question file are answered right, by style.

    python tests/benchmarks/answer_quality.py QUESTIONS.jsonl [--corpus DIR] [--misses]

A line holds `question`, `must` (alternatives parted by "|", all lines to be met), `quote` (the
sentence that says so), `context` (earlier questions), `answerable`, `style`, `kind`.
Right: the answer, at most 140 characters for one value and 400 for more, holds every must (with
the quote for a list, a reason, a how, a definition). Cited: the quotes cover the gold sentence.
False: an unanswerable question that is answered all the same.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from knowledge.answering import answer
from knowledge.library import open_library

if TYPE_CHECKING:
    from knowledge.models import Answer

_ONE_VALUE = {"count", "money", "person", "role", "date", "place", "source"}
_WITH_QUOTE = {"list", "reason", "how", "definition"}


def main() -> int:
    """Run the file and print the table."""
    options = _options()
    if not options.questions.exists():
        print(f"{options.questions}: không có tệp câu hỏi này")
        return 1
    rows = [json.loads(line) for line in options.questions.read_text("utf-8").splitlines() if line]
    library = open_library(options.corpus)
    tally: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0, 0])
    times = []
    sure: list[bool] = []
    for row in rows:
        start = time.perf_counter()
        given = answer(row["question"], library, history=row.get("context") or [])
        times.append(time.perf_counter() - start)
        right, cited = _right(row, given), _cited(row, given)
        false = not row["answerable"] and given.status == "answered"
        if given.status == "answered" and given.confidence >= 0.9:
            sure.append(right and not false)
        for key in (row["style"], "ALL" if row["style"] != "english" else "ENGLISH"):
            cell = tally[key]
            cell[0] += row["answerable"]
            cell[1] += right
            cell[2] += cited
            cell[3] += not row["answerable"]
            cell[4] += false
        if options.misses and (false or (row["answerable"] and not (right and cited))):
            _show(row, given, right=right, cited=cited)
    _print(tally)
    print(f"sure (0.9 and over): {sum(sure)} right of {len(sure)}")
    print(f"median {statistics.median(times) * 1000:.2f} ms, slowest {max(times) * 1000:.1f} ms")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("questions", type=Path)
    parser.add_argument("--corpus", type=Path, default=Path("seeds"))
    parser.add_argument("--misses", action="store_true")
    return parser.parse_args()


def _right(row: dict[str, Any], given: Answer) -> bool:
    if not row["answerable"] or given.status != "answered":
        return False
    if len(given.text) > (140 if row["kind"] in _ONE_VALUE else 400):
        return False
    text = given.text
    if row["kind"] in _WITH_QUOTE:
        text += " " + " ".join(citation.quote for citation in given.citations)
    text = _plain(text)
    return all(any(_plain(one) in text for one in must.split("|")) for must in row["must"])


def _cited(row: dict[str, Any], given: Answer) -> bool:
    if not row["answerable"] or given.status != "answered":
        return False
    quotes = [_plain(citation.quote) for citation in given.citations]
    golds = [_plain(gold) for gold in row["quote"].split("|||")]
    return all(any(gold in quote for quote in quotes) for gold in golds)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).lower().split()).strip(" .…")


def _show(row: dict[str, Any], given: Answer, *, right: bool, cited: bool) -> None:
    print(
        f"{row['id']} {row['style']}/{row['kind']} {row['question']!r} {row.get('context') or ''}"
    )
    print(
        f"    {'right' if right else 'WRONG'} {'cited' if cited else 'NOT CITED'}"
        f" {given.status} {given.confidence:.2f} {given.text!r}"
    )
    print(f"    must {row['must']}")
    if not cited:
        print(f"    quote {given.quote[:150]!r}")


def _print(tally: dict[str, list[int]]) -> None:
    print(f"{'style':14}{'right':>14}{'cited':>14}{'false':>14}")
    for style, (asked, right, cited, silent, false) in sorted(tally.items()):
        cells = [(right, asked), (cited, asked), (false, silent)]
        shown = (f"{n}/{of} {n / of:.0%}" if of else "-" for n, of in cells)
        print(f"{style:14}" + "".join(f"{cell:>14}" for cell in shown))


if __name__ == "__main__":
    sys.exit(main())
