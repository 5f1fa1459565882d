"""Names of people: capitalised syllables behind a title or a role, or begun by a surname."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.facts.nouns import within_compound
from knowledge.facts.sentence import Name, Sentence
from knowledge.facts.wordlist import bodies, wordlist

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORTEST, _LONGEST = 2, 5  # syllables of a name
_AGE = 3  # syllables in brackets in which an age or a year of birth is told
_IN_WORD = frozenset("-'’")  # "Kim Jong-un", "H'Hen Niê"


def names(sentence: Sentence) -> Iterator[Name]:
    """The names of people in `sentence`, left to right."""
    reached = 0
    for place in sentence.capitals:
        if place < reached:
            continue
        reached = _run_end(sentence, place)
        if reached - place >= _SHORTEST:
            name = _name_in(sentence, place, reached)
            if name is not None:
                yield name


def _run_end(sentence: Sentence, place: int) -> int:
    """The syllable behind the run of capitalised syllables that begins at `place`."""
    after = place
    while after < len(sentence.tokens):
        within = after > place and sentence.gaps[after] in _IN_WORD
        spaced = after == place or sentence.is_tight(after)
        if not within and not (spaced and _is_name_like(sentence.tokens[after].text)):
            break
        after += 1
    return max(after, place + 1)


def _is_name_like(word: str) -> bool:
    return word[0].isupper() and (len(word) == 1 or not word.isupper())


def _name_in(sentence: Sentence, first: int, after: int) -> Name | None:
    """The name in the run [first, after), which may begin with a title, a place or a country."""
    if any(place.first <= first < after <= place.after for place in sentence.places):
        return None
    return _titled(sentence, first, after) or _untitled(sentence, first, after)


def _titled(sentence: Sentence, first: int, after: int) -> Name | None:
    """The name with the title before the run, or at its beginning."""
    titles = wordlist("person titles")
    if sentence.keys[first] in titles and after - first > _SHORTEST:
        return _name(sentence, first + 1, after, first)
    title = titles.length_before(sentence.keys, first) if sentence.is_tight(first) else 0
    return _name(sentence, first, after, first - title) if title else None


def _untitled(sentence: Sentence, first: int, after: int) -> Name | None:
    begin = _behind_places(sentence, first, after)
    if after - begin < _SHORTEST:
        return None
    if _is_no_person(sentence, first, begin):
        return _behind_office(sentence, begin, after)
    if _behind_role(sentence, first):
        return _name(sentence, begin, after, begin)
    return _behind_surname(sentence, begin, after)


def _behind_office(sentence: Sentence, begin: int, after: int) -> Name | None:
    """The name at the end of "Bộ trưởng Bộ Công Thương Trần Tuấn Anh"."""
    surnames = wordlist("common surnames")
    for place in range(begin + 2, after - _SHORTEST + 1):
        if sentence.keys[place] in surnames:
            return _name(sentence, place, after, place)
    return None


def _behind_surname(sentence: Sentence, begin: int, after: int) -> Name | None:
    """The name that begins with the run's first surname."""
    surnames, roles = wordlist("surnames"), wordlist("roles")
    for place in range(begin, after - _SHORTEST + 1):
        # "Phó" is a surname, and yet "Phó Bí thư" is none
        if sentence.keys[place] in surnames and not roles.length_at(sentence.keys, place):
            return _name(sentence, place, after, place)
    # without a surname only whose age brackets tell: "Diego Maradona (56 tuổi)", not "Nghi Lộc (…)"
    told = sentence.gaps[after] == " (" and _may_be_named(sentence, begin)
    aged = not sentence.figures.isdisjoint(range(after, after + _AGE))
    return _name(sentence, begin, after, begin) if told and aged else None


def _may_be_named(sentence: Sentence, begin: int) -> bool:
    """Whether a name may begin here that no surname, title or role tells."""
    if not sentence.is_tight(begin):
        return True
    return wordlist("before names").length_before(sentence.keys, begin) > 0


def _name(sentence: Sentence, first: int, after: int, opens: int) -> Name:
    return Name(*sentence.stretch(first, min(after, first + _LONGEST)), opens)


def _behind_places(sentence: Sentence, first: int, after: int) -> int:
    """The first syllable of the run that no place or country before the name takes."""
    begin = first
    for place in sentence.places:
        if place.first < after and begin < place.after <= after:
            begin = place.after
    return begin + wordlist("countries").length_at(sentence.keys, begin)


def _is_no_person(sentence: Sentence, first: int, begin: int) -> bool:
    """Whether the run names a street, a school, a prize or an organisation."""
    named = begin == first and sentence.is_tight(first)
    if named and _is_a_place(sentence, begin):
        return True
    if named and _is_a_thing(sentence, first):
        return True
    if wordlist("never names").length_at(sentence.keys, begin):
        return True
    head = bodies().length_at(sentence.keys, begin)
    return head > 1 or (head == 1 and sentence.keys[begin] not in wordlist("surnames"))


def _is_a_thing(sentence: Sentence, first: int) -> bool:
    """Whether a school or street bears the name; "Bộ … Môi trường Lê Văn An" has a minister."""
    named = wordlist("not people").length_before(sentence.keys, first) > 0
    return named and not within_compound(sentence, first - 1)


def _is_a_place(sentence: Sentence, first: int) -> bool:
    """Whether "xã Trà Cổ" is meant; the chairman of "UBND xã Lê Văn An" has a common surname."""
    if sentence.keys[first] in wordlist("common surnames"):
        return False
    return wordlist("place heads").length_before(sentence.keys, first) > 0


def _behind_role(sentence: Sentence, first: int) -> bool:
    return sentence.is_tight(first) and wordlist("roles").length_before(sentence.keys, first) > 0


__all__ = ["names"]
