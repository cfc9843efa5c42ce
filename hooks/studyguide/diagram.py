"""Diagrams of systems, for figures: lanes of boxes and arrows between them.

A figure's code names what there is and what leads where; where it stands, how it is broken into lines and where an
arrow bends follow from that, so that all diagrams of the guide look alike.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.patches import FancyBboxPatch

WIDTH = 6.4
_LANE_HEIGHT, _CHARACTERS = 0.98, 63
_BOX_WIDTH, _BOX_HEIGHT = 0.8, 0.56


def system(figure: Figure, lanes: Mapping[str, Sequence[str]], arrows: Iterable[tuple[str, ...]]) -> None:
    """Draw boxes in lanes, one below the other, and arrows between them.

    Args:
        figure: Where to draw. Its height is set so that each lane has room.
        lanes: The texts of the boxes from left to right by the name of their lane; an empty text leaves a gap.
        arrows: Pairs of texts, from and to, or triples with a short label. Neighbours and boxes of different lanes are
            joined by a straight arrow, others of one lane by a bow above it.

    Raises:
        KeyError: An arrow names a box that is not there.
        ValueError: Two boxes have the same text.
    """
    columns = max(map(len, lanes.values()))
    figure.set_size_inches(WIDTH, _LANE_HEIGHT * len(lanes))
    axes = figure.subplots()
    axes.set(xlim=(-0.75, columns - 0.55), ylim=(len(lanes) - 0.6, -0.4))
    axes.axis("off")
    boxes: dict[str, tuple[FancyBboxPatch, int, int]] = {}
    for row, (lane, texts) in enumerate(lanes.items()):
        axes.text(-0.6, row, lane, fontsize=8.5, rotation=90, ha="center", va="center", color=f"C{row}")
        for column, text in enumerate(texts):
            if text in boxes:
                raise ValueError(f"two boxes are called {text!r}")
            if text:
                boxes[text] = (_box(axes, text, column, row, _CHARACTERS // columns), row, column)
    for start, end, *label in arrows:
        _arrow(axes, boxes[start], boxes[end], *label)


def _box(axes: Axes, text: str, column: int, row: int, characters: int) -> FancyBboxPatch:
    from matplotlib.patches import FancyBboxPatch

    corner = (column - _BOX_WIDTH / 2, row - _BOX_HEIGHT / 2)
    shape = "round,pad=0,rounding_size=0.06"
    for style in ({"facecolor": f"C{row}", "edgecolor": "none", "alpha": 0.14}, {"fill": False}):
        colour = {} if "edgecolor" in style else {"edgecolor": f"C{row}"}
        patch = FancyBboxPatch(corner, _BOX_WIDTH, _BOX_HEIGHT, boxstyle=shape, **style, **colour)
        axes.add_patch(patch)
    lines = textwrap.fill(text, characters, break_long_words=False, break_on_hyphens=False)
    axes.text(column, row, lines, ha="center", va="center", fontsize=8.5, linespacing=1.1)
    return patch


def _arrow(
    axes: Axes, start: tuple[FancyBboxPatch, int, int], end: tuple[FancyBboxPatch, int, int], label: str = ""
) -> None:
    """Draw an arrow between the edges of two boxes that face one another."""
    (_, row, column), (_, to_row, to_column) = start, end
    across, down = to_column - column, to_row - row
    half, edge = _BOX_WIDTH / 2, _BOX_HEIGHT / 2
    style: dict[str, object] = {"arrowstyle": "-|>", "shrinkA": 1, "shrinkB": 1, "mutation_scale": 9, "linewidth": 1}
    if down:
        side = 1 if down > 0 else -1
        # Meet a box beside its middle where the arrow is slanted, so that two arrows to one box stay apart.
        lean = 0.16 * (across > 0) - 0.16 * (across < 0)
        source = (column + lean, row + side * edge)
        target = (to_column - lean, to_row - side * edge)
    elif abs(across) == 1:
        source, target = (column + across * half, row), (to_column - across * half, row)
    else:
        source, target = (column, row - edge), (to_column, row - edge)
        style["connectionstyle"] = f"arc3,rad={-0.12 if across > 0 else 0.12}"
    axes.annotate("", target, source, arrowprops=style | {"color": axes.xaxis.label.get_color()})
    if label:
        middle = ((source[0] + target[0]) / 2, (source[1] + target[1]) / 2)
        beside = {"ha": "left", "va": "center"} if down else {"ha": "center", "va": "bottom"}
        axes.text(middle[0] + (0.05 if down else 0), middle[1], label, fontsize=7.5, **beside)
