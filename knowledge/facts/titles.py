"""Where a proper name that begins with a kind of thing ends: "Ngân hàng Nông nghiệp và …".

Vietnamese capitalises the first syllable of each word in such a name, and often only of the first
few words, so the end is where a word stands that no name goes on with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts.wordlist import wordlist
from knowledge.text.normal import marked

if TYPE_CHECKING:
    from knowledge.facts.sentence import Sentence

_MOST = 18  # syllables of a name
_MOST_SMALL = 5  # of them small in a row: "Viện Phát triển kinh tế hợp tác" has five
_AND = marked("và")


def name_end(sentence: Sentence, first: int, head_end: int) -> int:
    """The syllable behind the name that begins at `first` with a head up to `head_end`."""
    after, small = head_end, 0
    most = min(len(sentence.tokens), first + _MOST)
    while after < most and _goes_on(sentence, first, head_end, after):
        small = 0 if sentence.tokens[after].is_capitalised else small + 1
        after += 1
        if small > _MOST_SMALL:
            return after - small + 1 if after - small > head_end else after
    return after


def _goes_on(sentence: Sentence, first: int, head_end: int, after: int) -> bool:
    token = sentence.tokens[after]
    if not sentence.is_tight(after):
        return _is_joined(sentence, after)
    if token.is_number:
        return any(p.first < after < p.after for p in sentence.places)
    if token.is_capitalised:
        return after == head_end or not _begins_name(sentence, after, inner=True)
    if sentence.keys[after] == _AND:
        return _capital_follows(sentence, after + 1) and not _begins_name(sentence, after + 1)
    return not _place_ends(sentence, first, after) and _is_name_word(
        sentence, first, head_end, after
    )


def _is_name_word(sentence: Sentence, first: int, head_end: int, after: int) -> bool:
    """Whether a small syllable is one that a name goes on with."""
    if wordlist("phrase_ends").length_at(sentence.keys, after):
        return False
    predicates = wordlist("predicates")
    if not predicates.length_at(sentence.keys, after):
        return True
    # "Quỹ hỗ trợ phát triển HTX": verbs right behind a head that takes them
    takes = wordlist("nominalisers").length_at(sentence.keys, first) == head_end - first
    return takes and (after == head_end or predicates.length_before(sentence.keys, after) > 0)


def _is_joined(sentence: Sentence, after: int) -> bool:
    """Whether the name goes on over a dash, an "&", a short form in brackets, or a comma."""
    gap = sentence.gap(after)
    if gap in {"-", "&", " & ", "."}:
        return True
    if gap in {" - ", " – "}:
        return _capital_follows(sentence, after) and not _begins_name(sentence, after)
    if gap == " (":
        follows = sentence.gap(after + 1)
        return sentence.tokens[after].text.isupper() and follows == ") "
    if gap == ") ":
        opened = sentence.gap(after - 1) == " ("
        return opened and not wordlist("phrase_ends").length_at(sentence.keys, after)
    return gap == ", " and _lists_capitals(sentence, after)


def _lists_capitals(sentence: Sentence, first: int) -> bool:
    """Whether "Thể thao và Du lịch" follows the comma of "Bộ Văn hóa, Thể thao và Du lịch"."""
    if not sentence.tokens[first].is_capitalised or _begins_name(sentence, first):
        return False
    for after in range(first + 1, min(first + 4, len(sentence.tokens) - 1)):
        if not sentence.is_tight(after):
            return False
        if sentence.keys[after] == _AND:
            return _capital_follows(sentence, after + 1) and not _begins_name(sentence, after + 1)
    return False


def _capital_follows(sentence: Sentence, place: int) -> bool:
    return place < len(sentence.tokens) and sentence.tokens[place].is_capitalised


def _begins_name(sentence: Sentence, place: int, *, inner: bool = False) -> bool:
    """Whether another event begins at `place`, or, unless it may be `inner`, a body."""
    if wordlist("event_heads").length_at(sentence.keys, place) > 1:
        return True
    return not inner and wordlist("organisation_heads").length_at(sentence.keys, place) > 0


def _place_ends(sentence: Sentence, first: int, after: int) -> bool:
    """Whether a place or a country ends right before `after`, as a name's last word."""
    if any(first < place.after == after for place in sentence.places):
        return True
    if wordlist("countries").length_before(sentence.keys, after):
        return sentence.tokens[after - 1].is_capitalised
    if wordlist("phrase_goes_on").length_before(sentence.keys, after):
        return False
    return wordlist("place_heads").length_before(sentence.keys, after) > 0


__all__ = ["name_end"]
