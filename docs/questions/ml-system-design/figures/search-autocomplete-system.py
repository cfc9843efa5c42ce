"""Autocomplete: what answers a letter, what is swapped in behind it, and the logs that both come from."""

from studyguide.diagram import system


def draw(figure):
    system(
        figure,
        {
            "a letter": [
                "letters typed",
                "edge: short prefixes",
                "trie: top hundred",
                "ranker by context",
                "filter, list",
            ],
            "swapped in": ["", "risers of minutes", "trie of the hour", "ranker of the week", "lists, choices"],
            "logs": ["", "", "counts that age", "bots, rare queries out", "searches made"],
        },
        [
            ("letters typed", "edge: short prefixes"),
            ("edge: short prefixes", "trie: top hundred"),
            ("trie: top hundred", "ranker by context"),
            ("ranker by context", "filter, list"),
            ("trie of the hour", "trie: top hundred"),
            ("risers of minutes", "trie of the hour"),
            ("ranker of the week", "ranker by context"),
            ("filter, list", "lists, choices"),
            ("lists, choices", "bots, rare queries out"),
            ("searches made", "bots, rare queries out"),
            ("bots, rare queries out", "ranker of the week"),
            ("bots, rare queries out", "counts that age"),
            ("counts that age", "trie of the hour"),
        ],
    )
