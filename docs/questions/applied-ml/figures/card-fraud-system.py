"""Card fraud: the answer within 100 ms, what feeds it today and the labels that arrive after weeks."""

from studyguide.diagram import system


def draw(figure):
    system(
        figure,
        {
            "in 100 ms": ["payment", "one score", "policy by amount", "approve, ask, decline"],
            "within a day": ["streamed counters", "registry, shadow", "rules of the morning", "analysts' reviews"],
            "after weeks": ["", "training", "labels with their age", "reports, disputes"],
        },
        [
            ("payment", "one score"),
            ("streamed counters", "one score"),
            ("one score", "policy by amount"),
            ("rules of the morning", "policy by amount"),
            ("policy by amount", "approve, ask, decline"),
            ("approve, ask, decline", "analysts' reviews"),
            ("analysts' reviews", "labels with their age"),
            ("reports, disputes", "labels with their age"),
            ("labels with their age", "training"),
            ("training", "registry, shadow"),
            ("registry, shadow", "one score"),
        ],
    )
