"""Questions as JSON lines in, answers as JSON lines out, one for one and in order."""

from __future__ import annotations

import json
import sys
import traceback
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from bot.record import record
from bot.streams import whole
from knowledge.answering import answer

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

    from knowledge.library import Library


def _readable(value: object) -> object:
    return whole(value) if isinstance(value, str) else value


def _none_is_empty(value: object) -> object:
    return [] if value is None else value


Text = Annotated[str, BeforeValidator(_readable)]


class Request(BaseModel):
    """One line of input; fields it doesn't know are left alone."""

    model_config = ConfigDict(frozen=True, strict=True)

    id: Text | int | float | None = None
    question: Text
    history: Annotated[list[Text], BeforeValidator(_none_is_empty)] = Field(default=[])


def answer_lines(lines: Iterable[str], library: Library, out: TextIO, language: str) -> None:
    """Answer each line of `lines` with one line on `out`, flushed; a bad line gets its error."""
    for line in lines:
        json.dump(_reply(line, library, language), out, ensure_ascii=False)
        out.write("\n")
        out.flush()


def _reply(line: str, library: Library, language: str) -> dict[str, Any]:
    try:
        given = json.loads(line)
    except (ValueError, RecursionError) as error:
        return {"id": None, "error": f"not JSON: {error}"}
    try:
        request = Request.model_validate(given)
    except ValidationError as error:
        return {"id": _known_id(given), "error": _faults(error)}
    try:
        found = answer(request.question, library, history=request.history, language=language)
    except Exception as error:  # one question must not end the run for all that follow
        traceback.print_exc(file=sys.stderr)
        return {"id": request.id, "error": f"internal error: {type(error).__name__}"}
    return {"id": request.id, **record(found, library)}


def _known_id(given: object) -> str | int | float | None:
    found = given.get("id") if isinstance(given, dict) else None
    return found if isinstance(found, str | int | float) else None


def _faults(error: ValidationError) -> str:
    return "; ".join(
        f"{'.'.join(map(str, fault['loc'])) or 'line'}: {fault['msg']}" for fault in error.errors()
    )


__all__ = ["Request", "answer_lines"]
