"""Rendering of pages in several processes, which MkDocs does in one, page after page.

Python-Markdown is half of what a build takes. A forked process has all that rendering needs, the configuration and the
files, and hands back what MkDocs keeps of a rendered page. Where it is not safe to fork, and where a process fails,
MkDocs renders the pages itself, and says what is wrong with them.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from multiprocessing.connection import Connection

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

_MOST = 4
"""How many processes render at the same time: what else there is to do in a build gains nothing by more."""
_FIELDS = ("content", "toc", "_title_from_render", "present_anchor_ids")
"""What rendering sets in a page, beside `links_to_anchors`."""


@dataclass(frozen=True)
class _Rendered:
    """A page as another process hands it over."""

    fields: dict[str, object]
    links: dict[str, dict[str, str]] | None
    """The links to anchors, by the path of the file that they lead to."""
    said: list[logging.LogRecord]


def share_out(pages: Sequence[Page], config: MkDocsConfig, files: Files) -> None:
    """Begin to render pages in other processes: MkDocs gets them where it would render them.

    Args:
        pages: All pages, in the order in which MkDocs renders them; it begins with those that nobody else renders.
        config: MkDocs' configuration.
        files: All files of the site.
    """
    for part in _parts(pages, _processes())[1:]:
        helper = _Helper(part, config, files)
        for page in part:
            page.render = partial(helper.hand_over, page)


def _processes() -> int:
    # Whatever another thread holds at the time of a fork stays locked in the child: `serve` has such threads.
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return min(_MOST, len(os.sched_getaffinity(0)))


def _parts(pages: Sequence[Page], count: int) -> list[list[Page]]:
    """Cut a sequence of pages into parts whose sources are of about the same length."""
    ends = list(accumulate(len(page.file.content_string) + 1 for page in pages))
    parts: list[list[Page]] = [[] for _ in range(count)]
    for page, before in zip(pages, [0, *ends], strict=False):
        parts[before * count // ends[-1]].append(page)
    return parts


class _Helper:
    """A process that renders pages."""

    def __init__(self, pages: Sequence[Page], config: MkDocsConfig, files: Files) -> None:
        context = multiprocessing.get_context("fork")
        self._results, sender = context.Pipe(duplex=False)
        self._process = context.Process(target=_render, args=(pages, config, files, sender), daemon=True)
        self._process.start()
        sender.close()
        self._rendered: dict[str, _Rendered] | None = None

    def hand_over(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Do what `Page.render` does."""
        if self._rendered is None:
            self._rendered = self._receive()
        rendered = self._rendered.pop(page.file.src_uri, None)
        if rendered is None:
            Page.render(page, config, files)
            return
        for name, value in rendered.fields.items():
            setattr(page, name, value)
        if rendered.links is not None:
            page.links_to_anchors = {files.src_uris[path]: links for path, links in rendered.links.items()}
        for record in rendered.said:
            logging.getLogger(record.name).handle(record)

    def _receive(self) -> dict[str, _Rendered]:
        with self._results:
            try:
                return self._results.recv()
            except EOFError:
                return {}
            finally:
                self._process.join()


class _Collector(logging.Handler):
    """Collects what is said, in a form that can be handed over."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        record.msg, record.args, record.exc_info = record.getMessage(), None, None
        self.records.append(record)


def _render(pages: Sequence[Page], config: MkDocsConfig, files: Files, results: Connection) -> None:
    rendered = {}
    # Whatever goes wrong: the process that waits for these pages then renders them itself, and says so.
    with suppress(Exception):
        for page in pages:
            rendered[page.file.src_uri] = _render_page(page, config, files)
    results.send(rendered)


def _render_page(page: Page, config: MkDocsConfig, files: Files) -> _Rendered:
    collector = _Collector()
    logging.getLogger("mkdocs").handlers = [collector]
    page.read_source(config)
    page.markdown = config.plugins.on_page_markdown(page.markdown, page=page, config=config, files=files)
    page.render(config, files)
    links = page.links_to_anchors
    return _Rendered(
        {name: getattr(page, name) for name in _FIELDS},
        None if links is None else {file.src_uri: anchors for file, anchors in links.items()},
        collector.records,
    )
