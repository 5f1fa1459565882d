"""The units of an English question in the order that Vietnamese gives them.

A noun goes before what describes it ("pig farm": trang trại lợn), a question word stands where
its answer will ("how many pigs does X have": X có bao nhiêu lợn).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.english.dictionary import classes
from knowledge.answering.kinds import telling
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from knowledge.answering.english.reading import Unit
    from knowledge.answering.kinds import Kind

Words = list[tuple[str, ...]]  # each with its senses
_NOUNS = {"word", "name"}
_REST, _NOUN = "+", "noun"
_MANY, _WHICH, _HOW_MUCH = "những", "nào", "bao nhiêu"
_FIGURES = {"money", "percent", "count"}
_WHO_IS, _IS_WHO, _IS_WHAT, _HOLDS, _IS_MUCH, _GOES_IN = (
    "ai là",
    "là ai",
    "là gì",
    "giữ chức vụ gì",
    "là bao nhiêu",
    "gồm những gì",
)
_HAS, _YES_OR_NO, _OF, _WHAT, _SAID_WHAT = "có", "phải không", "của", "gì", "nói gì"
_POSTS = {"position", "post", "role", "job"}


def in_order(units: Sequence[Unit]) -> Words:
    """The senses of each unit, in Vietnamese order."""
    asked = next((n for n, unit in enumerate(units) if unit.kind == "question"), None)
    if asked is None:
        return _of_statement(units)
    before, word = list(units[:asked]), units[asked]
    rest = list(units[asked + 1 :])
    template = word.senses[0]
    noun: list[Unit] = []
    if _NOUN in template:
        noun, rest = _noun_of(word, rest)
    if before and before[-1].kind == "particle" and noun:
        before.pop()  # "at what temperature"
    of_what, rest = _of_what_part(rest) if noun else ([], rest)
    inverted = bool(rest) and rest[0].kind == "auxiliary"
    helper = rest[0].head if inverted else ""
    rest = rest[1:] if inverted else rest
    opening = _phrases(before) + _phrases(of_what)
    if _NOUN in template and noun:
        return opening + _with_noun(template, noun, rest, inverted=inverted)
    return opening + _without_noun(word, template, rest, helper)


def _of_statement(units: Sequence[Unit]) -> Words:
    """Keywords and orders as they stand; what begins with an auxiliary asks for yes or no."""
    asks = bool(units) and units[0].kind == "auxiliary"
    return _phrases(units) + ([(_YES_OR_NO,)] if asks else [])


def _noun_of(word: Unit, rest: list[Unit]) -> tuple[list[Unit], list[Unit]]:
    """The noun that a question word goes with, and what is behind it."""
    end = _noun_end(rest, 0)
    return rest[:end], rest[end:]


def _of_what_part(rest: list[Unit]) -> tuple[list[Unit], list[Unit]]:
    """What an asked noun is of, the "rice" of "how many tons of rice", and what is behind it."""
    end = 0
    while end < len(rest) and rest[end].kind == "of" and _noun_end(rest, end + 1) > end + 1:
        end = _noun_end(rest, end + 1)
    return rest[:end], rest[end:]


def _noun_end(units: Sequence[Unit], first: int) -> int:
    place = first
    while place < len(units) and (units[place].kind in _NOUNS or _determines(units[place])):
        place += 1
    return place


def _determines(unit: Unit) -> bool:
    silent = unit.kind == "particle" and unit.senses == ("",)
    return unit.kind == "number" or silent or unit.head in classes()["determiner"]


def _with_noun(
    template: str, noun: Sequence[Unit], rest: Sequence[Unit], *, inverted: bool
) -> Words:
    """ "Which company" and its kin: behind the rest where an auxiliary shows that it is no subject."""
    before, after = (part.strip() for part in template.split(f"{_REST} {_NOUN}"))
    if after == _WHICH and _kind_of(noun[-1].senses[0]) in _FIGURES:
        after = _HOW_MUCH  # "at what temperature"
    many = [(_MANY,)] if after == _WHICH and noun[-1].is_plural else []
    asked = [*_word(before), *many, *_phrases(noun), *_word(after)]
    if not inverted:
        return asked + _phrases(rest)
    if rest and rest[0].head == "there":
        return [*_phrases(rest[1:]), (_HAS,), *asked]
    return _phrases(rest) + asked


def _without_noun(word: Unit, template: str, rest: Sequence[Unit], helper: str) -> Words:
    if _NOUN in template:  # with no noun behind it
        template = template.replace(f"{_REST} {_NOUN}", _REST)
        template = f"{_REST} {template.replace(_REST, '').strip()}"
    is_copula = helper in classes()["being"]
    verb = next((unit for unit in rest if unit.kind == "verb"), None)
    told = _phrases(rest)
    if word.head == "who" and is_copula and not (rest and rest[0].kind == "verb"):
        return [*told, (_IS_WHO,)] if _is_name(rest) else [(_WHO_IS,), *told]
    if word.head == "who" and (not helper or is_copula):
        return [*_word("ai"), *told]
    if word.head == "what" and word.senses[0] == f"{_REST} {_NOUN} nào":
        return _what(rest, told, verb, is_copula=is_copula, helper=helper)
    before, after = (part.strip() for part in template.split(_REST))
    return [*_word(before), *told, *_word(after)]


def _is_name(units: Sequence[Unit]) -> bool:
    """Whether it is a name, with what it is before it or not: "captain Tran Van Muoi"."""
    end = _noun_end(units, 0)
    return end > 0 and units[end - 1].kind == "name" and end == len(units)


def _what(
    rest: Sequence[Unit], told: Words, verb: Unit | None, *, is_copula: bool, helper: str
) -> Words:
    if is_copula and not (rest and rest[0].kind == "verb"):
        subject = [unit for unit in rest if unit.head not in _POSTS]
        return [*_phrases(subject), (_predicate(rest, told),)]
    if verb is None:
        return [*told, (_WHAT,)]
    if not helper:
        return [("điều gì",), *told]
    at = next(n for n, unit in enumerate(rest) if unit is verb) + 1
    return [*_phrases(rest[:at]), (_WHAT,), *_phrases(rest[at:])]


def _predicate(rest: Sequence[Unit], told: Words) -> str:
    """What is asked of a noun: how much it is, who holds it, what it is."""
    nouns = [unit for unit in rest[: _noun_end(rest, 0)] if unit.kind == "word"]
    if nouns and nouns[-1].head in _POSTS:
        return _HOLDS
    opening = next((sense for senses in told for sense in senses[:1] if sense), "")
    kind = _kind_of(opening)
    if kind in _FIGURES:
        return _IS_MUCH
    if kind == "holder":
        return _IS_WHO
    return _GOES_IN if nouns and nouns[-1].is_plural else _IS_WHAT


def _kind_of(noun: str) -> Kind | None:
    measured = telling("measured_nouns").find(syllables(noun))
    return measured[0].value if measured else None


def _word(text: str) -> Words:
    return [(text,)] if text else []


def _phrases(units: Sequence[Unit]) -> Words:
    """The units with each noun before what describes it."""
    words: Words = []
    run: list[Unit] = []
    for number, unit in enumerate(units):
        if unit.kind in _NOUNS:
            run.append(unit)
            continue
        words += _turned(run)
        run = []
        if unit.kind == "of" and _is_person(units[number + 1 :]):
            words.append((_OF,))
        elif unit.senses != ("",):
            words.append(unit.senses)
    return [*words, *_turned(run)]


def _is_person(units: Sequence[Unit]) -> bool:
    return bool(units) and units[0].kind == "name" and units[0].head in classes()["title"]


def _turned(run: Sequence[Unit]) -> Iterator[tuple[str, ...]]:
    """A noun with what describes it, the noun first; a name at the end is of the noun before."""
    ends = bool(run) and run[-1].kind == "name"
    described = run[:-1] if ends else run
    yield from (unit.senses for unit in reversed(described))
    if ends:
        yield run[-1].senses


__all__ = ["in_order"]
