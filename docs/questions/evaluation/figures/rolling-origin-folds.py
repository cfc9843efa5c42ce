"""Training, gap and test part of five folds with an expanding window."""


def draw(figure):
    axes = figure.subplots()
    for fold in range(5):
        end = 10 + 4 * fold
        axes.barh(-fold, end, 0.6, color="C0")
        axes.barh(-fold, 4, 0.6, left=end + 2, color="C1")
    axes.annotate("training", (5, -0.5), color="C0", va="center", ha="center")
    axes.annotate("gap", (11, 0), va="center", ha="center")
    axes.annotate("test", (14, -0.5), color="C1", va="center", ha="center")
    axes.set(xlabel="time", yticks=[0, -1, -2, -3, -4], yticklabels=["fold 1", "fold 2", "fold 3", "fold 4", "fold 5"])
