"""Moderation as a funnel: each step dearer and rarer, people last, and their decisions as the next labels."""

from studyguide.diagram import system


def draw(figure):
    system(
        figure,
        {
            "every post": ["post", "known material", "encoder: all posts", "thresholds by policy", "publish or hide"],
            "some posts": ["", "encoder of the month", "language model: 3%", "queue by harm", "reports, appeals"],
            "labels": ["written policy", "random sample", "training, checks", "decisions, clauses", "moderators"],
        },
        [
            ("post", "known material"),
            ("known material", "encoder: all posts"),
            ("encoder: all posts", "thresholds by policy"),
            ("thresholds by policy", "publish or hide"),
            ("thresholds by policy", "language model: 3%"),
            ("language model: 3%", "queue by harm"),
            ("publish or hide", "reports, appeals"),
            ("reports, appeals", "queue by harm"),
            ("queue by harm", "moderators"),
            ("moderators", "decisions, clauses"),
            ("decisions, clauses", "training, checks"),
            ("written policy", "random sample"),
            ("random sample", "training, checks"),
            ("training, checks", "encoder of the month"),
            ("encoder of the month", "encoder: all posts"),
        ],
    )
