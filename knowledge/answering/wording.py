"""A question's wording made plain before it is read: courtesies, chat spellings, English."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.text.lexicon import entries, table
from knowledge.text.normal import composed
from knowledge.text.phrases import Found, Phrases
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from knowledge.text.syllables import Syllable

_LONGEST = 600  # characters; what a pasted page asks stands at its beginning


@lru_cache(1)
def _courtesies() -> Phrases[str]:
    return Phrases((phrase, "") for phrase in entries("politeness"))


@lru_cache(1)
def _chat_words() -> Phrases[str]:
    """Chat spellings of words that carry a question rather than its matter.

    What may stand for a thing asked about ("lm": làm or liên minh) is left to matching, which
    tries every reading.
    """
    empty = Phrases((phrase, None) for phrase in (*entries("stop_words"), *_signal_phrases()))
    return Phrases(
        (head, values[0])
        for head, values in table("chat_words")
        if _made_of(empty, values[0]) and head not in entries("stop_words")
    )


def _signal_phrases() -> list[str]:
    return [phrase for _, phrases in table("question_signals") for phrase in phrases]


def _made_of(phrases: Phrases[None], text: str) -> bool:
    row = syllables(text)
    return sum(met.last - met.first for met in phrases.find(row)) == len(row)


def plain(question: str) -> str:
    """The question in plain Vietnamese words, as far as lists can make it so."""
    text = composed(question.encode("utf-8", "replace").decode("utf-8"))[:_LONGEST]
    for step in _STEPS:
        text = step(text)
    return text


def _unstretched(text: str) -> str:
    """Without letters held down at a word's end: "nàoo" is nào, "đauuu" đau, "nhanhh" nhanh.

    A doubled a, e or o of an unmarked word stays, since it may be a keystroke for â, ê, ô.
    """
    return " ".join(_short(word) for word in text.split())


def _short(word: str) -> str:
    end = word.rstrip("?!.,…")
    letters = end
    while len(letters) > 2 and letters[-1].isalpha() and letters[-1] == letters[-2]:
        if letters[-1] in "aeo" and letters[-3] != letters[-1] and letters.isascii():
            break
        letters = letters[:-1]
    return letters + word[len(end) :]


def _without_courtesies(text: str) -> str:
    return _replaced(text, _courtesies().find)


def _without_chat_words(text: str) -> str:
    return _replaced(text, _chat_words().find)


def _replaced(text: str, find: Callable[[Sequence[Syllable]], Sequence[Found[str]]]) -> str:
    """`text` with what `find` meets in it replaced by the values met."""
    row = syllables(text)
    pieces = []
    at = 0
    for met in find(row):
        pieces += [text[at : row[met.first].start], met.value]
        at = row[met.last - 1].end
    return " ".join("".join([*pieces, text[at:]]).split())


_STEPS = (
    _unstretched,  # before words are looked up
    _without_courtesies,  # before chat words, since the courtesies hold them: "ad ơi"
    _without_chat_words,
)

__all__ = ["plain"]
