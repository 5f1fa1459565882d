"""Files as message content, and how large they may be.

https://core.telegram.org/bots/api#sending-files: 10 MB for a photo, 50 MB for anything else; at
most 20 MB may be downloaded (https://core.telegram.org/bots/api#getfile).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.refusals import RefusedError, bad_request
from bot.sandbox.rules.pictures import picture_size

if TYPE_CHECKING:
    from bot.sandbox.state.values import Json, StoredFile, Upload
    from bot.sandbox.state.world import World

MEGABYTE = 1024 * 1024
MAX_PHOTO_BYTES = 10 * MEGABYTE
MAX_SENT_BYTES = 50 * MEGABYTE
MAX_DOWNLOAD_BYTES = 20 * MEGABYTE
MAX_PHOTO_SIDES = 10_000  # width and height together
MAX_PHOTO_RATIO = 20

# Each kind with the member right it needs and the name of that right in refusals.
RIGHTS = {
    "photo": ("can_send_photos", "photos"),
    "document": ("can_send_documents", "documents"),
    "video": ("can_send_videos", "videos"),
    "audio": ("can_send_audios", "audios"),
    "voice": ("can_send_voice_notes", "voice notes"),
    "animation": ("can_send_other_messages", "animations"),
    "sticker": ("can_send_other_messages", "stickers"),
}


def check_upload(kind: str, upload: Upload) -> None:
    """Refuse a file that is empty, too big, or no picture where one is due."""
    if not upload.data:
        raise bad_request("file must be non-empty")
    if len(upload.data) > (MAX_PHOTO_BYTES if kind == "photo" else MAX_SENT_BYTES):
        raise RefusedError(413, "Request Entity Too Large")
    if kind == "photo":
        _check_picture(upload.data)


def _check_picture(data: bytes) -> None:
    size = picture_size(data)
    if size is None or not all(size):
        raise bad_request("IMAGE_PROCESS_FAILED")
    if sum(size) > MAX_PHOTO_SIDES or max(size) > MAX_PHOTO_RATIO * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")


def media_content(stored: StoredFile) -> Json:
    """The message content of a file, as on the wire."""
    body: Json = {
        "file_id": stored.id,
        "file_unique_id": stored.unique_id,
        "file_size": len(stored.data),
    }
    if stored.kind == "photo":
        width, height = picture_size(stored.data) or (0, 0)
        return {"photo": [{**body, "width": width, "height": height}]}
    if stored.kind == "sticker":
        shape = {"type": "regular", "width": 512, "height": 512}
        return {"sticker": {**body, **shape, "is_animated": False, "is_video": False}}
    body["mime_type"] = stored.mime
    if stored.kind != "voice":
        body["file_name"] = stored.name
    if stored.kind in ("video", "audio", "voice", "animation"):
        body["duration"] = 1
    if stored.kind in ("video", "animation"):
        body |= {"width": 320, "height": 240}
    return {stored.kind: body}


def file_in(world: World, content: Json) -> StoredFile | None:
    """The file of a message's content."""
    for kind in RIGHTS:
        if kind in content:
            part = content[kind][-1] if kind == "photo" else content[kind]
            return world.files.get(part["file_id"])
    return None
