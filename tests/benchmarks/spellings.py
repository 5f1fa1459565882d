"""The ways in which a question is typed: as written, without diacritics, with slips, with both."""

from __future__ import annotations

import random
import string
import unicodedata

SLIP_RATE = 0.06  # the chance of each letter
LONG = 5  # letters of a word that is mistyped once
_SLIPS = ("dropped", "doubled", "swapped", "replaced")


def bare(text: str) -> str:
    """Without any mark, đ as d."""
    letters = (c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return "".join(letters).replace("đ", "d").replace("Đ", "D")


def slipped(text: str, chance: random.Random) -> str:
    """With each letter dropped, doubled, swapped with the next or replaced at SLIP_RATE."""
    text = unicodedata.normalize("NFC", text)
    typed = []
    place = 0
    while place < len(text):
        slip = None
        if text[place].isalpha() and chance.random() < SLIP_RATE:
            slip = chance.choice(_SLIPS)
        letters, taken = _typed(text, place, slip, chance)
        typed.append(letters)
        place += taken
    return "".join(typed)


def with_a_slip_a_word(text: str, chance: random.Random) -> str:
    """With one slip in each word of LONG letters or more."""
    words = unicodedata.normalize("NFC", text).split(" ")
    return " ".join(_with_a_slip(word, chance) if len(word) >= LONG else word for word in words)


def _with_a_slip(word: str, chance: random.Random) -> str:
    places = [n for n, letter in enumerate(word) if letter.isalpha()]
    if len(places) < LONG:
        return word
    place = chance.choice(places)
    letters, taken = _typed(word, place, chance.choice(_SLIPS), chance)
    return word[:place] + letters + word[place + taken :]


def _typed(text: str, place: int, slip: str | None, chance: random.Random) -> tuple[str, int]:
    """What is typed at a place, and how many letters of the text that takes up."""
    letter = text[place]
    if slip == "swapped" and place + 1 < len(text):
        return text[place + 1] + letter, 2
    if slip == "replaced":
        return chance.choice(string.ascii_lowercase), 1
    if slip == "dropped":
        return "", 1
    return letter * 2 if slip == "doubled" else letter, 1


def spellings(questions: list[str], seed: int) -> dict[str, list[str]]:
    """The questions in the four spellings."""
    chance = random.Random(seed)
    without = [bare(question) for question in questions]
    return {
        "as written": questions,
        "no diacritics": without,
        "6 % typos": [slipped(question, chance) for question in questions],
        "both": [slipped(question, chance) for question in without],
    }


__all__ = ["SLIP_RATE", "bare", "slipped", "spellings", "with_a_slip_a_word"]
