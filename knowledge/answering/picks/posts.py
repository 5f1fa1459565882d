"""The post that a sentence puts a named person in: "rời vị trí quản đốc", "được giao chức …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.picks.phrases import as_pick, phrase_at
from knowledge.text.phrases import listed
from knowledge.text.syllables import folded_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.picks.pick import Pick
    from knowledge.answering.question import Question
    from knowledge.models import Fact

_PUT_IN = 0.7  # how sure such a post is the person's


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """The role behind a word for a post, in a sentence that tells of nobody but the asked one."""
    del question
    if not _tells_of_the_asked(candidate, facts):
        return
    for met in listed("post_words").find(candidate.tokens, marked=True):
        if met.last == len(candidate.tokens):
            return
        role = listed("facts/roles").at(candidate.tokens, met.last, marked=True)
        if role is not None:
            yield as_pick(candidate, phrase_at(candidate, met.last, role.last - met.last), _PUT_IN)


def _tells_of_the_asked(candidate: Candidate, facts: Iterable[Fact]) -> bool:
    people = {fact.subject for fact in facts if fact.kind == "person"}
    said = {candidate.tokens[token].folded for token in candidate.met_tokens}
    return len(people) == 1 and all(folded_key(name).split()[-1] in said for name in people)


__all__ = ["pick"]
