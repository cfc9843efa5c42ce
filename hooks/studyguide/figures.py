"""Figures: drawn by code with Matplotlib, inlined as SVG in the colours of the reader's scheme.

A figure is a file `figures/<name>.py` beside the questions with a function `draw(figure)` that takes a
`matplotlib.figure.Figure`. Colours are asked for by name through Matplotlib's cycle, `C0` to `C5`; text and axes take
the colour of the page's text.
"""

from __future__ import annotations

import io
import os
import re
import runpy
import subprocess
import sys
from functools import cache
from importlib.metadata import version
from pathlib import Path
from xml.etree import ElementTree as etree
from xml.sax.saxutils import quoteattr

from studyguide.kept import Kept

SIZE = (6.4, 3.6)
"""Width and height in inches, unless the figure sets its own."""
_WORTH_A_PROCESS = 3
"""How many drawings take longer than a process that draws needs to start."""
_SVG = "http://www.w3.org/2000/svg"
_XLINK = "{http://www.w3.org/1999/xlink}href"

# Stand-ins that Matplotlib writes and the page's style sheet gives their meaning; no figure would choose them.
_TEXT, _SURFACE = "#010203", "#fefdfc"
_CYCLE = tuple(f"#0a0b{place:02x}" for place in range(6))
_VARIABLES = {
    _TEXT: "currentColor",
    _SURFACE: "var(--figure-surface)",
    **{colour: f"var(--figure-{place})" for place, colour in enumerate(_CYCLE)},
}


class FigureError(Exception):
    """A figure's code failed; the message names the file and the reason."""


def draw(file: Path) -> str:
    """Run a figure's code.

    Args:
        file: The Python file.

    Returns:
        An `svg` element; the same bytes for the same code.

    Raises:
        FigureError: The code failed.
    """
    # Import late: Matplotlib takes a second, and a check draws nothing.
    from cycler import cycler
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    settings = {
        "svg.fonttype": "none",
        "svg.hashsalt": file.stem,
        "axes.prop_cycle": cycler(color=_CYCLE),
        "axes.spines.top": False,
        "axes.spines.right": False,
        "legend.frameon": False,
        "font.size": 10,
        **dict.fromkeys(("text.color", "axes.edgecolor", "axes.labelcolor", "xtick.color", "ytick.color"), _TEXT),
        **dict.fromkeys(("figure.facecolor", "axes.facecolor", "legend.facecolor"), "none"),
    }
    stream = io.StringIO()
    with rc_context(settings):
        figure = Figure(figsize=SIZE, layout="constrained")
        try:
            runpy.run_path(str(file))["draw"](figure)
            figure.savefig(stream, format="svg", metadata=dict.fromkeys(("Date", "Creator", "Format", "Type")))
        except Exception as error:
            raise FigureError(f"{file}: the figure cannot be drawn: {type(error).__name__}: {error}") from error
    return _adapted(stream.getvalue(), file.stem)


def _adapted(svg: str, name: str) -> str:
    """Return Matplotlib's SVG as one for inside a page: no styles of its own, unique ids, the page's colours."""
    etree.register_namespace("", _SVG)
    root = etree.fromstring(svg)
    used = {element.get(_XLINK, "").removeprefix("#") for element in root.iter()} | set(
        re.findall(r"url\(#([^)]+)\)", svg)
    )
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag in {f"{{{_SVG}}}style", f"{{{_SVG}}}metadata"}:
                parent.remove(child)
        _adapt(parent, used, name)
    for attribute in ("width", "height", "version"):
        root.attrib.pop(attribute, None)
    root.attrib.update({"class": "figure", "role": "img"})
    return etree.tostring(root, encoding="unicode")


def _adapt(element: etree.Element, used: set[str], name: str) -> None:
    identifier = element.attrib.pop("id", None)
    if identifier in used:
        element.set("id", f"{name}-{identifier}")
    if target := element.attrib.pop(_XLINK, None):
        element.set("href", f"#{name}-{target[1:]}")
    # The site's security policy allows no styles within pages.
    for declaration in element.attrib.pop("style", "").split(";"):
        name_of_style, _, value = declaration.partition(":")
        if value:
            element.set(name_of_style.strip(), value.strip())
    for attribute, value in element.attrib.items():
        value = re.sub(r"url\(#", f"url(#{name}-", value)
        value = re.sub(r"\s*font-family:[^;]*;?", "", value)
        value = re.sub(r"#[0-9a-f]{6}", lambda match: _VARIABLES.get(match[0], match[0]), value)
        # Round to a tenth of a point: nobody sees more, and the file is half as large.
        if attribute in {"d", "points", "x", "y", "width", "height"}:
            value = re.sub(r"-?\d+\.\d+", lambda match: f"{float(match[0]):.1f}".removesuffix(".0"), value)
            value = " ".join(value.split())
        element.set(attribute, value)


@cache
def _tools() -> str:
    """Return what a drawing depends on beside its own code."""
    # By name, since importing these packages takes longer than all else in a build without new figures.
    versions = [version(package) for package in ("matplotlib", "numpy", "scipy", "scikit-learn")]
    drawing = (Path(__file__), Path(__file__).with_name("diagram.py"))
    return "".join([*versions, *(file.read_text(encoding="utf-8") for file in drawing)])


class Gallery:
    """The figures of a documentation folder. Each is drawn once and kept as long as its code stays the same."""

    def __init__(self, docs: Path, kept: Kept) -> None:
        """Find the figures below `docs`; `kept` has the drawings of earlier builds."""
        self._files = {file.stem: file for file in sorted(docs.glob("questions/*/figures/*.py"))}
        self._kept = kept
        self._ahead: list[subprocess.Popen] = []

    def draw_ahead(self) -> None:
        """Begin to draw what is not kept, in processes of their own beside the caller's."""
        missing = [file for file in self._files.values() if not self._kept.has(_drawn(file), _source(file))]
        if len(missing) < _WORTH_A_PROCESS:
            return
        count = min(len(missing), os.cpu_count() or 1)
        for share in (missing[first::count] for first in range(count)):
            self._ahead.append(_keep_apart(share, self._kept.folder))

    def finish(self) -> None:
        """Wait for what is drawn ahead: a drawing that failed is left, with the message, to whoever asks for it."""
        for process in self._ahead:
            process.wait()

    def svg(self, name: str, label: str) -> str:
        """Return a figure.

        Args:
            name: The name of its file, without the ending.
            label: What the figure shows, for readers who do not see it.

        Raises:
            KeyError: There is no such figure.
            FigureError: Its code failed.
        """
        svg = self._drawing(self._files[name])
        return svg.replace("<svg ", f"<svg aria-label={quoteattr(label)} ", 1)

    def _drawing(self, file: Path) -> str:
        return self._kept.get(_drawn(file), _source(file), lambda: draw(file).encode()).decode()


def _drawn(file: Path) -> str:
    return f"{file.stem}.svg"


def _source(file: Path) -> str:
    """Return all that a figure's drawing depends on."""
    return _tools() + file.read_text(encoding="utf-8")


def _keep_apart(files: list[Path], folder: Path) -> subprocess.Popen:
    """Draw figures in a process of its own and keep them in a folder."""
    packages = [str(Path(__file__).parents[1]), *filter(None, [os.environ.get("PYTHONPATH")])]
    return subprocess.Popen(
        [sys.executable, "-m", "studyguide.figures", str(folder), *map(str, files)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(packages)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


if __name__ == "__main__":
    _folder, *_files = map(Path, sys.argv[1:])
    for _file in _files:
        Kept(_folder).get(_drawn(_file), _source(_file), lambda file=_file: draw(file).encode())
