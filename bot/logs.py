"""What the running bot writes to its log, without the token."""

from __future__ import annotations

import logging


def start_logging(secret: str) -> None:
    """Log to stderr; `secret` is masked wherever a library prints it."""
    handler = logging.StreamHandler()
    handler.setFormatter(_Masking(secret))
    handler.addFilter(_reports_to_us)
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
    """Not what the connection loop traces in full before raising it: one line says it better."""
    return record.module != "networkloop"


__all__ = ["start_logging"]
