"""A question as understood: its kind, and the constraints that an answer must keep."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from knowledge.answering.constraints import Constraints, constraints_of
from knowledge.answering.initials import is_short
from knowledge.answering.joined import Joined, joined_in
from knowledge.answering.kinds import Kind, Signal
from knowledge.answering.names import bare_names, name_slots, names_in, shorts_in, titled_names
from knowledge.answering.signals import signal_of
from knowledge.answering.texts import spellings_of
from knowledge.answering.weighing import empty_slots, weights_of, words_of
from knowledge.text.phrases import is_marked, listed
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from knowledge.library import Library
    from knowledge.models import Evidence
    from knowledge.retrieval.expansion import Readings
    from knowledge.retrieval.query import Query
    from knowledge.text.syllables import Syllable


_SPELLERS = 5  # passages whose spelling tells what an unmarked word is


class Question(NamedTuple):
    """What the asker wants to know."""

    text: str  # reworded into plain Vietnamese: see `knowledge.answering.wording`
    row: tuple[Syllable, ...]
    signal: Signal | None
    constraints: Constraints
    query: Query  # for matching; its slots are the row's syllables, one for one
    weights: tuple[float, ...]  # what each slot says of the matter; 0 for question and stop words
    names: tuple[range, ...]  # slots of bodies and events named in full
    titled_names: tuple[range, ...]  # slots of names in capitals behind "xã", "ông" and their kin
    bare_names: tuple[range, ...]  # slots of capitals, neighbours together, whatever stands before
    name_slots: frozenset[int]  # slots of anything written as a name: capitals, "huyện …"
    shorts: tuple[int, ...]  # slots of abbreviations in capitals, which name something
    unknown_shorts: tuple[int, ...]  # slots of abbreviations that neither list nor article has
    joined: tuple[Joined, ...]  # words that an article may part or join otherwise
    words: frozenset[int]  # slots that are words as typed, known or not, rather than slips
    bound: Mapping[int, range]  # slots known to be parts of a word, which say nothing without it

    @property
    def kind(self) -> Kind:
        """What kind of answer is asked for."""
        return self.signal.kind if self.signal else "keywords"

    @property
    def focus(self) -> range:
        """The slots of the asked noun: the HTX of "bao nhiêu HTX"."""
        return range(*self.signal.focus) if self.signal else range(0)

    def asking(self, kind: Kind) -> Question:
        """The same question, asking for another kind of answer."""
        first, last, focus = (0, 0, (0, 0))
        if self.signal:
            first, last, focus = self.signal.first, self.signal.last, self.signal.focus
        return self._replace(signal=Signal(kind, first, last, focus))


def understand(
    text: str,
    library: Library,
    evidence: Sequence[Evidence],
    readings: Readings = (),
    whole: Sequence[str] = (),
) -> Question:
    """Read a question in plain Vietnamese; `evidence` shows how the articles spell its words.

    `readings` are what else its phrases may mean, `whole` all its words in order.
    """
    query = library.query(text, readings)
    row = syllables(text)[: len(query.slots)]
    signal = signal_of(row)
    constraints = constraints_of(row)
    spellers = () if is_marked(row) else (item.passage for item in evidence[:_SPELLERS])
    spellings = spellings_of(row, spellers)
    empty = empty_slots(row, signal, constraints, spellings)
    words = words_of(row, query, library)
    weights = weights_of(row, query, library, empty, words)
    return Question(
        text=text,
        row=row,
        signal=signal,
        constraints=constraints,
        query=query,
        weights=weights,
        names=names_in(text, row, weights) if is_marked(row) else (),
        titled_names=titled_names(row),
        bare_names=bare_names(row),
        name_slots=name_slots(row) | constraints.figure_slots,
        shorts=shorts_in(row, weights),
        unknown_shorts=tuple(
            n
            for n, token in enumerate(row)
            if is_short(token) and not library.frequency(token.folded)
        ),
        joined=joined_in(row, library.frequency),
        words=words,
        bound=_bound(whole),
    )


def _bound(whole: Sequence[str]) -> dict[int, range]:
    """The slots of words of more than one syllable; a title before a name is none of it."""
    found: dict[int, range] = {}
    first = 0
    for word in whole:
        row = syllables(word)
        title = listed("facts/person_titles").at(row, 0) if row else None
        slots = range(first + (title.last if title else 0), first + len(row))
        first += len(row)
        if len(slots) > 1 and not any(token.is_number for token in row):
            found |= dict.fromkeys(slots, slots)
    return found


__all__ = ["Question", "understand"]
