"""Forecasts for orders: what was known on the order day, quantiles, the order and what comes back."""

from studyguide.diagram import system


def draw(figure):
    system(
        figure,
        {
            "as known": ["planned promotions", "table as of that day", "sales and stock"],
            "each night": ["model of all series", "quantile per item", "order", "shelf"],
            "checks": ["backtest by origin", "baseline", "planner's changes", "waste, empty shelves"],
        },
        [
            ("planned promotions", "table as of that day"),
            ("sales and stock", "table as of that day"),
            ("table as of that day", "model of all series"),
            ("model of all series", "quantile per item"),
            ("quantile per item", "order"),
            ("order", "shelf"),
            ("shelf", "sales and stock"),
            ("backtest by origin", "model of all series"),
            ("baseline", "backtest by origin"),
            ("planner's changes", "order"),
            ("shelf", "waste, empty shelves"),
        ],
    )
