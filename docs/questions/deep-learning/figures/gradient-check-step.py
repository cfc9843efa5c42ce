"""How far a central difference is from the true slope of tanh at 0.7, by its step, in two precisions."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    steps = 10.0 ** np.linspace(-12.4, -0.6, 60)
    truth = 1 - np.tanh(0.7) ** 2
    for colour, kind, label, at in (
        ("C0", np.float64, "double precision", (6e-9, 3e-8)),
        ("C1", np.float32, "single precision", (2e-6, 3e-2)),
    ):
        usable = steps[steps > 20 * np.finfo(kind).eps]
        h = usable.astype(kind)
        high, low = kind(0.7) + h, kind(0.7) - h
        slope = (np.tanh(high) - np.tanh(low)) / (h + h)
        error = np.abs(slope.astype(float) - truth) / truth
        # Rounding makes the error jump about; the largest of five neighbours shows its course.
        course = np.array([error[i - 2 : i + 3].max() for i in range(2, len(error) - 2)])
        axes.loglog(usable[2:-2], course, color=colour)
        axes.annotate(label, at, color=colour)
    axes.annotate("rounding", (2e-11, 1e-8), ha="center")
    axes.annotate("curvature", (1.2e-2, 1e-7), ha="center")
    axes.set_xlabel("step of the central difference")
    axes.set_ylabel("relative error of the slope")
    axes.set_xlim(1e-12, 0.2)
    axes.set_ylim(1e-12, 1)
