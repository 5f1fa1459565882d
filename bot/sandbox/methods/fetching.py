"""How the bot gets its updates."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.sandbox.api import BotApi, Method
    from bot.sandbox.parameters import Parameters
    from bot.sandbox.values import Json


async def get_updates(api: BotApi, parameters: Parameters) -> list[Json]:
    """https://core.telegram.org/bots/api#getupdates"""
    remember_allowed(api, parameters)
    return await api.poll.fetch(
        parameters.integer("offset"),
        parameters.integer("limit", 100),
        parameters.integer("timeout"),
    )


def remember_allowed(api: BotApi, parameters: Parameters) -> None:
    """Take over `allowed_updates` if given; the last list stays in force otherwise."""
    allowed = parameters.nested("allowed_updates")
    if isinstance(allowed, list):
        api.inbox.allowed = frozenset(str(kind) for kind in allowed)


def delete_webhook(api: BotApi, parameters: Parameters) -> bool:
    """https://core.telegram.org/bots/api#deletewebhook"""
    if parameters.truth("drop_pending_updates"):
        api.inbox.clear()
    return True


METHODS: dict[str, Method] = {
    "getUpdates": get_updates,
    "deleteWebhook": delete_webhook,
}
