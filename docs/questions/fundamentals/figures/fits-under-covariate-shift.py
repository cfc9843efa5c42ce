"""A straight line fitted to a parabola, plainly and with importance weights, where the live inputs lie to the right."""

import numpy as np
from scipy.stats import norm


def draw(figure):
    axes = figure.subplots()
    rng = np.random.default_rng(0)
    x, live = rng.normal(0, 1, 1000), rng.normal(1.5, 0.5, 1000)
    y = x**2 + rng.normal(0, 0.3, 1000)
    weight = norm.pdf(x, 1.5, 0.5) / norm.pdf(x, 0, 1)
    axes.plot(x[:90], y[:90], ".", color="C0")
    axes.plot(live[:50], live[:50] ** 2 + rng.normal(0, 0.3, 50), "x", color="C1")
    ends = np.array([-2.4, 3.0])
    axes.plot(ends, np.polyval(np.polyfit(x, y, 1), ends), "C0")
    ends = np.array([0.6, 3.0])
    axes.plot(ends, np.polyval(np.polyfit(x, y, 1, w=np.sqrt(weight)), ends), "C1")
    axes.annotate("training rows", (-1.35, 3.0), color="C0")
    axes.annotate("plain fit", (3.05, 0.4), va="center", color="C0")
    axes.annotate("live rows", (1.75, 6.3), ha="right", color="C1")
    axes.annotate("weighted fit", (3.05, 6.9), va="center", color="C1")
    axes.set(xlabel="input", ylabel="answer", xlim=(-2.6, 4.0), ylim=(-1, 9))
