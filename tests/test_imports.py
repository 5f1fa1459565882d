"""What may import what, and what a question may load."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]
# Each room may use the rooms before it. `text` is what all may use.
LADDER = (
    "models",
    "errors",
    "text",
    "reading",
    "facts",
    "retrieval",
    "shelf",
    "library",
    "answering",
    "scoring",
)
HEAVY = {
    "asyncio",
    "http",
    "httpx",
    "matplotlib",
    "numpy",
    "pydantic",
    "rich",
    "telegram",
    "tornado",
}
ASK = "import sys; from bot.cli import main; main(['ask', 'HTX?']); print(*sys.modules)"


def imported_by(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
    return found


@pytest.mark.parametrize("room", LADDER)
def test_a_room_of_knowledge_uses_only_rooms_below_it(room: str) -> None:
    above = {f"knowledge.{other}" for other in LADDER[LADDER.index(room) + 1 :]}
    place = CHECKOUT / "knowledge" / room
    for path in [place.with_suffix(".py")] if not place.is_dir() else place.rglob("*.py"):
        for module in imported_by(path):
            assert ".".join(module.split(".")[:2]) not in above, f"{path} imports {module}"
            assert module.split(".")[0] not in {"bot", "telegram"}, f"{path} imports {module}"


def test_asking_loads_neither_telegram_nor_the_web_nor_anything_slow() -> None:
    run = subprocess.run([sys.executable, "-c", ASK], cwd=CHECKOUT, capture_output=True, check=True)
    loaded = set(run.stdout.decode().splitlines()[-1].split())
    assert "knowledge.answering" in loaded
    assert not loaded & HEAVY
