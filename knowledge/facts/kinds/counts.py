"""Things counted or measured: "661 HTX", "hơn 300 lượt HTX", "khoảng 20.000 tấn"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from knowledge.facts.nouns import duration_end, measured_end, noun_end
from knowledge.facts.sentence import Draft
from knowledge.facts.surroundings import before, behind, joined
from knowledge.facts.units import (
    currency_of,
    is_moment,
    is_time,
    measure_of,
    percent_of,
    with_rates,
)
from knowledge.facts.wordlist import wordlist
from knowledge.text.normal import marked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.facts.sentence import Amount, Sentence
    from knowledge.facts.units import Unit

_FIRST_YEAR, _LAST_YEAR = 1900, 2099
_AND = marked("và")


class Count(NamedTuple):
    """An amount with the noun phrase that it counts."""

    amount: Amount
    noun: str
    unit: str
    after: int  # the syllable behind the noun phrase
    end: int


def extract(sentence: Sentence) -> Iterator[Draft]:
    """One fact a count."""
    counts = list(_counts(sentence))
    for place, count in enumerate(counts):
        yield Draft(
            "count",
            count.amount.start,
            count.end,
            subject=count.noun,
            attribute=_attribute(sentence, counts, place),
            number=count.amount.number,
            unit=count.unit,
            qualifier=count.amount.qualifier,
        )


def _counts(sentence: Sentence) -> Iterator[Count]:
    reached = 0
    for amount in sentence.amounts:
        count = _count(sentence, amount) if amount.first >= reached else None
        if count is not None:
            reached = count.after
            yield count


def _count(sentence: Sentence, amount: Amount) -> Count | None:
    if any(time.first <= amount.after < time.after for time in sentence.times):
        return None  # "0 giờ 20 ngày 1-2"
    if currency_of(sentence, amount) or percent_of(sentence, amount) or is_moment(sentence, amount):
        return None
    return _measured(sentence, amount) or _counted(sentence, amount)


def _measured(sentence: Sentence, amount: Amount) -> Count | None:
    """A count by a unit of measure: "300 ha lúa", "20.000 tấn các loại/năm"."""
    unit = measure_of(sentence, amount)
    if unit is None:
        return None
    if is_time(sentence, amount.after):
        return _duration(sentence, amount, unit)
    after = measured_end(sentence, unit.after)
    noun = sentence.words(unit.after, after) or unit.name
    whole = with_rates(sentence, unit.name, after)
    return Count(amount, noun, unit.name, whole.after, whole.end)


def _duration(sentence: Sentence, amount: Amount, unit: Unit) -> Count:
    """A length of time, in one or more units: "8 năm 3 tháng tù" is no number of years."""
    more = {other.first: other for other in sentence.amounts}
    last, smaller = unit, more.get(unit.after)
    while smaller is not None and is_time(sentence, smaller.after):
        last = with_rates(sentence, unit.name, smaller.after + 1)
        amount, smaller = amount._replace(number=None), more.get(last.after)
    after = duration_end(sentence, last.after)
    end = max(last.end, sentence.tokens[after - 1].end)
    return Count(amount, sentence.words(last.after, after) or unit.name, unit.name, after, end)


def _counted(sentence: Sentence, amount: Amount) -> Count | None:
    first = amount.after + wordlist("told of").length_at(sentence.keys, amount.after)
    after = noun_end(sentence, first)
    if after == first or _is_year(sentence, amount):
        return None
    noun = sentence.words(first, after)
    return Count(amount, noun, noun, after, sentence.tokens[after - 1].end)


def _is_year(sentence: Sentence, amount: Amount) -> bool:
    """Whether a bare figure reads as a year: "vụ đông xuân 2019 nông dân …"."""
    if amount.number is None or not _FIRST_YEAR <= amount.number <= _LAST_YEAR:
        return False
    if (
        amount.qualifier
        or amount.after - amount.first > 1
        or "." in sentence.tokens[amount.first].text
    ):
        return False
    return not wordlist("before numbers").length_before(sentence.keys, amount.first)


def _attribute(sentence: Sentence, counts: list[Count], place: int) -> str:
    """What is said of the count: in "hỗ trợ 25 HTX, 6 tổ hợp tác tham gia" it is said of both."""
    first = last = place
    while first and _coordinate(sentence, counts[first - 1], counts[first]):
        first -= 1
    while last + 1 < len(counts) and _coordinate(sentence, counts[last], counts[last + 1]):
        last += 1
    left = before(sentence, counts[first].amount.opens)
    return joined(left, behind(sentence, counts[last].after))


def _coordinate(sentence: Sentence, left: Count, right: Count) -> bool:
    """Whether only a comma or "và" stands between two counts."""
    between = sentence.keys[left.after : right.amount.opens]
    return between in {(), (_AND,)} and sentence.gaps[left.after].strip() in {"", ","}


__all__ = ["extract"]
