"""A question that leans on the one before it, made whole.

"thế còn An Giang?" asks the former question of another place, "năm nào?" asks for its time.
A new full question inherits nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.answering import about
from knowledge.answering.direct import confidence
from knowledge.answering.leaning import classifiers, leans, measures, pointing
from knowledge.answering.picks.stages import stage_words
from knowledge.answering.replacing import content, merged
from knowledge.text.normal import folded
from knowledge.text.phrases import Found, is_marked, slots, tabled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answering.asking import Asking
    from knowledge.answering.question import Question

_FIGURES = {"figure", "count", "money", "percent", "duration"}
_REMEMBERED = 6  # questions of a chat that a new one may lean on
_OF = "của"  # without it the name behind "bao nhiêu con" would be a part of the asked noun


def whole(asking: Asking, history: Sequence[str]) -> Asking:
    """`asking` with what it leaves out taken over from the questions before it."""
    return _resolved(_former(asking, history), asking) if history else asking


def beside(asking: Asking, history: Sequence[str]) -> Asking | None:
    """The question with the names of the one before it and the article that answered that.

    None where it has names of its own, or nothing answered.
    """
    question = asking.question
    conditions = question.constraints
    if conditions.places or conditions.years or question.titled_names or question.names:
        return None
    former = _former(asking, history)
    article = about.article_of(former)
    return replace(_of_the_same_subject(former, asking), article=article) if article else None


def _former(asking: Asking, history: Sequence[str]) -> Asking:
    """The last question of the history, made whole."""
    former = asking.instead(history[-_REMEMBERED:][0])
    for text in history[-_REMEMBERED:][1:]:
        former = _resolved(former, asking.instead(text))
    return former


def _resolved(former: Asking, asking: Asking) -> Asking:
    question = asking.question
    met = pointing(question.row)
    if any(found.value == "person" for found in met):
        return _with_person(former, asking, met)
    if about.leaves_open(question, slots(met)):
        return _of_the_same_article(former, asking)
    if about.is_asked(question) or not leans(question, met):
        return asking
    aside = slots(found for found in met if found.value != "saying")
    own = content(question, aside | measures(question))
    asked = _asked_on(former, asking, met, own) if question.signal else None
    frequency = asking.library.frequency
    return asked or asking.instead(merged(former.question, question, own, frequency))


def _asked_on(
    former: Asking, asking: Asking, met: list[Found[str]], own: list[int]
) -> Asking | None:
    """A question with its own question word, asked on; None where it only changes the former."""
    if any(found.value == "thing" for found in met):
        return _with_thing(former, asking, met)
    if _asks_another(former.question, asking.question, own):
        return _of_the_same_subject(former, asking)
    answered = bool(former.search.findings)
    if not own and answered:
        return _of_the_same_sentence(former, asking, met)
    kind, before = asking.question.kind, former.question.kind
    if kind == before or (kind == "figure" and before in _FIGURES):  # "thế X thì bao nhiêu?"
        return None
    here = _of_the_same_sentence(former, asking, met) if answered else None
    return here if here and _tells_more(here, former) else _of_the_same_subject(former, asking)


def _asks_another(former: Question, question: Question, own: list[int]) -> bool:
    """Whether a question has a deed of its own beside the noun that both count, or a new unit.

    "thế xây mô hình thì mấy HTX?" counts other HTX, "thế mỗi năm thu được bao nhiêu tấn?" what
    was asked about by the hectare.
    """
    aside = classifiers(question) | slots(stage_words(question.row))
    counted = [slot for slot in own if slot in question.focus and slot not in aside]
    rest = [slot for slot in own if slot not in question.focus and slot not in aside]
    if not counted or not rest or question.kind != former.kind or not former.focus:
        return False
    known = {former.row[slot].folded for slot in former.focus}
    if all(question.row[slot].folded in known for slot in counted):
        return True
    return len(counted) == 1 and tabled("measure_units").at(question.row, counted[0]) is not None


def _tells_more(here: Asking, former: Asking) -> bool:
    """Whether the sentence that answered before answers this too, with something else of it.

    After "198 triệu đồng cho 10 HTX" the "mấy htx?" is of those, not of another fair's.
    """
    found = here.search.findings
    before = former.search.findings[0].pick.start
    if not found:
        return False
    whole = found[0].pick.fact
    if found[0].pick.start == before and not (
        here.question.kind == "breakdown" and whole and whole.parts
    ):
        return False
    return confidence(here, found[0]) >= here.threshold


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
    best = found[0].candidate if found else None
    near = former.library.facts_within(best.passage, best.span) if best else ()
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


def _of_the_same_subject(former: Asking, asking: Asking) -> Asking:
    """Another question about the names of the former one: "thế mỗi ha thu bao nhiêu tiền?"."""
    aside = slots(pointing(asking.question.row))
    own = [token.text for slot, token in enumerate(asking.question.row) if slot not in aside]
    words = [*own, _OF, *_subject(former.question)]
    # Marks taken over into a bare question would make it one whose writer types marks.
    return asking.instead(" ".join(words if is_marked(asking.question.row) else map(folded, words)))


def _subject(before: Question) -> list[str]:
    """The names of a question in their order, else all that it was about."""
    constraints = before.constraints
    given = constraints.place_slots | constraints.year_slots
    named = before.name_slots.union(*before.names)
    told = (slot for slot in named if before.weights[slot] > 0)
    about = sorted(given.union(told, _measured(before))) or content(before, set(before.focus))
    last = {slot for slot in about if slot + 1 not in about}  # of a name, which goes no further
    return [before.row[slot].text + "," * (slot in last) for slot in about]


def _measured(before: Question) -> list[int]:
    """The slots of what was asked about by a unit: the "cà phê" of "bao nhiêu ha cà phê"."""
    unit = tabled("measure_units").at(before.row, before.focus.start) if before.focus else None
    return [slot for slot in before.focus if unit and slot >= unit.last]


def _with_thing(former: Asking, asking: Asking, met: list[Found[str]]) -> Asking:
    """ "ở đó" and its kin replaced by what the former question was about."""
    question, before = asking.question, former.question
    pronoun = next(found for found in met if found.value == "thing")
    about = [before.row[slot].text for slot in content(before, set(before.focus))]
    about += [before.row[slot].text for slot in sorted(before.constraints.place_slots)]
    words = [token.text for token in question.row]
    opening = words[: pronoun.first]
    while opening and about and opening[-1].lower() in map(str.lower, about):
        opening.pop()  # "hội nghị đó", where the hội nghị is what is taken over
    return asking.instead(" ".join([*opening, *_small(about), *words[pronoun.last :]]))


def _small(words: list[str]) -> list[str]:
    """The words without the capital of the question's beginning, where no name follows it."""
    if len(words) > 1 and not words[1][0].isupper():
        return [words[0].lower(), *words[1:]]
    return words


__all__ = ["beside", "whole"]
