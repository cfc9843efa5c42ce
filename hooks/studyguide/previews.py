"""The pictures that a link to a page shows where it is shared, typeset by Typst: all that are missing in one run."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.metadata import version

from studyguide.kept import Kept
from studyguide.model import Guide, Question
from studyguide.pages import trail
from studyguide.pages.blocks import facts
from studyguide.sheets import plain
from studyguide.typeset import FONTS, string

SIZE = (1200, 630)
"""In pixels: what those who show previews ask for."""
_COLOURS = 16
"""A drawing of letters in three colours needs no more, and its file is a quarter as large."""
_MARK = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#14566b" d="M4 2h16a3 3 0 0 1 3 3v11a3 3 0'
    ' 0 1-3 3h-8l-6 4v-4H4a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3"/><path fill="none" stroke="#fdfcf9" stroke-width="2.4" '
    'stroke-linecap="round" stroke-linejoin="round" d="m7 10.5 3.4 3.4L17 7.3"/></svg>'
)
_HEAD = f"""
#set page(width: {SIZE[0]}pt, height: {SIZE[1]}pt, margin: (x: 80pt, y: 70pt), fill: rgb("#fdfcf9"))
#set text(font: ({", ".join(string(family) for family in FONTS)}), fill: rgb("#1b2427"), hyphenate: false)
#set par(leading: 0.42em)
#let preview(kind, title, facts, site) = {{
  let size = if title.len() < 50 {{ 76pt }} else if title.len() < 90 {{ 62pt }} else {{ 50pt }}
  place(top + left, dx: -80pt, dy: -70pt, rect(width: {SIZE[0]}pt, height: 14pt, fill: rgb("#14566b")))
  text(30pt, fill: rgb("#14566b"), weight: 600, kind)
  v(1fr)
  text(size, weight: 700, font: ("Libertinus Serif", "Noto Sans", {string(FONTS[1])}), title)
  v(1.4fr)
  grid(
    columns: (44pt, 1fr, auto),
    gutter: 16pt,
    align: horizon,
    image(bytes({string(_MARK)}), format: "svg", width: 44pt),
    text(30pt, weight: 700, font: "Libertinus Serif", site),
    text(28pt, fill: rgb("#566468"), facts),
  )
}}
"""


@dataclass(frozen=True)
class Preview:
    """What a picture says."""

    kind: str
    """What the page is part of, such as its category."""
    title: str
    """In plain text."""
    facts: str = ""
    """What else is worth knowing; may be empty."""


def pictures(previews: Mapping[str, Preview], site_name: str, kept: Kept) -> dict[str, bytes]:
    """Return a PNG picture for each preview, by its file's name.

    Args:
        previews: What the pictures say, by names without a slash.
        site_name: What stands on each of them.
        kept: The pictures of earlier builds.
    """
    sources = {f"{name}.png": _source(shown, site_name) for name, shown in previews.items()}
    tools = f"{version('typst')} {version('pillow')} {_COLOURS} {_HEAD}"

    def draw(names: Sequence[str]) -> list[bytes]:
        return _drawn([sources[name] for name in names])

    return kept.get_all({name: tools + source for name, source in sources.items()}, draw)


def preview_of(guide: Guide, path: str, text: str) -> Preview:
    """Return the preview of the page at a path, whose Markdown is `text`."""
    heading = re.search(r"^# (.*)$", text, re.MULTILINE)
    above = trail(guide, path)
    page = guide.page(path)
    return Preview(
        kind=above[-1][0] if above else "",
        title=plain(heading[1]) if heading else "",
        facts=facts(guide, page) if isinstance(page, Question) else "",
    )


def name_of(path: str) -> str:
    """Return the name of the preview of the page at a path."""
    return path.removesuffix(".md").replace("/", "-")


def _source(shown: Preview, site_name: str) -> str:
    return f"#preview({', '.join(map(string, (shown.kind, shown.title, shown.facts, site_name)))})"


def _drawn(sources: list[str]) -> list[bytes]:
    # Import late: a build that has all its pictures needs neither.
    import typst

    from studyguide.typeset import fonts

    body = "\n#pagebreak()\n".join(sources)
    pages = typst.compile((_HEAD + body).encode(), format="png", ppi=72, font_paths=fonts())
    with ThreadPoolExecutor() as pool:
        return list(pool.map(_small, [pages] if isinstance(pages, bytes) else pages))


def _small(picture: bytes) -> bytes:
    """Return a picture with a palette of its own: the same look in a fraction of the bytes."""
    from PIL import Image

    # The best palettes and the best packing take ten times as long for a tenth of the bytes.
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    image = image.quantize(_COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    stream = io.BytesIO()
    image.save(stream, "PNG")
    return stream.getvalue()
