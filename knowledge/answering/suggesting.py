"""Questions that an article answers, made from its own sentences.

Vietnamese asks where it tells: "toàn tỉnh có 661 HTX" becomes "toàn tỉnh có bao nhiêu HTX?". So a
suggested question is a clause with its figure taken out, and its answer is sure to be there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.picks.pick import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.answering.asking import Asking
    from knowledge.models import Article, Fact

_MOST = 3
_LONGEST = 95  # characters: what a button or a line on a phone shows
_SHORTEST = 20
_TIES = 3  # words
_SIGNS = ';:.…"“”()'


def near_questions(asking: Asking) -> tuple[str, ...]:
    """At most three questions that the best evidence answers."""
    found: dict[str, None] = {}
    for item in asking.evidence:
        article = asking.library.article(item.passage.article)
        if article is None:
            continue
        for fact in asking.library.facts_in(item.passage):
            found.update(dict.fromkeys(_questions(asking, article, fact)))
        if len(found) >= _MOST:
            break
    return tuple(found)[:_MOST]


def _questions(asking: Asking, article: Article, fact: Fact) -> Iterator[str]:
    if fact.kind == "person" and fact.attribute:
        yield asking.frames.say("ask_person", name=fact.subject)
    elif fact.kind in {"count", "money"}:
        clause = _clause(article, fact)
        if clause is not None:
            yield clause


def _clause(article: Article, fact: Fact) -> str | None:
    """The fact's clause asking for its figure; None where it is too long or too bare."""
    before = article.raw[fact.sentence_start : fact.start]
    after = article.raw[fact.end : fact.sentence_end]
    before = _without_opening(before[max(before.rfind(sign) for sign in _SIGNS) + 1 :])
    after = after[: min((at for sign in _SIGNS if (at := after.find(sign)) >= 0), default=None)]
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
