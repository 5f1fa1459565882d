from __future__ import annotations

import json
import struct
import zlib
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from plain_bot import answer_to

from bot.sandbox.rules.pictures import picture_size

if TYPE_CHECKING:
    from plain_bot import PlainBot

    from bot.sandbox import Person, Sandbox


def png(width: int = 2, height: int = 3) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\xff" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def post(telegram: Sandbox, method: str, data: bytes, part: str, **fields: Any) -> Any:
    head = [
        f'--gap\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in fields.items()
    ]
    head.append(
        f'--gap\r\nContent-Disposition: form-data; name="{part}"; filename="bieu-do.png"\r\n'
        "Content-Type: image/png\r\n\r\n"
    )
    body = "".join(head).encode() + data + b"\r\n--gap--\r\n"
    request = Request(
        f"{telegram.url}/bot{telegram.token}/{method}",
        body,
        {"Content-Type": "multipart/form-data; boundary=gap"},
    )
    return answer_to(request)


def test_a_photo_is_posted_with_its_size_and_caption(telegram: Sandbox, mai: Person) -> None:
    answer = post(
        telegram,
        "sendPhoto",
        png(),
        "photo",
        chat_id=mai.id,
        caption="<b>661</b>",
        parse_mode="HTML",
    )
    photo = answer["result"]["photo"][-1]
    assert (photo["width"], photo["height"]) == (2, 3)
    view = mai.private_chat().transcript()[-1]
    assert (view.bold, view.file) == ("661", png())


def test_a_file_that_telegram_has_is_sent_again_by_its_id(
    telegram: Sandbox, bot: PlainBot, mai: Person
) -> None:
    first = post(telegram, "sendPhoto", png(), "photo", chat_id=mai.id)["result"]
    again = bot("sendPhoto", chat_id=mai.id, photo=first["photo"][-1]["file_id"])
    assert again["photo"] == first["photo"]


def test_a_file_may_be_attached_under_another_name(telegram: Sandbox, mai: Person) -> None:
    media = json.dumps([{"type": "photo", "media": "attach://a"}] * 2)
    sent = post(telegram, "sendMediaGroup", png(), "a", chat_id=mai.id, media=media)["result"]
    assert sent[0]["media_group_id"] == sent[1]["media_group_id"]


@pytest.mark.parametrize(
    ("part", "data", "description"),
    [
        ("photo", b"no picture", "Bad Request: IMAGE_PROCESS_FAILED"),
        ("photo", png(1, 30), "Bad Request: PHOTO_INVALID_DIMENSIONS"),
        ("document", b"", "Bad Request: file must be non-empty"),
        ("other", b"x", "Bad Request: there is no photo in the request"),
        ("photo", b"\0" * (10 * 1024 * 1024 + 1), "Request Entity Too Large"),
    ],
)
def test_files_that_telegram_refuses(
    telegram: Sandbox, mai: Person, part: str, data: bytes, description: str
) -> None:
    method = "sendDocument" if part == "document" else "sendPhoto"
    answer = post(telegram, method, data, part, chat_id=mai.id)
    assert answer["description"] == description


def test_a_caption_has_1024_characters_at_most(
    telegram: Sandbox, bot: PlainBot, mai: Person
) -> None:
    sent = post(telegram, "sendPhoto", png(), "photo", chat_id=mai.id)["result"]
    photo = sent["photo"][-1]["file_id"]
    assert bot("sendPhoto", chat_id=mai.id, photo=photo, caption="a" * 1024)
    refusal = bot.refusal("sendPhoto", chat_id=mai.id, photo=photo, caption="a" * 1025)
    assert refusal == (400, "Bad Request: message caption is too long")


def test_unknown_and_mismatched_ids_are_refused(
    telegram: Sandbox, bot: PlainBot, mai: Person
) -> None:
    sent = post(telegram, "sendDocument", b"x", "document", chat_id=mai.id)["result"]
    wrong = bot.refusal("sendPhoto", chat_id=mai.id, photo=sent["document"]["file_id"])
    assert wrong == (400, "Bad Request: can't use file of type Document as Photo")
    unknown = bot.refusal("sendPhoto", chat_id=mai.id, photo="khong-co")
    assert unknown == (400, "Bad Request: wrong file identifier/HTTP URL specified")
    assert bot.refusal("getFile", file_id="khong-co") == (400, "Bad Request: invalid file_id")


def test_what_a_person_sends_can_be_fetched(telegram: Sandbox, bot: PlainBot, mai: Person) -> None:
    mai.private_chat().send("Số liệu".encode(), "bai.txt", caption="bài này")
    document = bot.updates()[-1]["message"]["document"]
    assert document["file_name"] == "bai.txt"
    path = bot("getFile", file_id=document["file_id"])["file_path"]
    with urlopen(f"{telegram.url}/file/bot{telegram.token}/{path}", timeout=10) as answer:
        assert answer.read().decode() == "Số liệu"
    with pytest.raises(HTTPError, match="404"):
        urlopen(f"{telegram.url}/file/bot{telegram.token}/documents/khac", timeout=10)


def test_files_over_20_megabytes_cant_be_fetched(bot: PlainBot, mai: Person) -> None:
    mai.private_chat().send(b"x" * (20 * 1024 * 1024 + 1))
    document = bot.updates()[-1]["message"]["document"]
    refusal = bot.refusal("getFile", file_id=document["file_id"])
    assert refusal == (400, "Bad Request: file is too big")


def test_a_caption_and_a_photo_can_be_edited(telegram: Sandbox, bot: PlainBot, mai: Person) -> None:
    sent = post(telegram, "sendPhoto", png(), "photo", chat_id=mai.id, caption="cũ")["result"]
    place = {"chat_id": mai.id, "message_id": sent["message_id"]}
    assert bot("editMessageCaption", **place, caption="mới")["caption"] == "mới"
    media = json.dumps({"type": "photo", "media": "attach://tam", "caption": "khác"})
    edited = post(telegram, "editMessageMedia", png(5, 5), "tam", **place, media=media)["result"]
    assert (edited["photo"][-1]["width"], edited["caption"]) == (5, "khác")
    code, reason = bot.refusal("editMessageText", **place, text="x")
    assert (code, reason) == (400, "Bad Request: there is no text in the message to edit")


def test_a_text_becomes_a_photo_where_photos_are_allowed(
    telegram: Sandbox, bot: PlainBot, mai: Person
) -> None:
    group = telegram.group("Nhóm", mai)
    sent = bot("sendMessage", chat_id=group.id, text="chữ")
    place = {"chat_id": group.id, "message_id": sent["message_id"]}
    media = json.dumps({"type": "photo", "media": "attach://tam", "caption": "ảnh"})
    group.forbid("can_send_photos")
    refused = post(telegram, "editMessageMedia", png(), "tam", **place, media=media)
    assert refused["description"].endswith("not enough rights to send photos to the chat")
    group.promote_bot()
    edited = post(telegram, "editMessageMedia", png(), "tam", **place, media=media)["result"]
    assert (edited["caption"], "text" in edited) == ("ảnh", False)


def test_messages_are_copied_without_and_forwarded_with_their_origin(
    telegram: Sandbox, bot: PlainBot, mai: Person
) -> None:
    hung = telegram.user("Hùng")
    hung.private_chat().start()
    original = mai.private_chat().send(png(), "a.png", kind="photo", caption="ảnh ruộng")
    source = {"chat_id": hung.id, "from_chat_id": mai.id, "message_id": original.id}
    bot("copyMessage", **source)
    copied = hung.private_chat().transcript()[-1]
    assert (copied.text, copied.message.extra) == ("ảnh ruộng", {})
    bot("copyMessage", **source, caption="chú thích khác")
    assert hung.private_chat().transcript()[-1].text == "chú thích khác"
    forwarded = bot("forwardMessage", **source)
    assert forwarded["forward_origin"]["sender_user"]["first_name"] == "Mai"


def test_a_copy_of_nothing_is_refused(bot: PlainBot, mai: Person) -> None:
    values = {"chat_id": mai.id, "from_chat_id": mai.id, "message_id": 99}
    assert bot.refusal("copyMessage", **values) == (400, "Bad Request: message to copy not found")
    forward = bot.refusal("forwardMessage", **values)
    assert forward == (400, "Bad Request: message to forward not found")


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (png(7, 9), (7, 9)),
        (b"GIF89a" + struct.pack("<HH", 4, 5), (4, 5)),
        (
            b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08"
            + struct.pack(">HH", 6, 8)
            + b"\1\1\1",
            (8, 6),
        ),
        (b"RIFF\0\0\0\0WEBPVP8X" + b"\0" * 8 + b"\x09\0\0\x13\0\0", (10, 20)),
        (b"", None),
        (b"\xff\xd8\xff", None),
        (b"%PDF-1.7", None),
    ],
)
def test_the_size_of_a_picture_is_read_from_its_head(
    data: bytes, size: tuple[int, int] | None
) -> None:
    assert picture_size(data) == size
