"""A question that leans on the one before it, made whole.

"thế còn An Giang?" asks the former question of another place, "năm nào?" asks for its time.
A new full question inherits nothing.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.answering import about
from knowledge.answering.replacing import content, merged
from knowledge.text.lexicon import table
from knowledge.text.phrases import Found, Phrases, listed, slots

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answering.asking import Asking
    from knowledge.answering.question import Question
    from knowledge.text.syllables import Syllable

_REMEMBERED = 6  # questions of a chat that a new one may lean on
_SHORT = 2  # content syllables of a question that can't stand alone


@lru_cache(1)
def _words() -> Phrases[str]:
    return Phrases(
        (phrase, kind) for kind, phrases in table("followup_words") for phrase in phrases
    )


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
    met = _pointing(question.row)
    if any(found.value == "person" for found in met):
        return _with_person(former, asking, met)
    if about.leaves_open(question, slots(met)):
        return _of_the_same_article(former, asking)
    if not _leans(question, met):
        return asking
    if question.signal and any(found.value == "thing" for found in met):
        return _with_thing(former, asking, met)
    aside = slots(found for found in met if found.value != "saying")
    own = content(question, aside | _measures(question))
    if question.signal and not own and former.search.findings:
        return _of_the_same_sentence(former, asking, met)
    return asking.instead(merged(former.question, question, own))


def _pointing(row: Sequence[Syllable]) -> list[Found[str]]:
    """The words that point back, left to right."""
    found: list[Found[str]] = []
    place = 0
    while place < len(row):
        met = _words().at(row, place)
        if met is not None and _points(row, met):
            found.append(met)
            place = met.last
        else:
            place += 1
    return found


def _points(row: Sequence[Syllable], met: Found[str]) -> bool:
    """Whether a word stands where it points back: "thế còn" first, "thì sao" last.

    A lone syllable does elsewhere only as it is written: a bare "no" is nợ as often as nó.
    """
    if met.value == "opening":
        return met.first == 0
    if met.value == "closing":
        return met.last == len(row)
    alone = met.last - met.first == 1
    return not alone or _words().at(row, met.first, marked=True) is not None


def _leans(question: Question, met: list[Found[str]]) -> bool:
    framed = any(found.value in {"opening", "closing"} for found in met)
    pointing = any(found.value == "thing" and not _is_particle(question, found) for found in met)
    if framed or pointing:
        return True
    own = len(content(question, slots(met) | _measures(question)))
    if question.signal:  # "năm nào?" leans; "Đà Nẵng có bao nhiêu HTX?" is whole, short as it is
        return own == 0 and not question.constraints.places
    return own <= _SHORT


def _measures(question: Question) -> set[int]:
    """The slots of "tổng tiền" and its kin, which ask for a figure and don't say of what."""
    return slots(listed("bare_measures").find(question.row)) if question.signal else set()


def _is_particle(question: Question, met: Found[str]) -> bool:
    """Whether a pointing word only ends a question that names its own place: "…, Hà Giang đó"."""
    alone = met.last - met.first == 1
    return alone and met.last == len(question.row) and bool(question.constraints.places)


def _with_person(former: Asking, asking: Asking, met: list[Found[str]]) -> Asking:
    """The pronoun replaced by the person whom the former question found, or dropped."""
    pronoun = next(found for found in met if found.value == "person")
    words = [token.text for token in asking.question.row]
    name = _person(former)
    return asking.instead(" ".join([*words[: pronoun.first], *name, *words[pronoun.last :]]))


def _person(former: Asking) -> list[str]:
    """The name of the person found, else of one in the sentence that answered."""
    found = former.search.findings
    picked = [one.pick.fact for one in found if one.pick.fact]
    place = found[0].candidate.span if found else None
    told = former.library.facts_in(found[0].candidate.passage) if found else ()
    near = [fact for fact in told if place and place.start <= fact.start < place.end]
    return [fact.subject for fact in (*picked, *near) if fact.kind == "person"][:1]


def _of_the_same_article(former: Asking, asking: Asking) -> Asking:
    """ "bài này đăng ngày nào?" asked of the article that answered."""
    typed = former.typed or former.text
    return replace(asking, typed=typed, article=about.article_of(former))


def _of_the_same_sentence(former: Asking, asking: Asking, met: list[Found[str]]) -> Asking:
    """A bare question word asked of the sentence that answered: "năm nào?", "ai nói vậy?"."""
    signal = former.question.signal
    aside = set(range(signal.first, signal.last)) if signal else set()
    kept = [token.text for slot, token in enumerate(former.question.row) if slot not in aside]
    words = [token.text for token in asking.question.row]
    return replace(
        asking.instead(" ".join([*kept, *words])),
        within=former.search.findings[0].candidate.place,
        asks_speaker=any(found.value == "saying" for found in met),
    )


def _with_thing(former: Asking, asking: Asking, met: list[Found[str]]) -> Asking:
    """ "ở đó" and its kin replaced by what the former question was about."""
    question, before = asking.question, former.question
    pointing = next(found for found in met if found.value == "thing")
    about = [before.row[slot].text for slot in content(before, set(before.focus))]
    about += [before.row[slot].text for slot in sorted(before.constraints.place_slots)]
    words = [token.text for token in question.row]
    return asking.instead(" ".join([*words[: pointing.first], *about, *words[pointing.last :]]))


__all__ = ["whole"]
