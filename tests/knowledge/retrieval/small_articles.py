"""Articles of one paragraph, made for tests."""

from __future__ import annotations

from knowledge.models import Article, Passage


def article(
    name: str, text: str, *, title: str = "", abbreviations: tuple[tuple[str, str], ...] = ()
) -> Article:
    """An article that says only `text`."""
    passage = Passage(f"{name}#0", name, "body", 1, text, 0, len(text))
    return Article(
        id=name,
        file=f"{name}.txt",
        raw=text,
        title=title,
        published=None,
        byline=None,
        source=None,
        url=None,
        place=None,
        organisation=None,
        abbreviations=abbreviations,
        captions=(),
        passages=(passage,),
        dropped=(),
    )
