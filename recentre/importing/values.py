"""What a single cell can be: missing, a number, a time of some form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

MISSING = frozenset(("", "NULL", "null", "NA", "N/A", "n/a", "#N/A", "NaN", "nan", "None", "\\N"))
"""Cells that stand for nothing; the same list is in queries/import/macro_is_missing.sql."""

_NUMBER = re.compile(
    r"^[(+\-\u2212]?\s*(?:[A-Z]{3}|[$€£¥])?\s*[+\-\u2212]?\d[\d.,'\u2019\s]*(?:[eE][+-]?\d+)?"
    r"\s*(?:[A-Z]{3}|[$€£¥])?\)?$"
)
_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec"
)
_ABBREVIATED = frozenset(_MONTHS.split("|")[12:]) | {"may"}
_WEEKDAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_TIME = re.compile(
    rf"""^
    (?:(?P<weekday>{_WEEKDAYS}|mon|tue|wed|thu|fri|sat|sun)(?P<weekday_gap>,?\ ))?
    (?:
        (?P<year_first>9999(?P<y_mark>[-/.])99?(?P=y_mark)99?)
      | (?P<packed>9{{8}})
      | (?P<year_last>99?(?P<mark>[./-])99?(?P=mark)(?P<year>9999|99))
      | (?P<day_name>99?(?P<dot>\.?)(?P<gap1>[\ -])(?P<month1>{_MONTHS})(?P<comma1>[.,]?)
            (?P<gap2>[\ -])(?P<named_year1>9999|99))
      | (?P<name_day>(?P<month2>{_MONTHS})(?P<gap3>\.?\ )99?(?P<comma2>,?)\ (?P<named_year2>9999))
      | (?P<tweet>(?P<month3>{_MONTHS})\ 99?\ 99:99:99\ (?P<tweet_zone>[+-]9999)\ 9999)
    )
    (?:
        (?P<join>t|,?\ |)
        (?P<clock>99?:99(?P<seconds>:99)?(?:(?P<point>[.,])(?P<fraction>9{{1,9}}))?|9{{6}})
        (?P<half>(?P<half_gap>\ ?)[ap]m)?
    )?
    (?P<zone>\ ?z|\ (?:utc|gmt)|\ ?[+-]99(?::?99)?)?
    (?P<remark>\ \([a-z ]+\))?
    $""",
    re.VERBOSE,
)
_SECONDS = re.compile(r"^9{9,10}(?:\.9+)?$")
_MILLISECONDS = re.compile(r"^9{12,13}$")
_SPREADSHEET_DIGITS = re.compile(r"\d")

Order = Literal["day-first", "month-first"]


@dataclass(frozen=True)
class TimeForm:
    """One way in which a time is written."""

    pattern: str
    """As strptime takes it; ``epoch seconds`` and ``epoch milliseconds`` are counts since 1970."""
    zoned: bool
    """Whether such a text carries its zone."""
    order: Order | None = None
    """Set where day and month could change places."""


def shape(text: str) -> str:
    """Return a text with a 9 for each digit, in lower case."""
    return _SPREADSHEET_DIGITS.sub("9", text).lower()


def time_forms(shape_of_text: str) -> tuple[TimeForm, ...]:
    """Return the forms that a text of this shape can have; two if day and month may swap."""
    if _SECONDS.match(shape_of_text):
        return (TimeForm("epoch seconds", zoned=True),)
    if _MILLISECONDS.match(shape_of_text):
        return (TimeForm("epoch milliseconds", zoned=True),)
    if shape_of_text == "9" * 14:
        return (TimeForm("%Y%m%d%H%M%S", zoned=False),)
    found = _TIME.match(shape_of_text)
    if found is None or found["remark"]:
        return ()
    part = found.groupdict()
    before = (
        f"%{'A' if len(part['weekday']) > 3 else 'a'}{part['weekday_gap']}"
        if part["weekday"]
        else ""
    )
    after = _clock(part)
    zoned = part["zone"] is not None or part["tweet"] is not None
    if part["year_last"]:
        mark, year = part["mark"], "%Y" if part["year"] == "9999" else "%y"
        day_first = f"{before}%d{mark}%m{mark}{year}{after}"
        month_first = f"{before}%m{mark}%d{mark}{year}{after}"
        return (
            TimeForm(day_first, zoned, "day-first"),
            TimeForm(month_first, zoned, "month-first"),
        )
    return (TimeForm(before + _named_or_ordered(part) + after, zoned),)


def _named_or_ordered(part: dict[str, str | None]) -> str:
    if part["year_first"]:
        mark = part["y_mark"]
        return f"%Y{mark}%m{mark}%d"
    if part["packed"]:
        return "%Y%m%d"
    if part["day_name"]:
        year = "%Y" if part["named_year1"] == "9999" else "%y"
        month = _month(part["month1"])
        return f"%d{part['dot']}{part['gap1']}{month}{part['comma1']}{part['gap2']}{year}"
    if part["tweet"]:
        return f"{_month(part['month3'])} %d %H:%M:%S %z %Y"
    return f"{_month(part['month2'])}{part['gap3']}%d{part['comma2']} %Y"


def _month(name: str | None) -> str:
    return "%b" if name in _ABBREVIATED else "%B"


def _clock(part: dict[str, str | None]) -> str:
    clock = ""
    if part["clock"]:
        join = "T" if part["join"] == "t" else part["join"] or ""
        if part["clock"] == "999999":
            clock = f"{join}%H%M%S"
        else:
            hour = "%I" if part["half"] else "%H"
            clock = f"{join}{hour}:%M{':%S' if part['seconds'] else ''}"
        if part["fraction"]:
            clock += f"{part['point']}{'%f' if len(part['fraction']) <= 6 else '%n'}"
        if part["half"]:
            clock += f"{part['half_gap']}%p"
    zone = part["zone"]
    if zone is None:
        return clock
    if zone.strip() in ("z", "utc", "gmt"):
        return clock + zone.upper()
    return clock + (" %z" if zone.startswith(" ") else "%z")


def is_missing(text: str) -> bool:
    """Return whether a cell stands for nothing."""
    return text.strip() in MISSING


def is_number(text: str) -> bool:
    """Return whether a cell can be read as a number in some way of writing."""
    return _NUMBER.match(text.strip()) is not None


def is_time(text: str) -> bool:
    """Return whether a cell can be read as a date, or a date and a time; bare numbers are not."""
    forms = time_forms(shape(text.strip()))
    return bool(forms) and not text.strip().replace(".", "", 1).isdigit()


def is_epoch(text: str) -> bool:
    """Return whether a cell can be a count of seconds or milliseconds since 1970."""
    return any(form.pattern.startswith("epoch") for form in time_forms(shape(text.strip())))
