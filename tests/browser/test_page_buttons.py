"""What the buttons and links of the bot's messages do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from talking import ask, say

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from bot.sandbox.page.cast import Cast

pytestmark = pytest.mark.browser


def test_a_button_edits_the_message_in_place_and_back(page: Page) -> None:
    answer = ask(page)
    count = page.locator("article").count()
    answer.get_by_role("button", name="📖 Nguồn").click()
    page.get_by_role("button", name="← Quay lại").click()
    page.get_by_role("button", name="📖 Nguồn").wait_for()
    assert page.locator("article").count() == count
    assert "đã sửa" in page.locator("article.keyed").inner_text()


def test_a_button_can_answer_with_a_line_or_with_a_box(page: Page) -> None:
    answer = ask(page)
    answer.get_by_role("button", name="👍").click()
    page.get_by_role("status").get_by_text("Cảm ơn bạn!").wait_for()
    answer.get_by_role("button", name="👎").click()
    box = page.get_by_role("dialog")
    assert "Sai ở chỗ nào?" in box.inner_text()
    page.keyboard.press("Escape")
    assert box.is_hidden()


def test_a_button_copies_its_text(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    ask(page).get_by_role("button", name="📋 Sao chép").click()
    page.get_by_role("status").get_by_text("Đã sao chép").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == "661 HTX, Báo Sơn La"


def test_a_link_to_the_bot_goes_to_the_private_chat_with_its_payload(page: Page) -> None:
    page.get_by_role("button", name="Tổ hợp tác").click()
    say(page, "/hoi Sơn La")
    page.get_by_role("link", name="đoạn 2").click()
    page.get_by_text("Chào bạn! p2").last.wait_for()
    assert page.locator("h1").inner_text() == "hoidap"


def test_a_reply_keyboard_is_offered_and_answers(page: Page, cast: Cast) -> None:
    say(page, "cho phím")
    page.get_by_role("button", name="Không", exact=True).click()
    page.locator("article.keyed").wait_for()
    said = [view.text for view in cast.member.private_chat().transcript()]
    assert said[-2] == "Không"
