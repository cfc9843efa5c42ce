"""The norm of a gradient on its way down through random layers, with and without shortcuts."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    rng = np.random.default_rng(0)
    layers = [0.5 * rng.normal(size=(64, 64)) / 8 for _ in range(50)]
    plain = residual = np.ones(64) / 8
    norms = [(1.0, 1.0)]
    for weights in layers:
        plain, residual = weights.T @ plain, residual + weights.T @ residual
        norms.append((np.linalg.norm(plain), np.linalg.norm(residual)))
    passed = np.arange(51)
    for column, (name, at) in enumerate((("plain layers", (27, 1e-7)), ("residual blocks", (20, 1e3)))):
        axes.semilogy(passed, [pair[column] for pair in norms], color=f"C{column}")
        axes.annotate(name, at, color=f"C{column}")
    axes.set(xlabel="layers passed by the gradient", ylabel="norm of the gradient", ylim=(1e-17, 1e5))
