"""Which mark parts whole from fraction in a file's numbers; where both readings stand, ask."""

from __future__ import annotations

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
