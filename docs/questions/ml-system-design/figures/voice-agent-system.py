"""A voice agent: the streaming chain of a call, what feeds it, and the loop of read calls and simulated callers."""

from studyguide.diagram import system


def draw(figure):
    system(
        figure,
        {
            "a turn": [
                "caller's sound",
                "recogniser, turn over?",
                "language model",
                "checks, read back",
                "voice, clause by clause",
            ],
            "during call": ["", "tuned weights, names", "paged cache, rules", "calendar by tools", "person, any time"],
            "weekly": ["", "tuning", "simulated callers", "sample read", "calls by consent"],
        },
        [
            ("caller's sound", "recogniser, turn over?"),
            ("recogniser, turn over?", "language model"),
            ("language model", "checks, read back"),
            ("checks, read back", "voice, clause by clause"),
            ("tuned weights, names", "recogniser, turn over?"),
            ("paged cache, rules", "language model"),
            ("checks, read back", "calendar by tools"),
            ("voice, clause by clause", "person, any time"),
            ("person, any time", "calls by consent"),
            ("calls by consent", "sample read"),
            ("sample read", "simulated callers"),
            ("simulated callers", "tuning"),
            ("tuning", "tuned weights, names"),
        ],
    )
