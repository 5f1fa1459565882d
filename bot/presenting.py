"""What of an answer is shown, and in which order, whatever it is shown on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bot.words import Words
    from knowledge.models import Answer, Citation, Dated, Part

_TIMES = {  # compiled when met: a cold start pays for each at once
    "year": r"(?P<year>\d{4})",
    "years": r"(?P<first>\d{4})-(?P<last>\d{4})",
    "since": r"(?P<year>\d{4})-",
    "month": r"(?P<year>\d{4})-0?(?P<month>\d{1,2})",
    "day": r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})",
}


class Quoted(NamedTuple):
    """A stretch of an article with the lines that say where it stands."""

    quote: str
    sources: tuple[str, ...]
    heading: str = ""


class Offer(NamedTuple):
    """Other questions or readings under a heading."""

    heading: str
    items: tuple[str, ...]


def quotes(answer: Answer, say: Words) -> list[Quoted]:
    """The quotes of an answer, one for each place, or one for all places that say the same."""
    if len(answer.citations) < 2:
        sources = tuple(source_line(citation, say) for citation in answer.citations)
        # A name or title that is the whole quote is not said twice.
        quote = "" if answer.quote == answer.text else answer.quote
        heading = say("answer.nearest") if answer.status == "not_found" else ""
        return [Quoted(quote, sources, heading)] if quote or sources else []
    places: dict[str, list[str]] = {}
    for citation in answer.citations:
        lines = places.setdefault(citation.quote, [])
        line = source_line(citation, say)
        if line not in lines:
            lines.append(line)
    return [Quoted(quote, tuple(lines)) for quote, lines in places.items()]


def offers(answer: Answer, say: Words) -> list[Offer]:
    """The readings to choose from, else the near questions."""
    if answer.choices:  # whose suggestions say the same again
        return [Offer(say("answer.choices"), tuple(choice.label for choice in answer.choices))]
    suggested = Offer(say("answer.suggestions"), answer.suggestions)
    return [suggested] if suggested.items else []


def source_line(citation: Citation, say: Words) -> str:
    """One line such as "— Báo Sơn La · «Học và làm theo Bác» · 17/02/2020 · đoạn 3"."""
    if citation.part == "curated":
        return say("source.curated", day=day(citation.published or ""))
    parts = [
        citation.source,
        say("source.title", title=citation.title) if citation.title else citation.file,
        _days(citation, say),
        place_in_article(citation.part, citation.paragraph, say),
    ]
    return say("source.line", parts=" · ".join(part for part in parts if part))


def _days(citation: Citation, say: Words) -> str | None:
    """The day of publication, and when what is told was so: "17/02/2020 (số liệu năm 2019)"."""
    published = day(citation.published) if citation.published else None
    told = when(citation.dated, say) if citation.dated else None
    if published and told:
        return say("source.dated", day=published, time=told)
    return published or told


def when(dated: Dated, say: Words) -> str | None:
    """When something was so: "số liệu năm 2019"; None where no words of ours fit."""
    time = _time(dated, say)
    return time and say("source.figure" if dated.is_figure else "source.time", time=time)


def _time(dated: Dated, say: Words) -> str | None:
    """The article's own words for a time, within a line; else ours for years, months and days."""
    if dated.words:
        return dated.words[0].lower() + dated.words[1:]
    return next(
        (
            say(f"time.{name}", **found.groupdict())
            for name, shape in _TIMES.items()
            if (found := re.fullmatch(shape, dated.time))
        ),
        None,
    )


def place_in_article(part: Part, paragraph: int, say: Words) -> str:
    """The paragraph's number, or the name of a part that is no paragraph."""
    if paragraph:
        return say("source.paragraph", number=paragraph)
    return say(f"source.part.{part}")


def day(published: str) -> str:
    """An ISO date as Vietnamese papers write it: "2020-02-17T09:44" is "17/02/2020"."""
    return "/".join(reversed(published.partition("T")[0].split("-")))


__all__ = ["Offer", "Quoted", "day", "offers", "place_in_article", "quotes", "source_line", "when"]
