"""Visual search: the photo's way to results, the listing's way into the index, and the encoder that both share."""

from studyguide.diagram import system


def draw(figure):
    system(
        figure,
        {
            "a photo": [
                "photo, shrunk on phone",
                "find the object",
                "encode",
                "nearest five hundred",
                "rank: price, stock",
            ],
            "a listing": [
                "new pictures",
                "copies share a vector",
                "encode, one version",
                "index of codes",
                "searches, purchases",
            ],
            "monthly": ["", "", "tuning, checks", "pairs of pictures", "people's labels"],
        },
        [
            ("photo, shrunk on phone", "find the object"),
            ("find the object", "encode"),
            ("encode", "nearest five hundred"),
            ("nearest five hundred", "rank: price, stock"),
            ("new pictures", "copies share a vector"),
            ("copies share a vector", "encode, one version"),
            ("encode, one version", "index of codes"),
            ("index of codes", "nearest five hundred"),
            ("rank: price, stock", "searches, purchases"),
            ("searches, purchases", "pairs of pictures"),
            ("people's labels", "pairs of pictures"),
            ("pairs of pictures", "tuning, checks"),
            ("tuning, checks", "encode, one version"),
            ("encode, one version", "encode"),
        ],
    )
