"""Values of the states of a wearing machine over rounds of value iteration."""

import numpy as np

RUN = np.array([[0.7, 0.3, 0.0], [0.0, 0.7, 0.3], [0.0, 0.0, 1.0]])
EARN = np.array([10.0, 4.0, 0.0])


def draw(figure):
    axes = figure.subplots()
    values = [np.zeros(3)]
    for _ in range(100):
        repair = -5 + 0.95 * values[-1][0]
        values.append(np.maximum(EARN + 0.95 * RUN @ values[-1], repair))
    values = np.array(values)
    for number, (name, below) in enumerate((("good", -9), ("worn", -8), ("broken", -18))):
        axes.plot(values[:, number], color=f"C{number}", linestyle=("-", "-", "--")[number])
        axes.annotate(
            name,
            (88, values[88, number]),
            xytext=(0, below),
            textcoords="offset points",
            color=f"C{number}",
            va="center",
        )
    axes.set(xlabel="round", ylabel="value of the state")
