"""What is asked of the readers of all formats: a file, what to call it, which part of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from threading import Event

from recentre.reading.choices import Choices

NO_CHOICES = Choices()
"""Everything is left to the program."""


@dataclass(frozen=True)
class Asked:
    """A file that is to become a table."""

    path: Path
    folder: Path
    """Where copies go."""
    shown: str
    """What to call it."""
    part: str | None = None
    """Sheet, member or key; None takes the only one."""
    choices: Choices = NO_CHOICES
    cancel: Event | None = None
    """Set to stop."""
