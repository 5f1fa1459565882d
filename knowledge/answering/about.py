"""Questions about an article itself: who wrote it, whose photo, which paper, when."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, cast

from knowledge.answering.citing import cite
from knowledge.answering.picks.pick import plain
from knowledge.models import Answer
from knowledge.text.lexicon import table
from knowledge.text.phrases import Phrases, listed, slots

if TYPE_CHECKING:
    from knowledge.answering.asking import Asking
    from knowledge.models import Article, Citation, Passage

    About = Literal["published", "byline", "publishing", "credit", "source", "title"]

_SURE = 0.95  # the article's own words about itself leave little to doubt
_NEEDS_ARTICLE = {
    "published",
    "publishing",
    "source",
}  # "đăng", "nguồn" may be said of other things


@lru_cache(1)
def _signals() -> Phrases[About]:
    return Phrases(
        (phrase, cast("About", kind))
        for kind, phrases in table("about_signals")
        for phrase in phrases
    )


def reply(asking: Asking) -> Answer | None:
    """The answer to a question about an article itself; None where it is no such question."""
    row = asking.question.row
    met = [found for found in _signals().find(row) if _is_meant(found.value, asking)]
    if not met:
        return None
    about = min((found.value for found in met), key=_rank)
    if about in _NEEDS_ARTICLE and not listed("article_words").find(row):
        return None
    articles = _meant(asking, slots(met))
    if not articles:
        return None
    return _told(asking, "published" if about == "publishing" else about, articles[0])


def _is_meant(about: About, asking: Asking) -> bool:
    """Whether a sign counts: "đăng" asks for a date only in a question for one."""
    return about != "publishing" or asking.question.kind == "date"


def _rank(about: About) -> int:
    """A photo's author is not the article's: the narrower sense goes first."""
    return ("title", "credit", "byline", "published", "publishing", "source").index(about)


def _meant(asking: Asking, aside: set[int]) -> list[Article]:
    """The articles that the question may be about, likeliest first."""
    places = asking.question.constraints.places
    found: dict[str, Article] = {}
    for item in asking.evidence:
        article = asking.library.article(item.passage.article)
        if article and (not places or article.place in places):
            found.setdefault(article.id, article)
    if places or len(found) < 2:
        return list(found.values())
    return list(found.values()) if _says_which(asking, aside) else []


def _says_which(asking: Asking, aside: set[int]) -> bool:
    """Whether the question names its article by anything but the words "bài viết"."""
    row = asking.question.row
    aside = aside | slots(listed("article_words").find(row))
    weights = asking.question.weights
    return any(weight > 0 for slot, weight in enumerate(weights) if slot not in aside)


def _told(asking: Asking, about: About, article: Article) -> Answer:
    citation = _citation(article, about)
    if citation is None:
        return Answer("not_found", asking.frames.say(f"missing_{about}"), evidence=asking.evidence)
    return Answer(
        "answered",
        _value(article, about) or plain(citation.quote),
        quote=citation.quote,
        citations=(citation,),
        confidence=_SURE,
        evidence=asking.evidence,
    )


def _value(article: Article, about: About) -> str | None:
    if about == "credit":
        credits = [caption.credit for caption in article.captions if caption.credit]
        return plain("; ".join(dict.fromkeys(credits)))
    if about == "source" and article.source:
        return article.source if not article.url else f"{article.source} ({article.url})"
    if about == "byline":
        return article.byline
    return article.title if about == "title" else None


def _citation(article: Article, about: About) -> Citation | None:
    parts = {"published": "dateline", "byline": "byline", "source": "source", "title": "title"}
    if about == "credit":
        return _credit_citation(article)
    passage = _part(article, parts[about])
    return cite(article, passage, passage.start, passage.end) if passage else None


def _credit_citation(article: Article) -> Citation | None:
    for caption in article.captions:
        if caption.credit:
            for passage in article.passages:
                if passage.start <= caption.start < passage.end:
                    return cite(article, passage, caption.start, caption.end)
    return None


def _part(article: Article, part: str) -> Passage | None:
    return next((passage for passage in article.passages if passage.part == part), None)


__all__ = ["reply"]
