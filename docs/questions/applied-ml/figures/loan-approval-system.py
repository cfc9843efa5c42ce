"""Loans: a score with parts, a cut, reasons; labels after a year and an audit before each release."""

from studyguide.diagram import system


def draw(figure):
    system(
        figure,
        {
            "at once": ["application", "score and its parts", "cut by cost, few beyond", "grant or reasons"],
            "afterwards": ["", "", "clerk: doubts, appeals", "repaid or overdue"],
            "yearly": ["", "audit by group", "training", "labels by date"],
        },
        [
            ("application", "score and its parts"),
            ("score and its parts", "cut by cost, few beyond"),
            ("cut by cost, few beyond", "grant or reasons"),
            ("cut by cost, few beyond", "clerk: doubts, appeals"),
            ("clerk: doubts, appeals", "grant or reasons"),
            ("grant or reasons", "repaid or overdue"),
            ("repaid or overdue", "labels by date"),
            ("labels by date", "training"),
            ("training", "audit by group"),
            ("audit by group", "score and its parts"),
        ],
    )
