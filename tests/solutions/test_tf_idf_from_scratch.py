"""docs/questions/ml-coding/tf-idf-from-scratch.py against scikit-learn."""

import numpy as np
import pytest
from sklearn import datasets
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics.pairwise import cosine_similarity


def descriptions():
    """The texts that scikit-learn brings along about its data sets, cut into pieces."""
    loaders = (datasets.load_iris, datasets.load_wine, datasets.load_breast_cancer, datasets.load_diabetes)
    return [piece for load in loaders for piece in load().DESCR.split("\n\n")]


def made_up():
    rng = np.random.default_rng(0)
    vocabulary = [f"word{i}" for i in range(200)]
    shares = rng.dirichlet(np.full(200, 0.05))
    return [" ".join(rng.choice(vocabulary, rng.integers(1, 80), p=shares)) for _ in range(60)]


DATA = {
    "descriptions": descriptions(),
    "made up": made_up(),
    "odd letters": [
        "Größe, größe! naïve café",
        "Ünïcode_1 a I x7 x7",
        "...",
        "",
        "don't 3.14 e-mail don",
        "café CAFÉ 日本語 日本",
    ],
}


@pytest.fixture
def module(solution):
    return solution("ml-coding/tf-idf-from-scratch")


def dense(vectors, words):
    return np.array([[vector.get(word, 0) for word in words] for vector in vectors])


@pytest.mark.parametrize("name", DATA)
def test_agrees_with_scikit_learn(module, name):
    documents = DATA[name]
    train, test = documents[::2], documents[1::2]
    idf, expected = module.fit(train), TfidfVectorizer().fit(train)
    words = expected.get_feature_names_out()
    assert set(idf) == set(words)
    np.testing.assert_allclose([idf[word] for word in words], expected.idf_, rtol=1e-12)
    for texts in (train, test):
        found = dense(module.transform(idf, texts), words)
        np.testing.assert_allclose(found, expected.transform(texts).toarray(), atol=1e-12)


@pytest.mark.parametrize("name", DATA)
def test_search_ranks_by_cosine_similarity(module, name):
    documents = DATA[name]
    idf, expected = module.fit(documents), TfidfVectorizer().fit(documents)
    vectors = module.transform(idf, documents)
    for query in documents[::5]:
        hits = module.search(idf, vectors, query, k=len(documents))
        scores = cosine_similarity(expected.transform([query]), expected.transform(documents))[0]
        assert len(hits) == (scores > 0).sum()
        np.testing.assert_allclose([score for _, score in hits], np.sort(scores)[::-1][: len(hits)], atol=1e-12)
        np.testing.assert_allclose([score for _, score in hits], [scores[i] for i, _ in hits], atol=1e-12)


def test_a_document_finds_itself_first(module):
    documents = ["red apple", "green apple", "green tea"]
    vectors = module.transform(idf := module.fit(documents), documents)
    for i, document in enumerate(documents):
        place, score = module.search(idf, vectors, document)[0]
        assert place == i
        assert score == pytest.approx(1)


def test_vectors_have_length_one_or_no_entry(module):
    idf = module.fit(["one two", "two three"])
    assert module.transform(idf, ["", "unknown", "a b !"]) == [{}, {}, {}]
    [vector] = module.transform(idf, ["one two two three unknown"])
    assert sum(weight**2 for weight in vector.values()) == pytest.approx(1)


def test_length_does_not_matter(module):
    idf = module.fit(DATA["made up"])
    short, long = module.transform(idf, ["word1 word2 word2", "word1 word2 word2 " * 50])
    assert short == pytest.approx(long)


def test_ties_go_to_the_first_and_strangers_find_nothing(module):
    documents = ["same words", "other", "same words"]
    vectors = module.transform(idf := module.fit(documents), documents)
    assert [i for i, _ in module.search(idf, vectors, "same")] == [0, 2]
    assert module.search(idf, vectors, "unheard") == []
    assert module.search(idf, vectors, "same", k=0) == []


def test_a_word_in_every_document_keeps_the_smallest_weight(module):
    idf = module.fit(["the cat", "the dog", "the cow"])
    assert idf["the"] == 1 == min(idf.values())


def test_counts_of_documents_not_of_occurrences(module):
    assert module.fit(["rare rare rare", "other"])["rare"] == module.fit(["rare", "other"])["rare"]


def test_no_documents_are_refused_but_empty_ones_are_not(module):
    with pytest.raises(ValueError):
        module.fit([])
    assert module.fit([""]) == {}
