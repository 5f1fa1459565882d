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

Who and where:
`Sandbox(port=, clock=, limits=, privacy=, inline_feedback=)`: `url`, `token`, `bot`, `user()`,
    `group(title, *people, admins=, basic=, forum=, with_bot=, long_since=)`, `channel()`; `calls`,
    `called(method)`, `refused`; `faults`, `revoke_token()`, `go_away()`, `come_back()`, `wait()`.
`Person`: `private_chat()`, `at(group)`, `block_bot()`, `unblock_bot()`, `leave_telegram()`.
`Group`: `add_bot(admin=)`, `promote_bot()`, `mute_bot()`, `remove_bot()`, `add()`, `remove()`,
    `make_admin(anonymous=)`, `add_other_bot()`, `topic(name)`, `close()`, `migrate()`, `vanish()`,
    `discussed_in(group)` for a channel.
What they do and see:
`Seat`, someone in a chat: `say(text, reply_to=, as_channel=)`, `start(payload)`,
    `send(data, kind=, caption=, album=)`, `forward(view)`, `react(view, *emoji)`, `inline(text)`,
    `menu()`, `transcript()`.
`Sent`: `reply()`, `replies(count)`, `answers` so far, `edit(text)`, `delete()`, `delivered`.
`View`, a message as it stood: `text`, `bold`, `quote`, `expandable`, `links`, `rows`, `buttons`,
    `reply_to`, `file`, `reactions`, `click(label)`, `edit()` to wait for a change, `now`.
`Press`: `toast()`, `answer()`, `edit()`, `reply()`. `Results` of inline mode: `titles`, `button`,
    `choose(title)`.
`telegram.faults.plan(Fault.flood(2), "sendMessage", chats={7}, rate=0.1)` and
    `Fault.server_error()`, `.reset(delivered=)`, `.timeout(seconds, delivered=)`, `.slow(seconds)`
    make calls fail or take their time.

Of what the Bot API offers beyond hoidap's needs, these are missing: MarkdownV2, payments, games,
sticker sets, business accounts, and fetching files from addresses.

Whatever is waited for raises `NoReplyError` with the conversation so far. What the server refuses,
and in which words, follows https://core.telegram.org/bots/api; ids and message numbers are the same
in every run, and with `clock=SetClock()` dates are too.
"""

from bot.sandbox.clock import SetClock
from bot.sandbox.driver.groups import Group, Person
from bot.sandbox.driver.inline import Results
from bot.sandbox.driver.sandbox import Sandbox
from bot.sandbox.driver.seats import Seat
from bot.sandbox.driver.sent import Press, Sent
from bot.sandbox.driver.views import View
from bot.sandbox.driver.waiting import NoReplyError
from bot.sandbox.http.faults import Fault
from bot.sandbox.rules.limits import Limits

__all__ = [
    "Fault",
    "Group",
    "Limits",
    "NoReplyError",
    "Person",
    "Press",
    "Results",
    "Sandbox",
    "Seat",
    "Sent",
    "SetClock",
    "View",
]
