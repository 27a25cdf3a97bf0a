"""Which mark parts whole from fraction in a file's numbers; where both readings stand, ask."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from recentre import words
from recentre.errors import AmbiguousFile

DecimalMark = Literal["comma", "point"]


@dataclass(frozen=True)
class NumberMarks:
    """What the marks in all numbers of a file say."""

    comma: int
    """Numbers in which a comma can only be the decimal mark."""
    point: int
    """Numbers in which a point can only be the decimal mark."""
    either: int
    """Numbers with one mark before exactly three digits: 1.234 is 1234 or a little more than 1."""
    example: str | None
    """One of those with two readings, else one of any kind."""
    line: int | None


def decide(marks: NumberMarks, told: DecimalMark | None, shown: str) -> DecimalMark:
    """Return the decimal mark of a file's numbers.

    Raises
    ------
    AmbiguousFile
        If nothing in the whole file tells comma from point.
    """
    if told is not None:
        return told
    if marks.comma and marks.point:
        template = words.IMPORT_DECIMAL_MIXED
    elif marks.comma:
        return "comma"
    elif marks.point or not marks.either:
        return "point"
    else:
        template = words.IMPORT_DECIMAL_OPEN
    raise AmbiguousFile(
        template.format(file=shown, value=marks.example, line=marks.line),
        words.IMPORT_DECIMAL_HINT,
        question="decimal",
        readings=("comma", "point"),
    )


_AROUND = re.compile(r"^([+-]?)\s*[A-Za-z]{3}|[A-Za-z]{3}\s*$|[\s$€£¥'\u2019]")
_COMMA = re.compile(
    r"[+-]?(?:[\d.]*,(?:\d{1,2}|\d{4,})?|(?:0*|\d{4,}),\d{3}|\d{1,3}(?:\.\d{3}){2,}"
    r"|\d{1,3}(?:\.\d{3})+,\d*)"
)
_POINT = re.compile(
    r"[+-]?(?:[\d,]*\.(?:\d{1,2}|\d{4,})?|(?:0*|\d{4,})\.\d{3}|\d{1,3}(?:,\d{3}){2,}"
    r"|\d{1,3}(?:,\d{2,3})*,\d{3}\.\d*)"
)
_EITHER = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")


def marks_of(texts: Iterable[str], first_line: int = 2) -> NumberMarks:
    """Return what the marks in some texts say; the same as queries/import/number_readings.sql."""
    comma = point = either = 0
    example: str | None = None
    where: int | None = None
    for line, text in enumerate(texts, start=first_line):
        bare = _AROUND.sub(lambda found: found[1] or "", text.strip())
        comma += bool(_COMMA.fullmatch(bare))
        point += bool(_POINT.fullmatch(bare))
        if _EITHER.fullmatch(bare):
            either += 1
            if example is None:
                example, where = text, line
    return NumberMarks(comma, point, either, example, where)
