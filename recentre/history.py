"""What the reader has done, step by step, so that it can be undone and redone.

A step is an address and what was made of the drawings. The browser's Back goes its own way through
addresses; where it comes to a step that is next to the present one, it is that step, so that Back,
undo and redo never chase each other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

MOST_STEPS = 60
"""So many steps are remembered."""

Drawings = Mapping[str, Mapping[str, Any]]
"""What was made of each drawing, by its key: pins, and the keys of the legend that are hidden."""


@dataclass(frozen=True)
class Step:
    """One state that the reader can come back to."""

    address: Mapping[str, str] = field(default_factory=dict)
    drawings: Drawings = field(default_factory=dict)


@dataclass(frozen=True)
class History:
    """Steps in the order in which they were made, and which of them is now."""

    steps: tuple[Step, ...] = ()
    now: int = -1

    @property
    def step(self) -> Step | None:
        """The present step; None before the first."""
        return self.steps[self.now] if self.steps else None

    @property
    def can_undo(self) -> bool:
        """Whether there is a step before this one."""
        return self.now > 0

    @property
    def can_redo(self) -> bool:
        """Whether a step was undone."""
        return self.now + 1 < len(self.steps)

    def reached(self, step: Step, *, by_address: bool = False) -> History:
        """Return the history with this as its present step.

        Parameters
        ----------
        step : Step
            Where the reader is now.
        by_address : bool
            Whether the address changed by itself, as with Back: then a step next to the present
            one is gone to instead of being made again.
        """
        if step == self.step:
            return self
        if by_address:
            for place in (self.now - 1, self.now + 1):
                if 0 <= place < len(self.steps) and self.steps[place] == step:
                    return replace(self, now=place)
        kept = (*self.steps[: self.now + 1], step)[-MOST_STEPS:]
        return History(kept, len(kept) - 1)

    def undone(self) -> History:
        """Return the history one step back, as far as there is one."""
        return replace(self, now=self.now - 1) if self.can_undo else self

    def redone(self) -> History:
        """Return the history one step forward, as far as there is one."""
        return replace(self, now=self.now + 1) if self.can_redo else self
