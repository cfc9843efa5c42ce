"""Tf-idf vectors and a search by cosine similarity, in plain Python."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from heapq import nlargest
from math import hypot, log

Vector = dict[str, float]  # the words that occur, and their weights
WORD = re.compile(r"\w\w+")


def fit(documents: Sequence[str]) -> Vector:
    """Return each word's inverse document frequency; ValueError without documents.

    It is 1 + ln((1 + n) / (1 + documents with the word)): 1 for a word that is in all.
    """
    if len(documents) == 0:
        raise ValueError("need at least one document")
    n = len(documents)
    containing = Counter(word for document in documents for word in set(tokens(document)))
    return {word: 1 + log((1 + n) / (1 + count)) for word, count in containing.items()}


def transform(idf: Vector, documents: Iterable[str]) -> list[Vector]:
    """Weigh the words of each document; every vector has length 1, or no entry.

    Words that `fit` has not seen are left out.
    """
    return [unit(weigh(idf, Counter(tokens(document)))) for document in documents]


def search(
    idf: Vector, vectors: Sequence[Vector], query: str, k: int = 3
) -> list[tuple[int, float]]:
    """Return (index, similarity) of the k vectors most like the query, best first.

    Vectors without a word of the query are left out; of equals the first comes first.
    """
    [wanted] = transform(idf, [query])
    scores = ((i, dot(wanted, vector)) for i, vector in enumerate(vectors))
    return nlargest(k, (hit for hit in scores if hit[1] > 0), key=lambda hit: hit[1])


def tokens(document: str) -> list[str]:
    """Split into lower-case words of two or more letters, digits or underscores."""
    return WORD.findall(document.lower())


def weigh(idf: Vector, counts: Counter) -> Vector:
    """Multiply each known word's count by its rarity."""
    return {word: count * idf[word] for word, count in counts.items() if word in idf}


def unit(vector: Vector) -> Vector:
    """Scale to length 1, so that long documents do not win by their length."""
    length = hypot(*vector.values())
    return {word: weight / length for word, weight in vector.items()}


def dot(a: Vector, b: Vector) -> float:
    """Inner product; of vectors of length 1, the cosine of the angle between them."""
    if len(a) > len(b):
        a, b = b, a
    return sum(weight * b[word] for word, weight in a.items() if word in b)
