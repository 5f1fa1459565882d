"""Questions about an article itself: who wrote it, whose photo, which paper, when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

from knowledge.answering.citing import cite
from knowledge.answering.picks.pick import plain
from knowledge.models import Answer
from knowledge.text.phrases import Found, Phrases, listed, slots, tabled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answering.asking import Asking
    from knowledge.answering.question import Question
    from knowledge.models import Article, Citation, Passage

    About = Literal["published", "byline", "publishing", "caption", "credit", "source", "title"]

_TOLD_IN_TEXT = {"count", "money", "percent", "figure", "duration", "reason"}
_SURE = 0.95  # the article's own words about itself leave little to doubt
_NEEDS_ARTICLE = {"published", "publishing", "source"}  # "đăng" may be said of other things


def _signals() -> Phrases[About]:
    return cast("Phrases[About]", tabled("about_signals"))


def reply(asking: Asking) -> Answer | None:
    """The answer to a question about an article itself; None where it is no such question."""
    met = _met(asking.question)
    if not met:
        return None
    about = min((found.value for found in met), key=_rank)
    article = _meant(asking, met)
    says_article = _says_article(asking)
    if article is None or (about in _NEEDS_ARTICLE and not says_article):
        return None
    told = _told(asking, "published" if about == "publishing" else about, article)
    # "Tác giả" of what is not called an article may be a book's, and be told in the text.
    return told if told.status == "answered" or says_article else None


def leaves_open(question: Question, aside: set[int]) -> bool:
    """Whether a question is about an article and says nothing of which, save in slots `aside`."""
    met = _met(question)
    return bool(met) and not question.constraints.places and not _says_which(question, met, aside)


def is_asked(question: Question) -> bool:
    """Whether a question has a word that asks about an article itself."""
    return bool(_met(question))


def article_of(asking: Asking) -> str | None:
    """The id of the article that a question is about, or that best answers it."""
    met = _met(asking.question)
    if met or asking.article:
        meant = _meant(asking, met)
        return meant.id if meant else None
    return next((found.candidate.article.id for found in asking.search.findings), None)


def _met(question: Question) -> list[Found[About]]:
    """The signs that an article is asked about; "đăng" is one only in a question for a date.

    A figure or a reason is none of what an article says of itself: "người viết bài được bao nhiêu".
    """
    met = _signals().find(question.row) if question.kind not in _TOLD_IN_TEXT else []
    return [found for found in met if found.value != "publishing" or question.kind == "date"]


def _says_article(asking: Asking) -> bool:
    return asking.article is not None or bool(listed("article_words").find(asking.question.row))


def _rank(about: About) -> int:
    """A photo's author is not the article's: the narrower sense goes first."""
    narrow_first = ("title", "caption", "credit", "byline", "published", "publishing", "source")
    return narrow_first.index(about)


def _meant(asking: Asking, met: Sequence[Found[About]]) -> Article | None:
    """The likeliest article that the question may be about; None where it could be any."""
    if asking.article:
        return asking.library.article(asking.article)
    places = asking.question.constraints.places
    found: dict[str, Article] = {}
    for item in asking.evidence:
        article = asking.library.article(item.passage.article)
        if article and (not places or article.place in places):
            found.setdefault(article.id, article)
    is_clear = places or len(found) < 2 or _says_which(asking.question, met, set())
    return next(iter(found.values()), None) if is_clear else None


def _says_which(question: Question, met: Sequence[Found[About]], aside: set[int]) -> bool:
    """Whether the question names its article by anything but the words "bài viết"."""
    aside = aside | slots(met) | slots(listed("article_words").find(question.row))
    return any(weight > 0 for slot, weight in enumerate(question.weights) if slot not in aside)


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
    if about == "caption":
        return plain("; ".join(caption.text for caption in article.captions))
    if about == "source" and article.source:
        return article.source if not article.url else f"{article.source} ({article.url})"
    if about == "byline":
        return article.byline
    return article.title if about == "title" else None


def _citation(article: Article, about: About) -> Citation | None:
    parts = {"published": "dateline", "byline": "byline", "source": "source", "title": "title"}
    if about in {"credit", "caption"}:
        return _caption_citation(article, credited=about == "credit")
    passage = _part(article, parts[about])
    return cite(article, passage, passage.start, passage.end) if passage else None


def _caption_citation(article: Article, *, credited: bool) -> Citation | None:
    """The first caption, or the first that names whose photo it is."""
    for caption in article.captions:
        if caption.credit or not credited:
            for passage in article.passages:
                if passage.start <= caption.start < passage.end:
                    return cite(article, passage, caption.start, caption.end)
    return None


def _part(article: Article, part: str) -> Passage | None:
    return next((passage for passage in article.passages if passage.part == part), None)


__all__ = ["article_of", "is_asked", "leaves_open", "reply"]
