"""What the reader chose for an import."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from recentre.importing.fields import Mapping
from recentre.reading.asked import NO_CHOICES
from recentre.reading.choices import Choices

if TYPE_CHECKING:
    from recentre.importing.made import Made

DateOrder = Literal["day-first", "month-first"]
DecimalMark = Literal["comma", "point"]


@dataclass(frozen=True)
class ImportOptions:
    """The choices of one import; what is None is detected, and asked where it cannot be."""

    company: tuple[str, ...] = ()
    """Names of the company in the log; the first is the one it is shown under."""
    staff: tuple[str, ...] = ()
    """Names of its staff and accounts in the log."""
    parties: Path | None = None
    """A file with the columns name, type, role, segment, household."""
    channels: Path | None = None
    """A file with the columns channel, owned."""
    kinds: Path | None = None
    """A file with the columns kind, nature, asks."""
    topics: Path | None = None
    """A file with the columns topic, job."""
    timezone: str | None = None
    """Zone of times that carry none, an IANA name; None is UTC."""
    dates: DateOrder | None = None
    decimal: DecimalMark | None = None
    strict: bool = False
    """Whether a row with an optional value that cannot be read is refused."""
    mapping: Mapping = field(default_factory=Mapping)
    """What the reader says of columns; it is laid over what is guessed."""
    part: str | None = None
    """Sheet, member or key of a file that holds several tables."""
    choices: Choices = NO_CHOICES
    """What the reader says of how the file is written."""
    made: Made | None = None
    """What a recipe made of an export, to be loaded beside the files or instead of any."""
    again: bool = False
    """Whether a file that was loaded before is loaded once more."""
    keep_names: bool = True
    """Whether names are kept; else everybody but the company and its staff has an alias."""
    shown_name: str | None = None
    """How the file is called in messages and in the workspace; None is its own name."""


AS_DETECTED = ImportOptions()
"""No choice made: everything is guessed, detected or asked."""
