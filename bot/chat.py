"""`hoidap chat`: a conversation in the terminal, with memory of what was asked before."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bot.conversations import Conversations
from bot.terminal import answer_text, paint_for

if TYPE_CHECKING:
    from bot.words import Words
    from knowledge.library import Library

_LEAVE = {"/thoat", "/exit", "/quit"}
_ME = "me"


def chat(library: Library, say: Words) -> None:
    """Talk until /thoat, Ctrl-D or Ctrl-C."""
    conversations = Conversations(library, language=say.language)
    try:
        print(say("chat.greeting"), flush=True)
        while (reply := _reply(_next_line(say), conversations, say)) is not None:
            print(reply, end="\n\n", flush=True)
    except (EOFError, KeyboardInterrupt):
        if sys.stdin.isatty():
            print()  # the prompt still stands on the line
    print(say("chat.bye"))


def _reply(line: str, conversations: Conversations, say: Words) -> str | None:
    """What to say to one line; None ends the conversation."""
    command = line.lower()
    if command in _LEAVE:
        return None
    if command == "/moi":
        conversations.forget(_ME)
        return say("moi")
    if command == "/help":
        return say("chat.help")
    if command.startswith("/"):
        return say("command.unknown")
    return answer_text(conversations.ask(_ME, line), say, paint_for(sys.stdout))


def _next_line(say: Words) -> str:
    """The next line that says something; raises EOFError at the end of the input."""
    prompt = say("chat.prompt") + " " if sys.stdin.isatty() else ""
    if prompt:
        import readline  # noqa: F401 - arrow keys and history in input()
    while not (line := input(prompt).strip()):
        pass
    return line


__all__ = ["chat"]
