"""Entropy of a two-class node over its share of spam; the gain of two splits is the gap above their chords."""

import numpy as np


def entropy(p):
    q = np.clip(np.array([p, 1 - p]), 1e-12, 1)
    return -(q * np.log2(q)).sum(axis=0)


def draw(figure):
    axes = figure.subplots()
    p = np.linspace(0, 1, 201)
    axes.plot(p, entropy(p), "C0")
    axes.annotate("entropy", (0.12, 0.62), color="C0", ha="right")
    for (low, high), name, colour, at in (
        ((0.2, 0.8), "split by link", "C1", (0.22, 0.66)),
        ((0.375, 1.0), "split by greeting", "C2", (0.71, 0.36)),
    ):
        ends = entropy(np.array([low, high]))
        level = np.interp(0.5, [low, high], ends)
        axes.plot([low, high], ends, "o--", color=colour)
        axes.plot(0.5, level, "s", color=colour)
        axes.annotate(f"{name},\ngain {1 - level:.3f}", at, color=colour, va="top", ha="left" if low < 0.3 else "right")
    axes.plot(0.5, 1, "o", color="C0")
    axes.annotate("before the split", (0.5, 1.03), ha="center", color="C0")
    axes.set(xlabel="share of spam in the node", ylabel="bits", ylim=(-0.03, 1.12))
