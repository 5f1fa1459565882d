"""The command as a process of its own, as a shell would start it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import IO

CHECKOUT = Path(__file__).parents[2]


def started(*arguments: str, cwd: Path = CHECKOUT, **environment: str) -> subprocess.Popen[bytes]:
    """`hoidap` with its streams as pipes; `environment` comes on top of this process's own."""
    return subprocess.Popen(
        [sys.executable, "-m", "bot.cli", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def finished(
    *arguments: str, given: bytes = b"", cwd: Path = CHECKOUT, **environment: str
) -> subprocess.CompletedProcess[str]:
    """`hoidap` run to its end with `given` on stdin; its output decoded as UTF-8."""
    with started(*arguments, cwd=cwd, **environment) as process:
        out, err = process.communicate(given, timeout=60)
    return subprocess.CompletedProcess(process.args, process.returncode, out.decode(), err.decode())


def line_of(stream: IO[bytes] | None) -> str:
    """The next line of a running process's output."""
    assert stream is not None
    return stream.readline().decode()
