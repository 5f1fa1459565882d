"""Telling people the answers that they wished to be told."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from telegram.error import BadRequest, Forbidden, NetworkError, TelegramError, TimedOut

from bot.screens.answers import answer_message
from bot.sender import Place, send

if TYPE_CHECKING:
    from telegram import Bot

    from bot.handlers.desk import Desk
    from bot.store.waiting import Wish

_log = logging.getLogger(__name__)


async def tell_waiting(bot: Bot, desk: Desk) -> None:
    """Tell everybody whose question is answered by now, one message each.

    Who answered it doesn't matter: an operator did, if in other words, or a new article does.
    """
    for wish in desk.store.waiting.all():
        if await _told(bot, wish, desk.at(wish.person)):
            desk.store.waiting.remove(wish.entry, wish.person)
        await asyncio.sleep(0)  # whoever asks meanwhile is answered in between


async def _told(bot: Bot, wish: Wish, there: Desk) -> bool:
    """Whether a wish is done with: fulfilled, or never to be."""
    answer = there.conversations.answer(wish.question, (), there.say.language)
    if answer.status != "answered":
        return False
    heading = there.say("waiting.told", text=wish.question)
    links = there.links(bot.bot)
    try:
        await send(
            bot, Place(wish.person), answer_message(answer, there.say, links=links, heading=heading)
        )
    except Forbidden:
        there.store.chats.leave(wish.person)
    except (TimedOut, BadRequest) as error:  # it may have arrived; it never will
        _log.warning("An answer may not have been told: %s", error.message)
    except NetworkError:
        return False
    except TelegramError as error:
        _log.warning("An answer was not told: %s", error.message)
        return False
    return True


__all__ = ["tell_waiting"]
