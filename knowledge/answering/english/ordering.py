"""English questions in Vietnamese order: the question word stands where its answer will.

"How many pigs does X have" is "X có bao nhiêu lợn".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from knowledge.answering.english.dictionary import classes, frames
from knowledge.answering.english.nouns import Words, in_vietnamese_order, noun_end
from knowledge.answering.kinds import telling
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answering.english.units import Unit
    from knowledge.answering.kinds import Kind

_REST, _NOUN = "+", "+ noun"  # in the forms of question words
_FIGURES = {"money", "percent", "count"}


class _Clause(NamedTuple):
    """What is behind a question word and its noun."""

    helper: str  # the auxiliary that opened it, or ""
    units: list[Unit]

    @property
    def is_copula(self) -> bool:
        """Whether it tells what something is, not what is done."""
        return self.helper in classes()["being"] and not self.opens_with("verb")

    @property
    def is_passive(self) -> bool:
        """Whether its verb is done to what is asked for: "which company was given"."""
        opening = next((unit.kind for unit in self.units if unit.kind != "auxiliary"), "")
        return self.helper in classes()["passive"] and opening == "verb"

    def opens_with(self, kind: str) -> bool:
        """Whether its first unit is of a kind."""
        return bool(self.units) and self.units[0].kind == kind


def in_order(units: Sequence[Unit]) -> Words:
    """The senses of each unit, in Vietnamese order."""
    asked = next((n for n, unit in enumerate(units) if unit.kind == "question"), None)
    if asked is None:
        return _of_statement(units)
    before, word = list(units[:asked]), units[asked]
    rest = [_silent(unit) for unit in units[asked + 1 :]]
    end = noun_end(rest, 0) if _NOUN in word.senses[0] else 0
    noun, rest = rest[:end], rest[end:]
    if noun and before and before[-1].kind == "particle":
        before.pop()  # "at what temperature"
    further = _end_of_what(rest) if noun else 0
    opening = in_vietnamese_order(before) + in_vietnamese_order(rest[:further])
    clause = _clause(rest[further:])
    return opening + (_with_noun(word, noun, clause) if noun else _without_noun(word, clause))


def _of_statement(units: Sequence[Unit]) -> Words:
    """Keywords and orders as they stand; what begins with an auxiliary asks for yes or no."""
    words = in_vietnamese_order(units)
    return _framed("yes or no", words) if units and units[0].kind == "auxiliary" else words


def _silent(unit: Unit) -> Unit:
    """A further question word as a mere joint: "how to", "who"."""
    return unit._replace(kind="break", senses=("",)) if unit.kind == "question" else unit


def _end_of_what(rest: Sequence[Unit]) -> int:
    """Behind what an asked noun is of, the "rice" of "how many tons of rice"."""
    end = 0
    while end < len(rest) and rest[end].kind == "of" and noun_end(rest, end + 1) > end + 1:
        end = noun_end(rest, end + 1)
    return end


def _clause(rest: list[Unit]) -> _Clause:
    """The clause without its auxiliary; the "n't" of one goes before the verb."""
    if rest and rest[0].head in classes()["negated"]:
        verb = next((n for n, unit in enumerate(rest) if unit.kind == "verb"), len(rest))
        return _Clause(rest[0].head, [*rest[1:verb], rest[0], *rest[verb:]])
    inverted = bool(rest) and rest[0].kind == "auxiliary"
    return _Clause(rest[0].head, rest[1:]) if inverted else _Clause("", rest)


def _with_noun(word: Unit, noun: Sequence[Unit], clause: _Clause) -> Words:
    """ "Which company" and its kin: behind the rest, where an auxiliary makes it no subject."""
    before, after = (part.strip() for part in word.senses[0].split(_NOUN))
    many = bool(after) and noun[-1].is_plural
    if after and _measured(noun[-1].senses[0]) in _FIGURES:
        many, after = False, frames()["how much"]  # "at what temperature"
    told, thing = in_vietnamese_order(clause.units), in_vietnamese_order(noun)
    asked = [*_word(before), *_word(frames()["many"] if many else ""), *thing, *_word(after)]
    if not clause.helper or (after and clause.is_passive):
        return asked + told
    if clause.units and clause.units[0].head == "there":
        return [*in_vietnamese_order(clause.units[1:]), (frames()["there is"],), *asked]
    return told + asked


def _without_noun(word: Unit, clause: _Clause) -> Words:
    told = in_vietnamese_order(clause.units)
    if word.head == "who" and clause.is_copula:
        return _framed("a named one" if _is_name(clause.units) else "holder", told)
    if word.head == "who" and (not clause.helper or clause.opens_with("verb")):
        return _framed("doer", told)
    if _NOUN not in word.senses[0]:
        return _around(word.senses[0], told)
    before, after = (part.strip() for part in word.senses[0].split(_NOUN))
    return _of_what(clause, told) if after else _around(f"{_REST} {before}", told)


def _is_name(units: Sequence[Unit]) -> bool:
    """Whether it is a name, with what it is before it or not: "captain Tran Van Muoi"."""
    return bool(units) and units[-1].kind == "name" and noun_end(units, 0) == len(units)


def _of_what(clause: _Clause, told: Words) -> Words:
    """ "What" alone asks what something is, what someone does, what happens."""
    units = clause.units
    if clause.is_copula:
        subject = [unit for unit in units if unit.head not in classes()["post"]]
        return _framed(_predicate(units, told), in_vietnamese_order(subject))
    if not clause.helper:
        return _framed("happening", told)
    verb = next((n for n, unit in enumerate(units, 1) if unit.kind == "verb"), len(units))
    done = _framed("done", in_vietnamese_order(units[:verb]))
    return done + in_vietnamese_order(units[verb:])


def _predicate(units: Sequence[Unit], told: Words) -> str:
    """What is asked of a noun: how much it is, who holds it, what it is."""
    nouns = [unit for unit in units[: noun_end(units, 0)] if unit.kind == "word"]
    if nouns and nouns[-1].head in classes()["post"]:
        return "post"
    kind = _measured(told[0][0]) if told else None
    if kind in _FIGURES:
        return "figure"
    if kind == "holder":
        return "a named one"
    return "parts" if nouns and nouns[-1].is_plural else "thing"


def _measured(noun: str) -> Kind | None:
    """What kind of answer a Vietnamese noun asks for by itself, as a price does."""
    met = telling("measured_nouns").find(syllables(noun))
    return met[0].value if met else None


def _framed(frame: str, words: Words) -> Words:
    return _around(frames()[frame], words)


def _around(form: str, words: Words) -> Words:
    before, after = (part.strip() for part in form.split(_REST))
    return [*_word(before), *words, *_word(after)]


def _word(text: str) -> Words:
    return [(text,)] if text else []


__all__ = ["in_order"]
