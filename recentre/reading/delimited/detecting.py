"""Which dialect a text is written in: every candidate is tried, the best table wins."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence

from recentre.reading.choices import Choices
from recentre.reading.delimited.candidates import delimiters, marks_for
from recentre.reading.delimited.cells import RULER
from recentre.reading.delimited.marks import Cutter, Marks
from recentre.reading.delimited.notes import Notes
from recentre.reading.delimited.rows import Rows
from recentre.reading.delimited.weighing import Weight, weigh

_MOST_LINES = 600
_MOST_LETTERS = 120_000
SAID = re.compile(r'^"?sep=(.|\\t)"?,*$', re.IGNORECASE)
"""The line in which a spreadsheet program says its delimiter."""


def detect(lines: Sequence[str], choices: Choices) -> Marks:
    """Return how a text is to be cut.

    Parameters
    ----------
    lines : sequence of str
        The first physical lines, with their ends.
    choices : Choices
        What the reader said of it.
    """
    said = choices.delimiter if choices.delimiter is not None else _said(lines)
    if choices.delimiter is not None and choices.quote is not None and choices.exact:
        return Marks(
            choices.delimiter, choices.quote, _escape(lines, choices.delimiter, choices.quote)
        )
    sample = [line for line in _sample(lines) if not RULER.fullmatch(line.strip())] or lines
    text = "\n".join(line.rstrip("\r\n") for line in sample)
    bare = [line for line in text.split("\n") if line.strip()]
    if not bare:
        return Marks(said or ",")
    tried = [said] if said is not None else [*delimiters(bare), ""]
    weights: list[Weight] = []
    for delimiter in tried:
        for marks in marks_for(text, delimiter):
            if choices.quote is not None and marks.quote != choices.quote:
                continue
            weights.append(_weighed(marks, sample))
        if choices.quote is not None:
            weights.append(_weighed(Marks(delimiter, choices.quote, choices.quote), sample))
    return max(weights, key=lambda weight: weight.score).marks


def _escape(lines: Sequence[str], delimiter: str, quote: str) -> str:
    """Return how quotes inside quoted cells are escaped."""
    if not quote or not any("\\" + quote in line for line in lines):
        return quote
    odd = {}
    for escape in (quote, "\\"):
        reader = Rows(lines, Cutter(Marks(delimiter, quote, escape)), 0, Notes())
        deque(reader, maxlen=0)
        odd[escape] = reader.odd
    return min(odd, key=lambda escape: odd[escape])


def _said(lines: Sequence[str]) -> str | None:
    found = SAID.match(lines[0].strip("\ufeff\r\n")) if lines else None
    if found is None:
        return None
    return "\t" if found.group(1) == "\\t" else found.group(1)


def _sample(lines: Sequence[str]) -> list[str]:
    sample: list[str] = []
    letters = 0
    for line in lines[:_MOST_LINES]:
        if letters > _MOST_LETTERS:
            break
        letters += len(line)
        sample.append(line)
    if len(sample) > 3 and any(not line.startswith("#") for line in sample):
        plain = [line for line in sample if not line.startswith("#")]
        if 2 <= len(plain) < len(sample):
            return plain
    return sample


def _weighed(marks: Marks, sample: Sequence[str]) -> Weight:
    cutter = Cutter(marks)
    notes = Notes()
    reader = Rows(sample, cutter, 0, notes)
    rows = [row.cells for row in reader if row.cells]
    return weigh(marks, rows, reader.odd)


def weights(lines: Sequence[str]) -> list[Weight]:
    """Return every candidate with its weight, best first; for looking into a decision."""
    sample = _sample(lines)
    text = "\n".join(line.rstrip("\r\n") for line in sample)
    bare = [line for line in text.split("\n") if line.strip()]
    found = [
        _weighed(marks, sample)
        for delimiter in [*delimiters(bare), ""]
        for marks in marks_for(text, delimiter)
    ]
    return sorted(found, key=lambda weight: -weight.score)
