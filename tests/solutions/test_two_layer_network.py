"""docs/questions/ml-coding/two-layer-network.py against SciPy's differences and scikit-learn's network."""

import warnings

import numpy as np
import pytest
from scipy.optimize import approx_fprime
from sklearn.datasets import load_breast_cancer, load_digits, load_iris, load_wine, make_moons
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
from sklearn.neural_network import MLPClassifier
from sklearn.preprocessing import StandardScaler


def scaled(data):
    return StandardScaler().fit_transform(data.data), data.target


DATA = {
    "iris": scaled(load_iris()),
    "wine": scaled(load_wine()),
    "breast cancer": scaled(load_breast_cancer()),
    "digits": tuple(a[:600] for a in scaled(load_digits())),
    "moons": make_moons(200, noise=0.15, random_state=0),
}


@pytest.fixture
def module(solution):
    return solution("ml-coding/two-layer-network")


def some_parameters(module, name, hidden=7, seed=0):
    X, y = DATA[name]
    random = np.random.default_rng(seed)
    parameters = module.start(X.shape[1], hidden, y.max() + 1, random)
    return parameters._replace(b1=0.1 * random.normal(size=hidden), b2=random.normal(size=y.max() + 1))


@pytest.mark.parametrize("name", ["iris", "wine", "moons"])
def test_gradient_agrees_with_differences(module, name):
    X, y = (a[::10] for a in DATA[name])
    parameters = some_parameters(module, name)
    shapes = [p.shape for p in parameters]
    cuts = np.cumsum([p.size for p in parameters])[:-1]

    def loss(flat):
        return module.loss(module.Parameters(*(p.reshape(s) for p, s in zip(np.split(flat, cuts), shapes))), X, y)

    flat = np.concatenate([p.ravel() for p in parameters])
    found = np.concatenate([slope.ravel() for slope in module.gradient(parameters, X, y)])
    # Forward differences of width 1.5e-8 err by about that; no unit is that close to its kink.
    np.testing.assert_allclose(found, approx_fprime(flat, loss), atol=1e-6)
    own = np.concatenate([slope.ravel() for slope in module.numeric_gradient(parameters, X, y)])
    np.testing.assert_allclose(found, own, atol=1e-8)


@pytest.mark.parametrize("name", DATA)
def test_loss_and_probabilities_agree_with_scikit_learn(module, name):
    X, y = DATA[name]
    parameters = some_parameters(module, name)
    probabilities = module.predict_probability(parameters, X)
    np.testing.assert_allclose(probabilities.sum(axis=1), 1)
    assert module.loss(parameters, X, y) == pytest.approx(log_loss(y, probabilities), rel=1e-9)


@pytest.mark.parametrize("name", ["iris", "wine", "digits"])
def test_steps_from_the_same_weights_agree_with_scikit_learns_network(module, name):
    """With one batch of all rows, no momentum and no penalty both do plain gradient descent."""
    X, y = DATA[name]
    parameters = some_parameters(module, name)
    network = MLPClassifier(7, solver="sgd", momentum=0, alpha=0, batch_size=len(X), learning_rate_init=0.2)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        network.partial_fit(X, y, classes=np.unique(y))
        ours_in_their_order = (parameters.w1, parameters.w2, parameters.b1, parameters.b2)
        for theirs, ours in zip((*network.coefs_, *network.intercepts_), ours_in_their_order):
            theirs[...] = ours
        for _ in range(15):
            network.partial_fit(X, y)
            slopes = module.gradient(parameters, X, y)
            parameters = module.Parameters(*(p - 0.2 * s for p, s in zip(parameters, slopes)))
    np.testing.assert_allclose(parameters.w1, network.coefs_[0], atol=1e-9)
    np.testing.assert_allclose(parameters.b2, network.intercepts_[1], atol=1e-9)
    np.testing.assert_allclose(module.predict_probability(parameters, X), network.predict_proba(X), atol=1e-9)


@pytest.mark.parametrize("name", ["iris", "wine", "breast cancer", "digits"])
def test_it_predicts_about_as_well_as_scikit_learns_network(module, name):
    X, y = DATA[name]
    train, test = slice(0, None, 2), slice(1, None, 2)
    parameters = module.fit(X[train], y[train], epochs=100)
    settings = {"solver": "sgd", "momentum": 0, "learning_rate_init": 0.1, "batch_size": 32, "max_iter": 100}
    network = MLPClassifier(16, random_state=0, **settings)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        expected = network.fit(X[train], y[train]).score(X[test], y[test])
    assert np.mean(module.predict(parameters, X[test]) == y[test]) >= expected - 0.04


def test_it_bends_where_a_linear_model_cannot(module):
    X, y = DATA["moons"]
    assert LogisticRegression().fit(X, y).score(X, y) < 0.93
    assert np.mean(module.predict(module.fit(X, y, epochs=500, rate=0.3), X) == y) > 0.97


def test_exclusive_or(module):
    rows, labels = [[0, 0], [0, 1], [1, 0], [1, 1]], [0, 1, 1, 0]
    parameters = module.fit(rows, labels, hidden=8, rate=0.3, epochs=1000)
    assert module.predict(parameters, rows).tolist() == labels


def test_a_full_batch_step_lowers_the_loss(module):
    X, y = DATA["wine"]
    before = module.fit(X, y, epochs=1, batch=len(X), rate=1e-9)
    after = module.fit(X, y, epochs=20, batch=len(X), rate=0.05)
    assert module.loss(after, X, y) < module.loss(before, X, y)


def test_equal_units_stay_equal(module):
    """Without random weights the hidden layer is one unit many times over."""
    X, y = DATA["iris"]
    parameters = module.Parameters(np.full((4, 5), 0.1), np.zeros(5), np.full((5, 3), 0.1), np.zeros(3))
    for _ in range(20):
        slopes = module.gradient(parameters, X, y)
        parameters = module.Parameters(*(p - 0.1 * s for p, s in zip(parameters, slopes)))
    assert np.ptp(parameters.w1, axis=1).max() < 1e-12


def test_the_last_batch_may_be_smaller_and_a_batch_larger_than_the_data(module):
    X, y = DATA["iris"]
    for batch in (1, 7, 150, 1000):
        assert np.isfinite(module.loss(module.fit(X, y, epochs=1, batch=batch), X, y))


def test_same_seed_same_parameters(module):
    X, y = DATA["iris"]
    same, again, other = (module.fit(X, y, epochs=2, seed=seed) for seed in (1, 1, 2))
    np.testing.assert_array_equal(same.w1, again.w1)
    assert (same.w1 != other.w1).any()


def test_data_are_not_changed(module):
    X, y = (a.copy() for a in DATA["iris"])
    module.fit(X, y, epochs=1)
    np.testing.assert_array_equal(X, DATA["iris"][0])


def test_labels_in_a_narrow_type_do_not_overflow(module):
    network = module.fit([[1.0], [2.0]], np.array([0, 255], dtype=np.uint8), epochs=1)
    assert network.b2.shape == (256,)


def test_one_class_and_no_features(module):
    assert module.predict(module.fit([[1.0], [2.0]], [0, 0]), [[3.0]]).tolist() == [0]
    blind = module.fit(np.zeros((4, 0)), [0, 1, 1, 1], epochs=500, rate=0.5)
    shares = module.predict_probability(blind, np.zeros((1, 0)))
    assert shares[0] == pytest.approx([0.25, 0.75], abs=1e-3)


@pytest.mark.filterwarnings("error")
def test_huge_logits_do_not_overflow(module):
    parameters = module.Parameters(np.eye(2) * 1e6, np.zeros(2), np.eye(2), np.zeros(2))
    assert module.predict_probability(parameters, [[1.0, 0.0]]).tolist() == [[1, 0]]
    assert module.loss(parameters, np.array([[1.0, 0.0]]), np.array([1])) == 1e6


@pytest.mark.parametrize(
    "rows, labels, settings",
    [
        (np.zeros((0, 2)), [], {}),
        ([[1.0], [2.0]], [0], {}),
        ([1.0, 2.0], [0, 1], {}),
        ([[1.0], [np.nan]], [0, 1], {}),
        ([[1.0], [2.0]], [-1, 1], {}),
        ([[1.0], [2.0]], [0.5, 1.0], {}),
        ([[1.0], [2.0]], [0, 1], {"hidden": 0}),
        ([[1.0], [2.0]], [0, 1], {"rate": 0.0}),
        ([[1.0], [2.0]], [0, 1], {"batch": 0}),
    ],
)
def test_unusable_data_and_settings_are_refused(module, rows, labels, settings):
    with pytest.raises(ValueError):
        module.fit(rows, labels, **settings)
