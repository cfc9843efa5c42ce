"""Arrival times: sum of segment speeds and its correction, the stream of positions, and the nightly training."""

from studyguide.diagram import system


def draw(figure):
    system(
        figure,
        {
            "a request": [
                "start, goal, time",
                "routes, sum of segments",
                "correction, quantiles",
                "minutes and range",
                "trip driven",
            ],
            "in minutes": [
                "all phones, closures",
                "speeds: live, typical",
                "newest model",
                "promised less driven",
                "this trip's positions",
            ],
            "nightly": ["", "profiles of the week", "training, checks", "finished trips", "matched to roads"],
        },
        [
            ("start, goal, time", "routes, sum of segments"),
            ("routes, sum of segments", "correction, quantiles"),
            ("correction, quantiles", "minutes and range"),
            ("minutes and range", "trip driven"),
            ("all phones, closures", "speeds: live, typical"),
            ("speeds: live, typical", "routes, sum of segments"),
            ("newest model", "correction, quantiles"),
            ("trip driven", "this trip's positions"),
            ("this trip's positions", "matched to roads"),
            ("matched to roads", "finished trips"),
            ("finished trips", "training, checks"),
            ("training, checks", "newest model"),
            ("finished trips", "promised less driven"),
            ("profiles of the week", "speeds: live, typical"),
        ],
    )
