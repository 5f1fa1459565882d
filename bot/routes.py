"""Which command and which pressed button is whose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers import (
    answer_presses,
    browsing,
    commands,
    digests,
    figures,
    inbox,
    questions,
    reporting,
    settling,
    subscribing,
    topics,
)
from bot.handlers.announcements import confirming, correcting, scheduling, setting, writing

if TYPE_CHECKING:
    from bot.handlers.desk import Handler, PressHandler

COMMANDS: dict[str, Handler] = {
    "start": commands.start,
    "help": commands.help_,
    "moi": commands.moi,
    "hoi": questions.hoi,
    "nguon": browsing.nguon,
    "tomtat": browsing.tomtat,
    "ngaunhien": browsing.ngaunhien,
    "riengtu": settling.riengtu,
    "chuatraloi": inbox.chuatraloi,
    "thongke": figures.thongke,
    "thongbao": writing.thongbao,
    "lichthongbao": scheduling.lichthongbao,
    "chude": topics.chude,
}
# In a group, these are its administrators' to give or press.
ADMINS_COMMANDS: dict[str, Handler] = {
    "caidat": settling.caidat,
    "dangky": subscribing.dangky,
    "huydangky": subscribing.huydangky,
    "bantin": digests.bantin,
}
ADMINS_PRESSES = settling.ADMINS_ONLY | subscribing.ADMINS_ONLY | digests.ADMINS_ONLY
PRESSES: dict[str, PressHandler] = {
    **answer_presses.PRESSES,
    **browsing.PRESSES,
    **settling.PRESSES,
    **inbox.PRESSES,
    **subscribing.PRESSES,
    **topics.PRESSES,
    **digests.PRESSES,
    **writing.PRESSES,
    **setting.PRESSES,
    **confirming.PRESSES,
    **scheduling.PRESSES,
    **correcting.PRESSES,
    **reporting.PRESSES,
}

__all__ = ["ADMINS_COMMANDS", "ADMINS_PRESSES", "COMMANDS", "PRESSES"]
