"""A window of Chromium before the page, and the sizes it comes in."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
QUIETLY = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
    "--disable-component-update",
    "--disable-sync",
]
DESKTOP = {"width": 1180, "height": 760}
PHONE = {"width": 390, "height": 780}
EXAMPLES = ("Sơn La có bao nhiêu HTX?", "vẽ ảnh", "gửi tệp", "một", "hai")


def opened(chromium: Browser, url: str, **options: object) -> Iterator[Page]:
    """The page in a window of its own, in which nothing may go wrong or leave the machine."""
    context = chromium.new_context(viewport=DESKTOP, locale="vi-VN", **options)
    context.set_default_timeout(10_000)
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda line: wrong.append(line.text) if line.type == "error" else None)
    page.on(
        "request",
        lambda request: (
            None if request.url.startswith((url, "blob:", "data:")) else wrong.append(request.url)
        ),
    )
    page.goto(url)
    page.wait_for_selector("article")
    yield page
    context.close()
    assert wrong == []
