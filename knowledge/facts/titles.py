"""Where a proper name that begins with a kind of thing ends: "Ngân hàng Nông nghiệp và …".

Vietnamese capitalises the first syllable of each word in such a name, and often only of the first
few words, so the end is where a word stands that no name goes on with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts.nouns import begins_predicate, ends_phrase, within_compound
from knowledge.facts.wordlist import bodies, wordlist
from knowledge.text.normal import marked

if TYPE_CHECKING:
    from knowledge.facts.sentence import Sentence

_MOST = 18  # syllables of a name
_MOST_SMALL = 5  # of them small in a row: "Viện Phát triển kinh tế hợp tác" has five
_AND = marked("và")
_ORDINAL = frozenset(map(marked, ("thứ", "lần")))


def name_end(sentence: Sentence, first: int, head_end: int) -> int:
    """The syllable behind the name that begins at `first` with a head up to `head_end`."""
    after, small = head_end, 0
    most = min(len(sentence.tokens), first + _MOST)
    while after < most and _goes_on(sentence, first, head_end, after):
        small = 0 if sentence.is_capital(after) else small + 1
        after += 1
        if small > _MOST_SMALL:  # no name: back to the word that had the last capital
            return max(head_end, after - small + 1)
    return after


def _goes_on(sentence: Sentence, first: int, head_end: int, after: int) -> bool:
    if any(place.first < after < place.after for place in sentence.places):
        return True
    if not sentence.is_tight(after):
        return _is_joined(sentence, after)
    if after in sentence.figures:
        return _is_number_in_name(sentence, after)
    if sentence.is_capital(after):
        person = any(name.opens == after for name in sentence.people)
        return not person and (after == head_end or not _begins_event(sentence, after))
    if sentence.keys[after] == _AND:
        return _is_capital_part(sentence, after + 1)
    return _is_name_word(sentence, first, head_end, after)


def _is_number_in_name(sentence: Sentence, after: int) -> bool:
    """Whether a figure belongs to the name: "Trường THPT Yên Định 1", "Hội nghị lần thứ 5"."""
    if len(sentence.keys[after]) > 2:
        return False
    ordinal = sentence.keys[after - 1] in _ORDINAL
    named = sentence.is_capital(after - 1) and not sentence.is_capital(after + 1)
    last = not sentence.is_tight(after + 1) or ends_phrase(sentence, after + 1)
    return ordinal or named or last


def _is_name_word(sentence: Sentence, first: int, head_end: int, after: int) -> bool:
    """Whether a small syllable is one that a name goes on with."""
    if after - 1 in sentence.figures or ends_phrase(sentence, after):
        return False
    if _place_ends(sentence, first, head_end, after):
        return False
    if not begins_predicate(sentence, after):
        return True
    # "Quỹ hỗ trợ phát triển HTX": verbs right behind a head that takes them
    takes = wordlist("nominalisers").length_at(sentence.keys, first) == head_end - first
    behind = wordlist("predicates").length_before(sentence.keys, after) > 0
    return takes and (after == head_end or behind)


def _is_joined(sentence: Sentence, after: int) -> bool:
    """Whether the name goes on over a dash, an "&", a short form in brackets, or a comma."""
    gap = sentence.gaps[after]
    if gap in {"-", "&", " & ", "."}:
        return True
    if gap in {" - ", " – "}:
        return _is_capital_part(sentence, after)
    if gap == " (":
        return sentence.tokens[after].text.isupper() and sentence.gaps[after + 1] == ") "
    if gap == ") ":
        return sentence.gaps[after - 1] == " (" and not ends_phrase(sentence, after)
    return gap == ", " and _lists_capitals(sentence, after)


def _lists_capitals(sentence: Sentence, first: int) -> bool:
    """Whether "Thể thao và Du lịch" follows the comma of "Bộ Văn hóa, Thể thao và Du lịch"."""
    if not _is_capital_part(sentence, first):
        return False
    for after in range(first + 1, min(first + 4, len(sentence.tokens) - 1)):
        if not sentence.is_tight(after):
            return False
        if sentence.keys[after] == _AND:
            return _is_capital_part(sentence, after + 1)
    return False


def _is_capital_part(sentence: Sentence, place: int) -> bool:
    """Whether a capitalised word stands at `place` that begins no other body or event."""
    if not sentence.is_capital(place) or _begins_event(sentence, place):
        return False
    return bodies().length_at(sentence.keys, place) == 0


def _begins_event(sentence: Sentence, place: int) -> bool:
    return wordlist("event heads").length_at(sentence.keys, place) > 1


def _place_ends(sentence: Sentence, first: int, head_end: int, after: int) -> bool:
    """Whether a place, a country or a proper noun stands right before `after`: a name's end."""
    if any(first < place.after == after for place in sentence.places):
        return True
    if after - head_end > 1 and _is_proper_noun(sentence, after - 2):
        return True
    if wordlist("countries").length_before(sentence.keys, after):
        return sentence.is_capital(after - 1)
    if within_compound(sentence, after - 1):  # "Hợp tác xã", "Xã hội"
        return False
    return wordlist("place heads").length_before(sentence.keys, after) > 0


def _is_proper_noun(sentence: Sentence, first: int) -> bool:
    """Whether two capitals in a row begin at `first`: "Bát Tràng", but not "Phát triển"."""
    return all(
        at in sentence.capitals and not sentence.tokens[at].text.isupper()
        for at in (first, first + 1)
    ) and not bodies().length_at(sentence.keys, first)


__all__ = ["name_end"]
