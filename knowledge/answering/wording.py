"""A question's wording made plain before it is read: courtesies, chat spellings, English."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.answering.asides import without_asides
from knowledge.answering.english import in_vietnamese
from knowledge.answering.short_places import with_whole_places
from knowledge.answering.slips import mended
from knowledge.text.keystrokes import decoded
from knowledge.text.lexicon import entries, table
from knowledge.text.normal import composed, folded
from knowledge.text.phrases import Found, Phrases, is_marked, slots
from knowledge.text.syllables import syllables
from knowledge.text.vietnamese import is_syllable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from knowledge.library import Library
    from knowledge.text.syllables import Syllable

_NO_QUESTION = {"confirm", "none"}
_LONGEST = 600  # characters; what a pasted page asks stands at its beginning


@lru_cache(1)
def _courtesies() -> Phrases[str]:
    return Phrases((phrase, "") for phrase in entries("politeness"))


def _written_out(word: str) -> str | None:
    """A chat spelling of a word that carries a question rather than its matter, written out.

    What may stand for a thing asked about ("lm": làm or liên minh) is left to matching, which
    tries every reading.
    """
    values = _chat_words().get(word)
    return values[0] if values and _made_of(_empty_words(), values[0]) else None


@lru_cache(1)
def _chat_words() -> dict[str, tuple[str, ...]]:
    words = dict(table("chat_words"))
    for word in entries("stop_words"):
        words.pop(word, None)
    return words


@lru_cache(1)
def _chat_phrases() -> Phrases[str]:
    """Chat and regional spellings of several words, such as "bữa mô" for hôm nào."""
    words = _chat_words().items()
    return Phrases((head, value[0]) for head, value in words if " " in head and len(value) == 1)


@lru_cache(1)
def _empty_words() -> Phrases[None]:
    lists = ("stop_words", "facts/person_titles")
    phrases = (phrase for name in lists for phrase in entries(name))
    return Phrases((phrase, None) for phrase in (*phrases, *_signal_phrases()))


@lru_cache(1)
def _signals() -> Phrases[str]:
    return Phrases((phrase, phrase) for phrase in _signal_phrases())


def _signal_phrases() -> list[str]:
    return [phrase for _, phrases in table("question_signals") for phrase in phrases]


def _made_of(phrases: Phrases[None], text: str) -> bool:
    row = syllables(text)
    return sum(met.last - met.first for met in phrases.find(row)) == len(row)


def plain(question: str, is_known: Callable[..., bool] = lambda *_words: False) -> str:
    """The question in plain Vietnamese words, as far as lists can make it so.

    `is_known` tells of a folded word, or of two side by side, whether the articles have it: such
    a one is no keystrokes and no slip. Letters held down are no slips, and courtesies hold chat
    words ("ad ơi"): hence the order.
    """
    text = composed(question.encode("utf-8", "replace").decode("utf-8"))[:_LONGEST]
    text = with_whole_places(text)
    text = _unstretched(_without_keystrokes(in_vietnamese(text), is_known))
    text = _without_chat_phrases(_without_slips(text, is_known))
    text = _without_chat_words(_without_courtesies(text))
    return without_asides(text, _asks)


@lru_cache(1)
def _asking_words() -> Phrases[None]:
    """The question words without those that deny as well: "không", "chưa"."""
    rows = (phrases for kind, phrases in table("question_signals") if kind not in _NO_QUESTION)
    return Phrases((phrase, None) for phrases in rows for phrase in phrases)


def _asks(clause: str) -> bool:
    return bool(_asking_words().find(syllables(clause)))


def plain_for(question: str, library: Library) -> str:
    """The question in plain words, as far as the articles of a library don't know better."""
    return plain(question, lambda *words: library.frequency(*words) > 0)


def _without_slips(text: str, is_known: Callable[..., bool]) -> str:
    """With mistyped question words as they are meant."""
    row = syllables(text)
    whole = slots(_signals().find(row))
    slips = (found for found in mended(row, is_known) if found.first not in whole)
    met = [found._replace(value=_spelled_like(row, found.value)) for found in slips]
    return _replaced(text, row, met)


def _spelled_like(row: Sequence[Syllable], word: str) -> str:
    """A word bare in a bare row, lest it make the asker one who types marks.

    The "vậy" that "z" stands for says nothing, and bare it would be vay.
    """
    if word in entries("politeness"):
        return ""
    return word if is_marked(row) else folded(word)


def _without_keystrokes(text: str, is_known: Callable[..., bool]) -> str:
    """With Telex and VNI keystrokes read as what they spell."""
    row = syllables(text)
    met = [
        Found(n, n + 1, read)
        for n, token in enumerate(row)
        if not is_known(token.folded) and (read := decoded(token.text)) is not None
    ]
    return _replaced(text, row, met)


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
    if not is_syllable(folded(letters)):
        return word
    return letters + word[len(end) :]


def _without_courtesies(text: str) -> str:
    """Without "ad ơi" and its kin; a lone particle is one as it is written, and at an end.

    What asks is no courtesy: the "cho biết" of "ông ấy cho biết gì".
    """
    row = syllables(text)
    asking = slots(met for met in _signals().find(row) if met.last - met.first > 1)
    met = [
        found
        for found in _courtesies().find(row)
        if not asking.intersection(range(found.first, found.last))
        and (found.last - found.first > 1 or _is_particle(row, found.first))
    ]
    return _replaced(text, row, met)


def _is_particle(row: Sequence[Syllable], place: int) -> bool:
    """Whether a lone syllable is a particle: the "nha" of "cảm ơn nha", not of "cac nha may"."""
    at_an_end = place in {0, len(row) - 1}
    return at_an_end and _courtesies().at(row, place, marked=True) is not None


def _without_chat_phrases(text: str) -> str:
    """With those of several words written out, which must be typed with their marks.

    They go before courtesies, one of which is the "rứa hè" of "món chi rứa hè"; bare, the "bi chi"
    of bị chi may be bị chỉ.
    """
    row = syllables(text)
    return _replaced(text, row, _chat_phrases().find(row)) if is_marked(row) else text


def _without_chat_words(text: str) -> str:
    """With chat spellings written out, save inside question words that stand as they should."""
    row = syllables(text)
    whole = slots(met for met in _signals().find(row) if _is_as_it_should(row, met))
    types_small = any(token.text.islower() for token in row)
    met = [
        Found(n, n + 1, _spelled_like(row, written))
        for n, token in enumerate(row)
        if n not in whole
        and "/" not in text[max(0, token.start - 1) : token.end + 1]  # the c of "đ/c"
        and not (types_small and token.text.isupper())  # "mô hình C", "phí BH": names, no chat
        and (written := _written_out(token.text.lower()))
        and (written in entries("stop_words") or not _is_astray(written, row[n + 1 : n + 2]))
    ]
    return _replaced(text, row, met)


def _is_as_it_should(row: Sequence[Syllable], met: Found[str]) -> bool:
    """Whether a question word of several is the very one: "nhiêu tiền" is no "nhiều tiền"."""
    pairs = zip(row[met.first : met.last], syllables(met.value), strict=True)
    typed = all(token.marked in {token.folded, word.marked} for token, word in pairs)
    return typed and met.last - met.first > 1


def _is_astray(written: str, behind: Sequence[Syllable]) -> bool:
    """Whether a title stands before no name, as the ô of "ô tô" that would be ông."""
    named = bool(behind) and behind[0].is_capitalised
    return written in entries("facts/person_titles") and not named


def _replaced(text: str, row: Sequence[Syllable], found: Iterable[Found[str]]) -> str:
    """`text` with the syllables that were found replaced by the values found."""
    pieces = []
    at = 0
    for met in found:
        pieces += [text[at : row[met.first].start], met.value]
        at = row[met.last - 1].end
    return " ".join("".join([*pieces, text[at:]]).split())


__all__ = ["plain", "plain_for"]
