"""What a corpus's size costs in time and memory, beside bm25s and tantivy, as ratios.

    pip install ".[bench]"
    python tests/benchmarks/retrieval_scale.py ARTICLES [--sizes 1000,4000,12000] [--plot scale.png]

ARTICLES is a folder of text files, one article each. Questions are runs of words out of titles,
half of them without diacritics and with typos. Every engine has the same passages and runs in a
process of its own, which also tells its memory, building included. hoidap builds its index on
disk from the files, opens it again and adds an article; the peers index passages that were read
before, in memory. "median" and "p95" are of the ten best passages, with "answer" of a whole answer.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING

from spellings import bare, slipped

from knowledge.answering import answer
from knowledge.library import built_library
from knowledge.reading import article_files, read_file

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Row = dict[str, float]

QUESTIONS = 200
WARMING = 20
ENGINES = ("hoidap", "bm25s", "tantivy")
COLUMNS = (
    "build s",
    "open s",
    "add s",
    "median ms",
    "p95 ms",
    "answer median ms",
    "answer p95 ms",
    "peak MB",
)


def main() -> int:
    """Measure each engine at each size, print the table, and draw the plot."""
    options = _options()
    if not options.articles.is_dir():
        print(f"{options.articles}: there is no such folder; give a folder of articles")
        return 1
    if options.engine:
        print(json.dumps(_measured(options.articles, options.engine)))
        return 0
    rows: dict[str, dict[int, Row]] = {engine: {} for engine in ENGINES}
    for size in map(int, options.sizes.split(",")):
        with tempfile.TemporaryDirectory() as folder:
            corpus = _part(options.articles, size, Path(folder))
            print(f"\n{f'{size} articles':16}" + "".join(f"{column:>18}" for column in COLUMNS))
            for engine in ENGINES:
                rows[engine][size] = row = _run(corpus, engine)
                _show(engine, row, rows["hoidap"][size])
    if options.plot:
        _draw(rows, options.plot)
        print(f"\n{options.plot}")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=Path)
    parser.add_argument("--sizes", default="1000,4000,12000")
    parser.add_argument("--plot", type=Path, help="a PNG of the latency against the size")
    parser.add_argument("--engine", choices=ENGINES, help="this one alone, as JSON")
    return parser.parse_args()


def _part(articles: Path, size: int, folder: Path) -> Path:
    """A corpus of the first `size` articles, linked."""
    for number, path in enumerate(article_files(articles)[:size]):
        (folder / f"{number}.txt").symlink_to(path.resolve())
    return folder


def _run(corpus: Path, engine: str) -> Row:
    """The measures of one engine, taken in a process of its own."""
    command = [sys.executable, __file__, str(corpus), "--engine", engine]
    return dict(json.loads(subprocess.run(command, capture_output=True, check=True).stdout))


def _measured(corpus: Path, engine: str) -> Row:
    asked = _questions(corpus)
    if engine == "hoidap":
        with tempfile.TemporaryDirectory() as state:
            return _hoidap(corpus, Path(state), asked)
    return _peer(corpus, engine, asked)


def _questions(corpus: Path) -> list[str]:
    """Runs of three to eight words out of titles."""
    chance = random.Random(7)
    asked = []
    for path in chance.sample(article_files(corpus), QUESTIONS):
        words = path.read_text(encoding="utf-8").split("\n", 1)[0].split()
        start = chance.randrange(max(1, len(words) - 3))
        text = " ".join(words[start : start + chance.randint(3, 8)])
        asked.append(slipped(bare(text), chance) if chance.random() < 0.5 else text)
    return asked


def _hoidap(corpus: Path, state: Path, asked: Sequence[str]) -> Row:
    row = {"build s": _seconds(lambda: built_library(corpus, state))}
    row["open s"] = _seconds(lambda: built_library(corpus, state))
    new = corpus / "new.txt"
    new.write_text("Chợ phiên\n\nChợ phiên có 77 gian hàng thổ cẩm.\n", encoding="utf-8")
    row["add s"] = _seconds(lambda: built_library(corpus, state))
    new.unlink()
    library = built_library(corpus, state)
    row |= _latency(library.retrieve, asked)
    answers = _latency(lambda question: answer(question, library), asked)
    row |= {f"answer {column}": took for column, took in answers.items()}
    return row | {"peak MB": _megabytes()}


def _peer(corpus: Path, engine: str, asked: Sequence[str]) -> Row:
    from peers import Bm25s, Tantivy

    articles = [read_file(path, corpus) for path in article_files(corpus)]
    texts = [passage.text for article in articles for passage in article.passages]
    made = []
    make = {"bm25s": Bm25s, "tantivy": Tantivy}[engine]
    row = {"build s": _seconds(lambda: made.append(make(texts)))}
    row |= _latency(lambda question: made[0].best(question, 10), asked)
    return row | {"peak MB": _megabytes()}


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _latency(ask: Callable[[str], object], asked: Sequence[str]) -> Row:
    """Of each question, once warm."""
    for question in asked[:WARMING]:
        ask(question)
    times = [_seconds(partial(ask, question)) * 1000 for question in asked]
    return {"median ms": median(times), "p95 ms": quantiles(times, n=20)[-1]}


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _show(engine: str, row: Row, ours: Row) -> None:
    print(f"{engine:16}" + "".join(f"{_cell(row, ours, column):>18}" for column in COLUMNS))


def _cell(row: Row, ours: Row, column: str) -> str:
    """The measure, for a peer with its ratio to ours."""
    if column not in row:
        return ""
    shown = f"{row[column]:.2f}"
    return shown if row is ours else f"{shown} ×{row[column] / ours[column]:.2f}"


def _draw(rows: dict[str, dict[int, Row]], path: Path) -> None:
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(7, 4.2))
    for engine, by_size in rows.items():
        sizes = sorted(by_size)
        (line,) = axes.plot(sizes, [by_size[n]["median ms"] for n in sizes], "o-", label=engine)
        slow = [by_size[n]["p95 ms"] for n in sizes]
        axes.plot(sizes, slow, "o:", color=line.get_color(), label=f"{engine}, p95")
    axes.set(xlabel="articles", ylabel="milliseconds a question", ylim=(0, None))
    axes.grid(alpha=0.3)
    axes.legend(frameon=False)
    figure.tight_layout()
    figure.savefig(path, dpi=150)


if __name__ == "__main__":
    sys.exit(main())
