"""What the page shows of a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from talking import ask, say

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from bot.sandbox.page.cast import Cast

pytestmark = pytest.mark.browser


def test_formatting_is_shown_as_formatting(page: Page) -> None:
    answer = ask(page)
    assert answer.locator("b").first.inner_text() == "Mai"
    assert answer.locator(".text > b").inner_text() == "661 HTX"
    assert answer.locator("blockquote b").inner_text() == "661 HTX"
    assert answer.locator(".answered").inner_text().split("\n") == [
        "Mai",
        "Sơn La có bao nhiêu HTX?",
    ]


def test_a_long_quote_opens_and_folds_by_mouse_and_by_keyboard(page: Page) -> None:
    quote = ask(page).locator("blockquote")
    fold = quote.get_by_role("button")
    folded = quote.bounding_box()
    fold.click()
    opened = quote.bounding_box()
    assert folded is not None
    assert opened is not None
    assert opened["height"] > folded["height"]
    assert fold.get_attribute("aria-expanded") == "true"
    fold.focus()
    page.keyboard.press("Enter")
    assert quote.bounding_box() == folded


def test_a_spoiler_shows_its_text_when_tapped(page: Page) -> None:
    spoiler = ask(page).locator(".spoiler")
    assert spoiler.get_attribute("aria-label") == "Nội dung ẩn, chạm để xem"
    spoiler.click()
    assert spoiler.get_attribute("aria-label") is None


def test_photos_and_files_are_shown_and_can_be_opened(page: Page) -> None:
    say(page, "vẽ ảnh")
    photo = page.get_by_role("button", name="99 chuỗi", exact=True)
    photo.click()
    assert page.get_by_role("dialog").locator("img").is_visible()
    page.keyboard.press("Escape")
    say(page, "gửi tệp")
    with page.expect_download() as download:
        page.get_by_role("link", name="chuoi.csv").click()
    assert download.value.path().read_bytes() == b"rau,14\n"


def test_typing_is_shown_while_the_bot_thinks(page: Page) -> None:
    say(page, "chờ chút")
    page.locator("#status").get_by_text("đang soạn tin…").wait_for()
    assert page.locator(".typing").is_visible()


def test_reactions_of_the_bot_and_of_people_are_shown(page: Page, cast: Cast) -> None:
    say(page, "thả tim đi")
    page.get_by_role("button", name="👍, 1 người").click()
    page.get_by_role("button", name="👍, 2 người").click()
    page.get_by_role("button", name="👍, 1 người").wait_for()


def test_text_that_looks_like_markup_stays_text(page: Page, cast: Cast) -> None:
    nasty = "<img src=x onerror=alert(1)> & <b>"
    page.get_by_role("button", name="Tổ hợp tác").click()
    say(page, nasty)
    mine = page.locator("article.own .text")
    mine.wait_for()
    assert nasty in mine.inner_text()
    assert mine.locator("img").count() == 0


def test_a_new_page_finds_everything_as_it_stands(page: Page) -> None:
    ask(page)
    page.reload()
    page.locator("article.keyed").wait_for()
    assert page.locator("article").count() == 4
