"""Churn: monthly scores pick a list, a random tenth is held out, outcomes come back as labels."""

from studyguide.diagram import system


def draw(figure):
    system(
        figure,
        {
            "monthly": ["snapshot of features", "risk and effect", "list above the cost", "contact"],
            "by chance": ["", "", "tenth left alone", "log of contacts"],
            "learning": ["pilot with coin toss", "training", "gain over share", "outcome in two months"],
        },
        [
            ("snapshot of features", "risk and effect"),
            ("risk and effect", "list above the cost"),
            ("list above the cost", "contact"),
            ("list above the cost", "tenth left alone"),
            ("tenth left alone", "log of contacts"),
            ("contact", "log of contacts"),
            ("log of contacts", "outcome in two months"),
            ("outcome in two months", "gain over share"),
            ("outcome in two months", "training"),
            ("pilot with coin toss", "training"),
            ("training", "risk and effect"),
        ],
    )
