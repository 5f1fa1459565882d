"""A question that leans on the one before it, made whole.

"thế còn Cần Thơ?" asks the former question of another place, "năm nào?" asks for its time.
A new full question inherits nothing.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.text.lexicon import entries, table
from knowledge.text.phrases import Found, Phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from knowledge.answering.asking import Asking
    from knowledge.answering.question import Question

_REMEMBERED = 6  # questions of a chat that a new one may lean on
_NAME = 3  # syllables of a place's name
_SHORT = 2  # content syllables of a question that can't stand alone


@lru_cache(1)
def _words() -> Phrases[str]:
    return Phrases(
        (phrase, kind) for kind, phrases in table("followup_words") for phrase in phrases
    )


@lru_cache(1)
def _place_heads() -> Phrases[None]:
    return Phrases((word, None) for word in entries("place_heads"))


@lru_cache(1)
def _whole_places() -> Phrases[None]:
    return Phrases((word, None) for word in entries("whole_places"))


def whole(asking: Asking, history: Sequence[str]) -> Asking:
    """`asking` with what it leaves out taken over from the questions before it."""
    if not history:
        return asking
    former = asking.instead(history[-_REMEMBERED:][0])
    for text in [*history[-_REMEMBERED:][1:], asking.text]:
        former = _resolved(former, asking.instead(text))
    return former


def _resolved(former: Asking, asking: Asking) -> Asking:
    question = asking.question
    met = _words().find(question.row)
    if any(found.value == "person" for found in met):
        return _with_person(former, asking, met)
    if not _leans(question, met):
        return asking
    if question.signal and any(found.value == "thing" for found in met):
        return _with_thing(former, asking, met)
    own = _content(question, _slots(found for found in met if found.value != "saying"))
    return asking.instead(_merged(former.question, question, own))


def _leans(question: Question, met: list[Found[str]]) -> bool:
    opened = any(found.value == "opening" and found.first == 0 for found in met)
    pointing = any(found.value == "thing" for found in met)
    return opened or pointing or len(_content(question, _slots(met))) <= _SHORT


def _slots(met: Iterable[Found[str]]) -> set[int]:
    return {slot for found in met for slot in range(found.first, found.last)}


def _content(question: Question, aside: set[int]) -> list[int]:
    """The slots that say what is asked about."""
    if question.signal:
        aside = aside | set(range(question.signal.first, question.signal.last))
    return [n for n, weight in enumerate(question.weights) if n not in aside and weight > 0]


def _with_person(former: Asking, asking: Asking, met: list[Found[str]]) -> Asking:
    """The pronoun replaced by the person whom the former question found."""
    people = [f.pick.fact for f in former.search.findings if f.pick.fact]
    names = [fact.subject for fact in people if fact.kind == "person"]
    if not names:
        return asking
    pronoun = next(found for found in met if found.value == "person")
    words = [token.text for token in asking.question.row]
    return asking.instead(" ".join([*words[: pronoun.first], names[0], *words[pronoun.last :]]))


def _with_thing(former: Asking, asking: Asking, met: list[Found[str]]) -> Asking:
    """ "ở đó" and its kin replaced by what the former question was about."""
    question, before = asking.question, former.question
    pointing = next(found for found in met if found.value == "thing")
    about = [before.row[slot].text for slot in _content(before, set(before.focus))]
    about += [before.row[slot].text for slot in sorted(before.constraints.place_slots)]
    words = [token.text for token in question.row]
    return asking.instead(" ".join([*words[: pointing.first], *about, *words[pointing.last :]]))


def _merged(former: Question, question: Question, own: list[int]) -> str:
    """The former question with the new one's own words in the place of what they replace."""
    if question.signal and not own:
        return _asked_anew(former, question)
    aside = question.constraints.place_slots | question.constraints.year_slots
    replaced = _replaced(former, question, [slot for slot in own if slot not in aside])
    words = []
    for slot, token in enumerate(former.row):
        if slot not in replaced:
            words.append(token.text)
        elif replaced[slot] is not None:
            words += [question.row[n].text for n in replaced[slot] or ()]
    return " ".join(words)


def _asked_anew(former: Question, question: Question) -> str:
    """What the former question told, asked with the new question's words: "năm nào?"."""
    signal = former.signal
    aside = set(range(signal.first, signal.last)) if signal else set()
    kept = [token.text for slot, token in enumerate(former.row) if slot not in aside]
    return " ".join([*kept, *(token.text for token in question.row)])


def _replaced(former: Question, question: Question, own: list[int]) -> dict[int, list[int] | None]:
    """For slots of the former question, the new slots in their place; None drops a slot."""
    found: dict[int, list[int] | None] = {}
    constraints = question.constraints
    _exchange(found, former.constraints.place_slots, sorted(constraints.place_slots))
    _exchange(found, former.constraints.year_slots, sorted(constraints.year_slots))
    here, there = _localities(former), _localities(question)
    _exchange(found, here, there)
    own = [slot for slot in own if slot not in there]
    if own:
        _exchange(found, _subject(former, question, own), own)
    return found


def _localities(question: Question) -> list[int]:
    """The slots of "huyện Phù Cát", "cả tỉnh": a place with the word for what it is."""
    row = question.row
    for slot in range(len(row)):
        whole = _whole_places().at(row, slot)
        if whole is not None:
            return list(range(whole.first, whole.last))
        head = _place_heads().at(row, slot)
        if head is not None:
            last = head.last
            while last < len(row) and last - head.last < _NAME and question.weights[last] > 0:
                last += 1
            return list(range(head.first, last))
    return []


def _exchange(found: dict[int, list[int] | None], old: Iterable[int], new: list[int]) -> None:
    slots = sorted(old)
    if new and slots:
        found.update(dict.fromkeys(slots, None))
        found[slots[0]] = new


def _subject(former: Question, question: Question, own: list[int]) -> list[int]:
    """The former question's slots that the new words stand for.

    The asked noun, or what begins alike ("hội chợ A" for "hội chợ B") as far as that noun phrase
    goes; where neither is there, all that the former question was about.
    """
    constraints = former.constraints
    content = [
        slot
        for slot in _content(former, set())
        if slot not in constraints.place_slots | constraints.year_slots
    ]
    new = {question.row[slot].folded for slot in own}
    alike = [slot for slot in content if former.row[slot].folded in new]
    focus = [slot for slot in content if slot in former.focus]
    if alike and alike[0] in focus:  # "chuỗi quả" for "chuỗi rau"
        return focus
    known = {former.row[slot].folded for slot in alike}
    if alike and question.row[own[-1]].folded in known:  # "phó bí thư" for "bí thư"
        return [slot for slot in content if alike[0] <= slot <= alike[-1]]
    if alike:  # "hội chợ A" for "hội chợ B": the whole name, as far as it goes on
        return _unbroken(content, alike[0])
    return focus[: max(1, len(own))] or content


def _unbroken(slots: list[int], first: int) -> list[int]:
    """The run of neighbouring slots that begins at `first`."""
    found = [first]
    for slot in slots:
        if slot == found[-1] + 1:
            found.append(slot)
    return found


__all__ = ["whole"]
