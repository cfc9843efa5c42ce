"""The paths of three optimisers in a valley fifty times steeper across than along."""

import numpy as np


def path(kind, rate, steps=50):
    """Return the places that an optimiser visits from (-2, 1)."""
    w, m, v = np.array([-2.0, 1.0]), np.zeros(2), np.zeros(2)
    places = [w]
    for t in range(1, steps + 1):
        g = np.array([1, 50]) * w
        if kind == "Adam":
            m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
            change = m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
        else:
            m = (0.9 if kind == "momentum" else 0) * m + g
            change = m
        w = w - rate * change
        places.append(w)
    return np.array(places)


def draw(figure):
    panels = figure.subplots(3, 1, sharex=True)
    angle = np.linspace(0, 2 * np.pi, 50)
    for number, (axes, kind, rate) in enumerate(
        zip(panels, ("gradient descent", "momentum", "Adam"), (0.03, 0.03, 0.1), strict=True)
    ):
        for height in (0.25, 2, 27):
            radius = np.sqrt(2 * height)
            axes.plot(radius * np.cos(angle), radius / 50**0.5 * np.sin(angle), color="C5", alpha=0.6, linewidth=0.8)
        places = path(kind, rate)
        axes.plot(*places.T, ".-", color=f"C{number}", markersize=3, linewidth=1)
        axes.annotate(kind, (0.98, 0.08), xycoords="axes fraction", ha="right", color=f"C{number}")
        axes.set(ylabel="$w_2$", xlim=(-2.3, 1.3), ylim=(-1.6, 1.6))
    panels[-1].set_xlabel("$w_1$, along the valley")
