"""The weight of each pixel across the theoretical receptive field of stacked kernels of size 3."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    for number, (depth, at) in enumerate(((2, (0.42, 0.8)), (10, (0.48, 0.24)), (40, (-0.8, 0.93)))):
        paths = np.ones(1)
        for _ in range(depth):
            paths = np.convolve(paths, np.ones(3) / 3)
        axes.plot(np.linspace(-1, 1, len(paths)), paths / paths.max(), color=f"C{number}")
        axes.annotate(f"{depth} layers, field of {2 * depth + 1}", at, color=f"C{number}")
    axes.set(xlabel="place in the field: 0 the centre, 1 the edge", ylabel="weight, centre = 1")
