"""An announcement goes out: to whom, how it stands there, and what the operator sees of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from office import Office

    Running = Callable[[], AbstractContextManager[None]]


def test_an_announcement_reaches_two_groups_and_the_card_says_so(
    office: Office, bot: Running
) -> None:
    groups = office.group("Tổ một"), office.group("Tổ hai")
    with bot():
        office.announce(*groups)
        posted = [office.posted(group) for group in groups]
        office.card("Đã gửi xong: 2/2")
    assert [view.bold for view in posted] == ["lớp tập huấn"] * 2
    assert not office.telegram.refused
