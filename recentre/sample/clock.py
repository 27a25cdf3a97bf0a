"""The two years of the sample, and at what time of a day people, offices and machines act.

A day is counted from the first one (0) to the last one (``LAST``); a moment is a whole number of
seconds since 1970 in UTC. The years are fixed: the sample never asks what day it is.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from recentre.sample.dice import Dice, running_sums

FIRST_DAY = date(2024, 1, 1)
LAST_DAY = date(2025, 12, 31)
LAST = (LAST_DAY - FIRST_DAY).days
YEAR = 360
"""How many days back the twelve periods of persistence reach (twelve times thirty)."""
RECENT = LAST - YEAR + 1
SECONDS_A_DAY = 86_400
START = int(datetime(2024, 1, 1, tzinfo=UTC).timestamp())

CHAT_OPENS = (date(2024, 10, 1) - FIRST_DAY).days
"""The first day of month ten, when the company's chat opens and the phone begins to give way."""

_PRIVATE_HOURS = (7, 8, 9, 11, 12, 13, 15, 17, 18, 19, 20, 21, 22)
_PRIVATE_SUMS = running_sums((3, 4, 3, 2, 4, 3, 2, 4, 6, 8, 9, 8, 4))
_OFFICE_HOURS = (8, 9, 10, 11, 13, 14, 15, 16)
_SATURDAY = 5


def private_moment(day: int, dice: Dice) -> int:
    """Return a moment of a day at which people write to each other."""
    return _moment(day, dice.weighted(_PRIVATE_HOURS, _PRIVATE_SUMS), dice)


def office_moment(day: int, dice: Dice) -> int:
    """Return a moment of a day within office hours."""
    return _moment(day, dice.pick(_OFFICE_HOURS), dice)


def _moment(day: int, hour: int, dice: Dice) -> int:
    return START + day * SECONDS_A_DAY + hour * 3600 + dice.whole(0, 3599)


def later_that_day(moment: int, dice: Dice, most_minutes: int = 75) -> int:
    """Return a moment after another one and before the day ends."""
    end = moment - moment % SECONDS_A_DAY + SECONDS_A_DAY - 1
    return min(end, moment + dice.whole(40, most_minutes * 60))


def reply_moment(moment: int, dice: Dice, most_days: int = 2) -> int:
    """Return when somebody answers: the same evening, or at a decent hour of a day after."""
    days = dice.whole(0, most_days)
    if days == 0 or day_of(moment) + days > LAST:
        return later_that_day(moment, dice, 240)
    return private_moment(day_of(moment) + days, dice)


def day_of(moment: int) -> int:
    """Return the day, counted from the first one, on which a moment falls."""
    return (moment - START) // SECONDS_A_DAY


def date_of(moment: int) -> date:
    """Return the calendar day (UTC) of a moment."""
    return FIRST_DAY + timedelta(days=day_of(moment))


def month_of(moment: int) -> str:
    """Return the calendar month of a moment, such as 2024-10."""
    return date_of(moment).isoformat()[:7]


def working_day(day: int) -> int:
    """Return the day itself, or the Friday before it when it falls on a weekend."""
    weekday = (FIRST_DAY.weekday() + day) % 7
    return max(0, day - (weekday - _SATURDAY + 1)) if weekday >= _SATURDAY else day


def days_recent(dice: Dice, count: int) -> list[int]:
    """Return days spread over the last twelve periods, at most one in each equal part."""
    return [LAST - int((place + dice.unit()) * YEAR / count) for place in range(count)]


def days_earlier(dice: Dice, count: int, first: int = 0, last: int = RECENT - 1) -> list[int]:
    """Return days before the last year, rather late ones than early ones: the log grows."""
    days = days_between(dice, count, first, last)
    return [max(day, dice.whole(first, last)) if dice.chance(0.4) else day for day in days]


def days_between(dice: Dice, count: int, first: int, last: int) -> list[int]:
    """Return days anywhere between two others, both included."""
    return [dice.whole(first, last) for _ in range(count)] if last >= first else []
