"""The ROC curve of normal scores, and the precision-recall curves that follow for three shares of positives."""

import numpy as np
from scipy.stats import norm


def draw(figure):
    roc, pr = figure.subplots(1, 2)
    threshold = np.linspace(-3, 6, 150)
    recall, alarms = norm.sf(threshold - 2), norm.sf(threshold)
    roc.plot(alarms, recall, color="C3")
    roc.plot([0, 1], [0, 1], ":", color="C3")
    roc.set(title="ROC", xlabel="false positive rate", ylabel="true positive rate")
    for number, (share, name, at) in enumerate(
        ((0.5, "1 in 2", (0.35, 0.86)), (0.01, "1 in 100", (0.3, 0.4)), (0.001, "1 in 1000", (0.17, 0.13)))
    ):
        pr.plot(recall, share * recall / (share * recall + (1 - share) * alarms), color=f"C{number}")
        pr.annotate(name, at, color=f"C{number}")
    pr.set(title="precision-recall", xlabel="recall", ylabel="precision", ylim=(0, 1.03))
