"""What stands right behind a figure: a currency, a percent sign, a unit of measure."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from knowledge.facts.wordlist import wordlist
from knowledge.text.lexicon import table
from knowledge.text.normal import marked
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from knowledge.facts.sentence import Amount, Sentence

_SIGNS = "$€£¥"
_LARGE = frozenset(map(marked, ("triệu", "tỷ", "tỉ")))
_RATES = 3  # "đồng/người/năm" has two


class Unit(NamedTuple):
    """A unit's name, and the syllable and the character that it ends before."""

    name: str
    after: int
    end: int


def currency_of(sentence: Sentence, amount: Amount) -> Unit | None:
    """The currency of `amount`; đồng where only the words before it tell that it is money."""
    sign = _sign(sentence, amount)
    if sign is not None:
        return sign
    after = amount.after
    if _touches(sentence, after):
        length = wordlist("currencies").length_at(sentence.keys, after)
        if length:
            key = tuple(sentence.keys[after : after + length])
            return with_rates(sentence, _names("currencies")[key], after + length)
    if sentence.keys[after - 1] in _LARGE and _tells_of_money(sentence, amount):
        return with_rates(sentence, "đồng", after)
    return None


def percent_of(sentence: Sentence, amount: Amount) -> Unit | None:
    """The percent sign behind `amount`, or "phần trăm"."""
    gap = sentence.gap(amount.after)
    if gap.lstrip().startswith("%"):
        return Unit("%", amount.after, amount.end + gap.index("%") + 1)
    if sentence.keys[amount.after : amount.after + 2] == _PERCENT:
        return with_rates(sentence, "%", amount.after + 2)
    return None


def measure_of(sentence: Sentence, amount: Amount) -> Unit | None:
    """The unit of measure behind `amount`."""
    after = amount.after
    if not _touches(sentence, after):
        return None
    length = wordlist("units").length_at(sentence.keys, after)
    if not length:
        return None
    return with_rates(sentence, sentence.words(after, after + length), after + length)


def with_rates(sentence: Sentence, name: str, after: int) -> Unit:
    """The unit with what it is told for: "đồng/kg", "tấn/ha/năm"."""
    for _ in range(_RATES):
        if after >= len(sentence.tokens) or sentence.gap(after).strip() != "/":
            break
        if sentence.tokens[after].is_number:
            break
        after += wordlist("rates").length_at(sentence.keys, after) or 1
    return Unit(name, after, sentence.tokens[after - 1].end)


def _sign(sentence: Sentence, amount: Amount) -> Unit | None:
    behind = sentence.gap(amount.after).lstrip()
    if behind and behind[0] in _SIGNS:
        end = amount.end + sentence.gap(amount.after).index(behind[0]) + 1
        return Unit(_names("currencies")[(behind[0],)], amount.after, end)
    before = sentence.gap(amount.first)
    if before and before[-1] in _SIGNS:
        return Unit(_names("currencies")[(before[-1],)], amount.after, amount.end)
    return None


def _touches(sentence: Sentence, place: int) -> bool:
    """Whether the token stands behind white space, or is written on to the one before it."""
    return place < len(sentence.tokens) and not sentence.gap(place).strip()


def _tells_of_money(sentence: Sentence, amount: Amount) -> bool:
    """Whether "5 tỷ" is money: nothing counted follows it and a word of money stands before it."""
    after = amount.after
    stops = wordlist("phrase_ends", "predicates")
    if sentence.is_tight(after) and not stops.length_at(sentence.keys, after):
        return False
    words = wordlist("money_words")
    return any(
        words.length_at(sentence.keys, place)
        for place in range(max(0, amount.first - 8), amount.first)
    )


@lru_cache(None)
def _names(name: str) -> dict[tuple[str, ...], str]:
    """Each spelling of the table, as keys, with the name it stands for."""
    return {
        tuple(token.marked for token in syllables(head)) or (head,): values[0]
        for head, values in table(name)
    }


_PERCENT = (marked("phần"), marked("trăm"))

__all__ = ["Unit", "currency_of", "measure_of", "percent_of", "with_rates"]
