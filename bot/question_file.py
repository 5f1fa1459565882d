"""A file of questions with what their answers must hold, one JSON object a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from bot.streams import whole
from knowledge.errors import HoidapError
from knowledge.scoring import Wanted

if TYPE_CHECKING:
    from pathlib import Path

    from bot.words import Words

_OR, _AND = "|", "|||"  # between wordings of one thing, between sentences


class QuestionFile(NamedTuple):
    """The questions that could be read, and the lines that could not."""

    questions: tuple[Wanted, ...]
    faults: tuple[str, ...]  # a sentence for each


class _Line(BaseModel):
    """One line; fields it doesn't know are left alone."""

    model_config = ConfigDict(frozen=True, strict=True)

    id: str | int | None = None
    question: str
    context: list[str] | None = None  # earlier questions
    style: str
    kind: str
    answerable: bool
    must: list[str]  # all of them, each in one of its wordings
    quote: str

    @model_validator(mode="after")
    def _wants_something(self) -> _Line:
        if self.answerable and not (self.quote.strip() and any(self.must)):
            raise ValueError("an answerable question needs must and quote")
        return self


def read_questions(path: Path, say: Words) -> QuestionFile:
    """The questions of a file; raises HoidapError where there is no such file of UTF-8 text."""
    try:
        lines = path.read_bytes().decode("utf-8-sig").split("\n")
    except OSError as error:
        raise HoidapError(say("eval.unopened", file=path, reason=error.strerror)) from None
    except UnicodeDecodeError:
        raise HoidapError(say("settings.unreadable", file=path)) from None
    questions, faults = [], []
    for number, line in enumerate(lines, 1):
        try:
            if line.strip():
                questions.append(_wanted(_Line.model_validate_json(line), number))
        except ValidationError as error:
            faults.append(say("eval.line", file=path, number=number, reason=_reason(error)))
    return QuestionFile(tuple(questions), tuple(faults))


def _wanted(line: _Line, number: int) -> Wanted:
    return Wanted(
        id=str(number if line.id is None else line.id),
        question=whole(line.question),
        history=tuple(map(whole, line.context or ())),
        style=line.style,
        kind=line.kind,
        answerable=line.answerable,
        must=tuple(tuple(one.split(_OR)) for one in line.must),
        sentences=tuple(line.quote.split(_AND)),
    )


def _reason(error: ValidationError) -> str:
    return "; ".join(
        ": ".join(filter(None, [".".join(map(str, fault["loc"])), fault["msg"]]))
        for fault in error.errors()
    )


__all__ = ["QuestionFile", "read_questions"]
