"""Questions that wait for the bot's answer: pressed buttons, inline queries, guest mentions.

https://core.telegram.org/bots/api#callbackquery and #inlinequery. How long Telegram waits for an
answer is not documented; bots report 10 to 15 seconds.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from bot.sandbox.refusals import bad_request

if TYPE_CHECKING:
    from bot.sandbox.state.values import Json

MAX_AGE_SECONDS = 15
FIRST_QUERY = 4_200_000_000_000_000_001


@dataclass(frozen=True, slots=True)
class Query:
    """Someone's question to the bot, and what the bot answered."""

    id: str
    kind: Literal["callback", "inline", "guest"]
    user: int
    asked: int  # seconds since 1970
    chat: int | None = None
    message: int | None = None
    text: str = ""  # the callback data, the inline query, or the guest message
    offset: str = ""  # which part of an inline answer is asked for
    answer: Json | None = None


class Queries:
    """All queries by id."""

    def __init__(self) -> None:
        self._by_id: dict[str, Query] = {}

    def ask(self, query: Query) -> Query:
        """Remember a query under a new id."""
        asked = replace(query, id=str(FIRST_QUERY + len(self._by_id)))
        self._by_id[asked.id] = asked
        return asked

    def get(self, identifier: str) -> Query | None:
        """A query, answered or not."""
        return self._by_id.get(identifier)

    def answer(self, identifier: str, kind: str, answer: Json, now: int) -> Query:
        """Record the one answer that a query may get in its time."""
        query = self._by_id.get(identifier)
        late = query is not None and now - query.asked > MAX_AGE_SECONDS
        if query is None or query.kind != kind or query.answer is not None or late:
            raise bad_request(
                "query is too old and response timeout expired or query ID is invalid"
            )
        answered = replace(query, answer=answer)
        self._by_id[identifier] = answered
        return answered
