"""Clean an export of orders: text in, typed columns out, and a count for every rule."""

import re

import pandas as pd

NOTHING = {"", "-", "?", "n/a", "none", "null"}
COUNTRIES = {"de": "DE", "germany": "DE", "deutschland": "DE", "fr": "FR", "france": "FR"}
DATE_FORMATS = ("%Y-%m-%d", "%d.%m.%Y")
AMOUNT = re.compile(
    r"-?(?:\d+(?:[.,]\d\d)?"  # 1234 or 1234,50
    r"|[1-9]\d{0,2}(?:\.\d{3})+(?:,\d\d)?"  # 1.234,50, but not 0.500
    r"|[1-9]\d{0,2}(?:,\d{3})+(?:\.\d\d)?)"  # 1,234.50
)


def clean(raw, today):
    """Return one row per order, with amounts in cents, and what each rule has touched.

    `raw` holds text alone, as `read_csv(dtype=str, keep_default_na=False)` reads it.
    """
    text = tidy(raw)
    table = parse(text)
    unreadable = {f"unreadable {name}": lost(text[name], table[name]) for name in table}
    table, impossible = blank_impossible(table, today)
    table, dropped = one_row_per_order(table)
    return table, {"lines": len(raw), **unreadable, **impossible, **dropped}


def tidy(raw):
    """Trim names and values; every way of saying nothing becomes a missing value."""
    text = raw.rename(columns=lambda name: re.sub(r"\W+", "_", name.strip().lower()))
    text = text.apply(lambda column: column.str.strip())
    return text.mask(text.apply(lambda column: column.str.casefold().isin(NOTHING)))


def parse(text):
    """Return the columns in their types; what cannot be read is missing, never guessed."""
    ids = text["order_id"].str.upper()
    return pd.DataFrame(
        {
            "order_id": ids.where(ids.str.fullmatch(r"A\d+", na=False)),
            "day": dates(text["day"]),
            "amount": text["amount"].map(cents, na_action="ignore").astype("Int64"),
            "country": text["country"].str.casefold().map(COUNTRIES),
        }
    )


def dates(column):
    """Read each date by the first format that fits it."""
    days = pd.Series(pd.NaT, index=column.index, dtype="datetime64[s]")  # holds 9999-12-31 too
    for form in DATE_FORMATS:
        days = days.fillna(pd.to_datetime(column, format=form, errors="coerce"))
    return days


def cents(text):
    """Return an amount in cents; a mark before the last two digits is the decimal mark."""
    number = re.sub(r"^(€|EUR)\s*|\s*(€|EUR)$", "", text)
    if not AMOUNT.fullmatch(number):
        return None
    factor = 1 if re.search(r"[.,]\d\d$", number) else 100
    return int(re.sub(r"[.,]", "", number)) * factor


def blank_impossible(table, today):
    """Blank what is read well and cannot be true."""
    negative, future = table["amount"].lt(0).fillna(False), table["day"] > today
    table = table.assign(amount=table["amount"].mask(negative), day=table["day"].mask(future))
    return table, {"negative amount": int(negative.sum()), "day in the future": int(future.sum())}


def one_row_per_order(table):
    """Drop lines without a key, copies, and all but the last version of an order."""
    keyed = table.dropna(subset="order_id")
    distinct = keyed.drop_duplicates(keep="last")
    latest = distinct.drop_duplicates("order_id", keep="last")
    return latest.reset_index(drop=True), {
        "without a key": len(table) - len(keyed),
        "copies": len(keyed) - len(distinct),
        "superseded": len(distinct) - len(latest),
    }


def lost(before, after):
    """Count the values that were there as text and are missing now."""
    return int((before.notna() & after.isna()).sum())
