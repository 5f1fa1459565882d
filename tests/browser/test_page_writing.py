"""How people write: examples, commands, inline mode, files, and what they take back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from showcase_bot import picture
from talking import last, say
from window import EXAMPLES

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from bot.sandbox.page.cast import Cast

pytestmark = pytest.mark.browser


def test_first_sight_is_the_greeting_and_five_questions_to_tap(page: Page) -> None:
    assert "Chào bạn!" in last(page).inner_text()
    assert page.locator("#examples button").all_inner_texts() == list(EXAMPLES)
    page.get_by_role("button", name=EXAMPLES[0]).click()
    page.locator("article.keyed").wait_for()
    assert page.locator("#examples").is_hidden()


def test_a_picture_can_be_sent_with_a_caption(page: Page, cast: Cast) -> None:
    file = {"name": "ruong.png", "mimeType": "image/png", "buffer": picture()}
    page.locator("#file").set_input_files(files=[file])
    say(page, "ruộng nhà tôi")
    page.get_by_role("button", name="ruộng nhà tôi", exact=True).wait_for()
    sent = cast.member.private_chat().transcript()[-1]
    assert (sent.text, sent.file) == ("ruộng nhà tôi", picture())


def test_the_command_menu_is_used_by_keyboard(page: Page) -> None:
    field = page.locator("#text")
    field.fill("/")
    options = page.get_by_role("option")
    options.first.wait_for()
    assert options.all_inner_texts() == ["/hoi Hỏi", "/moi Hỏi mới"]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    assert field.input_value() == "/moi"
    page.keyboard.press("Escape")
    assert page.locator("#picker").is_hidden()
    field.fill("")
    page.get_by_role("button", name="Các lệnh của bot").click()
    page.get_by_role("option", name="/hoi").click()
    page.locator("article.keyed").wait_for()


def test_inline_mode_shows_cards_and_posts_the_chosen_one(page: Page) -> None:
    page.locator("#text").fill("@hoidap_bot sơn la")
    page.get_by_role("option", name="661 HTX (sơn la)").wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    posted = page.locator("article.own", has_text="qua @hoidap_bot")
    posted.wait_for()
    assert posted.locator(".text b").inner_text() == "661 HTX (sơn la)"
    page.locator("#text").fill("@hoidap_bot lần nữa")
    page.get_by_role("button", name="Hỏi riêng").click()
    page.get_by_text("Chào bạn! rieng").last.wait_for()


def test_a_mention_in_the_group_is_sent_by_enter_in_spite_of_the_cards(page: Page) -> None:
    page.get_by_role("button", name="Tổ hợp tác").click()
    page.locator("#text").fill("@hoidap_bot Sơn La có bao nhiêu HTX?")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("Enter")
    page.locator("article.keyed").wait_for()
    assert "qua @hoidap_bot" not in page.locator("#log").inner_text()


def test_a_message_is_replied_to_edited_and_deleted(page: Page, cast: Cast) -> None:
    page.get_by_role("button", name="Tổ hợp tác").click()
    say(page, "một")
    page.locator("article.own").hover()
    page.locator("article.own").get_by_label("Việc khác với tin nhắn này").click()
    page.get_by_role("menuitem", name="Trả lời").click()
    say(page, "hai")
    page.locator("article.own", has_text="hai").wait_for()
    page.locator("#text").press("ArrowUp")
    say(page, "ba")
    page.locator("article.own", has_text="đã sửa").wait_for()
    view = next(view for view in cast.member.at(cast.group).transcript() if view.text == "ba")
    assert view.reply_to is not None
    assert view.reply_to.text == "một"
    mine = page.locator("article.own", has_text="ba")
    mine.hover()
    mine.get_by_label("Việc khác với tin nhắn này").click()
    page.get_by_role("menuitem", name="Xóa").click()
    mine.wait_for(state="detached")


def test_two_people_share_the_group_and_keep_their_own_chats(page: Page) -> None:
    page.get_by_role("button", name="Tổ hợp tác").click()
    say(page, "chào cả nhà")
    page.locator("article.own", has_text="chào cả nhà").wait_for()
    page.get_by_role("radio", name="Hùng").click()
    theirs = page.locator("article", has_text="chào cả nhà").first
    assert "own" not in (theirs.get_attribute("class") or "")
    page.locator("#chats button", has=page.locator(".name", has_text="hoidap")).click()
    assert page.locator("article").count() == 0
