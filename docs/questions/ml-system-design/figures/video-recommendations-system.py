"""The recommender's parts: what runs at a request, what runs in the background and what is written down."""

from studyguide.diagram import system


def draw(figure):
    system(
        figure,
        {
            "at a request": ["feed request", "retrieval: some 500", "ranking: one score each", "re-ranking", "feed"],
            "in minutes": ["recent watches", "vector index", "video features", "policy filters", "logged impressions"],
            "daily": ["", "tower training", "checks and registry", "ranker training", "joined labels"],
        },
        [
            ("feed request", "retrieval: some 500"),
            ("retrieval: some 500", "ranking: one score each"),
            ("ranking: one score each", "re-ranking"),
            ("re-ranking", "feed"),
            ("recent watches", "feed request"),
            ("vector index", "retrieval: some 500"),
            ("video features", "ranking: one score each"),
            ("policy filters", "re-ranking"),
            ("feed", "logged impressions"),
            ("logged impressions", "joined labels"),
            ("joined labels", "ranker training"),
            ("joined labels", "tower training"),
            ("ranker training", "checks and registry"),
            ("tower training", "checks and registry"),
            ("checks and registry", "vector index"),
        ],
    )
