"""What was read from an article as tables in the terminal, plain text in a pipe."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from rich.console import Console
from rich.padding import Padding
from rich.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.words import Words
    from knowledge.models import Article, Dropped, Fact, Passage

_LONGEST = 160  # characters of a passage that a row shows
_PIPE_WIDTH = 200  # columns where there is no terminal to fit
_UNPRINTABLE = dict.fromkeys([*range(32), *range(127, 160)])


def show(checked: Iterable[tuple[Article, Sequence[Fact]]], say: Words, stream: TextIO) -> None:
    """Print each article's metadata, passages, facts and dropped lines."""
    width = None if stream.isatty() else _PIPE_WIDTH
    console = Console(file=stream, width=width, markup=False, highlight=False, emoji=False)
    for article, facts in checked:
        console.print(_clean(article.file), style="bold cyan")
        for table in _tables(article, facts, say):
            console.print(Padding(table, (0, 0, 1, 2)))


def _tables(article: Article, facts: Sequence[Fact], say: Words) -> Iterator[Table]:
    yield _table("metadata", ("", ""), _metadata(article, say), say)
    yield _table("passages", ("part", "paragraph", "place", "text"), _passages(article, say), say)
    columns = ("kind", "value", "subject", "attribute", "where", "when", "place")
    yield _table("facts", columns, _facts(facts, say, set()), say)
    yield _table("dropped", ("text", "reason", "place"), _dropped(article), say)


def _table(
    heading: str, columns: Sequence[str], rows: Iterable[Sequence[str]], say: Words
) -> Table:
    listed = list(rows)
    title = say(f"check.{heading}" if listed else f"check.{heading}.none")
    table = Table(title=title, title_justify="left", box=None, show_header=any(columns))
    if listed:
        for column in columns:
            table.add_column(say(f"check.column.{column}") if column else "", overflow="fold")
    for row in listed:
        table.add_row(*map(_clean, row))
    return table


def _metadata(article: Article, say: Words) -> Iterator[Sequence[str]]:
    values = {
        "title": article.title,
        "published": article.published,
        "byline": article.byline,
        "source": article.source,
        "url": article.url,
        "place": article.place,
        "organisation": article.organisation,
        "abbreviations": "; ".join(f"{short} = {long}" for short, long in article.abbreviations),
        "credits": "; ".join(caption.credit for caption in article.captions if caption.credit),
    }
    for name, value in values.items():
        yield say(f"check.field.{name}"), value or say("check.unknown")


def _passages(article: Article, say: Words) -> Iterator[Sequence[str]]:
    for passage in article.passages:
        paragraph = str(passage.paragraph or "")
        text = _shortened(passage.text)
        yield say(f"source.part.{passage.part}"), paragraph, _place(passage), text


def _facts(
    facts: Iterable[Fact], say: Words, shown: set[tuple[str, int, int]], indent: str = ""
) -> Iterator[Sequence[str]]:
    """Each fact once: a part stands below its whole, and not again where it begins itself."""
    for fact in facts:
        key = (fact.kind, fact.start, fact.end)
        if key in shown:
            continue
        shown.add(key)
        kind = indent + say(f"check.kind.{fact.kind}")
        where, when = fact.place or "", fact.time or ""
        yield kind, _value(fact), fact.subject, fact.attribute, where, when, _place(fact)
        yield from _facts(fact.parts, say, shown, indent + "· ")


def _value(fact: Fact) -> str:
    """The value as written; the figure it was read as beside it, where that looks different."""
    figure = "" if fact.number is None else f"{fact.number:f}"
    return fact.value if figure in fact.value else f"{fact.value} = {figure}"


def _dropped(article: Article) -> Iterator[Sequence[str]]:
    for line in article.dropped:
        yield _shortened(line.text), line.reason, _place(line)


def _place(piece: Passage | Fact | Dropped) -> str:
    return f"{piece.start}-{piece.end}"


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rpartition(" ")[0] + " …"


def _clean(text: str) -> str:
    """The text on one line, without characters that a terminal would obey."""
    return " ".join(text.split()).translate(_UNPRINTABLE)


__all__ = ["show"]
