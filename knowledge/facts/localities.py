"""The places that a sentence names: provinces, cities, and what a word such as "huyện" tells."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.facts.sentence import Mention, Sentence
from knowledge.facts.wordlist import phrase_keys, wordlist
from knowledge.reading.places import province_names
from knowledge.text.normal import marked

if TYPE_CHECKING:
    from collections.abc import Iterator

    Named = tuple[tuple[str, ...], str]

_VILLAGE, _PROVINCE = marked("bản"), marked("tỉnh")
OWN = ""  # the value of "toàn tỉnh": the article's own place, whatever that is
_LONGEST_NAME = 4  # syllables
_OFFICE_REACH = 5  # syllables between a role and its place: "Phó Chủ tịch UBND huyện"


def localities(sentence: Sentence) -> Iterator[Mention]:
    """The places named in `sentence`, "xã A, huyện B" as one."""
    held: Mention | None = None
    for mention in _each(sentence):
        if held is None:
            held = mention
        elif _continues(sentence, held, mention):
            value = f"{held.value}, {mention.value}"
            closes = sentence.text[mention.end : mention.end + 1] == ")"
            end = mention.end + (closes and sentence.gaps[mention.first] == " (")
            held = Mention(held.first, mention.after, held.start, end, value)
        else:
            yield held
            held = mention
    if held is not None:
        yield held


def _each(sentence: Sentence) -> Iterator[Mention]:
    heads = wordlist("place heads").places_in(sentence.keys)
    own = wordlist("own place").places_in(sentence.keys)
    reached = 0
    for place in sorted({*sentence.capitals, *heads, *own}):
        mention = _place_at(sentence, place) if place >= reached else None
        if mention is not None:
            yield mention
            reached = mention.after


def _continues(sentence: Sentence, held: Mention, mention: Mention) -> bool:
    """Whether the second place holds the first: "huyện A, tỉnh B", "huyện A - B"."""
    if OWN in (held.value, mention.value) or held.after != mention.first:
        return False
    heads = wordlist("place heads")
    inner = heads.length_at(sentence.keys, held.first)
    outer = heads.length_at(sentence.keys, mention.first)
    if not inner or sentence.gaps[mention.first] not in {", ", " ", " - ", " – ", " ("}:
        return False
    return sentence.keys[held.first] != sentence.keys[mention.first] or not outer


def _place_at(sentence: Sentence, at: int) -> Mention | None:
    head = _head_length(sentence, at)
    headed = _behind_head(sentence, at, at + head) if head else None
    if headed is not None:
        return headed
    if sentence.is_capital(at):
        length, name = _province(sentence, at)
        if length and not _within_name(sentence, at, at + length):
            return _mention(sentence, at, at + length, name)
    return _own(sentence, at)


def _head_length(sentence: Sentence, at: int) -> int:
    """How many syllables of a kind of place stand at `at`: "huyện", "TP", or "H." with its dot."""
    length = wordlist("place heads").length_at(sentence.keys, at)
    if sentence.keys[at] == _VILLAGE:  # mostly a version or a minute: "phiên bản", "biên bản"
        return length if wordlist("before villages").length_before(sentence.keys, at) else 0
    dotted = sentence.is_capital(at) and sentence.gaps[at + 1] in {".", ". "}
    if not length and dotted and sentence.is_capital(at + 1) and len(sentence.keys[at + 1]) > 1:
        return wordlist("short place heads").length_at(sentence.keys, at)
    return length


def _behind_head(sentence: Sentence, at: int, first: int) -> Mention | None:
    """A place told by its kind: "huyện Mê Linh", "quận 1", "tỉnh Bà Rịa - Vũng Tàu"."""
    length, name = _province(sentence, at)  # "TP.HCM", a name with its kind in it
    if length:
        return _mention(sentence, at, at + length, name)
    if first >= len(sentence.tokens) or sentence.gaps[first] not in {" ", ".", ". "}:
        return None
    length, name = _province(sentence, first)
    if length:
        return _mention(sentence, at, first + length, name)
    if _is_official(sentence, at, first):
        return None
    after = _name_end(sentence, first)
    return _mention(sentence, at, after, sentence.words(at, after)) if after > first else None


def _is_official(sentence: Sentence, at: int, first: int) -> bool:
    """Whether the name is a person's, in office at the unnamed place: "Chủ tịch huyện Lê Văn A"."""
    full = sentence.is_capital(first + 1) and sentence.is_capital(first + 2)
    if sentence.keys[first] not in wordlist("surnames") or not full:
        return False
    before = sentence.keys[max(0, at - _OFFICE_REACH) : at]
    return sentence.keys[at] == _PROVINCE or wordlist("roles").is_in(before)


def _name_end(sentence: Sentence, first: int) -> int:
    """The syllable behind the place's name; a person's name that follows it is not taken in."""
    tokens = sentence.tokens
    if tokens[first].text.isdecimal():
        return first + (sentence.keys[first - 1] in wordlist("numbered places"))
    after = first
    while after < min(len(tokens), first + _LONGEST_NAME):
        if after > first and _is_hyphened(sentence, after):
            after += 1
            continue
        if not sentence.is_capital(after):
            break
        if after > first and not (sentence.is_tight(after) or sentence.gaps[after] in {"-", "'"}):
            break
        if len(tokens[after].text) > 1 and tokens[after].text.isupper():
            break
        if after >= first + 2 and sentence.keys[after] in wordlist("surnames"):
            break
        after += 1
    return after


def _is_hyphened(sentence: Sentence, place: int) -> bool:
    """Whether a foreign name goes on there: the "kiu" of "Ki-ta-kiu-siu"."""
    return sentence.gaps[place] == "-" and sentence.tokens[place].text.isascii()


def _own(sentence: Sentence, at: int) -> Mention | None:
    """The article's own place: "toàn tỉnh", "thành phố"."""
    length = wordlist("own place").length_at(sentence.keys, at)
    if not length or _is_one_of_many(sentence, at):
        return None
    after = at + length
    other = wordlist("own place not before").length_at(sentence.keys, after)
    if other and sentence.is_tight(after):
        return None
    return _mention(sentence, at, after, OWN)


def _is_one_of_many(sentence: Sentence, at: int) -> bool:
    if not at:
        return False
    many = wordlist("many places").length_before(sentence.keys, at)
    return many > 0 or at - 1 in sentence.figures


def _within_name(sentence: Sentence, first: int, after: int) -> bool:
    """Whether the syllables are part of a longer name ("Thái Bình Dương", "Nguyễn Thái Bình")."""
    if after < len(sentence.tokens) and sentence.is_tight(after) and _is_title(sentence, after):
        # "Bí thư Đà Nẵng Nguyễn Xuân Anh", but "Thái Bình Dương"
        lookalike = wordlist("province lookalikes").length_at(sentence.keys, first)
        return lookalike > 0 or sentence.keys[after] not in wordlist("surnames")
    if not first or not sentence.is_tight(first) or not _is_title(sentence, first - 1):
        return False
    inside = first > 1 and sentence.is_tight(first - 1)
    return inside or sentence.keys[first - 1] in wordlist("surnames")


def _is_title(sentence: Sentence, place: int) -> bool:
    word = sentence.tokens[place].text
    return word[0].isupper() and not word.isupper()


def _mention(sentence: Sentence, first: int, after: int, value: str) -> Mention:
    return Mention(*sentence.stretch(first, after), value)


def _province(sentence: Sentence, at: int) -> tuple[int, str]:
    """The province or city named at `at`: how many syllables, and its one name."""
    for keys, name in _provinces().get(sentence.keys[at], ()):
        if sentence.keys[at : at + len(keys)] == keys:
            return len(keys), name
    return 0, ""


@lru_cache(1)
def _provinces() -> dict[str, list[Named]]:
    """Names of provinces and cities by their first syllable, the longest first."""
    names: dict[str, list[Named]] = {}
    for keys, name in dict.fromkeys((phrase_keys(alias), name) for alias, name in province_names()):
        names.setdefault(keys[0], []).append((keys, name))
    for rows in names.values():
        rows.sort(key=lambda row: -len(row[0]))
    return names


__all__ = ["OWN", "localities"]
