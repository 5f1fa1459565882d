"""An index on disk: built once, brought up to date, rebuilt when damaged, whole after a crash."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from knowledge.errors import LibraryError, ReadingError
from knowledge.library import Library, built_library, open_library
from knowledge.shelf.generations import MANIFEST
from knowledge.shelf.location import current, home
from knowledge.shelf.manifest import Manifest, load

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    shutil.copytree(SEEDS, folder)
    return folder


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


def first(library: Library, question: str) -> str | None:
    found = library.retrieve(question, 1)
    return found[0].passage.article if found else None


def read_again(corpus: Path, state: Path) -> list[int]:
    """How many files each step of opening reads."""
    steps: list[int] = []
    built_library(corpus, state, progress=lambda done, _: steps.append(done))
    return steps


def write(corpus: Path, name: str, text: str) -> None:
    (corpus / name).write_text(f"Chợ phiên\n\n{text}\n", encoding="utf-8")


def test_what_was_built_ranks_as_what_is_in_memory(corpus: Path, state: Path) -> None:
    memory, disk = open_library(corpus), built_library(corpus, state)
    for question in ("661 HTX", "hd bank cho vay", "chuoi mat ong"):
        kept = [(e.passage, round(e.score, 6)) for e in disk.retrieve(question)]
        assert kept == [(e.passage, round(e.score, 6)) for e in memory.retrieve(question)]


def test_a_second_opening_reads_no_file(corpus: Path, state: Path) -> None:
    assert read_again(corpus, state) == [1, 2]
    assert read_again(corpus, state) == []


def test_new_changed_and_deleted_files_are_taken_up(corpus: Path, state: Path) -> None:
    built_library(corpus, state)
    write(corpus, "cho.txt", "Phiên chợ có 77 gian hàng thổ cẩm của bà con.")
    assert read_again(corpus, state) == [1]
    assert first(built_library(corpus, state), "77 gian hàng thổ cẩm") == "cho"
    write(corpus, "cho.txt", "Phiên chợ có 88 gian hàng gốm của các nghệ nhân làng nghề.")
    assert first(built_library(corpus, state), "gian hàng gốm nghệ nhân") == "cho"
    (corpus / "cho.txt").unlink()
    library = built_library(corpus, state)
    assert "cho" not in library.articles()
    assert first(library, "gian hàng gốm nghệ nhân") != "cho"


@pytest.mark.parametrize("harm", ["no manifest", "half a manifest", "older", "no index", "rubbish"])
def test_a_damaged_or_older_index_is_rebuilt_and_said_so(
    corpus: Path, state: Path, harm: str
) -> None:
    built_library(corpus, state)
    generation = current(home(corpus, state))
    assert generation is not None
    manifest = generation / MANIFEST
    text = manifest.read_text(encoding="utf-8")
    if harm == "no manifest":
        manifest.unlink()
    elif harm == "half a manifest":
        manifest.write_text(text[: len(text) // 2], encoding="utf-8")
    elif harm == "older":
        manifest.write_text(text.replace('"format": ', '"format": -'), encoding="utf-8")
    elif harm == "no index":
        shutil.rmtree(generation / "passages")
    else:
        (generation / "passages" / "meta.json").write_text("{", encoding="utf-8")
    said: list[str] = []
    library = built_library(corpus, state, on_damage=lambda: said.append("damaged"))
    assert said == ["damaged"]
    assert first(library, "661 HTX") == "son-la-hoc-va-lam-theo-bac"
    assert read_again(corpus, state) == []


@pytest.mark.parametrize("harm", ["cut", "overwritten", "deleted"])
@pytest.mark.parametrize("number", range(9))
def test_harm_to_any_file_of_the_index_is_noticed(
    corpus: Path, state: Path, harm: str, number: int
) -> None:
    built_library(corpus, state)
    generation = current(home(corpus, state))
    assert generation is not None
    files = [path for path in sorted(generation.rglob("*.*")) if path.suffix != ".lock"]
    victim = files[number % len(files)]
    data = victim.read_bytes()
    if harm == "deleted":
        victim.unlink()
    else:
        victim.write_bytes(data[: len(data) // 2] if harm == "cut" else b"\xff" * len(data))
    said: list[str] = []
    library = built_library(corpus, state, on_damage=lambda: said.append("damaged"))
    assert said == ["damaged"]
    assert first(library, "661 HTX") == "son-la-hoc-va-lam-theo-bac"


def test_a_file_that_was_only_touched_is_not_read_again(corpus: Path, state: Path) -> None:
    built_library(corpus, state)
    for path in corpus.iterdir():
        os.utime(path, (1, 1))
    assert read_again(corpus, state) == []


def test_a_change_that_keeps_the_length_is_taken_up(corpus: Path, state: Path) -> None:
    write(corpus, "cho.txt", "Phiên chợ có 77 gian hàng thổ cẩm của bà con.")
    built_library(corpus, state)
    write(corpus, "cho.txt", "Phiên chợ có 88 gian hàng thổ cẩm của bà con.")
    os.utime(corpus / "cho.txt", (1, 1))
    assert first(built_library(corpus, state), "88 gian hàng") == "cho"


def test_a_generation_replaced_while_it_is_opened_is_no_damage(
    corpus: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built_library(corpus, state)
    write(corpus, "cho.txt", "Phiên chợ có 77 gian hàng thổ cẩm của bà con.")

    def replaced(path: Path) -> Manifest:
        monkeypatch.undo()
        built_library(corpus, state)  # as another process would, just then
        return load(path)

    monkeypatch.setattr("knowledge.shelf.shelf.load", replaced)
    said: list[str] = []
    library = built_library(corpus, state, on_damage=lambda: said.append("damaged"))
    assert said == []
    assert first(library, "77 gian hàng") == "cho"


def test_abbreviations_that_articles_introduce_are_kept(corpus: Path, state: Path) -> None:
    write(corpus, "may.txt", "Liên đoàn Máy cày (LĐMC) họp.\n\nLĐMC có 31 hội viên.")
    built_library(corpus, state)
    for library in (built_library(corpus, state), open_library(corpus)):
        slots = library.query("LĐMC").slots
        assert ("lien", "doan", "may", "cay") in [a.words for a in slots[0].alternatives]


def test_a_crash_while_building_leaves_the_old_index_whole(corpus: Path, state: Path) -> None:
    built_library(corpus, state)
    write(corpus, "cho.txt", "Phiên chợ có 77 gian hàng thổ cẩm của bà con.")

    def crash(_done: int, _all: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        built_library(corpus, state, progress=crash)
    (corpus / "cho.txt").unlink()
    assert read_again(corpus, state) == []


def test_a_process_goes_on_with_what_it_opened_while_another_builds(
    corpus: Path, state: Path
) -> None:
    library = built_library(corpus, state)
    write(corpus, "cho.txt", "Phiên chợ có 77 gian hàng thổ cẩm của bà con.")
    code = (
        "import sys; from pathlib import Path; from knowledge.library import built_library;"
        "print(len(built_library(Path(sys.argv[1]), Path(sys.argv[2])).articles()))"
    )
    other = subprocess.run(
        [sys.executable, "-c", code, str(corpus), str(state)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert other.stdout.strip() == "3"
    assert first(library, "661 HTX") == "son-la-hoc-va-lam-theo-bac"


def test_a_small_corpus_is_read_as_it_is_until_its_index_is_built(
    corpus: Path, state: Path
) -> None:
    open_library(corpus, state)
    assert not state.exists()
    built_library(corpus, state)
    assert current(home(corpus, state)) is not None


def test_a_file_that_cannot_be_read_is_left_out_and_not_read_again(
    corpus: Path, state: Path
) -> None:
    (corpus / "hong.txt").write_bytes(b"\x00\x01\x02" * 100)
    assert len(built_library(corpus, state).articles()) == 2
    assert read_again(corpus, state) == []


def test_an_article_deleted_while_open_is_not_there(corpus: Path, state: Path) -> None:
    library = built_library(corpus, state)
    name = "son-la-hoc-va-lam-theo-bac"
    (corpus / f"{name}.txt").unlink()
    assert library.article(name) is None


def test_a_missing_corpus_and_a_state_that_is_a_file_are_said_plainly(
    corpus: Path, state: Path
) -> None:
    with pytest.raises(ReadingError):
        built_library(corpus / "none", state)
    state.write_text("", encoding="utf-8")
    with pytest.raises(LibraryError, match="state"):
        built_library(corpus, state)
