"""Files and folders as they are found on disks: encodings, faults, names."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.errors import ReadingError
from knowledge.reading import article_files, read_file, read_folder, wording
from knowledge.reading.files import LARGEST, decoded

PAGE = (
    "Hợp tác xã Mường Bú mở rộng\r\n\r\nSapô của bài viết này.\r\n\r\nNăm 2019 có 45 thành viên.\n"
)


def written(folder: Path, data: bytes, name: str = "bai.txt") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_every_unicode_encoding_gives_the_same_text_without_its_mark(
    tmp_path: Path, encoding: str
) -> None:
    article = read_file(written(tmp_path, PAGE.encode(encoding)), tmp_path)
    assert article.raw == PAGE


def test_utf_16_of_the_other_byte_order_is_read_too(tmp_path: Path) -> None:
    path = written(tmp_path, b"\xfe\xff" + PAGE.encode("utf-16-be"))
    assert read_file(path, tmp_path).raw == PAGE


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", wording.EMPTY),
        (b" \r\n\t\n", wording.EMPTY),
        ("\ufeff".encode(), wording.EMPTY),
        ("\u200b\u00a0\n".encode(), wording.EMPTY),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", wording.BINARY),
        (bytes(range(256)) * 20, wording.BINARY),
        (PAGE.encode("utf-16-le"), wording.BINARY),
        (PAGE.encode("utf-32"), wording.BINARY),
        ("Hợp tác xã".encode("utf-16")[:-1], wording.ENCODING),
        ("Năm 2019, hợp tác xã".encode("cp1258", "ignore"), wording.ENCODING),
        (b"Lieu tra \xb5\xb8 TCVN3", wording.ENCODING),
        (b"a" * (LARGEST + 1), wording.TOO_BIG),
        ("Phản hồi\nCác tin khác\n".encode(), wording.NO_CONTENT),
    ],
)
def test_a_bad_file_gets_one_line_with_its_name_and_the_reason(
    tmp_path: Path, data: bytes, reason: str
) -> None:
    path = written(tmp_path, data)
    with pytest.raises(ReadingError) as raised:
        read_file(path, tmp_path)
    assert str(raised.value) == f"{path}: {reason}"
    assert "\n" not in str(raised.value)


def test_a_file_of_the_largest_size_is_read(tmp_path: Path) -> None:
    data = (PAGE.encode() + b"a " * LARGEST)[:LARGEST]
    assert read_file(written(tmp_path, data), tmp_path).title == "Hợp tác xã Mường Bú mở rộng"


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_have_a_reason(data: bytes) -> None:
    text, reason = decoded(data)
    assert bool(text.strip()) != bool(reason)


def test_the_other_files_of_a_folder_are_still_read(tmp_path: Path) -> None:
    written(tmp_path, PAGE.encode(), "a.txt")
    bad = written(tmp_path, b"\x00", "b.txt")
    written(tmp_path, PAGE.encode(), "con/c.txt")
    reading = read_folder(tmp_path)
    assert [article.id for article in reading.articles] == ["a", "con/c"]
    assert [(fault.path, fault.reason) for fault in reading.faults] == [(str(bad), wording.BINARY)]


def test_only_text_files_in_sight_are_articles(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "con/c.TXT", ".an.txt", ".git/d.txt", "doc.md", "anh.jpg"):
        written(tmp_path, PAGE.encode(), name)
    names = [path.relative_to(tmp_path).as_posix() for path in article_files(tmp_path)]
    assert names == ["a.txt", "b.txt", "con/c.TXT"]


def test_no_two_files_of_a_folder_share_an_id(tmp_path: Path) -> None:
    for name in ("a.txt", "a.TXT", "a/a.txt", "a.txt.txt"):
        written(tmp_path, PAGE.encode(), name)
    articles = read_folder(tmp_path).articles
    assert len({article.id for article in articles}) == len(articles)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("khong-co", wording.MISSING_FOLDER),
        ("bai.txt", wording.NOT_A_FOLDER),
        ("trong", wording.NO_ARTICLE),
    ],
)
def test_a_bad_folder_gets_one_line(tmp_path: Path, name: str, reason: str) -> None:
    written(tmp_path, PAGE.encode())
    (tmp_path / "trong").mkdir()
    with pytest.raises(ReadingError) as raised:
        read_folder(tmp_path / name)
    assert str(raised.value) == f"{tmp_path / name}: {reason}"


def test_a_missing_file_and_a_folder_in_its_place_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "muc.txt").mkdir()
    for name, reason in (("khong-co.txt", wording.MISSING_FILE), ("muc.txt", wording.UNREADABLE)):
        with pytest.raises(ReadingError, match=reason):
            read_file(tmp_path / name, tmp_path)


def test_a_name_that_is_no_unicode_can_still_be_shown(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/b\xe0i.txt")
    try:
        Path(path).write_bytes(PAGE.encode())
    except OSError:
        pytest.skip("this file system takes Unicode names only")
    (article,) = read_folder(tmp_path).articles
    assert article.file.encode("utf-8") == b"b\\xe0i.txt"
