"""Questions that an article answers, made from its own sentences.

Vietnamese asks where it tells: "toàn tỉnh có 661 HTX" becomes "toàn tỉnh có bao nhiêu HTX?". So a
suggested question is a clause with its figure taken out.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from knowledge.answering import direct
from knowledge.answering.picks.pick import plain
from knowledge.retrieval.query import coverage
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.answering.asking import Asking
    from knowledge.models import Article, Fact

_MOST = 3
_TRIED = 4  # likely ones that are asked before giving up
_PASSAGES = 5  # looked into for questions, and for whether one's answer is its own
_LONGEST = 95  # characters: what a button or a line on a phone shows
_SHORTEST = 24
_TIES = 3  # words
_SIGN = re.compile(r"[;:…\"“”()]|\.(?!\d)")  # not the dot of 31.000
_ASIDE = re.compile(r"\s*\([^()]*\)")


def near_questions(asking: Asking) -> tuple[str, ...]:
    """At most three questions that the evidence answers, those most like the asked one first.

    Each is asked of the passages at hand before it is offered: a clause may fit another figure
    better than its own.
    """
    found: dict[str, Fact] = {}
    for item in asking.evidence[:_PASSAGES]:
        article = asking.library.article(item.passage.article)
        for fact in asking.library.facts_in(item.passage) if article else ():
            for question in _questions(asking, article, fact) if article else ():
                found.setdefault(question, fact)
    likeliest = sorted(found, key=lambda question: -_likeness(asking, question))[:_TRIED]
    leading = (question for question in likeliest if _leads_to(asking, question, found[question]))
    return tuple(islice(leading, _MOST))


def _likeness(asking: Asking, question: str) -> float:
    """The share of the asked question that is said, and of the words that say it."""
    row = syllables(question)
    cover = coverage(asking.question.query, row)
    said = {met.start for places in cover.places for met in places}
    return cover.share * len(said) / len(row) if row else 0.0


def _leads_to(asking: Asking, question: str, fact: Fact) -> bool:
    """Whether the question is answered, and by the fact it was made of."""
    alike = tuple(item._replace(score=1.0) for item in asking.evidence[:_PASSAGES])
    asked = replace(asking.instead(question), given=alike)
    given = direct.reply(asked)
    if given is None or given.status != "answered":
        return False
    told = asked.search.findings[0].pick
    return told.start < fact.end and fact.start < told.end


def _questions(asking: Asking, article: Article, fact: Fact) -> Iterator[str]:
    if fact.kind == "person" and fact.attribute:
        yield asking.frames.say("ask_person", name=fact.subject)
    elif fact.kind in {"count", "money"}:
        clause = _clause(article, fact)
        if clause is not None:
            yield clause


def _clause(article: Article, fact: Fact) -> str | None:
    """The fact's clause asking for its figure; None where it is too long or too bare."""
    before = _ASIDE.sub("", article.raw[fact.sentence_start : fact.start])
    after = _ASIDE.sub("", article.raw[fact.end : fact.sentence_end])
    before = _without_opening(_SIGN.split(before)[-1])
    after = _SIGN.split(after)[0]
    asked = "bao nhiêu tiền" if fact.kind == "money" else f"bao nhiêu {fact.subject}"
    text = plain(f"{before}{asked}{after.partition(',')[0]}")
    if "," in before or not _SHORTEST <= len(text) <= _LONGEST:
        return None  # what stands before a comma may be another figure's
    if article.place and article.place not in text:
        text = f"{article.place}: {text}"
    return f"{text[0].upper()}{text[1:]}?"


def _without_opening(before: str) -> str:
    """Without a word or two that tie a sentence to the one before: "Hiện nay,"."""
    opening, comma, rest = before.partition(",")
    ties = bool(comma) and len(opening.split()) <= _TIES and not any(map(str.isdigit, opening))
    return rest if ties else before


__all__ = ["near_questions"]
