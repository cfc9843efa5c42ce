"""Five schedules with the same warm-up and the same peak."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    steps, warm = 1000, 50
    t = np.arange(0, steps + 1, 5)
    up = np.minimum(t / warm, 1)
    done = np.clip((t - warm) / (steps - warm), 0, 1)
    for number, (name, shape, at) in enumerate(
        (
            ("cosine", 0.5 * (1 + np.cos(np.pi * done)), (330, 0.83)),
            ("linear", 1 - done, (160, 0.74)),
            ("step", np.where(t < 500, 1, np.where(t < 750, 0.1, 0.01)), (505, 0.03)),
            ("inverse root", np.sqrt(warm / np.maximum(t, warm)), (110, 0.34)),
            ("warm-up, stable, decay", np.clip((steps - t) / 200, 0, 1), (560, 1.03)),
        )
    ):
        axes.plot(t, up * shape, color=f"C{number}")
        axes.annotate(name, at, color=f"C{number}")
    axes.set(xlabel="step", ylabel="learning rate, peak = 1", xlim=(0, steps), ylim=(0, 1.12))
