"""Naive Bayes classifiers, Gaussian and multinomial, in plain Python."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import exp, fsum, isfinite, log, pi
from typing import NamedTuple

Row = Sequence[float]
Text = Sequence[str]
Label = int | str
SHARE = 1e-9  # of the largest variance, added to all: none may be zero


class Normals(NamedTuple):
    """One normal distribution for each feature."""

    means: list[float]
    variances: list[float]

    def log_likelihood(self, row: Row) -> float:
        """Log density of the row; ValueError if it has the wrong length."""
        return -0.5 * sum(
            log(2 * pi * variance) + (x - mean) ** 2 / variance
            for x, mean, variance in zip(row, self.means, self.variances, strict=True)
        )


class Words(NamedTuple):
    """One probability for each word of the vocabulary."""

    log_shares: dict[str, float]

    def log_likelihood(self, text: Text) -> float:
        """Log probability of the known words; strangers to every class say nothing."""
        return sum(self.log_shares.get(word, 0.0) for word in text)


class Group(NamedTuple):
    """What is known of one class."""

    log_prior: float
    features: Normals | Words


Model = dict[Label, Group]


def fit_gaussian(rows: Sequence[Row], labels: Sequence[Label]) -> Model:
    """Learn each class's share, and its mean and variance of every feature.

    Raises ValueError if the data are empty, ragged, unequal in length or not finite.
    """
    if any(len(row) != len(rows[0]) for row in rows):
        raise ValueError("all rows need the same number of features")
    if not all(isfinite(value) for row in rows for value in row):
        raise ValueError("all numbers must be finite")
    groups = by_label(rows, labels)
    floor = SHARE * max(map(variance, zip(*rows)), default=0) or 1.0
    return with_priors({label: normals(own, floor) for label, own in groups.items()}, labels)


def fit_multinomial(
    texts: Sequence[Text], labels: Sequence[Label], smoothing: float = 1.0
) -> Model:
    """Learn each class's share, and how often it uses each word of the vocabulary.

    `smoothing` is added to every count. Raises ValueError if there are no texts, if
    texts and labels differ in number or if smoothing is not positive.
    """
    if smoothing <= 0:
        raise ValueError("smoothing must be positive, or an unseen word vetoes a class")
    groups = by_label(texts, labels)
    vocabulary = {word for text in texts for word in text}
    features = {label: words(own, vocabulary, smoothing) for label, own in groups.items()}
    return with_priors(features, labels)


def predict(model: Model, examples: Sequence[Row] | Sequence[Text]) -> list[Label]:
    """Return the likeliest label of each example; of equals, the smallest."""
    joints = (log_joint(model, example) for example in examples)
    return [max(joint, key=joint.get) for joint in joints]


def probabilities(model: Model, example: Row | Text) -> dict[Label, float]:
    """Return P(label | example), from logarithms and without underflow."""
    joint = log_joint(model, example)
    top = max(joint.values())
    weights = {label: exp(value - top) for label, value in joint.items()}
    return {label: weight / sum(weights.values()) for label, weight in weights.items()}


def log_joint(model: Model, example: Row | Text) -> dict[Label, float]:
    """Return log P(label) + log P(example | label) for each label."""
    return {
        label: group.log_prior + group.features.log_likelihood(example)
        for label, group in model.items()
    }


def normals(rows: Sequence[Row], floor: float) -> Normals:
    """Describe the rows of one class; `floor` keeps the variances above zero."""
    columns = list(zip(*rows))
    return Normals([mean(c) for c in columns], [variance(c) + floor for c in columns])


def words(texts: Sequence[Text], vocabulary: set[str], smoothing: float) -> Words:
    """Describe the texts of one class by smoothed shares of its words."""
    counts = Counter(word for text in texts for word in text)
    total = counts.total() + smoothing * len(vocabulary)
    return Words({word: log((counts[word] + smoothing) / total) for word in vocabulary})


def with_priors(features: dict, labels: Sequence[Label]) -> Model:
    """Add the logarithm of each class's share of the examples."""
    sizes = Counter(labels)
    return {c: Group(log(sizes[c] / len(labels)), features[c]) for c in sorted(features)}


def by_label(examples: Sequence, labels: Sequence[Label]) -> dict[Label, list]:
    """Collect the examples of each class."""
    if len(examples) == 0 or len(examples) != len(labels):
        raise ValueError("need at least one example, and one label per example")
    groups = defaultdict(list)
    for example, label in zip(examples, labels):
        groups[label].append(example)
    return groups


def mean(values: Row) -> float:
    """Average; fsum rounds only once, so equal values have no spread."""
    return fsum(values) / len(values)


def variance(values: Row) -> float:
    """Mean squared distance from the mean."""
    centre = mean(values)
    return fsum((value - centre) ** 2 for value in values) / len(values)
