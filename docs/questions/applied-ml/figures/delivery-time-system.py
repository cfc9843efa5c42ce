"""Delivery times: state at checkout, a quantile of the total, a correction in the field."""

from studyguide.diagram import system


def draw(figure):
    system(
        figure,
        {
            "kept fresh": ["map, rain, calendar", "kitchen, couriers", "table as fallback", "last week's errors"],
            "at checkout": ["order", "quantiles of the total", "promise", "handover"],
            "each day": ["", "training", "labels by position"],
        },
        [
            ("map, rain, calendar", "quantiles of the total"),
            ("kitchen, couriers", "quantiles of the total"),
            ("order", "quantiles of the total"),
            ("table as fallback", "promise"),
            ("quantiles of the total", "promise"),
            ("promise", "handover"),
            ("handover", "labels by position"),
            ("labels by position", "training"),
            ("handover", "last week's errors"),
            ("last week's errors", "promise"),
            ("training", "quantiles of the total"),
        ],
    )
