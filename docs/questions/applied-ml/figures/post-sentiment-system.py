"""Sentiment of posts: verdicts for the queue and the alarm, hand labels for an honest share."""

from studyguide.diagram import system


def draw(figure):
    system(
        figure,
        {
            "each post": ["posts about us, no copies", "encoder", "verdicts", "queue for support"],
            "alongside": ["random share", "training", "", "alarm above limit"],
            "monthly": ["people's labels", "error of verdicts", "corrected share", "report with interval"],
        },
        [
            ("posts about us, no copies", "encoder"),
            ("encoder", "verdicts"),
            ("verdicts", "queue for support"),
            ("verdicts", "alarm above limit"),
            ("posts about us, no copies", "random share"),
            ("random share", "people's labels"),
            ("people's labels", "training"),
            ("training", "encoder"),
            ("people's labels", "error of verdicts"),
            ("error of verdicts", "corrected share"),
            ("verdicts", "corrected share"),
            ("corrected share", "report with interval"),
        ],
    )
