"""Each prediction time takes the last feature value that was available before it."""


def draw(figure):
    axes = figure.subplots()
    updates = {"ada": [(60, 1), (91, 4), (110, 9)], "ben": [(10, 0), (95, 2)]}
    labels = [("ada", 63, 60), ("ada", 94, 91), ("ben", 94, None)]
    heights = {"ada": 1, "ben": 0}
    for user, values in updates.items():
        axes.axhline(heights[user], color="C0", alpha=0.3)
        for day, tickets in values:
            axes.plot(day, heights[user], "o", color="C0")
            axes.annotate(f"{tickets}", (day, heights[user] - 0.18), color="C0", ha="center")
    for user, day, source in labels:
        y = heights[user]
        axes.plot([day, day], [y - 0.12, y + 0.3], color="C1")
        if source is not None:
            arrow = {"arrowstyle": "->", "color": "C1"}
            axes.annotate("", (source, y + 0.05), (day, y + 0.28), arrowprops=arrow)
    axes.annotate("predict", (63, 1.36), color="C1", ha="center")
    axes.annotate("predict", (94, 1.36), color="C1", ha="center")
    axes.annotate("predict: nothing fresh enough", (93, 0.36), color="C1", ha="right")
    axes.annotate("later: never", (110, 1.08), color="C0", ha="center", va="bottom")
    axes.annotate("loaded a day later", (98, 0.05), color="C0")
    axes.set(xlabel="day of the year", yticks=[0, 1], yticklabels=["ben", "ada"], xlim=(0, 130), ylim=(-0.4, 1.6))
