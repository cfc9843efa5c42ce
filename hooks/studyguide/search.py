"""The search index, by Pagefind, which cuts it so that a query loads only the parts that it needs.

Pagefind reads what the pages say, without what the theme puts around it: that is a fifth of the bytes, and there
before the pages are written, so that both are done at the same time.
"""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from studyguide.model import Guide

_UNSAID = ".headerlink, annotation, summary"
"""What stands on a page and is none of its sentences."""
_FRAGMENT_MARK = b"pagefind_dcd"
_WORD = re.compile(r"(?<![^\W_])[a-z][^\W\d_]{2,}(?![^\W_])")
"""A word that the search can tell from nonsense."""


class SearchError(Exception):
    """The index could not be made; the message says why."""


class Indexing:
    """Pagefind at work beside the build."""

    def __init__(self, pages: Mapping[str, str], site: Path) -> None:
        """Begin to index a site.

        Args:
            pages: The HTML to be searched by the path of its page, such as `questions/models/index.html`.
            site: The folder of the site.
        """
        self._folder = site / "pagefind"
        self._pages = TemporaryDirectory()
        for path, text in pages.items():
            file = Path(self._pages.name, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "pagefind", "--quiet", "--exclude-selectors", _UNSAID]
        command += ["--site", self._pages.name, "--output-path", str(self._folder)]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def finish(self, guide: Guide) -> None:
        """Wait for the index in the site's folder `pagefind`, and put the vocabulary of the guide beside it.

        Raises:
            SearchError: Pagefind failed; the message is what it said.
        """
        said, _ = self._process.communicate()
        self._pages.cleanup()
        if self._process.returncode:
            raise SearchError(f"the search index could not be made: {said}")
        _write_vocabulary(self._folder, guide)


def _write_vocabulary(folder: Path, guide: Guide) -> None:
    # Delete Pagefind's own interfaces: the guide has its dialog, and an offline copy should be small.
    for unused in folder.glob("pagefind-*.*"):
        if unused.name != "pagefind-entry.json":
            unused.unlink()
    fragments = [_read_fragment(file) for file in sorted((folder / "fragment").iterdir())]
    words = _words(fragment["content"] for _, fragment in fragments)
    _pack(folder / "vocabulary.pack", {"pages": _names(guide, fragments), "letters": "".join(words)})
    for letter, found in words.items():
        _pack(folder / "words" / f"{letter}.pack", found)


def _read_fragment(file: Path) -> tuple[str, dict]:
    content = gzip.decompress(file.read_bytes())
    return file.stem, json.loads(content.removeprefix(_FRAGMENT_MARK))


def _names(guide: Guide, fragments: Iterable[tuple[str, dict]]) -> list[tuple]:
    """Return what each page is called, with the id that Pagefind gave it."""
    aliases = {f"questions/{question.category}/{question.slug}/": question.aliases for question in guide.questions}
    pages = []
    for identifier, fragment in fragments:
        url, meta = fragment["url"].lstrip("/"), fragment["meta"]
        names = aliases.get(url, ())
        pages.append((identifier, url, meta["title"], meta.get("category", ""), meta.get("level", ""), names))
    return sorted(pages, key=lambda page: page[1])


def _words(texts: Iterable[str]) -> dict[str, list[str]]:
    """Return the words of all texts by their first letter: what is among them is no typo."""
    found = sorted({word for text in texts for word in _WORD.findall(text.lower())})
    return {letter: list(words) for letter, words in groupby(found, key=lambda word: word[0])}


def _pack(file: Path, value: object) -> None:
    """Write JSON packed, with no date in it, so that the same guide gives the same bytes."""
    file.parent.mkdir(exist_ok=True)
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    file.write_bytes(gzip.compress(text.encode(), mtime=0))
