"""Login defence: the decision, the stream of counts that feeds it, and the slow loop of reports and training."""

from studyguide.diagram import system


def draw(figure):
    system(
        figure,
        {
            "in 100 ms": [
                "password checked",
                "fetch features",
                "rules and trees",
                "allow, ask or block",
                "session or proof",
            ],
            "in seconds": [
                "stream: failures too",
                "counts and habits",
                "live models, rules",
                "log as served",
                "owner's report",
            ],
            "daily": ["", "habits of the account", "training, checks", "join as of login", "ripe labels"],
        },
        [
            ("password checked", "fetch features"),
            ("fetch features", "rules and trees"),
            ("rules and trees", "allow, ask or block"),
            ("allow, ask or block", "session or proof"),
            ("password checked", "stream: failures too"),
            ("stream: failures too", "counts and habits"),
            ("stream: failures too", "habits of the account"),
            ("habits of the account", "counts and habits"),
            ("counts and habits", "fetch features"),
            ("live models, rules", "rules and trees"),
            ("allow, ask or block", "log as served"),
            ("session or proof", "owner's report"),
            ("owner's report", "ripe labels"),
            ("ripe labels", "join as of login"),
            ("log as served", "join as of login"),
            ("join as of login", "training, checks"),
            ("training, checks", "live models, rules"),
        ],
    )
