"""The command menus that Telegram shows beside the text field, and what the bot's profile says."""

from __future__ import annotations

import contextlib
import logging
from typing import TYPE_CHECKING

from telegram import (
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeChat,
)
from telegram.error import BadRequest, TelegramError

from bot.words import LANGUAGES, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from telegram import Bot, BotCommandScope

    from bot.words import Words

_IN_GROUPS = ("hoi", "nguon", "tomtat", "ngaunhien", "riengtu", "moi", "help")
GROUP_ADMINS_COMMANDS = ("dangky", "huydangky", "bantin", "caidat")
_FOR_ADMINS = (*_IN_GROUPS[:4], *GROUP_ADMINS_COMMANDS, *_IN_GROUPS[4:])
_IN_PRIVATE = (*_FOR_ADMINS, "start")
OPERATORS_COMMANDS = ("thongbao", "lichthongbao", "chude", "chuatraloi", "thongke")
_FOR_OPERATORS = (*_IN_PRIVATE, *OPERATORS_COMMANDS)
_SCOPES: tuple[tuple[BotCommandScope | None, tuple[str, ...]], ...] = (
    (None, _IN_PRIVATE),
    (BotCommandScopeAllGroupChats(), _IN_GROUPS),
    (BotCommandScopeAllChatAdministrators(), _FOR_ADMINS),
)
_log = logging.getLogger(__name__)


async def register_menu(
    bot: Bot, say: Words, operators: Iterable[int] = (), name: str = ""
) -> None:
    """Give menu and descriptions in each language, and in the bot's own for all others; a `name`.

    Only what differs from what Telegram has is set. What can't be set is no reason not to start:
    it is logged and left as it was.
    """
    try:
        for language in (None, *LANGUAGES):
            spoken = words(language) if language else say
            for scope, commands in _SCOPES:
                await _set_commands(bot, _menu(commands, spoken), scope, language)
            await _set_descriptions(bot, spoken, language)
        for operator in operators:
            await _set_for_operator(bot, operator, say)
        if name and (await bot.get_my_name()).name != name:
            await bot.set_my_name(name)
    except TelegramError as error:
        _log.warning("The command menu was not set: %s", error.message)


async def _set_for_operator(bot: Bot, operator: int, say: Words) -> None:
    with contextlib.suppress(BadRequest):  # "chat not found": has not pressed Start yet
        await _set_commands(
            bot,
            _menu(_FOR_OPERATORS, say),
            BotCommandScopeChat(operator),
            None,
        )


async def _set_commands(
    bot: Bot, wanted: list[tuple[str, str]], scope: BotCommandScope | None, language: str | None
) -> None:
    known = await bot.get_my_commands(scope, language)
    if [(command.command, command.description) for command in known] != wanted:
        await bot.set_my_commands(wanted, scope, language)


async def _set_descriptions(bot: Bot, say: Words, language: str | None) -> None:
    known = await bot.get_my_description(language)
    if known.description != say("profile.description"):
        await bot.set_my_description(say("profile.description"), language)
    short = await bot.get_my_short_description(language)
    if short.short_description != say("profile.short"):
        await bot.set_my_short_description(say("profile.short"), language)


def _menu(commands: tuple[str, ...], say: Words) -> list[tuple[str, str]]:
    return [(command, say(f"menu.{command}")) for command in commands]


__all__ = ["GROUP_ADMINS_COMMANDS", "OPERATORS_COMMANDS", "register_menu"]
