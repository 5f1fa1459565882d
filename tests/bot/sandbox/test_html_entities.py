from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.formatting.entities import slice_units, units
from bot.sandbox.formatting.html import parse_html
from bot.sandbox.refusals import RefusedError

PARSED = [
    ("chữ thường", "chữ thường", []),
    ("<b>661 HTX</b>", "661 HTX", [("bold", "661 HTX")]),
    ("<strong>a</strong><em>b</em>", "ab", [("bold", "a"), ("italic", "b")]),
    ("<B>a</b>", "a", [("bold", "a")]),
    ("pH &lt; 7 &amp; hơn", "pH < 7 & hơn", []),
    ("Trồng & chăm", "Trồng & chăm", []),
    ("&#272;&#x1F600;", "Đ😀", []),
    ("&nbsp;", "&nbsp;", []),
    ("😀<u>ệ</u>", "😀ệ", [("underline", "ệ")]),
    ("<b></b>x", "x", []),
    ("<blockquote>q</blockquote>", "q", [("blockquote", "q")]),
    ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", "q")]),
    ('<span class="tg-spoiler">s</span>', "s", [("spoiler", "s")]),
    ("<a href='http://a.vn/?x=1&amp;y=2'>tin</a>", "tin", [("text_link", "tin")]),
    ('<a href="không phải">tin</a>', "tin", []),
    ('<pre><code class="language-py">x</code></pre>', "x", [("pre", "x")]),
    ("<b>a <i>b</i></b>", "a b", [("italic", "b"), ("bold", "a b")]),
]

REFUSED = [
    ("pH < 7", 'Unsupported start tag "" at byte offset 3'),
    ("Sơn <br>", 'Unsupported start tag "br" at byte offset 5'),
    ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
    ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
    ("x</b>", "Unexpected end tag at byte offset 1"),
    ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
    ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
    ("<b", "Unclosed start tag at byte offset 0"),
    ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ("<a href=a/b>x</a>", "Unexpected end of name token at byte offset 8"),
    ('<a href="x>y', 'Unclosed start tag "a" at byte offset 0'),
    ('<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
]


@pytest.mark.parametrize(("source", "text", "entities"), PARSED)
def test_html_becomes_text_and_entities(
    source: str, text: str, entities: list[tuple[str, str]]
) -> None:
    plain, found = parse_html(source)
    assert plain == text
    assert [
        (entity["type"], slice_units(plain, entity["offset"], entity["length"])) for entity in found
    ] == entities


@pytest.mark.parametrize(("source", "reason"), REFUSED)
def test_bad_html_is_refused_in_telegrams_words(source: str, reason: str) -> None:
    with pytest.raises(RefusedError) as refused:
        parse_html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


@given(st.text())
def test_escaped_text_always_passes_unchanged(text: str) -> None:
    assert parse_html(html.escape(text, quote=False)) == (text, [])


@given(
    st.lists(st.sampled_from(["<b>", "</b>", "<i>", "</i>", "<a href='x.vn'>", "</a>", "ệ😀&lt;"]))
)
def test_entities_lie_within_the_text_or_the_html_is_refused(pieces: list[str]) -> None:
    try:
        text, entities = parse_html("".join(pieces))
    except RefusedError as refused:
        assert "can't parse entities" in refused.description  # noqa: PT017  both ends are right
    else:
        assert all(0 <= e["offset"] < e["offset"] + e["length"] <= units(text) for e in entities)
