"""What the first cells of a column say about what the column can be."""

from __future__ import annotations

from collections.abc import Callable

from recentre import words
from recentre.importing.cells import Cells, is_readable_time
from recentre.importing.fields import NUMBERS
from recentre.importing.spoken import nature_of
from recentre.importing.values import is_missing, is_number

NUMERIC = (*NUMBERS, "closeness", "weight")
COUNTED = ("source", "target", "kind", "channel", "topic", "currency")


def evidence(cells: Cells, name: str) -> str:
    """Return what the cells of a field's column show, in a few words; empty without a column.

    Parameters
    ----------
    cells : Cells
        The first rows of a file under the choices made so far.
    name : str
        The field.
    """
    texts = [text.strip() for text in cells.column(name)]
    filled = [text for text in texts if not is_missing(text)]
    if name not in cells.places or not texts:
        return ""
    if not filled:
        return words.EVIDENCE_EMPTY
    if name == "occurred_at":
        return _reading(words.EVIDENCE_TIME, filled, is_readable_time)
    if name in NUMERIC:
        return _reading(words.EVIDENCE_NUMBER, filled, is_number)
    different = len({*filled})
    said = words.counted(different, words.EVIDENCE_DIFFERENT) if name in COUNTED else ""
    if name == "kind":
        known = sum(1 for text in {*filled} if nature_of(text))
        said += words.EVIDENCE_KNOWN.format(known=f"{known:,}")
    if len(filled) < len(texts):
        part = words.EVIDENCE_FILLED.format(n=f"{len(filled):,}", rows=f"{len(texts):,}")
        said = f"{said}, {part}" if said else part
    return said


def _reading(template: str, filled: list[str], reads: Callable[[str], bool]) -> str:
    good = sum(1 for text in filled if reads(text))
    return template.format(n=f"{good:,}", rows=f"{len(filled):,}")
