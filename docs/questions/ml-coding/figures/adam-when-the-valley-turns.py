"""The lowest value after 200 steps in a valley that is turned against the axes, each method with its best rate."""

import numpy as np

RATES = np.geomspace(1e-4, 10, 600)[:, None]  # all at once: one row of weights for each


def draw(figure):
    axes = figure.subplots()
    angles = np.arange(0, 91, 3)
    for colour, name, method in (("C0", "momentum", momentum), ("C1", "Adam", adam)):
        values = [lowest(method, np.radians(angle)) for angle in angles]
        axes.semilogy(angles, values, color=colour)
        axes.annotate(name, (45, values[15] * 4), color=colour, ha="center")
    axes.set(xlabel="angle between the valley and an axis, in degrees", ylabel="lowest value", xticks=range(0, 91, 15))
    axes.set_ylim(1e-10, 1)


def lowest(method, angle):
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    hessian = turn @ np.diag([1.0, 1000.0]) @ turn.T
    start = np.tile(turn @ [-2.0, 1.0], (len(RATES), 1))
    with np.errstate(all="ignore"):  # rates that are too large
        ends = method(lambda w: w @ hessian, start)
        return np.nanmin(np.einsum("ri,ij,rj->r", ends, hessian, ends) / 2)


def momentum(gradient, w, steps=200):
    velocity = np.zeros_like(w)
    for _ in range(steps):
        velocity = 0.9 * velocity + gradient(w)
        w = w - RATES * velocity
    return w


def adam(gradient, w, steps=200):
    mean, square = np.zeros_like(w), np.zeros_like(w)
    for t in range(1, steps + 1):
        slope = gradient(w)
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        w = w - RATES * mean / (1 - 0.9**t) / (np.sqrt(square / (1 - 0.999**t)) + 1e-8)
    return w
