"""Methods that send files, and the ones that let the bot fetch them.

https://core.telegram.org/bots/api#sending-files: a file comes as an upload, as an upload under
another name (`attach://name`), or as the id of a file that Telegram has. The sandbox opens no
addresses.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bot.sandbox.formatting.texts import read_caption
from bot.sandbox.http.parameters import Parameters
from bot.sandbox.methods.places import open_chat
from bot.sandbox.methods.sending import post
from bot.sandbox.refusals import bad_request
from bot.sandbox.rules.media import (
    MAX_DOWNLOAD_BYTES,
    RIGHTS,
    check_upload,
    file_in,
    media_content,
)
from bot.sandbox.wire import message_json

if TYPE_CHECKING:
    from bot.sandbox.api import BotApi, Method
    from bot.sandbox.state.values import Json, StoredFile

ALBUM = range(2, 11)  # how many files an album holds


def send_file(api: BotApi, parameters: Parameters, kind: str) -> Json:
    """https://core.telegram.org/bots/api#sendphoto and its kin"""
    content = read_media(api, parameters, kind, parameters.text(kind))
    return message_json(api.world, post(api, parameters, content, RIGHTS[kind][0]))


def read_media(api: BotApi, parameters: Parameters, kind: str, given: str) -> Json:
    """The content of a message with a file; `given` names the file if it isn't in the call."""
    stored = _stored(api, parameters, kind, given)
    content = {**media_content(stored), **({} if kind == "sticker" else read_caption(parameters))}
    if kind == "photo" and parameters.truth("has_spoiler"):
        content["has_media_spoiler"] = True
    return content


def _stored(api: BotApi, parameters: Parameters, kind: str, given: str) -> StoredFile:
    upload = parameters.uploads.get(given.removeprefix("attach://") if given else kind)
    if upload is not None:
        check_upload(kind, upload)
        return api.world.keep(kind, upload)
    if not given:
        raise bad_request(f"there is no {kind} in the request")
    known = api.world.files.get(given)
    if known is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if known.kind != kind:
        raise bad_request(f"can't use file of type {known.kind.title()} as {kind.title()}")
    return known


def send_media_group(api: BotApi, parameters: Parameters) -> list[Json]:
    """https://core.telegram.org/bots/api#sendmediagroup"""
    media = parameters.objects("media", "media")
    if len(media) not in ALBUM:
        raise bad_request("group send failed: an album has 2-10 files")
    contents = [(str(item.get("type")), _album_item(api, parameters, item)) for item in media]
    album = str(api.world.number("album"))
    sent = [
        post(api, parameters, {**content, "media_group_id": album}, RIGHTS[kind][0])
        for kind, content in contents
    ]
    return [message_json(api.world, message) for message in sent]


def _album_item(api: BotApi, parameters: Parameters, item: Json) -> Json:
    own = Parameters(item, parameters.uploads)
    if own.text("type") not in RIGHTS:
        raise bad_request("can't parse InputMedia: type is invalid")
    return read_media(api, own, own.text("type"), own.text("media"))


def get_file(api: BotApi, parameters: Parameters) -> Json:
    """https://core.telegram.org/bots/api#getfile"""
    stored = api.world.files.get(parameters.text("file_id"))
    if stored is None:
        raise bad_request("invalid file_id")
    if len(stored.data) > MAX_DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return {
        "file_id": stored.id,
        "file_unique_id": stored.unique_id,
        "file_size": len(stored.data),
        "file_path": stored.path,
    }


def edit_media_content(api: BotApi, parameters: Parameters, old: Json) -> Json:
    """The content that editMessageMedia puts in place of the old one, if it may stand there."""
    media = parameters.inner("media", "InputMedia")
    content = _album_item(api, parameters, media.values)
    if not parameters.has("inline_message_id"):
        open_chat(api, parameters, RIGHTS[media.text("type")][0])
    if "text" not in old and file_in(api.world, old) is None:
        raise bad_request("message can't be edited")
    return content


METHODS: dict[str, Method] = {
    **{f"send{kind.title()}": partial(send_file, kind=kind) for kind in RIGHTS},
    "sendMediaGroup": send_media_group,
    "getFile": get_file,
}
