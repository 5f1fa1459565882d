from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.sandbox.methods import METHODS

if TYPE_CHECKING:
    from plain_bot import PlainBot

    from bot.sandbox import Person, Sandbox

NAMES = [
    "chat_id",
    *("action", "allowed_updates", "button", "callback_query_id", "caption", "caption_entities"),
    *("command", "commands", "description", "document", "draft_id", "entities", "file_id"),
    *("from_chat_id", "guest_query_id", "inline_message_id", "inline_query_id", "is_personal"),
    *("language_code", "limit", "link_preview_options", "media", "menu_button", "message_id"),
    *("message_ids", "message_thread_id", "name", "next_offset", "offset", "parse_mode", "photo"),
    *("reaction", "reply_markup", "reply_parameters", "result", "results", "scope", "secret_token"),
    *("show_alert", "text", "url", "user_id"),
]
KEYS = ["id", "type", "text", "offset", "length", "message_id", "quote", "inline_keyboard", "title"]
LEAVES = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9)
)
ANYTHING = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(KEYS), inner, max_size=3)
        | st.lists(st.dictionaries(st.sampled_from(KEYS), inner, max_size=3), max_size=2)
    ),
    max_leaves=8,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    method=st.sampled_from(sorted(METHODS)),
    values=st.dictionaries(st.sampled_from(NAMES), ANYTHING, max_size=6),
)
@example("sendMessage", {"text": "x", "reply_parameters": [1]})
@example("sendMessage", {"text": "x", "reply_markup": {"inline_keyboard": [[1]]}})
@example("sendMessage", {"text": "x", "entities": [{"type": 1, "offset": "a", "length": 2}]})
@example("setMyCommands", {"commands": [1]})
@example("setMyCommands", {"commands": [], "scope": 7})
@example("answerInlineQuery", {"results": [1]})
@example("deleteMessages", {"message_ids": ["x", None]})
@example("editMessageMedia", {"media": {"type": []}, "message_id": 1})
@example("sendMediaGroup", {"media": [1, 2]})
@example("setMessageReaction", {"message_id": 1, "reaction": {"type": "emoji"}})
def test_whatever_a_call_gives_it_is_done_or_refused(
    telegram: Sandbox, bot: PlainBot, mai: Person, method: str, values: Any
) -> None:
    telegram.api.flood.forget()
    answer = bot.answer(method, **{"chat_id": mai.id, **values})
    assert answer["ok"] or 400 <= answer["error_code"] < 500, answer
