"""The 99th percentile of latency by load, for one copy and for ten behind one queue, at 20 ms of work."""

import heapq

import numpy as np


def draw(figure):
    axes = figure.subplots()
    loads = np.array([0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93])
    for copies, color, name, place in [
        (1, "C1", "one copy", (0.66, 190)),
        (10, "C0", "ten copies, one queue", (0.78, 62)),
    ]:
        axes.plot(loads, [slowest(load, copies) for load in loads], color=color, marker="o", markersize=4)
        axes.annotate(name, place, color=color, ha="right")
    axes.axhline(20, color="C2", linestyle="--")
    axes.annotate("work alone", (0.1, 2), color="C2")
    axes.set(xlabel="load", ylabel="99th percentile in ms", ylim=(0, 420))


def slowest(load, copies, service=20.0, requests=20_000):
    """Return the 99th percentile of waiting and service together."""
    rng = np.random.default_rng(0)
    free, total = [0.0] * copies, []
    for arrival in np.cumsum(rng.exponential(service / load / copies, requests)):
        start = max(arrival, heapq.heappop(free))
        heapq.heappush(free, start + service)
        total.append(start + service - arrival)
    return np.quantile(total, 0.99)
