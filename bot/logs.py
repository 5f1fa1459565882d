"""What the running bot writes to its log, without the token."""

from __future__ import annotations

import logging

from telegram.error import TelegramError

_RAISED_ANYHOW = {"networkloop", "_baserequest"}  # a refused token, a proxy's page for an answer


def start_logging(secret: str) -> None:
    """Log to stderr; `secret` is masked wherever a library prints it."""
    handler = logging.StreamHandler()
    handler.setFormatter(_Masking(secret))
    handler.addFilter(_reports_to_us)
    handler.addFilter(_without_trace)
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    # At INFO it logs every URL that it calls, and the token is part of each.
    logging.getLogger("httpx").setLevel(logging.WARNING)


class _Masking(logging.Formatter):
    def __init__(self, secret: str) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secret = secret

    def format(self, record: logging.LogRecord) -> str:
        """The record as text, the secret starred out, tracebacks included."""
        return super().format(record).replace(self._secret, "***")


def _reports_to_us(record: logging.LogRecord) -> bool:
    """Not what the library traces in full before raising it: one line says it better."""
    return record.module not in _RAISED_ANYHOW


def _without_trace(record: logging.LogRecord) -> bool:
    """Always true; of what Telegram refused or the network lost, one line is enough."""
    error = record.exc_info[1] if record.exc_info else None
    if isinstance(error, TelegramError):
        record.msg, record.args, record.exc_info = f"{record.getMessage()} ({error})", (), None
    return True


__all__ = ["start_logging"]
