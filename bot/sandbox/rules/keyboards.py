"""Which keyboards Telegram takes under a message.

https://core.telegram.org/bots/api#inlinekeyboardbutton: a text and exactly one thing to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.sandbox.refusals import bad_request

if TYPE_CHECKING:
    from bot.sandbox.http.parameters import Parameters
    from bot.sandbox.state.values import Json

MAX_CALLBACK_BYTES = 64
MAX_COPY_TEXT = 256
MAX_BUTTONS = 100
ACTIONS = (
    "callback_data",
    "url",
    "copy_text",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "web_app",
    "login_url",
    "callback_game",
    "pay",
)
_UNREADABLE = "can't parse inline keyboard button"
_OTHER_KINDS = ("keyboard", "remove_keyboard", "force_reply")


def read_markup(parameters: Parameters) -> Json | None:
    """The call's `reply_markup` as Telegram would keep it, None where there is none."""
    markup = parameters.nested("reply_markup", "reply keyboard markup")
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if any(kind in markup for kind in _OTHER_KINDS):
        return markup
    rows = markup.get("inline_keyboard", [])
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" must be of type Array')
    kept = [[_checked(button) for button in row] for row in rows if row]
    if sum(map(len, kept)) > MAX_BUTTONS:
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    return {"inline_keyboard": kept} if kept else None


def _checked(button: Any) -> Json:
    if not isinstance(button, dict):
        raise bad_request(f"{_UNREADABLE}: InlineKeyboardButton must be an Object")
    if not str(button.get("text", "")).strip():
        raise bad_request(f'{_UNREADABLE}: Field "text" must be of type String')
    actions = [name for name in ACTIONS if button.get(name) is not None]
    if len(actions) != 1:
        raise bad_request(f"{_UNREADABLE}: Text buttons are unallowed in the inline keyboard")
    _check_action(actions[0], button[actions[0]])
    return button


def _check_action(action: str, value: Any) -> None:
    if action == "callback_data" and not 1 <= len(str(value).encode()) <= MAX_CALLBACK_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if action == "url" and not _is_link(str(value)):
        raise bad_request(f"inline keyboard button URL '{value}' is invalid: Wrong HTTP URL")
    if action == "copy_text":
        text = str(value.get("text", "")) if isinstance(value, dict) else ""
        if not 1 <= len(text) <= MAX_COPY_TEXT:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")


def _is_link(url: str) -> bool:
    if url.startswith("tg://"):
        return True
    scheme, _, rest = url.partition("://") if "://" in url else ("http", "", url)
    host = rest.split("/")[0].split("?")[0]
    return (
        scheme in ("http", "https", "ton", "tonsite") and "." in host.strip(".") and " " not in url
    )
