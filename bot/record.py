"""An answer as plain data for other programs: what `--json` and `--jsonl` write."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from knowledge.library import Library
    from knowledge.models import Answer, Citation, Evidence

_EVIDENCE = 10


def record(answer: Answer, library: Library) -> dict[str, Any]:
    """The answer's fields under the names that other programs rely on."""
    return {
        "status": answer.status,
        "answer": answer.text,
        "quote": answer.quote,
        "citations": [_citation(citation) for citation in answer.citations],
        "confidence": round(answer.confidence, 4),
        "evidence": [_evidence(piece, library) for piece in answer.evidence[:_EVIDENCE]],
        "suggestions": [*answer.suggestions, *(choice.label for choice in answer.choices)],
    }


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "file": citation.file,
        "article": citation.article,
        "title": citation.title,
        "source": citation.source,
        "published": citation.published,
        "paragraph": citation.paragraph,
        "start": citation.start,
        "end": citation.end,
        "quote": citation.quote,
    }


def _evidence(piece: Evidence, library: Library) -> dict[str, Any]:
    article = library.article(piece.passage.article)
    return {
        "file": article.file if article else piece.passage.article,
        "paragraph": piece.passage.paragraph,
        "text": piece.passage.text,
        "score": round(piece.score, 4),
    }


__all__ = ["record"]
