"""Weights of ridge and lasso over the penalty's strength; three of eight features matter, two of them are alike."""

import numpy as np
from sklearn.linear_model import Ridge, lasso_path


def draw(figure):
    rng = np.random.default_rng(4)
    inputs = rng.normal(size=(100, 8))
    inputs[:, 1] = 0.9 * inputs[:, 0] + 0.436 * inputs[:, 1]
    inputs = (inputs - inputs.mean(axis=0)) / inputs.std(axis=0)
    target = inputs[:, :3] @ [2.0, 1.0, -1.5] + rng.normal(size=100)
    target -= target.mean()
    left, right = figure.subplots(1, 2, sharey=True)
    strengths = np.geomspace(1, 10_000, 80)
    ridge = np.array([Ridge(strength, fit_intercept=False).fit(inputs, target).coef_ for strength in strengths])
    alphas = np.geomspace(0.01, 3.5, 120)
    alphas, lasso, _ = lasso_path(inputs, target, alphas=alphas)
    for axes, x, weights in ((left, strengths, ridge), (right, alphas, lasso.T)):
        for feature in range(8):
            idle = feature > 2
            axes.semilogx(x, weights[:, feature], color="C3" if idle else f"C{feature}", linewidth=0.8 if idle else 2)
    left.annotate("two features alike", (3, 1.85), color="C0")
    left.annotate("a third one", (1.2, -0.95), color="C2")
    left.annotate("five idle ones", (1.5, 0.25), color="C3")
    left.set_title("ridge: they shrink, none is zero", fontsize=10)
    right.set_title("lasso: one by one becomes zero", fontsize=10)
    for axes, ticks in ((left, (1, 100, 10_000)), (right, (0.01, 0.1, 1))):
        axes.set_xticks(ticks, [str(tick) for tick in ticks])
        axes.minorticks_off()
    left.set(xlabel="strength λ (scikit-learn's alpha)", ylabel="weight", ylim=(-1.6, 2.1))
    right.set(xlabel="strength λ (scikit-learn's alpha)")
