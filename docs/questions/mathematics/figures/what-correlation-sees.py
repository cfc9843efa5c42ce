"""Three clouds of points with their linear correlation: a noisy line, a parabola, and a blob with one far point."""

import numpy as np


def draw(figure):
    panels = figure.subplots(1, 3)
    rng = np.random.default_rng(0)
    line = rng.normal(0, 1, 40)
    parabola = np.linspace(-2, 2, 41)
    blob = np.append(rng.normal(0, 0.5, 40), 6)
    clouds = (
        ("noisy line", line, 0.8 * line + rng.normal(0, 0.6, 40)),
        ("parabola", parabola, parabola**2),
        ("one far point", blob, np.append(rng.normal(0, 0.5, 40), 6)),
    )
    for number, (axes, (name, x, y)) in enumerate(zip(panels, clouds)):
        axes.plot(x, y, "o", markersize=3.5, color=f"C{number}")
        r = round(float(np.corrcoef(x, y)[0, 1]), 2) + 0.0  # no minus before a zero
        axes.set_title(f"{name}\nr = {r:.2f}", fontsize=11)
        axes.set(xlabel="x", ylabel="y")
