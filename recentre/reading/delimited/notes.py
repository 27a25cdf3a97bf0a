"""What is noted while a file is read: one finding of a kind, with its count and first lines."""

from __future__ import annotations

from typing import Any

from recentre import words
from recentre.reading.table import Finding

_MOST_LINES = 20


class Notes:
    """Gathers what was assumed, repaired, or could be repaired."""

    def __init__(self) -> None:
        self._lines: dict[str, list[int]] = {}
        self._counts: dict[str, int] = {}
        self._details: dict[str, dict[str, Any]] = {}

    def add(self, what: str, line: int = 0, count: int = 1, **details: Any) -> None:
        """Note that something was met on a line; 0 if it is about the whole file."""
        self._counts[what] = self._counts.get(what, 0) + count
        kept = self._lines.setdefault(what, [])
        if line and len(kept) < _MOST_LINES:
            kept.append(line)
        if details:
            self._details.setdefault(what, {}).update(details)

    def over(self, earlier: Notes) -> Notes:
        """Return these notes after earlier ones, for kinds that only one of them knows."""
        both = Notes()
        for notes in (earlier, self):
            both._counts.update(notes._counts)
            both._lines.update(notes._lines)
            both._details.update(notes._details)
        return both

    def findings(self) -> tuple[Finding, ...]:
        """Return a finding for each kind of thing noted."""
        return tuple(self._finding(what) for what in self._counts)

    def _finding(self, what: str) -> Finding:
        state, one, many = words.READING_FINDINGS[what]
        count, lines = self._counts[what], tuple(self._lines[what])
        details = self._details.get(what, {})
        text = (one if count == 1 else many).format(
            n=f"{count:,}", line=lines[0] if lines else "", **details
        )
        return Finding(what, state, text, count, lines, dict(details))
