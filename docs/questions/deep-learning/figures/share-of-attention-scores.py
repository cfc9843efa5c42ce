"""Share of a transformer block's multiplications that attention scores and means take, by context length."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    length = np.logspace(2, 5.3, 120)
    for number, (width, at) in enumerate(((768, (500, 0.66)), (4096, (33000, 0.4)))):
        axes.semilogx(length, 2 * length / (2 * length + 12 * width), color=f"C{number}")
        axes.annotate(f"width {width}", at, color=f"C{number}")
        axes.plot(6 * width, 0.5, "o", color=f"C{number}")
    axes.set(xlabel="positions in the context", ylabel="share of attention scores", ylim=(0, 1))
