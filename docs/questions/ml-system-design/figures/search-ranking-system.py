"""The shop's search: what a query passes through, what feeds it and how the pages shown become the next models."""

from studyguide.diagram import system


def draw(figure):
    system(
        figure,
        {
            "at a query": ["query", "retrieval: words, vectors", "ranking: a thousand", "re-ranking: fifty", "page"],
            "in minutes": ["spelling, intent", "both indexes", "newest rankers", "price, stock", "log with positions"],
            "nightly": ["people's judgements", "product vectors", "training, checks", "weighed labels"],
        },
        [
            ("query", "retrieval: words, vectors"),
            ("retrieval: words, vectors", "ranking: a thousand"),
            ("ranking: a thousand", "re-ranking: fifty"),
            ("re-ranking: fifty", "page"),
            ("spelling, intent", "query"),
            ("both indexes", "retrieval: words, vectors"),
            ("newest rankers", "ranking: a thousand"),
            ("price, stock", "ranking: a thousand"),
            ("price, stock", "re-ranking: fifty"),
            ("page", "log with positions"),
            ("log with positions", "weighed labels"),
            ("people's judgements", "training, checks"),
            ("weighed labels", "training, checks"),
            ("training, checks", "newest rankers"),
            ("training, checks", "product vectors"),
            ("product vectors", "both indexes"),
        ],
    )
