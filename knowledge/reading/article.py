"""One raw file read as an article: the row of steps, and the values in what they labelled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.models import Article, Caption, Dropped, Passage
from knowledge.reading.abbreviations import abbreviations_in
from knowledge.reading.bylines import byline_in
from knowledge.reading.captions import credit_in, mark_captions
from knowledge.reading.datelines import date_in, mark_dateline
from knowledge.reading.junk import drop_junk
from knowledge.reading.organisations import organisation_of
from knowledge.reading.origin import Origin, origin_of
from knowledge.reading.page import Blocks, Step, blocks_of
from knowledge.reading.passages import cuts
from knowledge.reading.places import place_of
from knowledge.reading.signatures import mark_signatures
from knowledge.reading.sources import source_in, url_in
from knowledge.reading.titles import mark_lead, mark_title, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.models import Part

STEPS: tuple[Step, ...] = (
    drop_junk,  # first, so that buttons and link lists are no longer the page's edges
    mark_dateline,  # before the title, which it may precede
    mark_captions,  # before the title's neighbours are judged
    mark_signatures,  # needs the page's true last lines
    mark_title,
    mark_lead,  # last: what is still open behind it is body
)


def read_article(raw: str, file: str) -> Article:
    """The article in a decoded file; never raises. `file` is its path in the corpus, with "/"."""
    origin = origin_of(raw)
    blocks = labelled(origin.text)
    article_id = file.removesuffix(".txt")
    source_line = _first(blocks, "source")
    byline_line = _first(blocks, "byline")
    date_line = _first(blocks, "dateline")
    source = source_in(source_line) if source_line else None
    title = _first(blocks, "title")
    paragraphs = [block.text for block in blocks if block.part in ("lead", "body")]
    abbreviations = abbreviations_in(origin.text)
    place = place_of(title or "", paragraphs, source)
    return Article(
        id=article_id,
        file=file,
        raw=raw,
        title=title or shortened(paragraphs[0] if paragraphs else article_id),
        published=date_in(date_line) if date_line else None,
        byline=byline_in(byline_line) if byline_line else None,
        source=source,
        url=url_in(source_line) if source_line else None,
        place=place,
        organisation=organisation_of(title or "", paragraphs, place, dict(abbreviations)),
        abbreviations=abbreviations,
        captions=tuple(_captions(raw, origin, blocks)),
        passages=tuple(_passages(raw, origin, blocks, article_id)),
        dropped=tuple(_dropped(raw, origin, blocks)),
    )


def labelled(page: str) -> Blocks:
    """The blocks of a composed page after every step, each with its part or a reason to drop it."""
    blocks = blocks_of(page)
    for step in STEPS:
        blocks = step(blocks)
    return [block.labelled("body") if block.is_open else block for block in blocks]


def _first(blocks: Blocks, part: Part) -> str | None:
    return next((block.text for block in blocks if block.part == part), None)


def _passages(raw: str, origin: Origin, blocks: Blocks, article: str) -> Iterable[Passage]:
    number = paragraph = 0
    for block in blocks:
        if block.part is None:
            continue
        numbered = block.part in ("lead", "body")
        paragraph += numbered
        for cut in cuts(block):
            number += 1
            start = origin.raw(block.start + cut.start)
            end = origin.raw(block.start + cut.end)
            yield Passage(
                id=f"{article}#{number}",
                article=article,
                part=block.part,
                paragraph=paragraph if numbered else 0,
                text=raw[start:end],
                start=start,
                end=end,
            )


def _captions(raw: str, origin: Origin, blocks: Blocks) -> Iterable[Caption]:
    for block in blocks:
        if block.part == "caption":
            start, end = origin.raw(block.start), origin.raw(block.end)
            yield Caption(raw[start:end], credit_in(block.text), start, end)


def _dropped(raw: str, origin: Origin, blocks: Blocks) -> Iterable[Dropped]:
    for block in blocks:
        if block.reason is not None:
            start, end = origin.raw(block.start), origin.raw(block.end)
            yield Dropped(raw[start:end], block.reason, start, end)


__all__ = ["STEPS", "labelled", "read_article"]
