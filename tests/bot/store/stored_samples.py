"""A kept question, made by hand."""

from __future__ import annotations

from typing import Any

from bot.store.questions import Asked


def asked(identifier: str = "abc", **given: Any) -> Asked:
    usual = Asked(
        identifier,
        chat=7,
        asker=7,
        message=1,
        question="Sơn La có bao nhiêu HTX?",
        history=("Sơn La ở đâu?", "còn nữa?"),
        language="vi",
        status="answered",
        seconds=0.002,
        at=1000.0,
    )
    return usual._replace(**given)
