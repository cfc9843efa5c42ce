"""A diagnosis of recommendations: each stage of a request logs what it loses."""

from studyguide.diagram import system


def draw(figure):
    system(
        figure,
        {
            "at a request": ["catalogue", "candidates", "ranking", "filters", "list shown"],
            "losses": ["stale, unsellable", "bought, not proposed", "proposed, placed low", "dead slots", "time-outs"],
            "each week": ["test of one mend", "best mend", "price of each loss", "mix of visitors"],
        },
        [
            ("catalogue", "candidates"),
            ("candidates", "ranking"),
            ("ranking", "filters"),
            ("filters", "list shown"),
            ("catalogue", "stale, unsellable"),
            ("candidates", "bought, not proposed"),
            ("ranking", "proposed, placed low"),
            ("filters", "dead slots"),
            ("list shown", "time-outs"),
            ("stale, unsellable", "price of each loss"),
            ("bought, not proposed", "price of each loss"),
            ("proposed, placed low", "price of each loss"),
            ("dead slots", "price of each loss"),
            ("time-outs", "price of each loss"),
            ("mix of visitors", "price of each loss"),
            ("price of each loss", "best mend"),
            ("best mend", "test of one mend"),
        ],
    )
