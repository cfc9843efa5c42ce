"""docs/questions/ml-coding/adam-from-scratch.py against scikit-learn's optimisers, sums written out, and SciPy."""

import numpy as np
import pytest
from scipy.optimize import root, rosen, rosen_der
from scipy.special import expit
from sklearn.datasets import load_breast_cancer, load_diabetes
from sklearn.neural_network._stochastic_optimizers import AdamOptimizer, SGDOptimizer
from sklearn.preprocessing import StandardScaler


def quadratic():
    curvature = np.array([1.0, 10.0, 100.0])
    return (lambda w: curvature * (w - [1, -2, 3])), np.zeros(3)


def least_squares():
    X, y = load_diabetes(return_X_y=True)
    return (lambda w: X.T @ (X @ w - y)), np.zeros(10)


def logistic():
    X, y = load_breast_cancer(return_X_y=True)
    X = StandardScaler().fit_transform(X)
    return (lambda w: X.T @ (expit(X @ w) - y) / len(y) + 0.1 * w), np.zeros(30)


def noisy():
    """A gradient that depends on the number of the call, as with mini-batches."""

    def start():
        random = np.random.default_rng(0)
        return lambda w: w - 1 + random.normal(size=w.shape)

    return start, np.ones((2, 4))


DATA = {
    "quadratic": quadratic(),
    "least squares": least_squares(),
    "logistic": logistic(),
    "rosenbrock": (rosen_der, np.array([-1.0, 1.5])),
}


@pytest.fixture
def module(solution):
    return solution("ml-coding/adam-from-scratch")


def follow(reference, gradient, start, steps):
    """scikit-learn changes the parameters in place."""
    weights = start.astype(float).copy()
    for _ in range(steps):
        reference.update_params([weights], [gradient(weights)])
    return weights


@pytest.mark.parametrize("steps", [1, 10, 100])
@pytest.mark.parametrize("decays", [(0.9, 0.999), (0.5, 0.9), (0.0, 0.99)])
@pytest.mark.parametrize("name", DATA)
def test_adam_agrees_with_scikit_learn(module, name, decays, steps):
    gradient, start = DATA[name]
    # scikit-learn adds epsilon before the correction of the square, so it must not matter here.
    reference = AdamOptimizer([start.copy()], 0.01, *decays, epsilon=1e-15)
    found = module.minimise(module.Adam(0.01, *decays, epsilon=1e-15), gradient, start, steps)
    np.testing.assert_allclose(found, follow(reference, gradient, start, steps), rtol=1e-6, atol=1e-8)


@pytest.mark.parametrize("steps", [1, 10, 100])
@pytest.mark.parametrize("decay", [0.0, 0.5, 0.9])
@pytest.mark.parametrize("name", DATA)
def test_momentum_agrees_with_scikit_learn(module, name, decay, steps):
    gradient, start = DATA[name]
    reference = SGDOptimizer([start.copy()], 1e-3, momentum=decay, nesterov=False)
    found = module.minimise(module.Momentum(1e-3, decay), gradient, start, steps)
    np.testing.assert_allclose(found, follow(reference, gradient, start, steps), rtol=1e-9, atol=1e-12)


def test_adam_is_the_formula_of_the_paper_written_as_sums(module):
    """m_t is (1 - b) times the sum of b^(t - i) g_i, and its correction divides by the weights' sum."""
    random = np.random.default_rng(1)
    slopes = random.normal(size=(40, 3)) * [1e-4, 1, 1e4]
    weights, adam = np.zeros(3), module.Adam()
    state, expected = adam.start(weights), np.zeros(3)
    for t in range(1, 41):
        weights, state = adam.step(weights, slopes[t - 1], state)
        ages = np.arange(t)[::-1]
        mean = np.average(slopes[:t], axis=0, weights=0.9**ages)
        square = np.average(slopes[:t] ** 2, axis=0, weights=0.999**ages)
        expected = expected - 0.001 * mean / (np.sqrt(square) + 1e-8)
        np.testing.assert_allclose(weights, expected, rtol=1e-9)


@pytest.mark.parametrize("size", [1e-3, 1.0, 1e6])
def test_the_first_step_is_the_rate_whatever_the_gradient(module, size):
    found = module.minimise(module.Adam(0.1), lambda w: np.array([size, -size]), [0.0, 0.0], 1)
    np.testing.assert_allclose(found, [-0.1, 0.1], rtol=1e-4)


def test_a_gradient_of_zero_moves_nothing(module):
    for optimiser in (module.Adam(), module.Momentum()):
        assert module.minimise(optimiser, np.zeros_like, [1.0, 2.0], 10).tolist() == [1, 2]


def test_adam_does_not_care_for_the_unit_of_a_coordinate(module):
    """If a gradient is a thousand times larger throughout, the path stays the same."""
    gradient, start = DATA["logistic"]
    plain = module.minimise(module.Adam(0.01, epsilon=0.0), gradient, start + 0.1, 100)
    scaled = module.minimise(module.Adam(0.01, epsilon=0.0), lambda w: 1000 * gradient(w), start + 0.1, 100)
    np.testing.assert_allclose(scaled, plain, rtol=1e-9)


@pytest.mark.parametrize("name", ["quadratic", "logistic"])
def test_both_reach_the_minimum(module, name):
    gradient, start = DATA[name]
    minimum = root(gradient, start, tol=1e-12).x
    for optimiser in (module.Adam(0.01), module.Momentum(0.005)):
        np.testing.assert_allclose(module.minimise(optimiser, gradient, start, 4000), minimum, atol=1e-3)


def test_adam_goes_down_the_rosenbrock_valley(module):
    gradient, start = DATA["rosenbrock"]
    assert rosen(module.minimise(module.Adam(0.02), gradient, start, 5000)) < 1e-6


def test_noise_shows_in_the_last_steps_and_a_smaller_rate_lessens_it(module):
    make, start = noisy()
    far, near = (np.abs(module.minimise(module.Adam(rate), make(), start, 3000) - 1).max() for rate in (0.3, 0.003))
    assert near < far


def test_weights_of_any_shape_and_untouched_input(module):
    start = np.ones((2, 3))
    found = module.minimise(module.Adam(0.1), lambda w: w, start, 5)
    assert found.shape == (2, 3)
    assert (start == 1).all()
    assert (found < 1).all()


def test_whole_numbers_are_turned_into_floats(module):
    assert module.minimise(module.Momentum(0.5, 0.0), lambda w: w, [1, 2], 1).tolist() == [0.5, 1]


def test_no_steps(module):
    assert module.minimise(module.Adam(), lambda w: w, [3.0], 0).tolist() == [3]


@pytest.mark.filterwarnings("ignore")
def test_divergence_is_reported(module):
    with pytest.raises(FloatingPointError):
        module.minimise(module.Momentum(1.0), lambda w: 100 * w, [1.0], 10_000)
    with pytest.raises(FloatingPointError):
        module.minimise(module.Adam(), lambda w: w * np.nan, [1.0], 1)
