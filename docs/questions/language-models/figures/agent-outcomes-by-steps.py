"""What becomes of tasks of many steps: right, or wrong without anybody noticing, by the tries that a check allows."""

import numpy as np

WRONG, STUBBORN, CAUGHT, FALSE_ALARM = 0.03, 0.5, 0.9, 0.02


def draw(figure):
    steps = np.arange(1, 51)
    right_axes, wrong_axes = figure.subplots(1, 2, sharey=True)
    outcomes = {"no check": (1 - WRONG, 1.0)} | {label: checked_step(tries) for label, tries in TRIES.items()}
    for number, (label, (right, passed)) in enumerate(outcomes.items()):
        right_axes.plot(steps, right**steps, color=f"C{number}")
        wrong_axes.plot(steps, passed**steps - right**steps, color=f"C{number}")
        right_axes.annotate(label, *RIGHT_LABELS[label], color=f"C{number}")
        wrong_axes.annotate(label, *WRONG_LABELS[label], color=f"C{number}")
    right_axes.set(xlabel="steps", ylabel="share of tasks", title="finished and right", ylim=(0, 1))
    wrong_axes.set(xlabel="steps", title="finished, wrong, unnoticed")


TRIES = {"one try": 1, "two tries": 2, "ten tries": 10}
RIGHT_LABELS = {"no check": [(27, 0.26)], "one try": [(2, 0.38)], "two tries": [(31, 0.42)], "ten tries": [(22, 0.74)]}
WRONG_LABELS = {"no check": [(6, 0.52)], "one try": [(30, 0.035)], "two tries": [(34, 0.12)], "ten tries": [(26, 0.32)]}


def checked_step(tries):
    """Shares of steps that end right, and that pass the check at all."""
    right = wrong = 0.0
    easy = (1 - WRONG) / (1 - WRONG * STUBBORN)
    for share, correct in ((WRONG * STUBBORN, 0.0), (1 - WRONG * STUBBORN, easy)):
        alarm = correct * FALSE_ALARM + (1 - correct) * CAUGHT
        attempts = sum(alarm**number for number in range(tries))
        right += share * correct * (1 - FALSE_ALARM) * attempts
        wrong += share * (1 - correct) * (1 - CAUGHT) * attempts
    return right, right + wrong
