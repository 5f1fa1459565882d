"""A question's wording made plain before it is read: courtesies, chat spellings, English."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.answering.asides import without_asides
from knowledge.answering.chat import without_chat_phrases, without_chat_words
from knowledge.answering.english import translated
from knowledge.answering.kinds import ORDER, telling
from knowledge.answering.rate_words import with_signs_in_words
from knowledge.answering.rewording import question_words, replaced, spelled_like
from knowledge.answering.short_places import with_whole_places
from knowledge.answering.slips import mended
from knowledge.text.keystrokes import decoded
from knowledge.text.lexicon import entries
from knowledge.text.normal import composed, folded
from knowledge.text.phrases import Found, Phrases, slots
from knowledge.text.syllables import syllables
from knowledge.text.vietnamese import is_syllable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from knowledge.text.syllables import Syllable

_CLAUSE_MARKS = (",", ";", ".", "?", "!")
_LONGEST = 600  # characters; what a pasted page asks stands at its beginning


@lru_cache(1)
def _courtesies() -> Phrases[str]:
    return Phrases((phrase, "") for phrase in entries("politeness"))


def plain(question: str, frequency: Callable[..., int] = lambda *_words: 0) -> str:
    """The question in plain Vietnamese words, as far as lists can make it so.

    `frequency` tells of a folded word, or of two side by side, how often the articles have it:
    such a one is no keystrokes and no slip. Letters held down are no slips, and courtesies hold
    chat words ("ad ơi"): hence the order.
    """
    text = composed(question.encode("utf-8", "replace").decode("utf-8"))[:_LONGEST]
    english = translated(text, frequency)
    if english is not None:
        return english.text
    text = with_whole_places(text)
    text = _unstretched(_without_keystrokes(text, frequency))
    text = with_signs_in_words(_without_slips(text, frequency))
    text = without_chat_phrases(text)
    text = without_chat_words(_without_courtesies(text))
    return without_asides(text, _asks)


def _asks(clause: str) -> bool:
    """Whether a clause has a question word, none that denies as well: "không", "chưa"."""
    words = telling("question_signals").find(syllables(clause))
    return any(met.value in ORDER and met.value != "confirm" for met in words)


def _without_slips(text: str, frequency: Callable[..., int]) -> str:
    """With mistyped question words as they are meant."""
    row = syllables(text)
    whole = slots(question_words().find(row))
    slips = mended(row, lambda *words: frequency(*words) > 0)
    met = [
        found._replace(value=spelled_like(row, found.value))
        for found in slips
        if found.first not in whole
    ]
    return replaced(text, row, met)


def _without_keystrokes(text: str, frequency: Callable[..., int]) -> str:
    """With Telex and VNI keystrokes read as what they spell."""
    row = syllables(text)
    met = [
        Found(n, n + 1, read)
        for n, token in enumerate(row)
        if not frequency(token.folded) and (read := decoded(token.text)) is not None
    ]
    return replaced(text, row, met)


def _unstretched(text: str) -> str:
    """Without letters held down at a word's end: "nàoo" is nào, "đauuu" đau, "nhanhh" nhanh.

    A doubled a, e or o of an unmarked word stays, since it may be a keystroke for â, ê, ô.
    """
    return " ".join(_short(word) for word in text.split())


def _short(word: str) -> str:
    end = word.rstrip("?!.,…")
    if is_syllable(folded(end)):  # the "huu" of hữu cơ
        return word
    letters = end
    while len(letters) > 2 and letters[-1].isalpha() and letters[-1] == letters[-2]:
        if letters[-1] in "aeo" and letters[-3] != letters[-1] and letters.isascii():
            break
        letters = letters[:-1]
    if not is_syllable(folded(letters)):
        return word
    return letters + word[len(end) :]


def _without_courtesies(text: str) -> str:
    """Without "ad ơi" and its kin; a lone particle is one as it is written, and at an end.

    What asks is no courtesy: the "cho biết" of "ông ấy cho biết gì".
    """
    row = syllables(text)
    asking = slots(met for met in question_words().find(row) if met.last - met.first > 1)
    met = [
        found
        for found in _courtesies().find(row)
        if not asking.intersection(range(found.first, found.last))
        and (found.last - found.first > 1 or _is_particle(text, row, found.first))
    ]
    return replaced(text, row, met)


def _is_particle(text: str, row: Sequence[Syllable], place: int) -> bool:
    """Whether a lone syllable is a particle: the "nha" of "cảm ơn nha", not of "cac nha may"."""
    ends_clause = text[row[place].end : row[place].end + 1] in _CLAUSE_MARKS
    at_an_end = place in {0, len(row) - 1} or ends_clause
    return at_an_end and _courtesies().at(row, place, marked=True) is not None


__all__ = ["plain"]
