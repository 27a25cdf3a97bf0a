"""Reasons, how often each was given, and for which lines."""

from __future__ import annotations

from collections import Counter

from recentre.recipes.model import SetAside


class Counted:
    """Reasons, how often, and the lines of each."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.lines: dict[str, list[int]] = {}

    def add(self, reason: str, line: int) -> None:
        """Count one row."""
        self.counts[reason] += 1
        self.lines.setdefault(reason, []).append(line)

    def listed(self) -> tuple[SetAside, ...]:
        """Return them, the most frequent first."""
        return tuple(
            SetAside(reason, count, tuple(self.lines[reason]))
            for reason, count in sorted(self.counts.items(), key=lambda pair: (-pair[1], pair[0]))
        )
