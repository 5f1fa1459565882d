"""Lists with their parts: what follows "các lĩnh vực:", "gồm" or "như:"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.facts.sentence import Draft
from knowledge.facts.surroundings import heading
from knowledge.facts.wordlist import wordlist

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.facts.sentence import Sentence

_OPENING_REACH = 10  # syllables before a colon that may announce a list
_LONGEST_WORD = 8  # syllables of a part where only "gồm" announces the list
_ENDS = re.compile(r"(?:\.\.\.|…)\s*(?=[^\W\d_])|[.!?]+\s*$|(?:\.\.\.|…)[”\"]?\s*$|[”\"]")
_COMMAS = re.compile(r",\s+|\s+và\s+")


def extract(sentence: Sentence) -> Iterator[Draft]:
    """One fact a list."""
    for place in range(1, len(sentence.tokens)):
        if ":" in sentence.gap(place) and _is_announced(sentence, place):
            parts = _parts(sentence, sentence.tokens[place].start)
        elif wordlist("list_words").length_before(sentence.keys, place) and sentence.is_tight(
            place
        ):
            parts = _short_parts(sentence, place)
        else:
            continue
        if len(parts) > 1:
            yield _draft(sentence, place, parts)


def _draft(sentence: Sentence, place: int, parts: list[tuple[int, int]]) -> Draft:
    said = heading(sentence, place)
    return Draft(
        "list",
        parts[0][0],
        parts[-1][1],
        subject=_noun(said),
        attribute=said,
        parts=tuple(Draft("list", start, end, subject=said) for start, end in parts),
    )


def _is_announced(sentence: Sentence, place: int) -> bool:
    """Whether the words before the colon tell of a list, and no quotation follows it."""
    if {'"', "“", "”"}.intersection(sentence.gap(place)):
        return False
    openings = wordlist("list_openings")
    return any(
        openings.length_at(sentence.keys, at) or sentence.tokens[at].is_number
        for at in range(max(0, place - _OPENING_REACH), place)
    )


def _parts(sentence: Sentence, start: int) -> list[tuple[int, int]]:
    """The parts from the character `start` on: between semicolons, or else between commas."""
    ending = _ENDS.search(sentence.text, start, sentence.end)
    end = ending.start() if ending else sentence.end
    region = sentence.text[start:end]
    cuts = [(m.start(), m.end()) for m in re.finditer(r";\s*", region)]
    if not cuts:
        cuts = [(m.start(), m.end()) for m in _COMMAS.finditer(region)]
    return _between(sentence.text, start, end, cuts)


def _short_parts(sentence: Sentence, place: int) -> list[tuple[int, int]]:
    """The parts behind a bare "gồm", where each is as short as a list's are."""
    end = place
    while end < len(sentence.tokens) and not {";", ":", "(", "."}.intersection(sentence.gap(end)):
        end += 1
    start, stop = sentence.tokens[place].start, sentence.tokens[end - 1].end
    region = sentence.text[start:stop]
    parts = _between(
        sentence.text, start, stop, [(m.start(), m.end()) for m in _COMMAS.finditer(region)]
    )
    short = all(len(sentence.text[a:b].split()) <= _LONGEST_WORD for a, b in parts)
    return parts if short else []


def _between(text: str, start: int, end: int, cuts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """What stands between the cuts, given from `start`, without white space around."""
    parts = []
    begin = start
    for cut_start, cut_end in [*cuts, (end - start, end - start)]:
        stop = start + cut_start
        words = text[begin:stop]
        if words.strip():
            first = begin + len(words) - len(words.lstrip())
            parts.append((first, first + len(words.strip())))
        begin = start + cut_end
    return parts


def _noun(said: str) -> str:
    """The noun phrase that ends the heading: "lĩnh vực" of "hoạt động trên các lĩnh vực"."""
    for opening in (" các ", " những "):
        if opening in said:
            return said.rpartition(opening)[2]
    return said


__all__ = ["extract"]
