"""Ten points for a file: one if it loads at all, nine for header, records and cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

Cells = Sequence[str]


def score(
    header: Cells, records: Sequence[Cells], truth_header: Cells, truth: Sequence[Cells]
) -> float:
    """Return 1 and precision, recall and F1 of header, records and cells, as multisets."""
    return (
        1.0
        + _three(header, truth_header)
        + _three([tuple(row) for row in records], [tuple(row) for row in truth])
        + _three([cell for row in records for cell in row], [c for row in truth for c in row])
    )


def _three(found: Iterable[object], wanted: Iterable[object]) -> float:
    ours, theirs = Counter(found), Counter(wanted)
    both = sum((ours & theirs).values())
    if not ours and not theirs:
        return 3.0
    if not both:
        return 0.0
    precision, recall = both / sum(ours.values()), both / sum(theirs.values())
    return precision + recall + 2 * precision * recall / (precision + recall)
