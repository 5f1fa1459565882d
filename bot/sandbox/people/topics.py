"""Topics of a forum: https://core.telegram.org/bots/api#forumtopic."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.sandbox.people.notices import notify
from bot.sandbox.state.values import Topic

if TYPE_CHECKING:
    from bot.sandbox.api import BotApi
    from bot.sandbox.state.values import Chat, Json, User

ICON_COLOR = 0x6FB9F0  # the first of the six that Telegram offers


def make_topic(api: BotApi, by: User, forum: Chat, name: str) -> Topic:
    """A new topic, whose id is that of the service message it begins with."""
    content = {"forum_topic_created": {"name": name, "icon_color": ICON_COLOR}}
    message = api.world.post(forum.id, content, sender=by.id)
    message = api.world.revise(message, thread=message.id)
    topic = Topic(message.id, name)
    api.world.change_chat(forum.id, topics=(*api.world.chats[forum.id].topics, topic))
    notify(api, message)
    return topic


def close_topic(api: BotApi, by: User, forum: Chat, number: int, *, closed: bool = True) -> None:
    """Close a topic, so that only administrators write there, or open it again."""
    topics = tuple(
        replace(topic, closed=closed) if topic.id == number else topic for topic in forum.topics
    )
    api.world.change_chat(forum.id, topics=topics)
    content: Json = {"forum_topic_closed" if closed else "forum_topic_reopened": {}}
    notify(api, api.world.post(forum.id, content, sender=by.id, thread=number))
