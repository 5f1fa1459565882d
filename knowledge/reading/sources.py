"""Names the paper or site an article comes from: "http://www.baosonla.org.vn" is Báo Sơn La."""

from __future__ import annotations

from functools import lru_cache

from knowledge.text.lexicon import entries, table

_ADDRESS_ENDS = " )]>,;\"'”\t\n"


def url_in(text: str) -> str | None:
    """The web address in a source line."""
    for opening in ("https://", "http://", "www."):
        start = text.find(opening)
        if start >= 0:
            end = min((at for c in _ADDRESS_ENDS if (at := text.find(c, start)) >= 0), default=None)
            return text[start:end].rstrip(".")
    return None


def source_in(text: str) -> str | None:
    """The readable name of the source that the line tells."""
    url = url_in(text)
    if url is not None:
        return _site_name(_host(url))
    name = text.strip(" ()/.")
    for word in sorted(entries("source_openings"), key=len, reverse=True):
        if name.casefold().startswith(word):
            name = name[len(word) :]
            break
    name = " ".join(name.strip(" :()./").split())
    return _site_name(name) if name else None


def _host(url: str) -> str:
    host = (
        url.rsplit("://", maxsplit=1)[-1]
        .split("/", maxsplit=1)[0]
        .split(":", maxsplit=1)[0]
        .casefold()
    )
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
    """Readable names by host and by other spellings, lower case."""
    return {value.casefold(): head for head, values in table("news_sites") for value in values}


__all__ = ["source_in", "url_in"]
