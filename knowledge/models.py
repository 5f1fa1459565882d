"""The values that travel between the rooms, all frozen.

They are named tuples, or dataclasses where equality leaves a field out or a value is worked out
later: building pydantic models costs 40 ms of a cold start whose whole allowance is 100 ms. What
comes from outside is validated by pydantic at the doors, in `bot`.

Offsets are characters of the file as decoded (line ends kept, no byte-order mark), so that
`article.raw[value.start:value.end] == value.text` for every value that has both.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

Part = Literal[
    "title",
    "dateline",
    "lead",
    "body",
    "caption",
    "byline",
    "source",
    "curated",  # of no article: a reply that people gave
]
FactKind = Literal[
    "count", "money", "percent", "date", "span", "person", "organisation", "place", "event", "list"
]
Status = Literal["answered", "clarify", "not_found", "smalltalk"]


class Passage(NamedTuple):
    """A stretch of an article that is read, ranked and quoted as one."""

    id: str  # "<article id>#<running number>", unique in a library
    article: str  # the article's id
    part: Part  # what the stretch is in its article
    paragraph: int  # lead and body paragraphs count from 1; 0 for every other part
    text: str
    start: int
    end: int


class Caption(NamedTuple):
    """A photo's caption with the credit that stands in it."""

    text: str  # the whole caption, credit included
    credit: str | None  # who took or gave the photo
    start: int
    end: int


class Dropped(NamedTuple):
    """A line that was left out of the passages, and why."""

    text: str
    reason: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One news article as read from one file."""

    id: str  # the file's name without its ending
    file: str  # the file's path inside its corpus folder, with "/"
    raw: str  # the whole decoded file, which all offsets refer to
    title: str
    published: str | None  # ISO date, with "THH:MM" where the article gives the hour
    byline: str | None
    source: str | None  # the paper or site, readable: "Báo Tuổi Trẻ", or its host
    url: str | None
    place: str | None  # the article's own province or city, what "toàn tỉnh" means here
    organisation: str | None  # the article's own body, what "Chi bộ" or "đơn vị" means here
    abbreviations: tuple[tuple[str, str], ...]  # (short, long) that the article introduces itself
    captions: tuple[Caption, ...]
    passages: tuple[Passage, ...]  # every part, in the order of the file
    dropped: tuple[Dropped, ...]


class Fact(NamedTuple):
    """Something countable or nameable that one sentence states."""

    kind: FactKind
    article: str
    passage: str
    subject: str  # the thing counted, the person, the list's heading
    attribute: str  # what is said of it: the verb phrase, the role, the heading
    value: str  # as written, qualifier included: "trên 39 tỷ đồng", "661 HTX"
    number: Decimal | None  # the figure in the unit's base: "5,1 tỉ đồng" is 5100000000
    unit: str | None  # "đồng", "%", "tấn", or the counted noun
    qualifier: str | None  # trên, gần, hơn, khoảng …
    place: str | None  # resolved: "toàn tỉnh" is the article's own province
    time: str | None  # resolved: "2019", "2015-2019", "2016-" (until now), "2020-02-17"
    text: str  # the fact's own words
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    parts: tuple[Fact, ...] = ()  # of a list, or of a whole that the text breaks down


class Match(NamedTuple):
    """One word of the question and what it met in the evidence."""

    asked: str
    met: str
    how: str  # "exact", "folded", "typo", "abbreviation", "synonym", "number"


class Evidence(NamedTuple):
    """A passage, or a fact in it, with what it scored and why."""

    passage: Passage
    score: float  # 0 to 1, comparable within one question only
    parts: tuple[tuple[str, float], ...]  # each scorer's name and its share of the score
    matches: tuple[Match, ...] = ()
    fact: Fact | None = None


class Dated(NamedTuple):
    """When something that an article tells was so."""

    time: str  # spelled as a fact's
    words: str  # the sentence's own: "Đến hết năm 2019"; "" where an earlier sentence tells it
    is_figure: bool  # whether it is a figure's time


class Citation(NamedTuple):
    """Where a quoted stretch can be read."""

    file: str
    article: str
    title: str
    source: str | None
    published: str | None
    part: Part
    paragraph: int
    start: int
    end: int
    quote: str  # raw[start:end]
    dated: Dated | None = None  # the time of what is taken from there, if the answer doesn't say it


class Choice(NamedTuple):
    """One reading of an ambiguous question, with its answer ready."""

    label: str
    answer: Answer


class Breakdown(NamedTuple):
    """A whole that is told in parts."""

    whole: str  # as written; "" where only the parts are told
    parts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the asker gets. Every word of `text` in an "answered" one is the articles' own."""

    status: Status
    text: str  # the short answer, or the one sentence that says why there is none
    quote: str = (
        ""  # the sentence around it; for "not_found" the nearest one, which asserts nothing
    )
    citations: tuple[Citation, ...] = ()
    confidence: float = 0.0  # 0 to 1
    evidence: tuple[Evidence, ...] = ()  # the ranked top ten, whatever the status
    suggestions: tuple[str, ...] = ()  # near questions that can be answered
    choices: tuple[Choice, ...] = ()  # for "clarify": at most three
    breakdown: Breakdown | None = None
    meant: str = field(default="", compare=False)  # the question made whole by those before it
    explanation: tuple[str, ...] = field(default=(), compare=False)  # lines for --explain
