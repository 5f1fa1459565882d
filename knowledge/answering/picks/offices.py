"""Whether the role that a sentence tells is the one asked for: no deputy, of the same body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.kinds import telling
from knowledge.text.normal import marked
from knowledge.text.phrases import listed, slots
from knowledge.text.syllables import folded_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.question import Question
    from knowledge.text.syllables import Syllable

_DEPUTY, _UNMARKED = marked("phó"), "pho"  # "Phó Bí thư" is not "Bí thư"
_CHIEF = marked("tổng")
_SHORT = {"tp": "thanh pho", "tx": "thi xa"}


def is_another_post(
    question: Question, candidate: Candidate, place: range, met: dict[int, set[int]]
) -> bool:
    """Whether a deputy's post is told for a chief's, or one in another of the Party's bodies.

    `place` are the tokens of somebody's name and role, `met` those that each slot meets there.
    """
    names_post = question.kind != "role"  # the "hạt" of "làm gì ở hạt kiểm lâm" names a body
    return (
        names_post and _deputies_differ(question, candidate, place, met)
    ) or _is_of_another_body(question, candidate, place, met)


def is_another_office(
    question: Question, candidate: Candidate, place: range, met: dict[int, set[int]]
) -> bool:
    """Whether the holder's body or its level is not the one asked for."""
    return (
        _is_of_a_body(question, candidate, place, met)
        or _lacks_the_body(question, candidate, met)
        or _is_of_another_level(question, candidate, place)
        or _is_no_governor(question, candidate, place, met)
    )


def _is_of_a_body(
    question: Question, candidate: Candidate, place: range, met: dict[int, set[int]]
) -> bool:
    """Whether the role goes on to a body that the question leaves out for a place.

    The "Chủ tịch Liên minh" of a town is not who "Chủ tịch An Giang" asks for.
    """
    last = place.start
    for slot in sorted(met):  # in the question's order: the "an" of Công an, not of An Giang
        last = min((token for token in met[slot] if token >= last), default=last)
    said = {slot for slot, weight in enumerate(question.weights) if weight > 0}
    if not question.constraints.places or said - met.keys() or last + 1 not in place:
        return False
    tokens = candidate.tokens
    gap = candidate.text[tokens[last].end : tokens[last + 1].start]
    asked = {question.row[slot].folded for slot in question.constraints.place_slots}
    body = tokens[last + 1]
    return not gap.strip() and body.is_capitalised and body.folded not in asked


def _lacks_the_body(question: Question, candidate: Candidate, met: dict[int, set[int]]) -> bool:
    """Whether the body behind the role is neither told with it nor what the article is about.

    Such is the "công an" of "giám đốc công an" beside the director of a bank, or of a công ty.
    """
    aside = question.constraints.place_slots | question.constraints.year_slots | met.keys()
    behind = _behind_role(question)
    if behind == len(question.row):
        return False
    head = listed("organisation_heads").at(question.row, behind)
    body = range(behind, head.last if head else behind + 1)
    article = candidate.article
    heading = folded_key(f"{article.title} {article.organisation or ''}").split()
    return any(
        question.weights[slot] > 0
        and slot not in aside
        and question.row[slot].folded not in heading
        for slot in body
    )


def _is_of_another_body(
    question: Question, candidate: Candidate, place: range, met: dict[int, set[int]]
) -> bool:
    """Whether the role is told of a Chi bộ alone and asked of a Thành ủy."""
    asked = listed("party_bodies").find(question.row)
    told = listed("party_bodies").find([candidate.tokens[token] for token in place])
    said = [all(slot in met for slot in range(body.first, body.last)) for body in asked]
    return bool(told and asked) and not any(said)


def _deputy_slots(question: Question) -> list[int]:
    """Where the question says "phó"; the bare "pho" of "thanh pho" is phố."""
    places = slots(listed("place_heads").find(question.row))
    typed = {_DEPUTY, _UNMARKED}
    return [n for n, token in enumerate(question.row) if token.marked in typed and n not in places]


def _deputies_differ(
    question: Question, candidate: Candidate, place: range, met: dict[int, set[int]]
) -> bool:
    """Whether only one of question and sentence puts "phó" before the role they share."""
    said = {token for token in place if candidate.tokens[token].marked == _DEPUTY}
    asked = _deputy_slots(question)
    deputised = {token for token in place if _before_title(candidate, token) in said}
    if asked:
        return not any(met.get(slot + 1, set()) & deputised for slot in asked)
    return any(tokens & deputised for tokens in met.values())


def _before_title(candidate: Candidate, token: int) -> int:
    """The token before one, and before the "Tổng" of "Phó Tổng giám đốc"."""
    before = token - 1
    return before - 1 if before > 0 and candidate.tokens[before].marked == _CHIEF else before


def _is_of_another_level(question: Question, candidate: Candidate, place: range) -> bool:
    """Whether the chairman of a tỉnh is told and that of a huyện asked for."""
    asked = _levels(question.row[_behind_role(question) :])
    told = _levels([candidate.tokens[token] for token in place])
    return bool(asked and told) and asked[0] not in told


def _is_no_governor(
    question: Question, candidate: Candidate, place: range, met: dict[int, set[int]]
) -> bool:
    """Whether "chủ tịch xã" is asked, who is the UBND's, and that of a society in it is told."""
    behind = _behind_role(question)
    if behind == len(question.row) or listed("place_heads").at(question.row, behind) is None:
        return False
    told = max((token for slot in met if slot < behind for token in met[slot]), default=place.stop)
    body = told + 1
    return (
        body in place
        and candidate.tokens[body].is_capitalised
        and all(
            listed(name).at(candidate.tokens, body) is None
            for name in ("place_heads", "party_bodies", "governments")
        )
    )


def _levels(row: Sequence[Syllable]) -> list[str]:
    """The words for kinds of places in a row, folded; the xã of "hợp tác xã" is none."""
    bodies = slots(listed("organisation_heads").find(row))
    words = (
        " ".join(token.folded for token in row[met.first : met.last])
        for met in listed("place_heads").find(row)
        if met.first not in bodies
    )
    return [_SHORT.get(word, word) for word in words]


def _behind_role(question: Question) -> int:
    """The slot behind the role that the question names; the row's end where it names none."""
    roles = telling("measured_nouns").find(question.row)
    return next((role.last for role in roles if role.value == "holder"), len(question.row))


__all__ = ["is_another_office", "is_another_post"]
