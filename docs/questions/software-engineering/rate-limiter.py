"""Two limiters for the requests of one caller; times are seconds and never decrease."""


# --8<-- [start:naive]
class FixedWindow:
    """Admits a fixed number of requests in each second of the clock."""

    def __init__(self, limit: int) -> None:
        """Begin with an empty count."""
        self.limit = limit
        self.second = None
        self.count = 0

    def allow(self, now: float) -> bool:
        """Tell whether a request at this time is admitted, and count it if so."""
        if int(now) != self.second:
            self.second, self.count = int(now), 0
        if self.count == self.limit:
            return False
        self.count += 1
        return True
# --8<-- [end:naive]


# --8<-- [start:better]
class TokenBucket:
    """Admits `rate` requests a second on average, and bursts up to `size`."""

    def __init__(self, rate: float, size: int) -> None:
        """Begin with a full bucket."""
        if rate <= 0 or size < 1:
            raise ValueError("the rate must be positive and the size at least 1")
        self.rate, self.size = rate, size
        self.tokens, self.updated = float(size), None

    def allow(self, now: float) -> bool:
        """Tell whether a request at this time is admitted, and charge it if so."""
        self.fill(now)
        if self.tokens < 1:
            return False
        self.tokens -= 1
        return True

    def wait(self, now: float) -> float:
        """Return the seconds, up to rounding, until the next request can be admitted."""
        self.fill(now)
        return max(0.0, (1 - self.tokens) / self.rate)

    def fill(self, now: float) -> None:
        """Add what has flowed in since the last call."""
        if self.updated is not None:
            inflow = (now - self.updated) * self.rate
            self.tokens = min(self.size, self.tokens + inflow)
        self.updated = now
# --8<-- [end:better]
