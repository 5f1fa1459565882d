"""`hoidap check`: what was read from articles, as tables for a person or as JSON."""

from __future__ import annotations

import json
import sys
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from knowledge.errors import ReadingError
from knowledge.facts import facts_of
from knowledge.reading import Reading, read_file, read_folder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal
    from pathlib import Path

    from bot.words import Words
    from knowledge.models import Article


def run(paths: Sequence[Path], as_json: bool, say: Words) -> int:
    """Show what each file, or each article of a folder, was read as; 1 if any was at fault.

    Faults go to stderr, one line each, whatever the form.
    """
    reading = _read(paths)
    if as_json:
        print(json.dumps(_record(reading), ensure_ascii=False, indent=2, default=_number))
    else:
        from bot.check_tables import show  # rich takes 60 ms to import

        show(((article, facts_of(article)) for article in reading.articles), say, sys.stdout)
    sys.stdout.flush()
    for fault in reading.faults:
        print(fault, file=sys.stderr)
    return int(bool(reading.faults))


def _read(paths: Sequence[Path]) -> Reading:
    readings = [_read_one(path) for path in paths]
    return Reading(
        tuple(article for reading in readings for article in reading.articles),
        tuple(fault for reading in readings for fault in reading.faults),
    )


def _read_one(path: Path) -> Reading:
    names_folder = path.is_dir() or not (path.exists() or path.suffix)
    try:
        return read_folder(path) if names_folder else Reading((read_file(path, path.parent),), ())
    except ReadingError as fault:
        return Reading((), (fault,))


def _record(reading: Reading) -> dict[str, Any]:
    return {
        "articles": [_article(article) for article in reading.articles],
        "faults": [{"path": fault.path, "reason": fault.reason} for fault in reading.faults],
    }


def _article(article: Article) -> dict[str, Any]:
    names = (field.name for field in fields(article) if field.name != "raw")
    record = {name: _named(getattr(article, name)) for name in names}
    return record | {"facts": [_named(fact) for fact in facts_of(article)]}


def _named(value: Any) -> Any:
    """A value with its parts under their names, as JSON shows them."""
    if hasattr(value, "_asdict"):
        return {name: _named(part) for name, part in value._asdict().items()}
    return [_named(part) for part in value] if isinstance(value, tuple) else value


def _number(figure: Decimal) -> int | float:
    return int(figure) if figure == figure.to_integral_value() else float(figure)


__all__ = ["run"]
