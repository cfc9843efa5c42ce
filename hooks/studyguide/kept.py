"""What takes long to make, kept from build to build as long as what it is made from stays the same."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

HASH_LENGTH = 16


class Kept:
    """A folder of results, each in a file that is named after the result and a hash of what it was made from."""

    def __init__(self, folder: Path) -> None:
        """Keep results in `folder`, which need not be there yet."""
        self.folder = folder

    def has(self, name: str, source: str) -> bool:
        """Return whether a result of that name is kept, made from that source."""
        return self._file(name, source).exists()

    def get(self, name: str, source: str, make: Callable[[], bytes]) -> bytes:
        """Return a result.

        Args:
            name: What it is called, with an ending; another result of that name takes its place.
            source: All that it depends on.
            make: Makes it where none of this source is kept.
        """
        file = self._file(name, source)
        if file.exists():
            return file.read_bytes()
        result = make()
        self.folder.mkdir(parents=True, exist_ok=True)
        for outdated in self.folder.glob(_named(name, "?" * HASH_LENGTH)):
            outdated.unlink(missing_ok=True)
        # Write beside it and rename, so that a build that is stopped leaves no half result.
        unfinished = file.with_suffix(".part")
        unfinished.write_bytes(result)
        unfinished.replace(file)
        return result

    def _file(self, name: str, source: str) -> Path:
        return self.folder / _named(name, hashlib.sha256(source.encode()).hexdigest()[:HASH_LENGTH])


def _named(name: str, fingerprint: str) -> str:
    stem, dot, ending = name.rpartition(".")
    return f"{stem}-{fingerprint}{dot}{ending}"
