"""How often the right passage comes first, beside public engines, in four spellings.

    pip install ".[bench]"
    python tests/benchmarks/retrieval_quality.py XQUAD.json [--seed 1] [--only-ours]

XQUAD.json is a file of XQuAD (SQuAD's format): each paragraph becomes one article's file, and a
question is right when its paragraph's file is the first of `evidence`, as `hoidap ask` gives it.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from peers import PEERS
from spellings import spellings

from knowledge.answering import answer
from knowledge.library import open_library

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge.library import Library

    Best = Callable[[str], int | None]


def main() -> int:
    """Print a table: a system a line, a spelling a column, the last the time of a question."""
    options = _options()
    if not options.data.exists():
        print(f"{options.data}: there is no such file; give the path of an XQuAD file")
        return 1
    texts, questions, right = _read(options.data)
    typed = spellings(questions, options.seed)
    print(f"{'R@1':30}" + "".join(f"{name:>15}" for name in typed) + f"{'ms':>9}")
    with tempfile.TemporaryDirectory() as folder:
        _show("hoidap", typed, right, _ours(texts, Path(folder)))
    for name, engine in {} if options.only_ours else PEERS.items():
        _show(name, typed, right, _first(engine(texts)))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--seed", type=int, default=1, help="of the typos")
    parser.add_argument("--only-ours", action="store_true", help="without the public engines")
    return parser.parse_args()


def _read(path: Path) -> tuple[list[str], list[str], list[int]]:
    """The paragraphs, the questions, and each question's paragraph by its number."""
    texts: list[str] = []
    questions: list[str] = []
    right: list[int] = []
    for article in json.loads(path.read_text(encoding="utf-8"))["data"]:
        for paragraph in article["paragraphs"]:
            questions += [asked["question"] for asked in paragraph["qas"]]
            right += [len(texts)] * len(paragraph["qas"])
            texts.append(paragraph["context"])
    return texts, questions, right


def _ours(texts: list[str], folder: Path) -> Best:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    library = open_library(folder)
    return lambda question: _article(question, library)


def _article(question: str, library: Library) -> int | None:
    evidence = answer(question, library).evidence
    return int(evidence[0].passage.article) if evidence else None


def _first(engine: object) -> Best:
    return lambda question: next(iter(engine.best(question, 1)), None)  # type: ignore[attr-defined]


def _show(name: str, typed: dict[str, list[str]], right: list[int], best: Best) -> None:
    start = time.perf_counter()
    shares = [
        sum(best(question) == gold for question, gold in zip(asked, right, strict=True))
        / len(right)
        for asked in typed.values()
    ]
    each = (time.perf_counter() - start) / (len(right) * len(typed)) * 1000
    print(f"{name:30}" + "".join(f"{share:>15.3f}" for share in shares) + f"{each:>9.1f}")


if __name__ == "__main__":
    sys.exit(main())
