"""docs/questions/software-engineering/lru-cache.py against OrderedDict and functools."""

from collections import OrderedDict
from functools import lru_cache
from random import Random

import pytest


@pytest.fixture
def module(solution):
    return solution("software-engineering/lru-cache")


class Reference:
    """The same on the standard library's ordered dictionary."""

    def __init__(self, capacity):
        self.capacity, self.entries = capacity, OrderedDict()

    def get(self, key, default=None):
        if key in self.entries:
            self.entries.move_to_end(key)
        return self.entries.get(key, default)

    def put(self, key, value):
        self.entries[key] = value
        self.entries.move_to_end(key)
        if len(self.entries) > self.capacity:
            self.entries.popitem(last=False)


@pytest.mark.parametrize("seed", range(200))
def test_any_sequence_of_calls(module, seed):
    random = Random(seed)
    capacity = random.randint(1, 6)
    caches = [kind(capacity) for kind in (module.LRUCache, module.LRUCacheNaive, Reference)]
    for step in range(200):
        key = random.randint(0, 9)
        if random.random() < 0.5:
            found = [cache.get(key, "absent") for cache in caches]
            assert found[0] == found[1] == found[2]
        else:
            for cache in caches:
                cache.put(key, step)
        assert len(caches[0].nodes) == len(caches[1].values) == len(caches[2].entries)


@pytest.mark.parametrize("seed", range(50))
def test_hits_as_functools_counts_them(module, seed):
    random = Random(seed)
    cache, hits = module.LRUCache(5), 0
    library = lru_cache(5)(lambda key: key)
    for key in random.choices(range(9), k=300):
        library(key)
        hits += cache.get(key) is not None
        cache.put(key, key)
    assert hits == library.cache_info().hits > 0


def test_the_ring_holds_what_the_map_holds(module):
    cache = module.LRUCache(3)
    for key in "abcabdda":
        cache.put(key, key.upper())
    forwards, node = [], cache.sentinel.next
    while node is not cache.sentinel:
        assert node.next.previous is node
        forwards.append(node.key)
        node = node.next
    assert forwards == ["a", "d", "b"]
    assert set(cache.nodes) == set(forwards)


def test_none_can_be_stored(module):
    cache = module.LRUCache(1)
    cache.put(None, None)
    assert cache.get(None, "absent") is None
    cache.put("b", 1)
    assert cache.get(None, "absent") == "absent"


def test_one_place(module):
    cache = module.LRUCache(1)
    cache.put("a", 1)
    cache.put("a", 2)
    assert cache.get("a") == 2
    cache.put("b", 3)
    assert (cache.get("a"), cache.get("b")) == (None, 3)


@pytest.mark.parametrize("capacity", [0, -1])
def test_no_place_is_refused(module, capacity):
    for kind in (module.LRUCache, module.LRUCacheNaive):
        with pytest.raises(ValueError):
            kind(capacity)
