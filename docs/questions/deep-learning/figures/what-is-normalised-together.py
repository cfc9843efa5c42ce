"""Which entries of a batch share their mean and variance: by column, by row, by part of a row."""


def draw(figure):
    panels = figure.subplots(1, 3, sharey=True)
    n, features = 5, 6
    together = (
        ("batch", lambda row, column: column == 2),
        ("layer", lambda row, column: row == 1),
        ("group", lambda row, column: row == 1 and column < 3),
    )
    for axes, (name, chosen) in zip(panels, together, strict=True):
        for row in range(n):
            for alpha, wanted in ((0.15, False), (0.9, True)):
                cells = [(column + 0.06, 0.88) for column in range(features) if chosen(row, column) == wanted]
                axes.broken_barh(cells, (row + 0.06, 0.88), color="C0", alpha=alpha, linewidth=0)
        axes.set(title=name, xlabel="feature (channel)", xlim=(0, features), ylim=(n, 0))
        axes.set_xticks([c + 0.5 for c in range(features)], range(1, features + 1))
        axes.set_yticks([r + 0.5 for r in range(n)], range(1, n + 1))
    panels[0].set_ylabel("example in the batch")
