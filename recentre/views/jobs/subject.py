"""What every part of the page asks about: the scene, the days to answer, the outcome."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from recentre import words
from recentre.answers import Progress, silent
from recentre.engine import catalogue
from recentre.views.plain import day, percent, plain
from recentre.views.scene import Scene

FEWEST_PEOPLE = 10
"""Below so many people no figure is given; the queries hold it too."""
_HOUR = 60
_TWO_DAYS = 48
_SIGNED = re.compile(r"(?<=\d) (?=%)|(?<=\bn) (?==)|(?<=\bn\N{NO-BREAK SPACE}=) |(?<=n =) (?=\d)")


@dataclass(frozen=True)
class Subject:
    """The jobs of one scene, by what the reader set."""

    scene: Scene
    within_days: int
    outcome: str
    """again, rating, thanked or refund."""

    def ask(self, query: str, progress: Progress = silent, /, **values: Any) -> pd.DataFrame:
        """Answer a query about jobs with what the reader set, as far as it takes it."""
        taken = {parameter.name for parameter in catalogue.query(f"jobs/{query}").parameters}
        offered = {
            **self.scene.selection.strength,
            "within_days": self.within_days,
            "outcome": self.outcome,
            **values,
        }
        asked = {name: value for name, value in offered.items() if name in taken}
        return self.scene.ask(f"jobs/{query}", progress, **asked)

    def say(self, template: str, /, **values: Any) -> str:
        """Fill a text with the company's name, the days and values."""
        return self.scene.say(template, name=self.name, days=self.days, **values)

    def counted(self, number: int, forms: tuple[str, ...], /, **values: Any) -> str:
        """Fill a text that counts."""
        return words.counted(number, forms, self.scene.pair, **values)

    @property
    def name(self) -> str:
        """What the company is called, safe for Markdown."""
        return plain(self.scene.company_label)

    @property
    def days(self) -> str:
        """The days in which an answer counts, in words."""
        return days_in_words(self.within_days)

    @property
    def window(self) -> tuple[str, str]:
        """The first and the last day that count, in words."""
        chosen, facts = self.scene.selection, self.scene.facts
        return day(chosen.since or facts["first_day"]), day(chosen.as_of or facts["last_day"])

    def labels(self, parties: Iterable[Any]) -> Mapping[int, str]:
        """Return labels of parties as the names setting lets them show."""
        return self.scene.labels({int(party) for party in parties if not pd.isna(party)})

    def source(self, source_class: str) -> str:
        """Return what a class of source is called, safe for Markdown."""
        return self.scene.say(words.LEDGER_SOURCES_NAMES[source_class], name=self.name)


def days_in_words(days: int) -> str:
    """Return a number of days in words."""
    return words.JOBS_ONE_DAY if days == 1 else words.JOBS_DAYS.format(days=days)


def hours(value: Any) -> str:
    """Return hours as they are read: minutes below one, days from two days on."""
    if pd.isna(value):
        return words.NOTHING
    number = float(value)
    if number < 1:
        minutes = max(round(number * _HOUR), 1)
        return words.counted(minutes, words.JOBS_MINUTES)
    if number < _TWO_DAYS:
        return _one_digit(number, words.JOBS_HOURS)
    return _one_digit(number / 24, words.JOBS_HALF_DAYS)


def _one_digit(number: float, forms: tuple[str, ...]) -> str:
    shown = f"{number:.1f}" if number < 10 else f"{number:.0f}"
    shown = shown.removesuffix(".0")
    return words.say(forms[0] if shown == "1" else forms[1], n=shown)


def short_hours(value: float) -> str:
    """Return hours for a cell: 12 min, 3.2 h, 4 d."""
    if value < 1:
        return f"{max(round(value * _HOUR), 1)} min"
    if value < _TWO_DAYS:
        return f"{value:.1f} h" if value < 10 else f"{value:.0f} h"
    days = value / 24
    return f"{days:.1f} d" if days < 10 else f"{days:.0f} d"


def value(outcome: str, number: Any) -> str:
    """Return the value of an outcome as it is read: stars, or a share."""
    if pd.isna(number):
        return words.NOTHING
    return f"{number:.2f}" if outcome == "rating" else percent(float(number))


def interval(outcome: str, low: Any, high: Any) -> str:
    """Return an interval as a table shows it; nothing where it is left out."""
    if pd.isna(low):
        return words.JOBS_NOT_ENOUGH
    return f"{value(outcome, low)} – {value(outcome, high)}"


def points(number: float) -> str:
    """Return a difference of shares in points, with its sign."""
    whole = round(100 * number)
    return "0" if whole == 0 else f"{whole:+d}".replace("-", "−")


def signed(outcome: str, number: float) -> str:
    """Return a difference of outcomes with its sign, as it is read in a sentence."""
    if outcome == "rating":
        return f"{number:+.2f}".replace("-", "−")
    return f"{points(number)} points"


def tight(text: str) -> str:
    """Return a text in which no line ends between a number and its sign or its n."""
    return _SIGNED.sub("\N{NO-BREAK SPACE}", text)


def called(job: Any) -> str:
    """Return what a job is called; what has no topic has no job."""
    return words.JOBS_NAMELESS if pd.isna(job) else str(job)


def key_of(job: Any) -> str:
    """Return the opaque key of a job, for the address."""
    return hashlib.sha256(called(job).encode()).hexdigest()[:12]


def chosen(jobs: Iterable[Any], key: str | None) -> Any:
    """Return the job that a key stands for, else the first one; None if there is none."""
    listed = [job for job in jobs if not pd.isna(job)]
    found = [job for job in listed if key_of(job) == key]
    return (found or listed or [None])[0]
