"""What takes long to make, kept from build to build as long as what it is made from stays the same."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping, Sequence
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
        return self.get_all({name: source}, lambda _: [make()])[name]

    def get_all(self, sources: Mapping[str, str], make: Callable[[Sequence[str]], Sequence[bytes]]) -> dict[str, bytes]:
        """Return several results, of which those that are missing are made together.

        Args:
            sources: All that each depends on, by its name.
            make: Makes those of the names that it is given, in their order.
        """
        files = {name: self._file(name, source) for name, source in sources.items()}
        missing = [name for name, file in files.items() if not file.exists()]
        for name, result in zip(missing, make(missing) if missing else [], strict=True):
            self._keep(name, files[name], result)
        return {name: file.read_bytes() for name, file in files.items()}

    def _file(self, name: str, source: str) -> Path:
        return self.folder / _named(name, hashlib.sha256(source.encode()).hexdigest()[:HASH_LENGTH])

    def _keep(self, name: str, file: Path, result: bytes) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        for outdated in self.folder.glob(_named(name, "?" * HASH_LENGTH)):
            outdated.unlink(missing_ok=True)
        # Write beside it and rename, so that a build that is stopped, or one at the same time, meets no half result.
        unfinished = file.with_suffix(f".part-{os.getpid()}")
        unfinished.write_bytes(result)
        unfinished.replace(file)


def _named(name: str, fingerprint: str) -> str:
    stem, dot, ending = name.rpartition(".")
    return f"{stem}-{fingerprint}{dot}{ending}"
