"""A real Chromium, driven by Playwright, before the real page."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest
from showcase_bot import showcase
from window import CHROMIUM, EXAMPLES, QUIETLY, opened

from bot.sandbox import Sandbox
from bot.sandbox.page.cast import Cast, invite

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIETLY)
        yield browser
        browser.close()


@pytest.fixture
def cast() -> Iterator[Cast]:
    """The page's people, with the showcase bot to talk to."""
    with ExitStack() as stack:
        telegram = stack.enter_context(Sandbox(page=True))
        stack.enter_context(showcase(telegram))
        people = invite(telegram)
        telegram.show(people, EXAMPLES)
        people.member.private_chat().start().reply()
        yield people


@pytest.fixture
def page(chromium: Browser, cast: Cast) -> Iterator[Page]:
    yield from opened(chromium, cast.member.sandbox.url)
