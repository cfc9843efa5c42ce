"""Images with few labels: the sure are decided, the doubtful go to people, whose votes train the head."""

from studyguide.diagram import system


def draw(figure):
    system(
        figure,
        {
            "at upload": ["photo and title", "pretrained features", "head with probability", "sure: decided"],
            "then": ["", "training of the head", "doubtful: a look", "random share"],
            "weekly": ["", "guideline, checks", "votes", "test set, three votes"],
        },
        [
            ("photo and title", "pretrained features"),
            ("pretrained features", "head with probability"),
            ("head with probability", "sure: decided"),
            ("head with probability", "doubtful: a look"),
            ("sure: decided", "random share"),
            ("doubtful: a look", "random share"),
            ("guideline, checks", "votes"),
            ("doubtful: a look", "votes"),
            ("random share", "test set, three votes"),
            ("random share", "votes"),
            ("votes", "training of the head"),
            ("training of the head", "head with probability"),
        ],
    )
