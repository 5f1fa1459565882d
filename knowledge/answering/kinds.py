"""The kinds of answer that a question may ask for, and the word that says which."""

from __future__ import annotations

from typing import Literal, NamedTuple, cast, get_args

from knowledge.text.phrases import Phrases, tabled

Kind = Literal[
    "comparison",
    "breakdown",
    "rank",  # "lần thứ mấy", "đứng thứ mấy": which one in a row
    "percent",
    "money",
    "date",
    "place",
    "reason",
    "holder",  # "ai là chủ tịch": the person who has the role
    "individual",  # "vị nào", "vợ ông ấy tên gì": nobody but a person will do
    "person",  # "ai": somebody, or a body of people
    "role",
    "how",
    "list",
    "meaning",  # "HTX là gì": what a thing is, which takes a sentence
    "definition",
    "number",  # "nghị định số mấy": what a thing bears, no count
    "count",
    "duration",  # "bao lâu": a count of years, days, hours
    "confirm",
    "which",  # "quỹ nào": the name of a thing whose noun the question gives
    "figure",  # "bao nhiêu" with nothing that says of what
    "keywords",  # no question word at all
]


class Signal(NamedTuple):
    """The question word that decides, and the noun that it asks for."""

    kind: Kind
    first: int  # the question word's syllables, [first, last)
    last: int
    focus: tuple[int, int]  # the asked noun's syllables, empty where there is none


ORDER = {kind: rank for rank, kind in enumerate(get_args(Kind))}  # which of two words decides


def telling(name: str) -> Phrases[Kind]:
    """The words of a table, each with the kind that it tells.

    Some tables tell "none" of words that only look like theirs: no kind, and not in `ORDER`.
    """
    return cast("Phrases[Kind]", tabled(name))


__all__ = ["ORDER", "Kind", "Signal", "telling"]
