"""What a mistyped word of a question may stand for.

A word is doubted when the corpus doesn't have it with the marks it was typed with. Which of the
words near it is meant, its neighbours tell: a near word that stands beside one of them somewhere
in the corpus is likelier than one that never does. Doubting known words too ("tha" for thua)
was tried: it cost more questions than it saved, as few typed words stand beside their neighbours
in a small corpus.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.retrieval.query import Alternative
from knowledge.retrieval.vocabulary import Near, Vocabulary
from knowledge.text.keystrokes import decoded
from knowledge.text.normal import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.retrieval.index import Index
    from knowledge.text.syllables import Syllable

_MOST = 3  # alternatives a word
_UNSUPPORTED = 0.7  # strength of a near word that no neighbour vouches for
_SHORT = 3  # letters; a word so short is near too many others to stand without a voucher
_WEAKEST = 0.45  # a near word that would count for less is left out


class Speller:
    """Finds corrections among the words of an index."""

    def __init__(self, index: Index) -> None:
        self._words = Vocabulary(index)

    def corrections(self, tokens: Sequence[Syllable]) -> list[tuple[Alternative, ...]]:
        """For each word of a question, what it may be a slip for, likeliest first."""
        near = [self._near(token) for token in tokens]
        forms = [
            {token.folded, *(one.key for one in around)}
            for token, around in zip(tokens, near, strict=True)
        ]
        return [
            self._chosen(
                tokens[place], near[place], forms[place - 1 : place], forms[place + 1 : place + 2]
            )
            for place in range(len(tokens))
        ]

    def _near(self, token: Syllable) -> tuple[Near, ...]:
        """What Telex or VNI keystrokes spell, then the near words of the corpus."""
        spelt: tuple[Near, ...] = ()
        if not self._words.has_key(token.folded):
            word = decoded(token.text)
            if word and self._words.has_key(folded(word)):
                spelt = (Near(1.0, 1, folded(word), word),)
        return spelt if self._words.has(token) else (*spelt, *self._words.near(token))

    def _chosen(
        self,
        token: Syllable,
        near: Sequence[Near],
        before: Sequence[set[str]],
        after: Sequence[set[str]],
    ) -> tuple[Alternative, ...]:
        rated = []
        for likeness, count, key, spelling in near:
            vouched = self._vouched(key, before, after)
            strength = likeness if vouched else likeness * _UNSUPPORTED
            if strength >= _WEAKEST and (vouched or len(token.folded) > _SHORT):
                rated.append((strength, count, key, spelling))
        rated.sort(key=lambda one: one[:2], reverse=True)
        return tuple(
            Alternative((key,), "typo", strength, spelling)
            for strength, _, key, spelling in rated[:_MOST]
        )

    def _vouched(self, key: str, before: Sequence[set[str]], after: Sequence[set[str]]) -> bool:
        """Whether the word stands beside a form of a neighbour somewhere in the corpus."""
        has = self._words.has_pair
        return any(has(other, key) for forms in before for other in forms) or any(
            has(key, other) for forms in after for other in forms
        )


__all__ = ["Speller"]
