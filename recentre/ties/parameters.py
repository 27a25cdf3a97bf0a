"""The parameters of strength, and the window they span in a log."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date

from recentre.errors import BadParameter

LAYERS = ("all", "personal", "dealings")
HALF_LIFE_DAYS = 90.0
CUT = 0.5
"""The strength from which a tie can be strong."""


@dataclass(frozen=True)
class StrengthParameters:
    """What the reader may move; the defaults are those of a stored answer."""

    as_of: date | None = None
    """Last day that counts; None is the last day of the log."""
    since: date | None = None
    """First day that counts; None, or a day before the log, is the first day of the log."""
    half_life_days: float = HALF_LIFE_DAYS
    """Days after which a contact counts half."""
    cut: float = CUT
    """The strength from which a tie can be strong, in (0, 1)."""

    def __post_init__(self) -> None:
        if not (math.isfinite(self.half_life_days) and self.half_life_days > 0):
            raise BadParameter(
                f"A half-life of {self.half_life_days} days has no meaning.",
                "Give a number of days above 0.",
            )
        if not 0 < self.cut < 1:
            raise BadParameter(
                f"A cut of {self.cut:g} parts no ties.",
                "Strength lies between 0 and 1, and so does what is called strong.",
            )


@dataclass(frozen=True)
class Window:
    """A window with its bounds settled: what the build's steps take (science.md, section 4)."""

    as_of: date
    since: date
    half_life_days: float
    period_days: float
    """Length of a period of persistence in days: span / 12, between 1 and 30."""
    periods: int
    """How many periods there are, at most 12; persistence counts from 3."""
    cut: float = CUT

    @classmethod
    def of(cls, parameters: StrengthParameters, first_day: date, last_day: date) -> Window:
        """Settle parameters on a log that runs from ``first_day`` to ``last_day``.

        Raises
        ------
        BadParameter
            If no day lies between since and as-of.
        """
        as_of = parameters.as_of or last_day
        since = max(parameters.since or first_day, first_day)
        if since > as_of:
            raise BadParameter(
                f"The window from {since} to {as_of} holds no day.",
                f"The log runs from {first_day} to {last_day}.",
            )
        span_days = (as_of - since).days + 1
        period_days = min(max(span_days / 12, 1.0), 30.0)
        return cls(
            as_of=as_of,
            since=since,
            half_life_days=parameters.half_life_days,
            period_days=period_days,
            periods=min(12, math.ceil(span_days / period_days)),
            cut=parameters.cut,
        )
