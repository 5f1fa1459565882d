"""A strict Telegram on this machine: a local Bot API server, and people who talk to the bot.

A test reads like a conversation:

    with Sandbox() as telegram:                    # a real HTTP server on a free loopback port
        start_the_bot(telegram.token, telegram.url)  # any Bot API framework
        mai = telegram.user("Mai")
        chat = mai.private_chat()
        reply = chat.say("Sơn La có bao nhiêu HTX?").reply(timeout=5)
        assert reply.bold == "661 HTX"
        source = reply.click("📖 Nguồn").edit()    # the message after the bot changed it
        assert not telegram.refused                # the server took every call

        group = telegram.group("Tổ hợp tác", mai)  # the bot is a member, privacy mode is on
        assert not mai.at(group).say("chào cả nhà").delivered

`Sandbox(port=, clock=, limits=, privacy=)`: `url`, `token`, `bot`, `user()`, `group()`, `calls`,
`refused`, `wait()`. `Person`: `private_chat()`, `at(group)`, `block_bot()`. `Group`: `add_bot()`,
`promote_bot()`, `mute_bot()`, `remove_bot()`, `add()`, `make_admin()`. `Seat` (someone in a chat):
`say(text, reply_to=)`, `start(payload)`, `transcript()`. `Sent`: `reply()`, `replies(count)`,
`edit()`, `delete()`, `delivered`. `View` (a message as it stood): `text`, `bold`, `quote`, `links`,
`rows`, `buttons`, `click(label)`, `edit()`, `now`, `reply_to`. `Press`: `toast()`, `edit()`,
`reply()`. Whatever is waited for raises `NoReplyError` with the conversation so far.

What the server refuses, and in which words, follows https://core.telegram.org/bots/api; ids and
message numbers are the same in every run, and with `clock=SetClock()` dates are too.
"""

from bot.sandbox.clock import SetClock
from bot.sandbox.driver.groups import Group, Person
from bot.sandbox.driver.sandbox import NoReplyError, Sandbox
from bot.sandbox.driver.seats import Press, Seat, Sent
from bot.sandbox.driver.views import View
from bot.sandbox.limits import Limits

__all__ = [
    "Group",
    "Limits",
    "NoReplyError",
    "Person",
    "Press",
    "Sandbox",
    "Seat",
    "Sent",
    "SetClock",
    "View",
]
