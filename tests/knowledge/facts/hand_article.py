"""Articles made by hand, so that facts are tested apart from reading."""

from knowledge.facts import facts_of
from knowledge.models import Article, Fact, Passage


def facts_in(text: str, *, place: str | None = None) -> tuple[Fact, ...]:
    """The facts of an article whose body is one paragraph."""
    passage = Passage("a#1", "a", "body", 1, text, 0, len(text))
    return facts_of(
        Article(
            id="a",
            file="a.txt",
            raw=text,
            title="",
            published="2021-06-01",
            byline=None,
            source=None,
            url=None,
            place=place,
            organisation=None,
            abbreviations=(),
            captions=(),
            passages=(passage,),
            dropped=(),
        )
    )
