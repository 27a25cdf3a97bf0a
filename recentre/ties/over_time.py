"""What changed among a party's ties between two days that count last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

MOST_STEPS = 60
"""So many days a timeline stops at, at most."""
_MONTHS = (1, 2, 3, 6, 12)


@dataclass(frozen=True)
class Changes:
    """Other ends of ties whose class changed; each in the order of strength on the later day."""

    strong: tuple[int, ...]
    """Strong now and not before: weak then, or no tie yet."""
    not_strong: tuple[int, ...]
    """Strong before and weak now."""
    dormant: tuple[int, ...]
    """Dormant now and not before."""
    awake: tuple[int, ...]
    """Dormant before and not now."""
    new: tuple[int, ...]
    """Weak ties that were not there before."""

    def __bool__(self) -> bool:
        return any((self.strong, self.not_strong, self.dormant, self.awake, self.new))


def changes(before: pd.DataFrame, after: pd.DataFrame) -> Changes:
    """Return what changed between two answers of ``ties/of_party`` to the same question.

    Parameters
    ----------
    before, after : pandas.DataFrame
        Answers for the same party and the same first day, ``after`` for a later last day; columns
        ``other``, ``is_strong``, ``is_dormant``, one row a tie.
    """
    then = before.set_index("other")
    was_there = set(then.index)
    was_strong = set(then.index[then["is_strong"].astype(bool)])
    was_dormant = set(then.index[then["is_dormant"].astype(bool)])
    strong, not_strong, dormant, awake, new = [], [], [], [], []
    for other, is_strong, is_dormant in zip(
        after["other"], after["is_strong"], after["is_dormant"], strict=True
    ):
        party = int(other)
        if is_strong and party not in was_strong:
            strong.append(party)
        if not is_strong and party in was_strong:
            not_strong.append(party)
        if is_dormant and party not in was_dormant and party in was_there:
            dormant.append(party)
        if not is_dormant and party in was_dormant:
            awake.append(party)
        if not is_strong and party not in was_there:
            new.append(party)
    return Changes(tuple(strong), tuple(not_strong), tuple(dormant), tuple(awake), tuple(new))


def steps(first: date, last: date) -> tuple[date, ...]:
    """Return the days a timeline stops at: ends of months, weeks in a short log, and the last.

    Parameters
    ----------
    first, last : date
        First and last day of what is looked at.

    Returns
    -------
    tuple of date
        Ascending, none before ``first``, at most ``MOST_STEPS``; the last is ``last``.
    """
    if (last - first).days < 100:
        return _every(first, last, 7 if (last - first).days >= 14 else 1)
    for months in _MONTHS:
        found = _month_ends(first, last, months)
        if len(found) <= MOST_STEPS:
            return found
    return found[-MOST_STEPS:]


def _every(first: date, last: date, days: int) -> tuple[date, ...]:
    back = range((last - first).days // days + 1)
    return tuple(sorted(last - timedelta(days=days * step) for step in back))


def _month_ends(first: date, last: date, months: int) -> tuple[date, ...]:
    found: list[date] = []
    year, month = first.year, first.month
    while True:
        year, month = year + (month + months - 1) // 12, (month + months - 1) % 12 + 1
        end = date(year, month, 1) - timedelta(days=1)
        if end >= last:
            return (*found, last)
        found.append(end)


def before(stops: Sequence[date], day: date) -> date | None:
    """Return the stop before a day, or None if it is the first."""
    earlier = [stop for stop in stops if stop < day]
    return earlier[-1] if earlier else None


def after(stops: Sequence[date], day: date) -> date | None:
    """Return the stop after a day, or None if it is the last."""
    later = [stop for stop in stops if stop > day]
    return later[0] if later else None
