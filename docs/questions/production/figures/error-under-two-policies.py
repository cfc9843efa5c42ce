"""Squared error of a model of a drifting world under a monthly schedule and under a trigger on matured labels."""

import numpy as np


def draw(figure):
    axes = figure.subplots()
    days, delay = 200, 7
    rng = np.random.default_rng(16)
    world = np.cumsum(rng.normal(0, 0.05, days))
    world[120:] += 1.5
    seen = world + rng.normal(0, 0.3, days)

    def run(due):
        model, trained, models, runs = 0.0, 0, [], []
        for day in range(days):
            known = seen[: max(0, day - delay + 1)]
            if day - trained >= delay + 3 and due(day - trained, known, model):
                model, trained = known[-5:].mean(), day
                runs.append(day)
            models.append(model)
        return models, runs

    axes.plot(world, color="C2", linestyle="--")
    axes.annotate("the world", (116, world[125]), color="C2", ha="right")
    policies = [
        ("every 30 days", "C0", lambda age, known, model: age >= 30, (153, 0.95)),
        ("on a trigger", "C1", lambda age, known, model: abs(known[-5:].mean() - model) > 0.5, (116, 1.35)),
    ]
    for name, color, due, place in policies:
        models, runs = run(due)
        axes.step(range(days), models, where="post", color=color)
        axes.plot(runs, [models[day] for day in runs], "o", color=color, markersize=4)
        axes.annotate(name, place, color=color, ha="left" if place[0] > 120 else "right")
    axes.set(xlabel="day", ylabel="parameter")
