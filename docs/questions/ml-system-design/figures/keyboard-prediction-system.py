"""A keyboard's next word: what the phone does alone, what it sends at night, and what the server makes of it."""

from studyguide.diagram import system


def draw(figure):
    system(
        figure,
        {
            "while typing": [
                "words before, letters",
                "small model",
                "personal list mixed in",
                "blocklist",
                "three words",
            ],
            "phone, night": ["sums of hits", "newer model, tried", "clipped update", "local training", "words typed"],
            "server": ["public text", "tests, release", "sum with noise", "", ""],
        },
        [
            ("words before, letters", "small model"),
            ("small model", "personal list mixed in"),
            ("personal list mixed in", "blocklist"),
            ("blocklist", "three words"),
            ("three words", "words typed"),
            ("words typed", "local training"),
            ("local training", "clipped update"),
            ("clipped update", "sum with noise"),
            ("sum with noise", "tests, release"),
            ("tests, release", "newer model, tried"),
            ("newer model, tried", "small model"),
            ("newer model, tried", "sums of hits"),
            ("sums of hits", "tests, release"),
            ("public text", "tests, release"),
        ],
    )
