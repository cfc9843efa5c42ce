"""The logistic curve that Newton's method fits to ten exams, passed or failed, over the hours of study."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    hours = np.arange(1, 11)
    passed = np.array([0, 0, 0, 1, 0, 1, 0, 1, 1, 1])
    inputs, weights = np.column_stack([np.ones(10), hours]), np.zeros(2)
    for _ in range(20):
        p = 1 / (1 + np.exp(-inputs @ weights))
        weights = weights + np.linalg.solve((inputs.T * (p * (1 - p))) @ inputs, inputs.T @ (passed - p))
    x = np.linspace(0, 10, 200)
    axes.plot(x, 1 / (1 + np.exp(-weights[0] - weights[1] * x)), "C0")
    axes.plot(hours[passed == 1], np.ones(5), "o", color="C2")
    axes.plot(hours[passed == 0], np.zeros(5), "s", color="C1")
    middle = -weights[0] / weights[1]
    axes.plot([middle, middle, 0], [0, 0.5, 0.5], "--", color="C0", alpha=0.6)
    axes.annotate(f"even odds at {middle:.1f} hours", (middle + 0.3, 0.47), va="top", color="C0")
    axes.annotate(f"each hour multiplies\nthe odds by {np.exp(weights[1]):.2f}", (6.3, 0.8), ha="right", color="C0")
    axes.annotate("passed", (10.3, 1.0), va="center", color="C2")
    axes.annotate("failed", (7.3, 0.0), va="center", color="C1")
    axes.set(xlabel="hours of study", ylabel="probability of passing", xlim=(0, 11.5), ylim=(-0.07, 1.08))
