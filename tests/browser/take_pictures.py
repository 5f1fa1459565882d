"""Take the README's pictures of the chat page anew: the real bot, a real browser.

python tests/browser/take_pictures.py
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright
from window import CHROMIUM, PHONE, QUIETLY

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PICTURES = Path(__file__).parent / "pictures"
WINDOW = {"width": 980, "height": 720}
QUESTIONS = ("Sơn La có bao nhiêu HTX?", "bi thu chi bo lien minh htx can tho la ai")


def take(browser: Browser, url: str) -> None:
    """A light one in a window, a dark one on a phone."""
    page = browser.new_page(viewport=WINDOW, locale="vi-VN")
    page.goto(url)
    page.get_by_text("Chào bạn!").first.wait_for()
    for number, question in enumerate(QUESTIONS, start=1):
        page.locator("#text").fill(question)
        page.keyboard.press("Enter")
        page.locator("article", has=page.locator("blockquote")).nth(number - 1).wait_for()
    page.evaluate("document.activeElement.blur()")
    page.screenshot(path=PICTURES / "window.png")
    page.set_viewport_size(PHONE)
    page.get_by_role("button", name="Về danh sách").click()
    page.get_by_role("button", name="Đổi nền sáng hoặc tối").click()
    page.get_by_role("button", name="Tổ hợp tác").click()
    page.locator("#text").fill("@hoidap_bot 16 HTX Sơn La vay được bao nhiêu tiền?")
    page.keyboard.press("Enter")
    page.locator("article .answered").wait_for()
    page.evaluate("document.activeElement.blur()")
    page.screenshot(path=PICTURES / "phone.png")


def main() -> None:
    """Start the demo, take the pictures, stop it."""
    PICTURES.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "bot.cli", "demo", "--port", "0", "--no-browser"]
    with (
        tempfile.TemporaryFile() as log,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True) as demo,
        sync_playwright() as playwright,
    ):
        assert demo.stdout is not None
        address = re.search(r"http://\S+", demo.stdout.readline())
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIETLY)
        try:
            take(browser, address.group() if address else "")
        finally:
            browser.close()
            demo.terminate()


if __name__ == "__main__":
    main()
