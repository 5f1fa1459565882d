"""Telegram's HTML: tags become entities, everything else is refused.

The tags are listed in https://core.telegram.org/bots/api#html-style. Which input is refused, and in
which words, follows the parser of https://github.com/tdlib/td, which every Bot API server uses.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NoReturn

from bot.sandbox.formatting.entities import slice_units, units
from bot.sandbox.formatting.nesting import nested_rightly
from bot.sandbox.formatting.tags import KINDS, argument_of, decoded, entity_of
from bot.sandbox.refusals import bad_request

if TYPE_CHECKING:
    from bot.sandbox.state.values import Json

_LONGEST_REFERENCE = 10


def parse_html(source: str) -> tuple[str, list[Json]]:
    """The plain text of Telegram's HTML, and its entities with offsets in UTF-16 units.

    Raises a refusal "can't parse entities: …" for tags that Telegram doesn't know or that don't
    match; a bare ampersand passes, as it does there.
    """
    return _Parser(source).parse()


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str
    start: int  # in the text so far, in UTF-16 units


@dataclass(slots=True)
class _Parser:
    source: str
    at: int = 0
    text: list[str] = field(default_factory=list)
    length: int = 0  # of the text so far, in UTF-16 units
    open: list[_Open] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def parse(self) -> tuple[str, list[Json]]:
        while self.at < len(self.source):
            if self.source.startswith("</", self.at):
                self._end_tag()
            elif self.source[self.at] == "<":
                self._start_tag()
            else:
                self._take(self._character())
        if self.open:
            self._refuse(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        return "".join(self.text), nested_rightly(self.entities)

    def _take(self, piece: str) -> None:
        self.text.append(piece)
        self.length += units(piece)

    def _character(self) -> str:
        """The next character, an entity reference such as `&amp;` decoded."""
        piece = self.source[self.at]
        if piece == "&":
            end = self.source.find(";", self.at, self.at + _LONGEST_REFERENCE)
            known = decoded(self.source[self.at + 1 : end]) if end > 0 else ""
            if known:
                self.at = end + 1
                return known
        self.at += 1
        return piece

    def _start_tag(self) -> None:
        begin = self.at
        self.at += 1
        tag = self._until(" \t\r\n>").lower()
        if self.at >= len(self.source):
            self._refuse("Unclosed start tag", begin)
        if tag not in KINDS:
            self._refuse(f'Unsupported start tag "{tag}"', begin)
        attributes = self._attributes(tag, begin)
        argument = argument_of(tag, attributes)
        if tag == "span" and argument != "spoiler":
            self._refuse('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(_Open(tag, argument, self.length))

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        found: dict[str, str] = {}
        while True:
            self._skip_space()
            if self._peek() == ">":
                self.at += 1
                return found
            name = self._until(" \t\r\n=>").lower()
            if not name and self._peek():
                self._refuse(f'Empty attribute name in the tag "{tag}"', begin)
            self._skip_space()
            if self._peek() == "=":
                self.at += 1
                found[name] = self._value(tag, begin)
            else:
                found[name] = ""
            if not self._peek():
                self._refuse(f'Unclosed start tag "{tag}"', begin)

    def _value(self, tag: str, begin: int) -> str:
        self._skip_space()
        mark = self._peek()
        if mark not in ("'", '"') or not mark:
            token = self.at
            value = self._until(" \t\r\n>")
            if not all(letter.isalnum() or letter in ".-" for letter in value):
                self._refuse("Unexpected end of name token", token)
            return value.lower()
        self.at += 1
        pieces = []
        while self._peek() not in (mark, ""):
            pieces.append(self._character())
        if not self._peek():
            self._refuse(f'Unclosed start tag "{tag}"', begin)
        self.at += 1
        return "".join(pieces)

    def _end_tag(self) -> None:
        begin = self.at
        if not self.open:
            self._refuse("Unexpected end tag", begin)
        self.at += 2
        name = self._until(" \t\r\n>").lower()
        self._skip_space()
        if self._peek() != ">":
            self._refuse("Unclosed end tag", begin)
        self.at += 1
        opened = self.open.pop()
        if name and name != opened.tag:
            self._refuse(
                "Unmatched end tag", begin, f', expected "</{opened.tag}>", found "</{name}>"'
            )
        self._close(opened)

    def _close(self, opened: _Open) -> None:
        length = self.length - opened.start
        content = slice_units("".join(self.text), opened.start, length)
        entity = entity_of(opened.tag, opened.argument, content) if length else None
        if entity is not None:
            self.entities.append({**entity, "offset": opened.start, "length": length})

    def _peek(self) -> str:
        return self.source[self.at : self.at + 1]

    def _skip_space(self) -> None:
        while self._peek() and self._peek() in " \t\r\n":
            self.at += 1

    def _until(self, stops: str) -> str:
        begin = self.at
        while self.at < len(self.source) and self.source[self.at] not in stops:
            self.at += 1
        return self.source[begin : self.at]

    def _refuse(self, reason: str, position: int | None = None, tail: str = "") -> NoReturn:
        if position is not None:
            reason += f" at byte offset {len(self.source[:position].encode())}"
        raise bad_request(f"can't parse entities: {reason}{tail}")
