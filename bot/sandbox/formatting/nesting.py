"""Which entities may stand inside which: https://core.telegram.org/bots/api#formatting-options."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.sandbox.state.values import Json


def nested_rightly(entities: list[Json]) -> list[Json]:
    """Entities, inner before outer, as Telegram keeps them: nothing stands within code, a quote
    holds no quote, nothing holds its own kind, and `<pre><code class=…>` is one block.
    """
    kept: list[Json] = []
    for at, entity in enumerate(entities):
        around = [outer for outer in entities[at + 1 :] if _within(entity, outer)]
        blocks = [outer for outer in around if outer["type"] == "pre"]
        if blocks and entity.get("language"):
            blocks[0]["language"] = entity["language"]
        if not any(_excludes(outer, entity) for outer in around):
            kept.append(entity)
    return [_without_language(entity) for entity in kept]


def _excludes(outer: Json, inner: Json) -> bool:
    kind = outer["type"].removeprefix("expandable_")
    return kind in ("code", "pre") or kind == inner["type"].removeprefix("expandable_")


def _without_language(entity: Json) -> Json:
    if entity["type"] == "code":
        entity.pop("language", None)
    return entity


def _within(one: Json, other: Json) -> bool:
    return bool(
        other["offset"] <= one["offset"]
        and one["offset"] + one["length"] <= other["offset"] + other["length"]
    )
