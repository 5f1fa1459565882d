"""A former question with a new one's words in the place of those that they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.asked_nouns import of_figure
from knowledge.answering.kinds import telling
from knowledge.answering.picks.stages import stage_words
from knowledge.answering.rate_words import opens_rate
from knowledge.text.normal import folded
from knowledge.text.phrases import is_marked, listed, slots

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from knowledge.answering.question import Question

_NOUN = 2  # words of a noun that has a head and more
_NAME = 3  # syllables of a place's name


def merged(
    former: Question, question: Question, own: list[int], frequency: Callable[..., int]
) -> str:
    """The former question with the new one's own words in the place of what they replace.

    `frequency` tells how often the articles have two folded words side by side.
    """
    years = question.constraints.year_slots
    stage = slots(stage_words(question.row))  # "dự kiến" tells when, not of what
    aside = question.constraints.place_slots | years | {slot - 1 for slot in years}  # "năm 2018"
    replaced = _replaced(former, question, [s for s in own if s not in aside | stage], frequency)
    replaced.update(dict.fromkeys(_second_count(former)))
    if stage:
        replaced.update(dict.fromkeys(slots(stage_words(former.row))))
    if question.signal:
        replaced.update(dict.fromkeys(_rate(former)))
    words = []
    for slot, token in enumerate(former.row):
        if slot not in replaced:
            words.append(token.text)
        elif replaced[slot] is not None:
            words += [question.row[n].text for n in replaced[slot] or ()]
    if question.constraints.places and not former.constraints.places:
        words += ["ở", *question.constraints.places]
    words += [question.row[slot].text for slot in sorted(stage)]
    if years and not former.constraints.years:
        words += ["năm", *question.constraints.years]
    # Marks taken over into a bare question would make it one whose writer types marks.
    return " ".join(words if is_marked(former.row) else map(folded, words))


def _replaced(
    former: Question, question: Question, own: list[int], frequency: Callable[..., int]
) -> dict[int, list[int] | None]:
    """For slots of the former question, the new slots in their place; None drops a slot."""
    found: dict[int, list[int] | None] = {}
    constraints = question.constraints
    _exchange(found, former.constraints.place_slots, sorted(constraints.place_slots))
    _exchange(found, former.constraints.year_slots, sorted(constraints.year_slots))
    here, there = _localities(former), _localities(question)
    _exchange(found, here, there)
    own = [slot for slot in own if slot not in there]
    if own:
        old = _name(former, question, own) or _subject(former, question, own)
        old = _to_the_end(former, question, old, own, frequency)
        whole = [n for n in range(own[0], own[-1] + 1) if n in own or question.weights[n] == 0]
        _exchange(found, old[_kept(former, question, old, own, frequency) :], whole)
    return found


def _name(former: Question, question: Question, own: list[int]) -> list[int]:
    """The slots of the former question's name, where the new one names another of its kind.

    A body stands for a body, a person for a person.
    """
    bodies = [name for name in question.names if any(slot in name for slot in own)]
    if bodies and former.names:
        return list(former.names[0])
    people = [name for name in question.titled_names if set(own) <= set(name)]
    return list(former.titled_names[0]) if people and former.titled_names else []


def _to_the_end(
    former: Question,
    question: Question,
    old: list[int],
    own: list[int],
    frequency: Callable[..., int],
) -> list[int]:
    """What is replaced, with the rest of its last word: no "viên" is left of "đảng viên"."""
    found, new = list(old), question.row[own[-1]].folded
    while found and found[0] in former.focus and found[-1] + 1 in former.focus:
        last, after = (former.row[slot].folded for slot in (found[-1], found[-1] + 1))
        if not frequency(last, after) or frequency(new, after):
            break
        found.append(found[-1] + 1)
    return found


def _kept(
    former: Question,
    question: Question,
    old: list[int],
    own: list[int],
    frequency: Callable[..., int],
) -> int:
    """How many of the words to be replaced stay: the "ha" of "ha lúa" for "còn ngô?".

    A unit or the head of a noun does, where the articles have it right before the new words.
    """
    head = former.focus.start
    if len(old) < _NOUN or old[0] != head or former.kind != "count":
        return 0
    first = question.row[own[0]].folded
    if first == former.row[head].folded:
        return 0
    return int(frequency(former.row[head].folded, first) > 0)


def _second_count(former: Question) -> range:
    """The slots of all counts that a question asks for behind its first, with their joint."""
    met = [m for m in telling("question_signals").find(former.row) if m.value == "count"]
    if former.kind != "count" or len(met) < _NOUN or met[1].first <= former.focus.start:
        return range(0)
    return range(met[1].first - 1, of_figure(former.row, met[-1]).focus[1])


def _localities(question: Question) -> list[int]:
    """The slots of "huyện Phù Cát", "cả tỉnh": a place with the word for what it is."""
    row = question.row
    for slot in range(len(row)):
        whole = listed("whole_places").at(row, slot)
        if whole is not None:
            return list(range(whole.first, whole.last))
        head = listed("place_heads").at(row, slot)
        if head is not None:
            last = head.last
            while last < len(row) and last - head.last < _NAME and question.weights[last] > 0:
                last += 1
            return list(range(head.first, last))
    return []


def _exchange(found: dict[int, list[int] | None], old: Iterable[int], new: list[int]) -> None:
    dropped = sorted(old)
    if new and dropped:
        found.update(dict.fromkeys(dropped, None))
        found[dropped[0]] = new


def _subject(former: Question, question: Question, own: list[int]) -> list[int]:
    """The former question's slots that the new words stand for.

    The asked noun, or what begins alike ("hội chợ A" for "hội chợ B") as far as that noun phrase
    goes; where neither is there, all that the former question was about.
    """
    constraints = former.constraints
    said = [
        slot
        for slot in content(former, set())
        if slot not in constraints.place_slots | constraints.year_slots
        and slot not in _second_count(former)
    ]
    new = {question.row[slot].folded for slot in own}
    alike = [slot for slot in said if former.row[slot].folded in new]
    focus = [slot for slot in said if slot in former.focus]
    if alike and alike[0] in focus:  # "chuỗi quả" for "chuỗi rau"
        return focus[focus.index(alike[0]) :]  # the "ha" before it stays
    known = {former.row[slot].folded for slot in alike}
    if alike and question.row[own[-1]].folded in known:  # "phó bí thư" for "bí thư"
        return [slot for slot in said if alike[0] <= slot <= alike[-1]]
    if alike:  # "hội chợ A" for "hội chợ B": the whole name, as far as it goes on
        return _unbroken(said, alike[0])
    counts = question.kind == "count" and len(question.focus) > 0
    noun = focus[: len(focus) if counts else max(1, len(own))]  # "mấy nhóm" for "mấy tiêu chí"
    return noun or _role(former) or _measured(former, said) or said


def _measured(former: Question, said: list[int]) -> list[int]:
    """The slots of what a measure is asked of: "khoai lang" of "giá khoai lang bán bao nhiêu"."""
    measures = slots(telling("measured_nouns").find(former.row))
    of = [slot for slot in said if slot not in measures]
    return _unbroken(of, of[0]) if of and of[0] - 1 in measures else []


def _rate(former: Question) -> range:
    """The slots of what a figure was asked for each of, which a new "bao nhiêu" leaves open."""
    row, signal = former.row, former.signal
    if signal and 0 < signal.last < len(row) and opens_rate(row[signal.last - 1]):
        return range(signal.last - 1, signal.last + 1)
    return range(0)


def _role(question: Question) -> list[int]:
    """The slots of the role that a question asks for: "chủ tịch" of "ai là chủ tịch …"."""
    if question.kind not in {"holder", "role"}:
        return []
    roles = [met for met in telling("measured_nouns").find(question.row) if met.value == "holder"]
    return [slot for met in roles[:1] for slot in range(met.first, met.last)]


def _unbroken(said: list[int], first: int) -> list[int]:
    """The run of neighbouring slots that begins at `first`."""
    found = [first]
    for slot in said:
        if slot == found[-1] + 1:
            found.append(slot)
    return found


def content(question: Question, aside: set[int]) -> list[int]:
    """The slots that say what is asked about, save those set aside."""
    if question.signal:
        aside = aside | set(range(question.signal.first, question.signal.last))
    return [n for n, weight in enumerate(question.weights) if n not in aside and weight > 0]


__all__ = ["content", "merged"]
