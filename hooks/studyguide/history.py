"""When pages were added and changed, as git knows it.

Nobody has to keep a date by hand, and the same commit gives the same dates. Without git, or in a clone that is cut off
below, there are none, and what needs them is left out.
"""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path


@dataclass(frozen=True)
class Dates:
    """The times of a file's first commit and of its last."""

    added: datetime
    changed: datetime


def read_history(docs: Path) -> dict[str, Dates]:
    """Return the dates of the files below a folder, by their paths in it; none where git cannot tell."""
    if _git(docs, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    found: dict[str, Dates] = {}
    time = datetime.fromtimestamp(0, UTC)
    # From the newest commit to the oldest; a line is the time of a commit or a path that it touched.
    for line in _git(docs, "log", "--format=%x00%ct", "--name-only", "--relative", "--", ".").splitlines():
        if line.startswith("\0"):
            time = datetime.fromtimestamp(int(line[1:]), UTC)
        elif line:
            newest = found[line].changed if line in found else time
            found[line] = Dates(time, newest)
    return found


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "core.quotePath=false", "-C", str(folder), *arguments]
    try:
        return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    except (OSError, subprocess.CalledProcessError):
        return ""
