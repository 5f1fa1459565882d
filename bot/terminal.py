"""An answer as text for a terminal, in colours where there is one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple, TextIO

from bot.presenting import offers, place_in_article, quotes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.words import Words
    from knowledge.library import Library
    from knowledge.models import Answer, Evidence

_BOLD, _DIM, _CYAN, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[36m", "\x1b[0m"
_EXPLAINED = 5


class Paint(NamedTuple):
    """Colours, or none of them."""

    on: bool

    def bold(self, text: str) -> str:
        """For the answer itself."""
        return self._in(_BOLD, text)

    def dim(self, text: str) -> str:
        """For what stands beside the answer."""
        return self._in(_DIM, text)

    def cyan(self, text: str) -> str:
        """For where it comes from."""
        return self._in(_CYAN, text)

    def _in(self, code: str, text: str) -> str:
        return f"{code}{text}{_PLAIN}" if self.on else text


def paint_for(stream: TextIO) -> Paint:
    """Colours if `stream` is a terminal that shows them and the user didn't refuse them."""
    refused = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return Paint(on=stream.isatty() and not refused)


def answer_text(answer: Answer, say: Words, paint: Paint) -> str:
    """The short answer, each quote with its source line, then what else could be asked."""
    lines = [paint.bold(answer.text)]
    for quoted in quotes(answer, say):
        heading = [paint.dim(quoted.heading)] if quoted.heading else []
        lines += ["", *heading, *filter(None, [quoted.quote]), *map(paint.cyan, quoted.sources)]
    for offer in offers(answer, say):
        items = (say("answer.item", text=item) for item in offer.items)
        lines += ["", paint.dim(offer.heading), *items]
    return "\n".join(lines)


def explanation_text(answer: Answer, library: Library, say: Words, paint: Paint) -> str:
    """Why this answer: its own reasons, then the best evidence with words and scores."""
    lines = ["", paint.dim(say("explain.heading")), *answer.explanation]
    for rank, piece in enumerate(answer.evidence[:_EXPLAINED], start=1):
        lines += ["", *_evidence_lines(rank, piece, library, say)]
    return "\n".join(lines)


def _evidence_lines(rank: int, piece: Evidence, library: Library, say: Words) -> Iterator[str]:
    passage = piece.passage
    article = library.article(passage.article)
    yield say(
        "explain.evidence",
        rank=rank,
        score=f"{piece.score:.3f}",
        file=article.file if article else passage.article,
        where=place_in_article(passage.part, passage.paragraph, say),
    )
    parts = "; ".join(f"{name} {share:.3f}" for name, share in piece.parts)
    yield "   " + say("explain.parts", parts=parts)
    matches = "; ".join(
        say("explain.match", asked=m.asked, met=m.met, how=say(f"explain.how.{m.how}"))
        for m in piece.matches
    )
    yield "   " + say("explain.matches", matches=matches)


__all__ = ["Paint", "answer_text", "explanation_text", "paint_for"]
