"""Methods about the bot itself: who it is, its names, its command menus."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.sandbox.refusals import bad_request
from bot.sandbox.state.profile import scope_key
from bot.sandbox.wire import user_json

if TYPE_CHECKING:
    from bot.sandbox.api import BotApi, Method
    from bot.sandbox.http.parameters import Parameters
    from bot.sandbox.state.values import Json

MAX_COMMANDS = 100
MAX_COMMAND_DESCRIPTION = 256
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")


def get_me(api: BotApi, parameters: Parameters) -> Json:
    """https://core.telegram.org/bots/api#getme"""
    return {
        **user_json(api.world.bot),
        "can_join_groups": True,
        "can_read_all_group_messages": not api.privacy,
        "supports_inline_queries": True,
        "supports_guest_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_my_commands(api: BotApi, parameters: Parameters) -> bool:
    """https://core.telegram.org/bots/api#setmycommands"""
    if not parameters.has("commands"):
        raise bad_request('parameter "commands" is required')
    commands = parameters.objects("commands", "commands")
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    api.profile.commands[_menu(parameters)] = [_command(command) for command in commands]
    return True


def _command(given: Json) -> Json:
    name = str(given.get("command", "")).removeprefix("/")
    description = str(given.get("description", "")).strip()
    if not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= MAX_COMMAND_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


def get_my_commands(api: BotApi, parameters: Parameters) -> list[Json]:
    """https://core.telegram.org/bots/api#getmycommands"""
    return api.profile.commands.get(_menu(parameters), [])


def delete_my_commands(api: BotApi, parameters: Parameters) -> bool:
    """https://core.telegram.org/bots/api#deletemycommands"""
    api.profile.commands.pop(_menu(parameters), None)
    return True


def _menu(parameters: Parameters) -> tuple[str, str]:
    scope = parameters.inner("scope", "BotCommandScope")
    return scope_key(scope.values), parameters.text("language_code")


def _text_methods(field: str, most: int) -> tuple[Method, Method]:
    """The two methods that set and read one of the bot's texts, by language."""

    def set_text(api: BotApi, parameters: Parameters) -> bool:
        text = parameters.text(field)
        if len(text) > most:
            raise bad_request(f"{field.upper()}_TOO_LONG")
        getattr(api.profile, field)[parameters.text("language_code")] = text
        return True

    def get_text(api: BotApi, parameters: Parameters) -> Json:
        texts = getattr(api.profile, field)
        default = api.world.bot.name if field == "name" else ""
        return {field: texts.get(parameters.text("language_code")) or texts.get("", default)}

    return set_text, get_text


def set_chat_menu_button(api: BotApi, parameters: Parameters) -> bool:
    """https://core.telegram.org/bots/api#setchatmenubutton"""
    button = parameters.inner("menu_button", "menu button").values or {"type": "default"}
    if button.get("type") not in ("commands", "web_app", "default"):
        raise bad_request("MenuButton has unsupported type specified")
    api.profile.menu_buttons[parameters.integer("chat_id")] = button
    return True


def get_chat_menu_button(api: BotApi, parameters: Parameters) -> Json:
    """https://core.telegram.org/bots/api#getchatmenubutton"""
    buttons = api.profile.menu_buttons
    return buttons.get(parameters.integer("chat_id")) or buttons.get(0, {"type": "commands"})


# The longest texts: https://core.telegram.org/bots/api#setmyname and the two after it.
_set_name, _get_name = _text_methods("name", 64)
_set_description, _get_description = _text_methods("description", 512)
_set_short, _get_short = _text_methods("short_description", 120)

METHODS: dict[str, Method] = {
    "getMe": get_me,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
    "setMyName": _set_name,
    "getMyName": _get_name,
    "setMyDescription": _set_description,
    "getMyDescription": _get_description,
    "setMyShortDescription": _set_short,
    "getMyShortDescription": _get_short,
}
