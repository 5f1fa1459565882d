"""The real bot in the real page: `hoidap demo` as a newcomer starts it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from window import PHONE, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser
CHECKOUT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running demo."""
    command = [sys.executable, "-m", "bot.cli", "demo", "--port", "0", "--no-browser"]
    process = subprocess.Popen(
        command,
        cwd=tmp_path_factory.mktemp("demo"),
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), "HOIDAP_LANGUAGE": "vi"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with process:
        assert process.stdout is not None
        address = re.search(r"http://\S+", process.stdout.readline())
        assert address is not None
        yield address.group()
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0


@pytest.fixture
def page(chromium: Browser, demo: str) -> Iterator[Page]:
    yield from opened(chromium, demo)


def ask(page: Page, question: str) -> Locator:
    """The bot's answer to what is typed now."""
    before = page.locator("article").count()
    page.locator("#text").fill(question)
    page.keyboard.press("Enter")
    answer = page.locator("article").nth(before + 1)
    answer.wait_for()
    return answer


def test_the_greeting_and_five_questions_are_there_at_once(page: Page) -> None:
    page.get_by_text("Chào bạn!").first.wait_for()
    examples = page.locator("#examples button")
    assert examples.count() == 5
    examples.first.click()
    answer = page.locator("article", has=page.locator("blockquote"))
    answer.first.wait_for()
    assert answer.first.locator("b").count() > 0


@pytest.mark.parametrize(
    "question", ["Sơn La có bao nhiêu HTX?", "son la co bao nhieu htx", "so HTX Son La"]
)
def test_a_question_is_answered_however_it_is_typed(page: Page, question: str) -> None:
    answer = ask(page, question)
    assert "661 HTX" in answer.locator(".text > b").first.inner_text()
    assert "661 HTX" in answer.locator("blockquote b").first.inner_text()


def test_a_follow_up_takes_over_what_it_leaves_out(page: Page) -> None:
    ask(page, "Sơn La có bao nhiêu HTX?")
    assert "5 liên hiệp" in ask(page, "còn liên hiệp?").locator(".text").inner_text()


def test_in_the_group_a_mention_and_a_command_are_answered_and_talk_is_not(page: Page) -> None:
    page.get_by_role("button", name="Tổ hợp tác").click()
    page.locator("#text").fill("chào cả nhà")
    page.keyboard.press("Enter")
    page.locator("article", has_text="chào cả nhà").wait_for()
    answer = ask(page, "@hoidap_bot Sơn La có bao nhiêu HTX?")
    assert "661 HTX" in answer.locator(".text > b").first.inner_text()
    assert answer.locator(".answered").is_visible()
    assert "661 HTX" in ask(page, "/hoi so HTX Son La").locator(".text > b").first.inner_text()
    assert page.locator("article", has_text="chào cả nhà").count() == 1


def test_each_button_under_an_answer_does_something(page: Page) -> None:
    answer = ask(page, "Sơn La có bao nhiêu HTX?")
    said = answer.locator(".text").inner_text()
    number = answer.get_attribute("id")
    labels = answer.locator(".buttons button").all_inner_texts()
    assert "📖 Nguồn" in labels
    for label in labels:
        button = page.locator(f"#{number} .buttons button", has_text=label)
        marked = "mark" in (button.get_attribute("class") or "")  # opens or copies something
        if marked:
            continue
        button.click()
        page.wait_for_function(
            """([id, text, labels]) => {
                const message = document.getElementById(id);
                const now = [...message.querySelectorAll(".buttons button")];
                return message.querySelector(".text").innerText !== text
                    || now.map((one) => one.innerText).join() !== labels
                    || document.getElementById("toast").classList.contains("shown")
                    || document.getElementById("dialog").open;
            }""",
            arg=[number, said, ",".join(labels)],
        )
        page.keyboard.press("Escape")
        back = page.locator(f"#{number} .buttons button", has_text="‹")
        if back.count():
            back.first.click()
            page.locator(f"#{number} .buttons button", has_text=labels[0]).wait_for()


def test_the_bots_commands_are_offered(page: Page) -> None:
    page.get_by_role("button", name="Các lệnh của bot").click()
    page.get_by_role("option").first.wait_for()
    offered = page.get_by_role("option").locator("b").all_inner_texts()
    assert {"/hoi", "/help"} <= set(offered)


def test_on_a_phone_in_the_dark_an_answer_fits_the_screen(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    answer = ask(page, "bi thu chi bo lien minh htx can tho la ai")
    box = answer.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
