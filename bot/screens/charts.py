"""An answer told in parts, as a picture with the answer under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.charts.breakdown import chart_of
from bot.presenting import source_line
from bot.screens.answer_buttons import back_to_answer
from bot.screens.message import Message, cut, escaped

if TYPE_CHECKING:
    from bot.screens.answer_buttons import View
    from bot.words import Words
    from knowledge.models import Answer, Article

_FACT_LIMIT, _SOURCE_LIMIT = 700, 300  # together under a caption's limit


def chart_message(answer: Answer, article: Article, view: View, say: Words) -> Message | None:
    """The picture of an answer's parts, which `article` tells; None where there is none to draw."""
    source = source_line(answer.citations[0], say) if answer.citations else ""
    chart = chart_of(answer, article, source)
    if chart is None:
        return None
    fact = f"<b>{escaped(cut(answer.text, _FACT_LIMIT))}</b>"
    html = f"{fact}\n{escaped(cut(source, _SOURCE_LIMIT))}"
    return Message(html, ((back_to_answer(view, say),),), view.asked, chart)


__all__ = ["chart_message"]
