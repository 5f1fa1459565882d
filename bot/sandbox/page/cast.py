"""Who sits at the page and where they meet: two people, a group, the bot as its administrator.

As an administrator the bot hears mentions too, which privacy mode would keep from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.sandbox.driver.groups import Group, Person
    from bot.sandbox.driver.sandbox import Sandbox


@dataclass(frozen=True, slots=True)
class Cast:
    """The people at the page, and the group they share."""

    member: Person
    admin: Person  # of the group, and of the bot where HOIDAP_ADMINS says so
    group: Group

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody the page can act as, the one it begins with first."""
        return (self.member, self.admin)


def invite(telegram: Sandbox) -> Cast:
    """Bring the cast into a running sandbox."""
    member = telegram.user("Mai", username="mai_ban_mong")
    admin = telegram.user("Hùng", username="hung_ban_mong")
    group = telegram.group("Tổ hợp tác bản Mòng", member, admins=(admin,))
    group.promote_bot()
    for person in (member, admin):
        person.private_chat()
    return Cast(member, admin, group)
