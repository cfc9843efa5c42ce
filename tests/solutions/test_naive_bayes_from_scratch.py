"""docs/questions/ml-coding/naive-bayes-from-scratch.py against scikit-learn."""

import math

import numpy as np
import pytest
from sklearn.datasets import load_breast_cancer, load_digits, load_iris, load_wine, make_classification
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.naive_bayes import GaussianNB, MultinomialNB

NUMBERS = {
    "iris": load_iris(return_X_y=True),
    "wine": load_wine(return_X_y=True),
    "breast cancer": load_breast_cancer(return_X_y=True),
    "digits, some pixels constant": tuple(a[::4] for a in load_digits(return_X_y=True)),
    "made up": make_classification(200, 6, n_classes=3, n_informative=4, weights=[0.7, 0.2, 0.1], random_state=1),
}


def made_up_texts(seed, classes, length):
    """Texts whose words follow a distribution of their class; some words are rare."""
    rng = np.random.default_rng(seed)
    vocabulary = [f"w{i}" for i in range(60)]
    shares = rng.dirichlet(np.full(60, 0.1), size=classes)
    labels = rng.integers(classes, size=80).tolist()
    return [rng.choice(vocabulary, size=rng.poisson(length), p=shares[c]).tolist() for c in labels], labels


def digits_as_texts():
    X, y = load_digits(return_X_y=True)
    return [[f"p{j}" for j, ink in enumerate(row) for _ in range(int(ink))] for row in X[:150]], y[:150].tolist()


TEXTS = {
    "short": made_up_texts(0, 2, 5),
    "long": made_up_texts(1, 4, 60),
    "digits": digits_as_texts(),
}


@pytest.fixture
def module(solution):
    return solution("ml-coding/naive-bayes-from-scratch")


def posteriors(module, model, examples):
    return [[module.probabilities(model, x)[c] for c in sorted(model)] for x in examples]


@pytest.mark.parametrize("name", NUMBERS)
def test_gaussian_agrees_with_scikit_learn(module, name):
    X, y = NUMBERS[name]
    train, test = slice(0, None, 2), slice(1, None, 2)
    model = module.fit_gaussian(X[train].tolist(), y[train].tolist())
    expected = GaussianNB().fit(X[train], y[train])
    # The smallest variances are 1e-9 of the largest: 1e-16 of rounding becomes up to 1e-7.
    found = posteriors(module, model, X[test].tolist())
    np.testing.assert_allclose(found, expected.predict_proba(X[test]), atol=1e-6)
    assert module.predict(model, X[test].tolist()) == expected.predict(X[test]).tolist()


@pytest.mark.parametrize("smoothing", [0.01, 1.0, 5.0])
@pytest.mark.parametrize("name", TEXTS)
def test_multinomial_agrees_with_scikit_learn(module, name, smoothing):
    texts, labels = TEXTS[name]
    model = module.fit_multinomial(texts[::2], labels[::2], smoothing)
    counts = CountVectorizer(analyzer=lambda text: text).fit(texts[::2])  # it too ignores words of the test alone
    expected = MultinomialNB(alpha=smoothing).fit(counts.transform(texts[::2]), labels[::2])
    found = posteriors(module, model, texts[1::2])
    np.testing.assert_allclose(found, expected.predict_proba(counts.transform(texts[1::2])), atol=1e-9)
    assert module.predict(model, texts[1::2]) == expected.predict(counts.transform(texts[1::2])).tolist()


def test_a_thousand_words_do_not_underflow(module):
    model = module.fit_multinomial([["a", "b"], ["b", "c"]], ["left", "right"])
    found = module.probabilities(model, ["a"] * 5000 + ["c"] * 4999)
    assert found["left"] == pytest.approx(2 / 3)  # one a more than c: odds of two
    assert module.probabilities(model, ["a"] * 5000)["right"] == 0  # 2**-5000, below the smallest float


def test_a_point_far_from_everything_still_has_probabilities(module):
    model = module.fit_gaussian([[0.0], [1.0], [10.0], [11.0]], [0, 0, 1, 1])
    assert sum(module.probabilities(model, [1e6]).values()) == pytest.approx(1)


def test_the_prior_decides_where_the_features_say_nothing(module):
    assert module.predict(module.fit_gaussian([[7.0]] * 3, ["b", "a", "b"]), [[7.0], [9.0]]) == ["b", "b"]
    assert module.predict(module.fit_gaussian([[]] * 3, ["b", "a", "b"]), [[]]) == ["b"]
    model = module.fit_multinomial([["x"], ["y"], ["y"]], ["b", "a", "a"])
    assert module.probabilities(model, [])["a"] == pytest.approx(2 / 3)
    assert module.probabilities(model, ["never", "seen"])["a"] == pytest.approx(2 / 3)


def test_a_constant_feature_changes_nothing(module):
    X, y = NUMBERS["iris"]
    wide = np.column_stack([X, np.full(len(X), 0.1)])
    plain = module.fit_gaussian(X.tolist(), y.tolist())
    model = module.fit_gaussian(wide.tolist(), y.tolist())
    found = posteriors(module, model, wide.tolist())
    np.testing.assert_allclose(found, posteriors(module, plain, X.tolist()), atol=1e-9)


def test_a_class_of_one_example(module):
    model = module.fit_gaussian([[0.0], [1.0], [5.0]], ["a", "a", "b"])
    assert module.predict(model, [[0.4], [5.0]]) == ["a", "b"]


def test_one_class_and_ties(module):
    assert module.probabilities(module.fit_gaussian([[1.0], [2.0]], ["a", "a"]), [9.0]) == {"a": 1.0}
    tied = module.fit_multinomial([["x"], ["x"]], ["b", "a"])
    assert module.predict(tied, [["x"]]) == ["a"]


def test_a_text_without_words_may_be_learned_from(module):
    model = module.fit_multinomial([[], ["x"]], ["empty", "full"])
    assert math.exp(model["empty"].features.log_shares["x"]) == 1.0


@pytest.mark.parametrize(
    "rows, labels",
    [
        ([], []),
        ([[1.0]], []),
        ([[1.0], [2.0, 3.0]], [0, 1]),
        ([[1.0], [float("nan")]], [0, 1]),
    ],
)
def test_unusable_rows_are_refused(module, rows, labels):
    with pytest.raises(ValueError):
        module.fit_gaussian(rows, labels)


@pytest.mark.parametrize(
    "texts, labels, smoothing",
    [
        ([], [], 1.0),
        ([["x"]], [], 1.0),
        ([["x"]], [0], 0.0),
        ([["x"]], [0], -1.0),
    ],
)
def test_unusable_texts_are_refused(module, texts, labels, smoothing):
    with pytest.raises(ValueError):
        module.fit_multinomial(texts, labels, smoothing)


def test_prediction_refuses_a_row_of_another_length(module):
    with pytest.raises(ValueError):
        module.predict(module.fit_gaussian([[1.0], [2.0]], [0, 1]), [[1.0, 2.0]])
