"""That everybody can use the page: on a phone, by keyboard, in the dark, by ear."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from talking import ask
from window import PHONE

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from bot.sandbox.page.cast import Cast

pytestmark = pytest.mark.browser


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
