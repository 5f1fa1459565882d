"""Talking to the bot in the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page


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
