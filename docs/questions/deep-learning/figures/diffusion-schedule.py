"""How much of the image and of the noise a diffusion model's input holds at each step."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    steps = np.arange(0, 1000, 5)
    kept = np.cumprod(1 - np.linspace(1e-4, 0.02, 1000))[steps]
    axes.plot(steps, np.sqrt(kept), color="C0")
    axes.plot(steps, np.sqrt(1 - kept), color="C1")
    axes.annotate("image", (60, 0.85), color="C0", ha="right")
    axes.annotate("noise", (520, 0.9), color="C1")
    axes.set(xlabel="step", ylabel="factor", ylim=(0, 1.05))
