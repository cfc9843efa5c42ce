"""A ROC curve with a group of equal scores: the diagonal, and the two corners that sorting may invent."""


def draw(figure):
    axes = figure.subplots()
    before, corner_high, corner_low, after = (0.2, 0.4), (0.2, 0.8), (0.6, 0.4), (0.6, 0.8)
    axes.plot([0, 0, 0.2, 0.2], [0, 0.2, 0.2, 0.4], color="C0")
    axes.plot([0.6, 0.6, 1], [0.8, 1, 1], color="C0")
    axes.plot(*zip(before, after, strict=True), color="C0", marker="o", markersize=4)
    axes.plot(*zip(before, corner_high, after, strict=True), "--", color="C2")
    axes.plot(*zip(before, corner_low, after, strict=True), "--", color="C1")
    axes.annotate("positives sorted first", (0.22, 0.83), color="C2")
    axes.annotate("negatives sorted first", (0.615, 0.55), color="C1")
    axes.annotate("one threshold\ntakes them all", (0.4, 0.56), color="C0", va="top")
    axes.set(xlabel="share of the negatives above the threshold", ylabel="share of the positives above it")
    axes.set(xlim=(-0.03, 1.03), ylim=(-0.03, 1.03))
