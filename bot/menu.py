"""The command menu that Telegram shows beside the text field."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from telegram.error import TelegramError

from bot.words import LANGUAGES, words

if TYPE_CHECKING:
    from telegram import Bot

    from bot.words import Words

_COMMANDS = ("hoi", "moi", "help", "start")
_log = logging.getLogger(__name__)


async def register_menu(bot: Bot, say: Words) -> None:
    """Give the menu in each language, and in the bot's own for all others.

    A menu that can't be set is no reason not to start: it is logged and left as it was.
    """
    try:
        await bot.set_my_commands(_menu(say))
        for language in LANGUAGES:
            await bot.set_my_commands(_menu(words(language)), language_code=language)
    except TelegramError as error:
        _log.warning("The command menu was not set: %s", error.message)


def _menu(say: Words) -> list[tuple[str, str]]:
    return [(command, say(f"menu.{command}")) for command in _COMMANDS]


__all__ = ["register_menu"]
