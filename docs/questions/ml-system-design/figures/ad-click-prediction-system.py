"""The ad auction: the way of a request, the loop of spend and pacing, and the training behind the click model."""

from studyguide.diagram import system


def draw(figure):
    system(
        figure,
        {
            "at a request": ["ad request", "targeting, light scorer", "click model", "auction", "ad shown"],
            "in minutes": [
                "interests, recent views",
                "live campaigns",
                "newest weights",
                "budget pacing",
                "clicks, spend",
            ],
            "every 15 min": ["", "", "training, checks", "labels, delay modelled", "late conversions"],
        },
        [
            ("ad request", "targeting, light scorer"),
            ("targeting, light scorer", "click model"),
            ("click model", "auction"),
            ("auction", "ad shown"),
            ("interests, recent views", "ad request"),
            ("live campaigns", "targeting, light scorer"),
            ("newest weights", "click model"),
            ("budget pacing", "auction"),
            ("ad shown", "clicks, spend"),
            ("clicks, spend", "budget pacing"),
            ("clicks, spend", "labels, delay modelled"),
            ("late conversions", "labels, delay modelled"),
            ("labels, delay modelled", "training, checks"),
            ("training, checks", "newest weights"),
        ],
    )
