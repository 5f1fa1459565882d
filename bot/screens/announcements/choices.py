"""What can be chosen on a card: who gets the announcement, when, and for how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.presses import Press
from bot.screens.announcements.card import back_row
from bot.screens.announcements.moments import zone_line
from bot.screens.announcements.summary import excerpt_html, when_line
from bot.screens.message import Button, Message, cut, escaped
from bot.screens.passages import page_row
from bot.screens.subscriptions import in_rows, ticked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.screens.announcements.summary import Shown
    from bot.store.announcement import Announcement
    from bot.store.chats import Group
    from bot.store.subscriptions import Topic
    from bot.words import Words

# Presses, each with the announcement's id first and what is chosen second or as target.
EVERYONE, TOPIC, GROUPS, GROUP = "annall", "anntopic", "anngroups", "anngroup"
AT, FOR = "annat", "annfor"
PAGE = 8  # groups
HOURS = (0, 6, 24, 47)  # that a posted copy stands; Telegram deletes none older than 48 hours
_NAME_LIMIT = 40  # units


def audience_message(shown: Shown, topics: Sequence[Topic], say: Words) -> Message:
    """Everyone, or topics, or chosen groups."""
    announcement = shown.announcement
    audience, number = announcement.audience, announcement.id
    everyone = ticked(say("audience.everyone"), chosen=audience.everyone)
    chosen_groups = say("button.groups", count=len(audience.chats))
    toggles = [
        Button(
            ticked(cut(topic.name, _NAME_LIMIT), chosen=topic.id in audience.topics),
            str(Press(TOPIC, "", number, topic.id)),
        )
        for topic in topics
    ]
    rows = (
        (Button(everyone, str(Press(EVERYONE, "", number))),),
        *in_rows(toggles, 2),
        (Button(chosen_groups, str(Press(GROUPS, "", number))),),
        back_row(announcement, say),
    )
    text = say("thongbao.audience", count=shown.recipients)
    return Message(f"{excerpt_html(announcement.content, say)}\n{escaped(text)}", rows)


def groups_message(
    announcement: Announcement, groups: Sequence[Group], page: int, say: Words
) -> Message:
    """One page of the groups, the chosen ones ticked; those that bar the bot are marked."""
    number = announcement.id
    listed = groups[page * PAGE : (page + 1) * PAGE]
    toggles = tuple(
        (
            Button(
                _group_label(group, chosen=group.id in announcement.audience.chats),
                str(Press(GROUP, str(group.id), number, page)),
            ),
        )
        for group in listed
    )
    pages = [str(Press(GROUPS, "", number, at)) for at in range(-(-len(groups) // PAGE))]
    turning = page_row(page, len(pages), pages)
    rows = (*toggles, turning, back_row(announcement, say))
    text = say("thongbao.groups") if groups else say("thongbao.groups.none")
    return Message(escaped(text), tuple(row for row in rows if row))


def time_message(shown: Shown, say: Words, *, problem: str = "") -> Message:
    """A time that the operator types; now only for a draft, which is confirmed before it goes."""
    announcement = shown.announcement
    now = (Button(say("button.now"), str(Press(AT, "", announcement.id))),)
    lines = [
        say("card.when", when=when_line(announcement, shown.zone, say)),
        say("thongbao.time", zone=zone_line(shown.zone, announcement.at, say)),
        *([f"⚠️ {problem}"] if problem else []),
    ]
    rows = (*((now,) if announcement.state == "draft" else ()), back_row(announcement, say))
    return Message(escaped("\n".join(lines)), rows, card=announcement.id)


def expiry_message(announcement: Announcement, say: Words) -> Message:
    """How long the copies stand."""
    hours = tuple(
        Button(
            say("button.hours", count=count) if count else say("button.no_expiry"),
            str(Press(FOR, "", announcement.id, count)),
        )
        for count in HOURS
    )
    return Message(
        escaped(say("thongbao.expiry")), (*in_rows(hours, 2), back_row(announcement, say))
    )


def _group_label(group: Group, *, chosen: bool) -> str:
    name = cut(group.title, _NAME_LIMIT)
    return ticked(name if group.active else f"🚫 {name}", chosen=chosen)


__all__ = [
    "AT",
    "EVERYONE",
    "FOR",
    "GROUP",
    "GROUPS",
    "HOURS",
    "PAGE",
    "TOPIC",
    "audience_message",
    "expiry_message",
    "groups_message",
    "time_message",
]
