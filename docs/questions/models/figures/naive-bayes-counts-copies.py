"""The naive posterior when one piece of evidence is entered several times, for two strengths of the evidence."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    copies = np.arange(1, 9)
    for ratio, colour in ((4, "C1"), (1.5, "C0")):
        naive = ratio**copies / (ratio**copies + 1)
        axes.plot(copies, naive, "o-", color=colour)
        axes.plot(copies, np.full(8, naive[0]), "--", color=colour)
        axes.annotate(f"the truth: {naive[0]:.1f}", (8, naive[0] - 0.015), color=colour, ha="right", va="top")
    axes.annotate("naive, evidence four times\nas likely in spam", (2.6, 1.015), color="C1")
    axes.annotate("naive, evidence 1.5 times\nas likely in spam", (3.4, 0.74), color="C0", va="top")
    axes.set(xlabel="copies of the same column", ylabel="probability of spam", ylim=(0.52, 1.09))
