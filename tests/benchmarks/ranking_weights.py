"""The weights of the ranking's scorers, cross-validated over the articles of XQuAD.

    python tests/benchmarks/ranking_weights.py XQUAD.json [--folds 8] [--seed 1]

For each fold the weights are chosen on the other folds' articles and tried on its own, in four
spellings. Printed are what each fold chose, how often the right passage came first with weights
that never saw the question, and how often with the weights in use. The scorer of frequency counts
1, since only proportions matter; the title's words ("context") have no part in it, as XQuAD's
paragraphs have no titles.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from spellings import spellings

from knowledge.library import Library, open_library
from knowledge.retrieval.candidates import LIMIT
from knowledge.retrieval.ranking import SCORERS

PHRASE = (0.0, 0.3, 0.6, 0.75, 0.9, 1.05, 1.2, 1.5, 2.0)
SENTENCE = (0.0, 0.1, 0.2, 0.26, 0.35, 0.5, 0.8)

Weights = tuple[float, float, float]  # of frequency, phrase and sentence


class Asked(NamedTuple):
    """A question in one spelling, with what each passage found scored."""

    article: int  # which of XQuAD's articles it is about
    right: str  # the id of the right passage's file
    found: tuple[tuple[str, Weights], ...]


def main() -> int:
    """Print the folds' choices and the shares of questions answered by the right passage."""
    options = _options()
    if not options.data.exists():
        print(f"{options.data}: there is no such file; give the path of an XQuAD file")
        return 1
    rows = _asked(options.data, options.seed)
    choices: list[Weights] = [(1.0, p, s) for p, s in itertools.product(PHRASE, SENTENCE)]
    won = {weights: [_is_first(row, weights) for row in rows] for weights in choices}
    unseen = 0
    chosen: Counter[Weights] = Counter()
    for fold in range(options.folds):
        inside = [row.article % options.folds == fold for row in rows]
        best = max(choices, key=lambda weights: _count(won[weights], inside, wanted=False))
        chosen[best] += 1
        unseen += _count(won[best], inside, wanted=True)
    for (_, phrase, sentence), folds in chosen.most_common():
        print(f"phrase {phrase:g}, sentence {sentence:g}: chosen by {folds} of {options.folds}")
    used = _in_use()
    print(f"R@1 of weights that never saw the question: {unseen / len(rows):.4f}")
    print(f"R@1 of those in use {used}: {_share(rows, used):.4f}")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--folds", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1, help="of the typos")
    return parser.parse_args()


def _in_use() -> Weights:
    weights = {name: weight for name, _, weight in SCORERS}
    whole = weights["frequency"]
    return 1.0, round(weights["phrase"] / whole, 3), round(weights["sentence"] / whole, 3)


def _asked(data: Path, seed: int) -> list[Asked]:
    """Every question in every spelling, asked once of all paragraphs."""
    articles = json.loads(data.read_text(encoding="utf-8"))["data"]
    texts: list[str] = []
    questions: list[tuple[int, str, str]] = []
    for number, article in enumerate(articles):
        for paragraph in article["paragraphs"]:
            name = str(len(texts))
            texts.append(paragraph["context"])
            questions += [(number, name, asked["question"]) for asked in paragraph["qas"]]
    with tempfile.TemporaryDirectory() as folder:
        for name, text in enumerate(texts):
            (Path(folder) / f"{name}.txt").write_text(text, encoding="utf-8")
        library = open_library(Path(folder))
        typed = spellings([question for _, _, question in questions], seed)
        return [
            Asked(number, name, _scored(library, question))
            for column in typed.values()
            for (number, name, _), question in zip(questions, column, strict=True)
        ]


def _scored(library: Library, question: str) -> tuple[tuple[str, Weights], ...]:
    weights = {name: weight for name, _, weight in SCORERS}
    found = []
    for evidence in library.retrieve(question, LIMIT):
        part = {name: share / weights[name] for name, share in evidence.parts}
        scores = (part["frequency"], part["phrase"], part["sentence"])
        found.append((evidence.passage.article, scores))
    return tuple(found)


def _is_first(row: Asked, weights: Weights) -> bool:
    def total(one: tuple[str, Weights]) -> float:
        return sum(weight * score for weight, score in zip(weights, one[1], strict=True))

    return bool(row.found) and max(row.found, key=total)[0] == row.right


def _count(won: list[bool], inside: list[bool], *, wanted: bool) -> int:
    return sum(one for one, within in zip(won, inside, strict=True) if within is wanted)


def _share(rows: list[Asked], weights: Weights) -> float:
    return sum(_is_first(row, weights) for row in rows) / len(rows)


if __name__ == "__main__":
    sys.exit(main())
