"""With whom: who "bắt tay cùng A" is told where A "phối hợp với B", whom the question omits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answering.picks.phrases import as_pick, phrase_from
from knowledge.text.normal import marked
from knowledge.text.phrases import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from knowledge.answering.candidates import Candidate
    from knowledge.answering.picks.pick import Pick
    from knowledge.answering.question import Question
    from knowledge.models import Fact
    from knowledge.text.syllables import Syllable

_BARE = frozenset({"voi", "cung"})  # với, cùng
_MARKED = frozenset(map(marked, ("với", "cùng")))
_SURE = 0.8  # how sure the one behind "với" is


def pick(question: Question, candidate: Candidate, facts: Iterable[Fact]) -> Iterator[Pick]:
    """Whoever the sentence's own subject does it with."""
    del facts
    if not any(_behind_joint_deeds(question.row, _MARKED | _BARE)):
        return
    for place in _behind_joint_deeds(candidate.tokens, _MARKED):
        phrase = phrase_from(candidate, place)
        names = (slot for name in question.bare_names for slot in name)
        named = any(met.start in phrase for slot in names for met in candidate.met.get(slot, ()))
        if phrase and phrase.start == place and not named:
            yield as_pick(candidate, phrase, _SURE)


def _behind_joint_deeds(row: Sequence[Syllable], joints: frozenset[str]) -> Iterator[int]:
    """Where "phối hợp với" and its kin end."""
    for met in listed("joint_deeds").find(row):
        if met.last < len(row) and row[met.last].marked in joints:
            yield met.last + 1


__all__ = ["pick"]
