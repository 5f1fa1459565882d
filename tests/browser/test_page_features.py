"""Everything the page must be able to show and do, with a bot that uses all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from showcase_bot import picture
from window import EXAMPLES, PHONE

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from bot.sandbox.page.cast import Cast

pytestmark = pytest.mark.browser


def say(page: Page, text: str) -> None:
    page.get_by_label("Tin nhắn", exact=True).last.fill(text)
    page.keyboard.press("Enter")


def last(page: Page) -> Locator:
    return page.locator("article").last


def ask(page: Page) -> Locator:
    """The bot's answer with its buttons."""
    say(page, "Sơn La có bao nhiêu HTX?")
    answer = page.locator("article.keyed").last
    answer.wait_for()
    return answer


def test_first_sight_is_the_greeting_and_five_questions_to_tap(page: Page) -> None:
    assert "Chào bạn!" in last(page).inner_text()
    assert page.locator("#examples button").all_inner_texts() == list(EXAMPLES)
    page.get_by_role("button", name=EXAMPLES[0]).click()
    page.locator("article.keyed").wait_for()
    assert page.locator("#examples").is_hidden()


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


def test_a_picture_can_be_sent_with_a_caption(page: Page, cast: Cast) -> None:
    file = {"name": "ruong.png", "mimeType": "image/png", "buffer": picture()}
    page.locator("#file").set_input_files(files=[file])
    say(page, "ruộng nhà tôi")
    page.get_by_role("button", name="ruộng nhà tôi", exact=True).wait_for()
    sent = cast.member.private_chat().transcript()[-1]
    assert (sent.text, sent.file) == ("ruộng nhà tôi", picture())


def test_typing_is_shown_while_the_bot_thinks(page: Page) -> None:
    say(page, "chờ chút")
    page.locator("#status").get_by_text("đang soạn tin…").wait_for()
    assert page.locator(".typing").is_visible()


def test_reactions_of_the_bot_and_of_people_are_shown(page: Page, cast: Cast) -> None:
    say(page, "thả tim đi")
    page.get_by_role("button", name="👍, 1 người").click()
    page.get_by_role("button", name="👍, 2 người").click()
    page.get_by_role("button", name="👍, 1 người").wait_for()


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


def test_a_reply_keyboard_is_offered_and_answers(page: Page, cast: Cast) -> None:
    say(page, "cho phím")
    page.get_by_role("button", name="Không", exact=True).click()
    page.locator("article.keyed").wait_for()
    said = [view.text for view in cast.member.private_chat().transcript()]
    assert said[-2] == "Không"


def test_two_people_share_the_group_and_keep_their_own_chats(page: Page) -> None:
    page.get_by_role("button", name="Tổ hợp tác").click()
    say(page, "chào cả nhà")
    page.locator("article.own", has_text="chào cả nhà").wait_for()
    page.get_by_role("radio", name="Hùng").click()
    theirs = page.locator("article", has_text="chào cả nhà").first
    assert "own" not in (theirs.get_attribute("class") or "")
    page.locator("#chats button", has=page.locator(".name", has_text="hoidap")).click()
    assert page.locator("article").count() == 0


def test_unread_messages_are_counted_in_the_list(page: Page, cast: Cast) -> None:
    cast.admin.at(cast.group).say("một")
    cast.admin.at(cast.group).say("hai")
    badge = page.get_by_label("tin chưa đọc")
    badge.wait_for()
    page.get_by_role("button", name="Tổ hợp tác").click()
    badge.wait_for(state="detached")


def test_the_theme_is_changed_and_kept(page: Page) -> None:
    root = page.locator("html")
    assert root.get_attribute("data-theme") == "light"
    page.get_by_role("button", name="Đổi nền sáng hoặc tối").click()
    assert root.get_attribute("data-theme") == "dark"
    page.reload()
    page.wait_for_selector("article")
    assert root.get_attribute("data-theme") == "dark"


def test_on_a_phone_one_pane_is_seen_at_a_time(page: Page) -> None:
    page.set_viewport_size(PHONE)
    ask(page)
    assert page.locator(".side").is_hidden()
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width == PHONE["width"]
    page.get_by_role("button", name="Về danh sách").click()
    assert page.locator(".conversation").is_hidden()
    page.get_by_role("button", name="Tổ hợp tác").click()
    assert page.locator("h1").inner_text() == "Tổ hợp tác bản Mòng"


def test_the_page_works_by_keyboard_alone(page: Page) -> None:
    page.keyboard.type("Sơn La có bao nhiêu HTX?")
    page.keyboard.press("Enter")
    source = page.get_by_role("button", name="📖 Nguồn")
    source.wait_for()
    for _ in range(20):
        page.keyboard.press("Shift+Tab")
        if source.evaluate("button => button === document.activeElement"):
            break
    page.keyboard.press("Enter")
    page.get_by_role("button", name="← Quay lại").wait_for()


def test_every_control_has_a_name_for_screen_readers(page: Page) -> None:
    ask(page)
    nameless = page.evaluate(
        """() => [...document.querySelectorAll("button, input, textarea, a, [role=option]")]
            .filter((one) => one.checkVisibility() && !one.closest("[aria-hidden=true]"))
            .filter((one) => !(one.getAttribute("aria-label") || one.textContent.trim()
                || one.labels?.[0]?.textContent.trim()))
            .map((one) => one.outerHTML)"""
    )
    assert nameless == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_stands_out_from_what_is_behind_it(page: Page, theme: str) -> None:
    """Contrast of at least 4.5, as https://www.w3.org/TR/WCAG22/#contrast-minimum asks."""
    page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
    ask(page)
    pairs = {
        "bubble": ("--text", "--other"),
        "own bubble": ("--text", "--own"),
        "link": ("--accent", "--other"),
        "own time": ("--own-soft", "--own"),
        "time": ("--soft", "--other"),
        "list": ("--soft", "--side"),
        "example": ("--accent-strong", "--panel"),
    }
    too_faint = {
        name: ratio
        for name, (front, back) in pairs.items()
        if (ratio := contrast(page, front, back)) < 4.5
    }
    assert too_faint == {}


def contrast(page: Page, front: str, back: str) -> float:
    def light(name: str) -> float:
        colour = page.evaluate(
            """name => {
                const probe = document.createElement("i");
                probe.style.color = `var(${name})`;
                document.body.append(probe);
                const found = getComputedStyle(probe).color;
                probe.remove();
                return found.match(/[0-9]+/g).slice(0, 3).map(Number);
            }""",
            name,
        )
        parts = [
            part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4
            for part in colour
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    bright, dark = sorted((light(front), light(back)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def test_a_new_page_finds_everything_as_it_stands(page: Page) -> None:
    ask(page)
    page.reload()
    page.locator("article.keyed").wait_for()
    assert page.locator("article").count() == 4


def test_text_that_looks_like_markup_stays_text(page: Page, cast: Cast) -> None:
    nasty = "<img src=x onerror=alert(1)> & <b>"
    page.get_by_role("button", name="Tổ hợp tác").click()
    say(page, nasty)
    mine = page.locator("article.own .text")
    mine.wait_for()
    assert nasty in mine.inner_text()
    assert mine.locator("img").count() == 0
