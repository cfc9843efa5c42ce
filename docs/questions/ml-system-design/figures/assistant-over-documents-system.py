"""The assistant: from question to reply, from document to index, and from read dialogues to better pages."""

from studyguide.diagram import system


def draw(figure):
    system(
        figure,
        {
            "a question": ["question, rights", "rewrite", "search, fuse, rerank", "answer, cite", "check, reply"],
            "publishing": [
                "documents, rights",
                "split by heading",
                "words and vectors",
                "release tests",
                "shown, or to a person",
            ],
            "weekly": ["", "pages to write", "unanswered", "sample read", "log, ratings"],
        },
        [
            ("question, rights", "rewrite"),
            ("rewrite", "search, fuse, rerank"),
            ("search, fuse, rerank", "answer, cite"),
            ("answer, cite", "check, reply"),
            ("documents, rights", "split by heading"),
            ("split by heading", "words and vectors"),
            ("words and vectors", "search, fuse, rerank"),
            ("release tests", "answer, cite"),
            ("check, reply", "shown, or to a person"),
            ("shown, or to a person", "log, ratings"),
            ("log, ratings", "sample read"),
            ("sample read", "unanswered"),
            ("unanswered", "pages to write"),
            ("pages to write", "documents, rights"),
            ("sample read", "release tests"),
        ],
    )
