"""Densities of the standardised mean of n exponential waiting times, against the normal density."""

import numpy as np
from scipy.stats import gamma, norm


def draw(figure):
    axes = figure.subplots()
    z = np.linspace(-3, 4, 281)
    for number, (n, at) in enumerate(((1, (-0.8, 0.92)), (4, (-1.0, 0.43)), (30, (-1.6, 0.19)))):
        density = gamma.pdf(n + z * np.sqrt(n), n) * np.sqrt(n)
        if n == 1:
            density[z < -1] = np.nan
        axes.plot(z, density, f"C{number}")
        axes.annotate(f"n = {n}", at, color=f"C{number}", ha="left" if n == 1 else "right")
    axes.plot(z, norm.pdf(z), "--", color="C3")
    axes.annotate("normal", (0.75, 0.36), color="C3")
    axes.set(xlabel="standardised mean of n waiting times", ylabel="density", ylim=(0, 1.05))
