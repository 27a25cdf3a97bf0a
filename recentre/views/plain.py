"""Text of strangers, made safe for Markdown."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from recentre import words

_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~:$&^=])")


def plain(text: object) -> str:
    """Return a text so that Markdown shows it as it stands, whichever way it is written."""
    return words.isolated(_SPECIAL.sub(r"\\\1", " ".join(str(text).split())))


def unmarked(text: str) -> str:
    """Return a sentence that was written as Markdown as plain text, for a file."""
    return re.sub(r"\\([^\w\s])", r"\1", re.sub(r":\w+\[((?:\\.|[^\]\\])*)\]|\*\*", r"\1", text))


def reason_said(reason: object, field: object) -> str:
    """Return why a row was refused in the page's words: "the time cannot be read"."""
    known = words.IMPORT_FIELD_NAMES.get(str(field))
    return str(reason) if known is None else str(reason).replace(str(field), known)


def percent(share: float) -> str:
    """Return a share as a whole percentage; never 0 % or 100 % for what is neither."""
    if 0 < share < 0.005:
        return "under 1 %"
    if 0.995 <= share < 1:
        return "over 99 %"
    return f"{share:.0%}".replace("%", " %")


def count(number: float) -> str:
    """Return a count with thin thousands."""
    return f"{int(number):,}"


def day(value: Any) -> str:
    """Return a day as it is read: 3 March 2026."""
    at = pd.Timestamp(value)
    return f"{at.day} {at:%B %Y}"


def ordinal(rank: float) -> str:
    """Return a rank as an ordinal; a shared rank in halves stays a number."""
    if rank != int(rank):
        return f"{rank:g}"
    number = int(rank)
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10)
    return f"{number}{ending or 'th'}"
