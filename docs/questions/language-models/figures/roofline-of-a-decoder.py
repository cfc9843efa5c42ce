"""The roofline of an assumed accelerator, with the work of one transformer placed on it."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    peak, bandwidth = 400.0, 2.0  # TFLOP/s and TB/s
    intensity = np.logspace(-1, 4, 200)
    axes.loglog(intensity, np.minimum(peak, bandwidth * intensity), color="C0")
    axes.axvline(peak / bandwidth, linestyle=":", color="C5")
    axes.annotate("ridge: 200 FLOPs a byte", (230, 0.25), color="C5")
    for number, (name, at, offset) in enumerate(
        (
            ("element by element", 0.25, (1.3, 0.55)),
            ("weights, batch 1", 1, (1.3, 0.55)),
            ("cached attention", 4, (1.3, 0.55)),
            ("stored scores", 64, (0.045, 1.1)),
            ("prompt of 2,000 tokens", 1000, (0.45, 1.35)),
        ),
    ):
        speed = min(peak, bandwidth * at)
        axes.plot(at, speed, "o", color=f"C{number % 4 + 1}")
        axes.annotate(name, (at * offset[0], speed * offset[1]), color=f"C{number % 4 + 1}")
    axes.set(xlabel="FLOPs a byte moved", ylabel="TFLOPs a second at most", ylim=(0.1, 1500))
