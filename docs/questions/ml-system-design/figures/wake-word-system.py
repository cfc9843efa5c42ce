"""A wake word: the cascade on the device, what firmware brings there, and the training that firmware comes from."""

from studyguide.diagram import system


def draw(figure):
    system(
        figure,
        {
            "on device": [
                "microphone, ring buffer",
                "voice detector",
                "small network: at voices",
                "larger network",
                "assistant",
            ],
            "updates": ["", "", "signed firmware", "thresholds", "counts, consented misses"],
            "training": [
                "recordings, synthetic",
                "echo, noise mixed in",
                "training in 8 bits",
                "rack of devices",
                "field trial",
            ],
        },
        [
            ("microphone, ring buffer", "voice detector"),
            ("voice detector", "small network: at voices"),
            ("small network: at voices", "larger network"),
            ("larger network", "assistant"),
            ("signed firmware", "small network: at voices"),
            ("thresholds", "larger network"),
            ("assistant", "counts, consented misses"),
            ("recordings, synthetic", "echo, noise mixed in"),
            ("echo, noise mixed in", "training in 8 bits"),
            ("training in 8 bits", "rack of devices"),
            ("rack of devices", "signed firmware"),
            ("rack of devices", "field trial"),
            ("field trial", "thresholds"),
            ("counts, consented misses", "thresholds"),
        ],
    )
