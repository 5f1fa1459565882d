"""Names the paper or site an article comes from: "http://www.baohagiang.vn" is Báo Hà Giang."""

from __future__ import annotations

from functools import lru_cache

from knowledge.text.lexicon import entries, table

_ADDRESSES = ("https://", "http://", "www.")
_ADDRESS_ENDS = " )]>,;\"'”\t\r\n\u00a0"
_AROUND = " \t\r\n\u00a0()[]:;/.,–-"
_MOST_WORDS = 8
_MOST_PAPER_WORDS = 6


def is_source(text: str) -> bool:
    """Whether the text, with or without "Theo" before it, can only name a paper, site or agency."""
    if url_in(text) is not None:
        return " " not in without_opening(text)
    bare = without_opening(text)
    words = bare.split()
    if not 0 < len(words) <= _MOST_WORDS or (")" in bare and "(" not in bare):
        return False
    begins = words[0][0].isupper() or words[0] == "báo" or "." in words[0]
    return begins and (text[-1] not in ".,;:" or text.endswith(")."))


def is_known_source(text: str) -> bool:
    """Whether the text is a paper, site or agency that the table knows, or is called "Báo …"."""
    name = text.strip(_AROUND).casefold()
    return name in _sites() or _is_called_paper(text.strip(_AROUND).split())


def _is_called_paper(words: list[str]) -> bool:
    return 1 < len(words) <= _MOST_PAPER_WORDS and words[0] == "Báo" and words[1].istitle()


def url_in(text: str) -> str | None:
    """The web address in a source line."""
    for opening in _ADDRESSES:
        start = text.find(opening)
        if start >= 0:
            ends = [at for char in _ADDRESS_ENDS if (at := text.find(char, start)) >= 0]
            return text[start : min(ends, default=len(text))].rstrip(".")
    return None


def source_in(text: str) -> str | None:
    """The readable name of the source that the line tells."""
    url = url_in(text)
    if url is not None:
        return _site_name(_host(url))
    name = " ".join(without_opening(text).partition("(")[0].split())
    return _site_name(name[0].upper() + name[1:]) if name else None


def without_opening(text: str) -> str:
    """The text without "Theo", "Nguồn:" and the like before it, and without brackets around it."""
    bare = text.strip(_AROUND)
    folded = bare.casefold()
    for word in source_openings():
        if folded.startswith(word) and not folded[len(word) : len(word) + 1].isalnum():
            return bare[len(word) :].strip(_AROUND)
    return bare


@lru_cache(1)
def source_openings() -> tuple[str, ...]:
    """What opens a source, lower case, longest first: "trích nguồn", "theo"."""
    return tuple(sorted(entries("source_openings"), key=len, reverse=True))


def _host(url: str) -> str:
    host = url.rpartition("://")[2].partition("/")[0].partition(":")[0].casefold()
    return host.removeprefix("www.").removeprefix("m.")


def _site_name(name: str) -> str:
    """The paper's name for a host or its parent domain; else the name as written."""
    rest = name.casefold()
    while rest:
        if rest in _sites():
            return _sites()[rest]
        rest = rest.partition(".")[2]
    return name


@lru_cache(1)
def _sites() -> dict[str, str]:
    """Readable names by host and by every spelling, lower case."""
    rows = table("news_sites")
    return {spelling.casefold(): head for head, values in rows for spelling in (head, *values)}


__all__ = [
    "is_known_source",
    "is_source",
    "source_in",
    "source_openings",
    "url_in",
    "without_opening",
]
