"""What of an article holds for all its sentences: its heading, whom it introduces, its years."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from knowledge.answering.initials import with_initials
from knowledge.answering.names import in_capitals
from knowledge.answering.strengths import own_strengths
from knowledge.answering.texts import PROSE, places_of, report_year, sentences_of, years_of
from knowledge.retrieval.query import Coverage, Text, said
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from knowledge.answering.question import Question
    from knowledge.answering.texts import ReadSentence
    from knowledge.models import Article

_SPAN = 12  # characters within which two years are one mention: "2016-2017", "2016 đến 2017"
# A name introduced in the first paragraph counts for more than a word of the heading: later ones
# say "ông" or nothing. Introduced anywhere it let four articles answer for another's people.
_INTRODUCED = 1.3


class Setting(NamedTuple):
    """An article read against one question."""

    article: Article
    heading: Coverage
    said_above: tuple[float, ...]  # for each slot, how well heading and first paragraph say it
    years: tuple[tuple[int, str], ...]  # told of, with their places in the file
    report_year: str | None  # which "hiện nay" means
    places: frozenset[str]

    def years_at(self, offset: int, sentence: ReadSentence) -> tuple[str, ...]:
        """The years of a sentence that stands in a passage at `offset`.

        One that names none goes on in the last year named before it, or tells of the present.
        """
        start, end = sentence.span
        own = tuple(year for at, year in self.years if start <= at - offset < end)
        if own:
            return own
        before = [(at, year) for at, year in self.years if at - offset < start]
        last = before[-1][0] if before else 0
        carried = tuple(year for at, year in before if last - at <= _SPAN)
        if self.report_year and sentence.tells_present:
            return (*carried, self.report_year)
        return carried


def setting_of(question: Question, article: Article) -> Setting:
    """Read what an article says of a question before any of its sentences."""
    title = " . ".join(filter(None, (article.title, article.organisation)))
    row = syllables(title)
    text = Text([token.text for token in row], [token.folded for token in row])
    cover = with_initials(question, said(question.query, text), text)
    heading = in_capitals(question.titled_names, cover, text.words)
    titled = own_strengths(heading, question)
    introduced = _introduced(question, article)
    return Setting(
        article=article,
        heading=heading,
        said_above=tuple(map(max, titled, introduced)) if introduced else titled,
        years=years_of(article) if question.constraints.years else (),
        report_year=report_year(article) if question.constraints.years else None,
        places=places_of(article) if question.constraints.places else frozenset(),
    )


def _introduced(question: Question, article: Article) -> tuple[float, ...]:
    """For each slot, how well a name of the first paragraph says it; nothing without paragraphs."""
    first = next((passage for passage in article.passages if passage.part in PROSE), None)
    if first is None:
        return ()
    texts = [sentence.text for sentence in sentences_of(first)]
    words = [word for text in texts for word in text.words]
    cover = said(question.query, Text(words, [key for text in texts for key in text.keys]))
    cover = in_capitals(question.titled_names, cover, words)
    return tuple(
        _INTRODUCED * strength if any(words[met.start][0].isupper() for met in places) else 0.0
        for strength, places in zip(own_strengths(cover, question), cover.places, strict=True)
    )


__all__ = ["Setting", "setting_of"]
