"""Intersection over union of two equal squares, by how far one is shifted."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    shift = np.linspace(0, 1, 101)
    for number, (label, common, at) in enumerate(
        (("along one axis", 1 - shift, (0.3, 0.58)), ("along both axes", (1 - shift) ** 2, (0.1, 0.35)))
    ):
        axes.plot(shift, common / (2 - common), color=f"C{number}")
        axes.annotate(label, at, color=f"C{number}", ha="left" if number == 0 else "center")
    axes.axhline(0.5, color="C2", linestyle="--")
    axes.annotate("usual threshold", (0.98, 0.53), color="C2", ha="right")
    axes.set(xlabel="shift as a share of the side", ylabel="intersection over union")
