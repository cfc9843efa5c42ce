"""Notifications: the way of an event to a phone or into the bin, and the two loops, budgets and training, behind it."""

from studyguide.diagram import system


def draw(figure):
    system(
        figure,
        {
            "per event": [
                "like, post, goal",
                "candidates, bundled",
                "score: gain, cost",
                "send, wait or drop",
                "phone",
            ],
            "in seconds": ["", "closeness, tastes", "newest models", "sent so far, budget", "opens, dismissals"],
            "daily": ["", "", "training, checks", "joined labels", "held back at random"],
        },
        [
            ("like, post, goal", "candidates, bundled"),
            ("candidates, bundled", "score: gain, cost"),
            ("score: gain, cost", "send, wait or drop"),
            ("send, wait or drop", "phone"),
            ("closeness, tastes", "score: gain, cost"),
            ("newest models", "score: gain, cost"),
            ("sent so far, budget", "send, wait or drop"),
            ("sent so far, budget", "score: gain, cost"),
            ("phone", "opens, dismissals"),
            ("opens, dismissals", "sent so far, budget"),
            ("opens, dismissals", "joined labels"),
            ("held back at random", "joined labels"),
            ("joined labels", "training, checks"),
            ("training, checks", "newest models"),
        ],
    )
