"""The places that a sentence names, and facts of them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.facts.sentence import Draft, Mention, Sentence
from knowledge.facts.surroundings import around
from knowledge.facts.wordlist import wordlist
from knowledge.text.lexicon import table
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Iterator

OWN = ""  # the value of "toàn tỉnh": the article's own place, whatever that is
_LONGEST_NAME = 4


def extract(sentence: Sentence) -> Iterator[Draft]:
    """One fact a place that is named."""
    for place in sentence.places:
        if place.value != OWN:
            yield Draft(
                "place",
                place.start,
                place.end,
                subject=sentence.text[place.start : place.end],
                attribute=around(sentence, place.first, place.after),
                place=place.value,
            )


def places(sentence: Sentence) -> Iterator[Mention]:
    """The places named in `sentence`, "xã A, huyện B" as one."""
    held: Mention | None = None
    at = 0
    while at < len(sentence.tokens):
        mention = _place_at(sentence, at)
        if mention is None:
            at += 1
            continue
        at = mention.after
        if held is not None and _continues(sentence, held, mention):
            value = f"{held.value}, {mention.value}"
            held = Mention(held.first, at, held.start, mention.end, value)
            continue
        if held is not None:
            yield held
        held = mention
    if held is not None:
        yield held


def _continues(sentence: Sentence, held: Mention, mention: Mention) -> bool:
    """Whether the second place holds the first: "huyện A, tỉnh B", "huyện A (B)"."""
    if OWN in (held.value, mention.value) or held.after != mention.first:
        return False
    smaller = wordlist("place_heads").length_at(sentence.keys, held.first) > 0
    return smaller and sentence.gap(mention.first) in {", ", " ", " - ", " – "}


def _place_at(sentence: Sentence, at: int) -> Mention | None:
    key, token = sentence.keys[at], sentence.tokens[at]
    if wordlist("place_heads").begins(key):
        mention = _headed(sentence, at)
        if mention is not None:
            return mention
    if token.is_capitalised:
        length, name = _province(sentence, at)
        if length and not _within_name(sentence, at, at + length):
            return _mention(sentence, at, at + length, name)
    return _own(sentence, at)


def _headed(sentence: Sentence, at: int) -> Mention | None:
    """A place told by its kind: "huyện Quỳnh Nhai", "quận 1", "tỉnh Bà Rịa - Vũng Tàu"."""
    length, name = _province(sentence, at)
    if length:
        return _mention(sentence, at, at + length, name)
    first = at + wordlist("place_heads").length_at(sentence.keys, at)
    if first == at or first >= len(sentence.tokens) or not _follows_head(sentence, first):
        return None
    length, name = _province(sentence, first)
    if length:
        return _mention(sentence, at, first + length, name)
    after = _name_end(sentence, first)
    if after == first:
        return None
    return _mention(sentence, at, after, sentence.words(at, after))


def _follows_head(sentence: Sentence, first: int) -> bool:
    return sentence.is_tight(first) or sentence.gap(first) in {".", ". "}


def _name_end(sentence: Sentence, first: int) -> int:
    tokens = sentence.tokens
    if tokens[first].text.isdecimal():
        numbered = sentence.keys[first - 1] in wordlist("numbered_places")
        return first + 1 if numbered else first
    after = first
    while after < min(len(tokens), first + _LONGEST_NAME) and tokens[after].is_capitalised:
        if after > first and not (sentence.is_tight(after) or sentence.gap(after) in {"-", "'"}):
            break
        if len(tokens[after].text) > 1 and tokens[after].text.isupper():
            break
        after += 1
    return after


def _own(sentence: Sentence, at: int) -> Mention | None:
    length = wordlist("own_place").length_at(sentence.keys, at)
    if not length or _is_one_of_many(sentence, at):
        return None
    after = at + length
    other = wordlist("own_place_not_before").length_at(sentence.keys, after)
    if other and sentence.is_tight(after):
        return None
    return _mention(sentence, at, after, OWN)


def _is_one_of_many(sentence: Sentence, at: int) -> bool:
    if not at:
        return False
    return sentence.tokens[at - 1].is_number or bool(
        wordlist("many_places").length_before(sentence.keys, at)
    )


def _within_name(sentence: Sentence, first: int, after: int) -> bool:
    """Whether the syllables are the middle of a longer name ("Thái Bình Dương")."""
    tokens = sentence.tokens
    if after < len(tokens) and sentence.is_tight(after) and _is_title(tokens[after].text):
        return True
    return (
        first > 1
        and sentence.is_tight(first)
        and sentence.is_tight(first - 1)
        and _is_title(tokens[first - 1].text)
    )


def _is_title(word: str) -> bool:
    return word[0].isupper() and not word.isupper()


def _mention(sentence: Sentence, first: int, after: int, value: str) -> Mention:
    span = sentence.stretch(first, after)
    return Mention(first, after, span.start, span.end, value)


def _province(sentence: Sentence, at: int) -> tuple[int, str]:
    for keys, name in _provinces().get(sentence.keys[at], ()):
        if sentence.keys[at : at + len(keys)] == keys:
            return len(keys), name
    return 0, ""


@lru_cache(1)
def _provinces() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Names of provinces and cities by their first syllable, the longest first."""
    names: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, aliases in table("provinces"):
        for alias in (name, *aliases):
            keys = tuple(token.marked for token in syllables(alias))
            if keys:
                names.setdefault(keys[0], []).append((keys, name))
    for rows in names.values():
        rows.sort(key=lambda row: -len(row[0]))
    return names


__all__ = ["OWN", "extract", "places"]
