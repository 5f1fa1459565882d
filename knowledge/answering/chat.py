"""Chat and regional spellings of a question's words, written out as papers write them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.answering.interrogative import ends_as_question
from knowledge.answering.kinds import ORDER, telling
from knowledge.answering.rewording import (
    question_phrases,
    question_words,
    replaced,
    spelled_like,
)
from knowledge.text.lexicon import entries, table
from knowledge.text.phrases import Found, Phrases, is_marked, listed, slots, tabled
from knowledge.text.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.text.syllables import Syllable


def without_chat_phrases(text: str) -> str:
    """With chat spellings of several words written out, if typed with their marks.

    They go before courtesies, one of which is the "rứa hè" of "món chi rứa hè"; bare, the "bi chi"
    of bị chi may be bị chỉ.
    """
    row = syllables(text)
    if not is_marked(row):
        return text
    found = [met for met in _chat_phrases().find(row) if _is_spelled_so(row, met)]
    taken = slots(found)
    read = [Found(met.first, met.last, met.value[1]) for met in found]
    if ends_as_question(text) or listed("regional_particles").find(row):
        read += [met for met in _asked_alone(row) if met.first not in taken]
    return replaced(text, row, sorted(read))


def _asked_alone(row: Sequence[Syllable]) -> list[Found[str]]:
    """The "răng" that asks why, since nothing else in the question asks: no tooth then."""
    if any(met.value in ORDER for met in telling("question_signals").find(row)):
        return []
    return [met for met in tabled("regional_questions").find(row) if _is_typed_so(row, met.first)]


def _is_typed_so(row: Sequence[Syllable], slot: int) -> bool:
    return row[slot].marked != row[slot].folded


def without_chat_words(text: str) -> str:
    """With chat spellings written out, save inside question words that stand as they should."""
    row = syllables(text)
    whole = slots(met for met in question_words().find(row) if _is_as_it_should(row, met))
    types_small = any(token.text.islower() for token in row)
    met = [
        Found(n, n + 1, spelled_like(row, written))
        for n, token in enumerate(row)
        if n not in whole
        and "/" not in text[max(0, token.start - 1) : token.end + 1]  # the c of "đ/c"
        and not (types_small and token.text.isupper())  # "mô hình C", "phí BH": names, no chat
        and (written := _written_out(token.text.lower()))
        and (written in entries("stop_words") or not _is_astray(written, row[n + 1 : n + 2]))
    ]
    return replaced(text, row, met)


def _written_out(word: str) -> str | None:
    """A chat spelling of a word that carries a question rather than its matter, written out.

    What may stand for a thing asked about ("lm": làm or liên minh) is left to matching, which
    tries every reading.
    """
    values = _chat_words().get(word, ())
    if len(word) > 2 and len(values) == 1 and values[0] in entries("light_words"):
        return values[0]  # "xài" is dùng, and nothing else
    return values[0] if values and _made_of(_empty_words(), values[0]) else None


@lru_cache(1)
def _chat_words() -> dict[str, tuple[str, ...]]:
    words = dict(table("chat_words"))
    for word in entries("stop_words"):
        words.pop(word, None)
    return words


@lru_cache(1)
def _chat_phrases() -> Phrases[tuple[str, str]]:
    """Chat and regional spellings of several words with what they stand for: bữa mô, hôm nào."""
    words = _chat_words().items()
    rows = ((head, value[0]) for head, value in words if " " in head and len(value) == 1)
    return Phrases((row[0], row) for row in rows)


def _is_spelled_so(row: Sequence[Syllable], met: Found[tuple[str, str]]) -> bool:
    """Whether a phrase is typed with just its marks: "cỏ nào" is no "cỡ nào"."""
    words = syllables(met.value[0])
    return all(row[met.first + n].marked == word.marked for n, word in enumerate(words))


@lru_cache(1)
def _empty_words() -> Phrases[None]:
    lists = ("stop_words", "facts/person_titles")
    phrases = (phrase for name in lists for phrase in entries(name))
    return Phrases((phrase, None) for phrase in (*phrases, *question_phrases()))


def _made_of(phrases: Phrases[None], text: str) -> bool:
    row = syllables(text)
    return sum(met.last - met.first for met in phrases.find(row)) == len(row)


def _is_as_it_should(row: Sequence[Syllable], met: Found[str]) -> bool:
    """Whether a question word of several is the very one: "nhiêu tiền" is no "nhiều tiền"."""
    pairs = zip(row[met.first : met.last], syllables(met.value), strict=True)
    typed = all(token.marked in {token.folded, word.marked} for token, word in pairs)
    return typed and met.last - met.first > 1


def _is_astray(written: str, behind: Sequence[Syllable]) -> bool:
    """Whether a title stands before no name, as the ô of "ô tô" that would be ông."""
    named = bool(behind) and behind[0].is_capitalised
    return written in entries("facts/person_titles") and not named


__all__ = ["without_chat_phrases", "without_chat_words"]
