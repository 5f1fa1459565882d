"""`hoidap ask`: one question, or a stream of them, answered on stdout."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bot.environment import default_corpus, default_state
from bot.streams import whole
from knowledge.answering import answer
from knowledge.library import Library, open_library

if TYPE_CHECKING:
    from pathlib import Path

    from bot.words import Words


def ask_for_person(question: str, corpus: Path | None, say: Words, *, explain: bool) -> None:
    """Print the answer, its quote and source; with `explain`, why it is the answer."""
    from bot.terminal import answer_text, explanation_text, paint_for

    library = library_at(corpus, say)
    found = answer(whole(question), library, language=say.language, explain=explain)
    paint = paint_for(sys.stdout)
    print(answer_text(found, say, paint))
    if explain:
        print(explanation_text(found, library, say, paint))


def ask_for_program(question: str, corpus: Path | None, say: Words) -> None:
    """Print the answer as one JSON object."""
    import json

    from bot.record import record

    library = library_at(corpus, say)
    found = answer(whole(question), library, language=say.language)
    print(json.dumps(record(found, library), ensure_ascii=False, indent=2))


def ask_lines(corpus: Path | None, say: Words) -> None:
    """Answer JSON lines from stdin until it ends; the corpus is read once."""
    from bot.jsonlines import answer_lines

    answer_lines(sys.stdin, library_at(corpus, say), sys.stdout, say.language)


def library_at(corpus: Path | None, say: Words) -> Library:
    """The library of the folder named, else of the default corpus; says what takes long."""
    return open_library(
        corpus or default_corpus(),
        default_state(),
        on_build=lambda: print(say("index.building"), file=sys.stderr),
        on_damage=lambda: print(say("index.damaged"), file=sys.stderr),
    )


__all__ = ["ask_for_person", "ask_for_program", "ask_lines", "library_at"]
