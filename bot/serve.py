"""`hoidap run`: the Telegram bot, from settings to its clean end."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from telegram.error import InvalidToken, TelegramError

from bot.app import application
from bot.logs import start_logging
from bot.settings import load_settings
from bot.starting import LISTENS_TO
from bot.store import StoreError, open_store
from bot.store.opening import NewerStoreError
from bot.words import words
from knowledge.errors import HoidapError, SettingsError
from knowledge.library import open_library

if TYPE_CHECKING:
    from pathlib import Path

    from bot.store import Store
    from bot.words import Words

_log = logging.getLogger(__name__)

CONNECTION_TRIES = 8  # with growing pauses: about two minutes of outage at the start


def serve(say: Words) -> None:
    """Answer in Telegram until Ctrl-C or SIGTERM; what is already asked is answered first."""
    settings = load_settings(say)
    say = words(settings.hoidap_language)
    token = settings.telegram_bot_token.get_secret_value()
    start_logging(token)
    library = open_library(
        settings.hoidap_corpus,
        settings.hoidap_data,
        on_build=lambda: print(say("index.building"), flush=True),
        on_damage=lambda: print(say("index.damaged"), flush=True),
    )
    count = len(library.articles())
    store = _store(settings.hoidap_data, say)
    app = application(
        settings,
        library,
        store,
        say,
        on_start=lambda name: print(say("run.started", name=name, count=count), flush=True),
    )
    print(say("run.connecting", api=settings.telegram_api_url), flush=True)
    try:
        app.run_polling(allowed_updates=LISTENS_TO, bootstrap_retries=CONNECTION_TRIES)
    except InvalidToken:
        raise SettingsError(say("run.token.invalid", api=settings.telegram_api_url)) from None
    except TelegramError as error:
        reason = str(error).replace(token, "***")
        raise HoidapError(
            say("run.network", api=settings.telegram_api_url, reason=reason)
        ) from None
    finally:
        store.close()


def _store(folder: Path, say: Words) -> Store:
    """The store in `folder`; where it can't be written, one that ends with the process."""
    try:
        return open_store(folder, say)
    except NewerStoreError:
        raise
    except StoreError as fault:
        _log.warning("%s", say("store.off", fault=fault))
        return open_store(None, say)


__all__ = ["CONNECTION_TRIES", "serve"]
