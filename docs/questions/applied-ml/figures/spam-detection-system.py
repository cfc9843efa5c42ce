"""The spam filter's parts: before delivery, what is kept fresh and where labels come from."""

from studyguide.diagram import system


def draw(figure):
    system(
        figure,
        {
            "delivery": [
                "mail arrives",
                "reputation rules",
                "cheap classifier",
                "cost threshold",
                "inbox or spam folder",
            ],
            "in minutes": ["", "counters, near-copies", "shadow, checks", "dearer model", "clicks of readers"],
            "daily": ["", "", "training", "labels by campaign", "audits, unfiltered share"],
        },
        [
            ("mail arrives", "reputation rules"),
            ("reputation rules", "cheap classifier"),
            ("cheap classifier", "cost threshold"),
            ("cost threshold", "inbox or spam folder"),
            ("counters, near-copies", "reputation rules"),
            ("counters, near-copies", "cheap classifier"),
            ("cheap classifier", "dearer model"),
            ("dearer model", "cost threshold"),
            ("inbox or spam folder", "clicks of readers"),
            ("clicks of readers", "labels by campaign"),
            ("audits, unfiltered share", "labels by campaign"),
            ("labels by campaign", "training"),
            ("training", "shadow, checks"),
            ("shadow, checks", "cheap classifier"),
        ],
    )
