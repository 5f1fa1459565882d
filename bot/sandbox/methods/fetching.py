"""How the bot gets its updates: https://core.telegram.org/bots/api#getting-updates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.sandbox.http.webhook import Target
from bot.sandbox.refusals import bad_request, conflict

if TYPE_CHECKING:
    from bot.sandbox.api import BotApi, Method
    from bot.sandbox.http.parameters import Parameters
    from bot.sandbox.state.values import Json

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")


async def get_updates(api: BotApi, parameters: Parameters) -> list[Json]:
    """https://core.telegram.org/bots/api#getupdates"""
    if api.webhook.target is not None:
        raise conflict(
            "can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first"
        )
    _remember_allowed(api, parameters)
    return await api.poll.fetch(
        parameters.integer("offset"),
        parameters.integer("limit", 100),
        parameters.integer("timeout"),
    )


def set_webhook(api: BotApi, parameters: Parameters) -> bool:
    """https://core.telegram.org/bots/api#setwebhook: an empty address takes the webhook away."""
    url = parameters.text("url")
    if not url:
        return delete_webhook(api, parameters)
    address = urlsplit(url)
    local = address.hostname in LOOPBACK
    if address.scheme != "https" and not (local and address.scheme == "http"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not local:
        raise bad_request("bad webhook: Failed to resolve host: Name or service not known")
    secret = parameters.text("secret_token")
    if not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    _remember_allowed(api, parameters)
    _drop_if_asked(api, parameters)
    api.webhook.set(Target(url, secret, parameters.integer("max_connections", 40)))
    return True


def delete_webhook(api: BotApi, parameters: Parameters) -> bool:
    """https://core.telegram.org/bots/api#deletewebhook"""
    _drop_if_asked(api, parameters)
    api.webhook.set(None)
    return True


def get_webhook_info(api: BotApi, parameters: Parameters) -> Json:
    """https://core.telegram.org/bots/api#getwebhookinfo"""
    target = api.webhook.target
    body: Json = {
        "url": target.url if target else "",
        "has_custom_certificate": False,
        "pending_update_count": len(api.inbox),
    }
    if target is not None:
        body["max_connections"] = target.max_connections
    if api.inbox.allowed:
        body["allowed_updates"] = sorted(api.inbox.allowed)
    if api.webhook.last_error is not None:
        body["last_error_date"], body["last_error_message"] = api.webhook.last_error
    return body


def _remember_allowed(api: BotApi, parameters: Parameters) -> None:
    """Take over `allowed_updates` if given; the last list stays in force otherwise."""
    allowed = parameters.nested("allowed_updates", "allowed updates")
    if isinstance(allowed, list):
        api.inbox.allowed = frozenset(str(kind) for kind in allowed)


def _drop_if_asked(api: BotApi, parameters: Parameters) -> None:
    if parameters.truth("drop_pending_updates"):
        api.inbox.clear()


METHODS: dict[str, Method] = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
