"""What stands right behind a figure: a currency, a percent sign, a unit of measure."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from knowledge.facts.nouns import begins_predicate, ends_phrase
from knowledge.facts.wordlist import phrase_keys, wordlist
from knowledge.text.lexicon import table
from knowledge.text.normal import marked

if TYPE_CHECKING:
    from knowledge.facts.sentence import Amount, Sentence

_SIGNS = "$€£¥"
_BILLIONS = frozenset(map(marked, ("tỷ", "tỉ")))
_MILLIONS = frozenset(map(marked, ("triệu", "tr", "k")))
_HOUR, _MINUTE, _MONTH = map(marked, ("giờ", "phút", "tháng"))
_PERCENT = (marked("phần"), marked("trăm"))
_ONE = "1"
_RATES = 3  # "đồng/người/năm" has two
_MONEY_REACH = 8  # syllables before a figure in which a word of money makes it one


class Unit(NamedTuple):
    """A unit's name, and the syllable and the character that it ends before."""

    name: str
    after: int
    end: int


def currency_of(sentence: Sentence, amount: Amount) -> Unit | None:
    """The currency of `amount`; đồng where only the words around tell that it is money."""
    sign = _sign(sentence, amount)
    if sign is not None:
        return sign
    after = amount.after
    if _touches(sentence, after):
        length = wordlist("currencies").length_at(sentence.keys, after)
        if length:
            name = _currencies()[sentence.keys[after : after + length]]
            return with_rates(sentence, name, after + length)
    return with_rates(sentence, "đồng", after) if _tells_of_money(sentence, amount) else None


def percent_of(sentence: Sentence, amount: Amount) -> Unit | None:
    """The percent sign behind `amount`, or "phần trăm"."""
    gap = sentence.gaps[amount.after]
    if gap.lstrip().startswith("%"):
        return Unit("%", amount.after, amount.end + gap.index("%") + 1)
    if sentence.keys[amount.after : amount.after + 2] == _PERCENT:
        return with_rates(sentence, "%", amount.after + 2)
    return None


def measure_of(sentence: Sentence, amount: Amount) -> Unit | None:
    """The unit of measure behind `amount`."""
    after = amount.after
    length = wordlist("units").length_at(sentence.keys, after)
    if not length or not _touches(sentence, after):
        return None
    return with_rates(sentence, sentence.words(after, after + length), after + length)


def is_time(sentence: Sentence, place: int) -> bool:
    """Whether the unit at `place` is one of time."""
    return wordlist("time units").length_at(sentence.keys, place) > 0


def is_moment(sentence: Sentence, amount: Amount) -> bool:
    """Whether the amount tells an hour or a day of the moon: "7 giờ 30", "15 tháng Giêng"."""
    unit = sentence.keys[amount.after : amount.after + 1]
    behind = amount.after + 1
    if sentence.keys[amount.first - 1 : amount.first] == (_HOUR,):
        return unit != (_MINUTE,)
    if unit == (_HOUR,):
        clock = wordlist("clock words").length_at(sentence.keys, behind) > 0
        return sentence.is_tight(behind) and (clock or behind in sentence.figures)
    return unit == (_MONTH,) and wordlist("lunar months").length_at(sentence.keys, behind) > 0


def with_rates(sentence: Sentence, name: str, after: int) -> Unit:
    """The unit with what it is told for: "đồng/kg", "tấn/ha/năm"."""
    for _ in range(_RATES):
        if after >= len(sentence.tokens) or sentence.gaps[after].strip() != "/":
            break
        if after in sentence.figures:
            if sentence.keys[after] != _ONE or not sentence.is_tight(after + 1):
                break
            after += 1  # "10 triệu đồng/1 ha"
        after += wordlist("rates").length_at(sentence.keys, after) or 1
    return Unit(name, after, sentence.tokens[after - 1].end)


def _sign(sentence: Sentence, amount: Amount) -> Unit | None:
    """The sign behind the figure, "500 $", or right before it, "$500"."""
    gap = sentence.gaps[amount.after]
    behind = gap.lstrip()[:1]
    if behind and behind in _SIGNS:
        end = amount.end + gap.index(behind) + 1
        return Unit(_signs()[behind], amount.after, end)
    before = sentence.gaps[amount.first][-1:]
    if before and before in _SIGNS:
        return Unit(_signs()[before], amount.after, amount.end)
    return None


def _touches(sentence: Sentence, place: int) -> bool:
    """Whether the token stands behind white space, or is written on to the one before it."""
    return place < len(sentence.tokens) and not sentence.gaps[place].strip()


def _tells_of_money(sentence: Sentence, amount: Amount) -> bool:
    """Whether "5 tỷ" is money: nothing counted follows it, and so much is hardly anything else."""
    last = sentence.keys[amount.after - 1]
    if last not in _BILLIONS | _MILLIONS:
        return False
    stops = ends_phrase(sentence, amount.after) or begins_predicate(sentence, amount.after)
    if sentence.is_tight(amount.after) and not stops:
        return False
    around = sentence.keys[max(0, amount.first - _MONEY_REACH) : amount.first]
    if last in _BILLIONS:
        return not wordlist("populations").is_in(around)
    return wordlist("money words").is_in(around)


@lru_cache(1)
def _currencies() -> dict[tuple[str, ...], str]:
    return {phrase_keys(head): names[0] for head, names in table("facts/currencies")}


@lru_cache(1)
def _signs() -> dict[str, str]:
    return {head: names[0] for head, names in table("facts/currencies") if head in _SIGNS}


__all__ = ["Unit", "currency_of", "is_moment", "is_time", "measure_of", "percent_of", "with_rates"]
