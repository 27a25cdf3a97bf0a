"""Reasons, how often each was given, and the lines of the first few."""

from __future__ import annotations

from collections import Counter

from recentre.importing.made import SetAside

EXAMPLES = 5


class Counted:
    """Reasons, how often, and the first lines of each."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.lines: dict[str, list[int]] = {}

    def add(self, reason: str, line: int) -> None:
        """Count one row."""
        self.counts[reason] += 1
        first = self.lines.setdefault(reason, [])
        if len(first) < EXAMPLES:
            first.append(line)

    def listed(self) -> tuple[SetAside, ...]:
        """Return them, the most frequent first."""
        return tuple(
            SetAside(reason, count, tuple(self.lines[reason]))
            for reason, count in sorted(self.counts.items(), key=lambda pair: (-pair[1], pair[0]))
        )
