"""What a chat's digest brings, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.presses import Press
from bot.screens.announcements.moments import moment_line, rhythm_line
from bot.screens.message import Button, Message, escaped
from bot.screens.subscriptions import ticked
from bot.store.digests import DIGEST_KINDS

if TYPE_CHECKING:
    from bot.store.digests import Digest
    from bot.words import Words

KIND, OFF = "digest", "digestoff"  # presses; the first with the number of the kind


def digest_message(digest: Digest | None, zone: str, say: Words, *, problem: str = "") -> Message:
    """The digest of a chat, or how to get one."""
    warning = f"⚠️ {problem}\n\n" if problem else ""
    if digest is None:
        return Message(escaped(warning + say("bantin.none", examples=say("bantin.examples"))))
    kinds = tuple(
        Button(
            ticked(say(f"bantin.kind.{kind}"), chosen=kind == digest.kind),
            str(Press(KIND, "", number)),
        )
        for number, kind in enumerate(DIGEST_KINDS)
    )
    text = say(
        "bantin",
        rhythm=rhythm_line(digest.recurrence, say),
        next=moment_line(digest.due, zone, say),
        examples=say("bantin.examples"),
    )
    rows = (kinds, (Button(say("button.digest_off"), str(Press(OFF))),))
    return Message(escaped(f"{warning}{text}"), rows)


__all__ = ["KIND", "OFF", "digest_message"]
