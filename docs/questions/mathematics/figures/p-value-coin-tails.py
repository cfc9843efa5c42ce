"""Heads in ten tosses of a fair coin; the outcomes at least as extreme as one head stand out."""

from math import comb

import numpy as np


def draw(figure):
    axes = figure.subplots()
    heads = np.arange(11)
    counts = np.array([comb(10, k) for k in heads])
    extreme = abs(heads - 5) >= abs(1 - 5)
    axes.bar(heads[~extreme], counts[~extreme], color="C0", alpha=0.5)
    axes.bar(heads[extreme], counts[extreme], color="C1")
    for k, count in zip(heads, counts):
        axes.annotate(str(count), (k, count + 4), ha="center")
    low, high = counts[heads <= 1].sum(), counts[heads >= 9].sum()
    axes.annotate(f"one head or fewer:\n{low} of {counts.sum()}", (0.6, 62), ha="center", color="C1")
    axes.annotate(f"with the other side:\n{low + high} of {counts.sum()}", (9.4, 62), ha="center", color="C1")
    axes.set(xlabel="heads in ten tosses", ylabel="sequences out of 1024", xticks=heads, ylim=(0, 285))
