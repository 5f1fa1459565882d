"""The ways in which a question is typed: as written, without diacritics, with slips, with both."""

from __future__ import annotations

import random
import string
import unicodedata

SLIP_RATE = 0.06  # the chance of each letter
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
        letter = text[place]
        slip = None
        if letter.isalpha() and chance.random() < SLIP_RATE:
            slip = chance.choice(_SLIPS)
        if slip == "swapped" and place + 1 < len(text):
            typed.append(text[place + 1] + letter)
            place += 1
        elif slip == "replaced":
            typed.append(chance.choice(string.ascii_lowercase))
        elif slip != "dropped":
            typed.append(letter * 2 if slip == "doubled" else letter)
        place += 1
    return "".join(typed)


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


__all__ = ["SLIP_RATE", "bare", "slipped", "spellings"]
