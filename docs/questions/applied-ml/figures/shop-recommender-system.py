"""The shop recommender's parts: page load, tables rebuilt nightly, and the labels that return weeks later."""

from studyguide.diagram import system


def draw(figure):
    system(
        figure,
        {
            "page load": ["product page", "candidates", "boosted ranker", "rules: stock, bought", "slots shown"],
            "kept ready": [
                "bestsellers",
                "item-to-item table",
                "checked ranker",
                "stock, items, visitor",
                "log with positions",
            ],
            "nightly": [
                "content vectors",
                "basket counts",
                "ranker training",
                "labels less returns",
                "baskets, returns",
            ],
        },
        [
            ("product page", "candidates"),
            ("candidates", "boosted ranker"),
            ("boosted ranker", "rules: stock, bought"),
            ("rules: stock, bought", "slots shown"),
            ("bestsellers", "candidates"),
            ("item-to-item table", "candidates"),
            ("checked ranker", "boosted ranker"),
            ("stock, items, visitor", "boosted ranker"),
            ("stock, items, visitor", "rules: stock, bought"),
            ("slots shown", "log with positions"),
            ("log with positions", "labels less returns"),
            ("baskets, returns", "labels less returns"),
            ("labels less returns", "ranker training"),
            ("ranker training", "checked ranker"),
            ("content vectors", "item-to-item table"),
            ("basket counts", "item-to-item table"),
        ],
    )
