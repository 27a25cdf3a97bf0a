"""What a recipe says, and what comes out when it is followed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from recentre.reading.table import Finding


@dataclass(frozen=True)
class Column:
    """A column that a recipe speaks of."""

    headers: tuple[str, ...]
    """The ways in which exports spell it, in plain form, the usual one first."""
    required: bool
    usual: str = ""
    """The usual spelling as it stands in exports, for the template."""
    explained: str = ""
    """What goes in, for the template."""


@dataclass(frozen=True)
class Join:
    """How a row finds another row, or several, of a file of the same export."""

    file: str
    pairs: tuple[tuple[str, str], ...]
    """Column there, column here; all must be equal."""
    many: bool = False
    """Whether all rows that fit are meant, not the first."""
    before: tuple[str, str] | None = None
    """Column there and column here: the last row there that comes before this one."""
    when: tuple[str, ...] = ()
    """Conditions that the rows there must meet."""


@dataclass(frozen=True)
class File:
    """One file of an export."""

    name: str
    about: str
    columns: Mapping[str, Column]
    joins: Mapping[str, Join]
    named: tuple[str, ...] = ()
    """Words in the names of such files; they settle which of two alike files it is."""
    optional: bool = False
    mailbox: bool = False
    """Whether it is a mailbox of messages and no table."""


@dataclass(frozen=True)
class Each:
    """A rule that makes one interaction of each piece of some cells."""

    of: tuple[str, ...]
    """The columns."""
    split: str
    """``addresses``, or the signs between the pieces."""


@dataclass(frozen=True)
class Rule:
    """How rows of one file become interactions."""

    file: str
    fields: Mapping[str, str]
    """Field to a value, as `values` reads it."""
    when: tuple[str, ...] = ()
    one_per: tuple[str, ...] = ()
    """Rows with equal values here are one interaction; what is no sum comes from the first."""
    each: Each | None = None
    without: Mapping[str, str] = field(default_factory=dict)
    """Field to the reason why a row without it is set aside."""


@dataclass(frozen=True)
class Aside:
    """Rows that make no interaction, and why."""

    file: str
    when: tuple[str, ...]
    because: str


@dataclass(frozen=True)
class Cast:
    """What the rows of a file say of parties."""

    file: str
    fields: Mapping[str, str]
    """name, type, role, segment, household."""
    when: tuple[str, ...] = ()


@dataclass(frozen=True)
class Recipe:
    """How a known kind of export becomes interactions."""

    name: str
    title: str
    about: str
    files: Mapping[str, File]
    rules: tuple[Rule, ...]
    asides: tuple[Aside, ...] = ()
    casts: tuple[Cast, ...] = ()
    kinds: Mapping[str, str] = field(default_factory=dict)
    """Kind to its nature, with ``, asks`` where it asks."""
    channels: Mapping[str, str] = field(default_factory=dict)
    """Channel to ``owned`` or ``not owned`` by the company."""
    topics: Mapping[str, str] = field(default_factory=dict)
    """Topic to its job."""
    tables: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Codes of the export to words."""
    needs: Mapping[str, str] = field(default_factory=dict)
    """What the files do not say, as a question to the reader."""
    zone: str | None = None
    """The zone in which the export writes its times, where the vendor says so."""
    certainty: float = 1.0
    """How sure its headers are to mean this export, 0 to 1."""
    cautions: tuple[str, ...] = ()
    own: bool = False
    """Whether the reader saved it."""
    path: Path | None = None


@dataclass(frozen=True)
class SetAside:
    """Rows that made no interaction for one reason."""

    reason: str
    count: int
    lines: tuple[int, ...]
    """Where they begin in the file of the part, all of them."""


@dataclass(frozen=True)
class Part:
    """What one file of the export gave: rows read = used + repeated + set aside, always."""

    shown: str
    sha256: str
    text: Path | None
    """The file's text, which `first line` and `last line` count the lines of."""
    interactions: Path
    """Clean CSV with ``first line``, ``last line``, the fields, and a mark of the row."""
    rows_read: int
    rows_used: int
    made: int
    """Interactions made."""
    kinds: Mapping[str, int]
    """Interactions per kind."""
    set_aside: tuple[SetAside, ...]
    repeated: int = 0
    """Rows that repeat an earlier one in every column."""
    left_out: tuple[SetAside, ...] = ()
    """Values that could not be read; their rows are used without them."""
    findings: tuple[Finding, ...] = ()
    """What was assumed or repaired while the file was read."""
    declared: bool = False
    """Whether these are ties without a time, for the declared family."""


@dataclass(frozen=True)
class Made:
    """What a recipe made of an export."""

    recipe: str
    title: str
    parts: tuple[Part, ...]
    """One per file that holds interactions; each is a batch, so that lines point into it."""
    parties: Path | None
    channels: Path | None
    kinds: Path | None
    topics: Path | None
    zone: str | None
    cautions: tuple[str, ...]
    files: tuple[tuple[str, str], ...]
    """Every file that was read: its name and its checksum."""

    @property
    def name(self) -> str:
        """The recipe's name."""
        return self.recipe

    @property
    def interactions(self) -> Path:
        """The interactions of the first file."""
        return self.parts[0].interactions

    @property
    def declared(self) -> Path | None:
        """The ties without a time, if the recipe makes such."""
        return next((part.interactions for part in self.parts if part.declared), None)

    @property
    def set_aside(self) -> tuple[tuple[str, int, tuple[int, ...]], ...]:
        """Reason, count and first lines over all files."""
        return tuple(
            (one.reason, one.count, one.lines) for part in self.parts for one in part.set_aside
        )


@dataclass(frozen=True)
class Recognised:
    """A recipe that fits some files."""

    recipe: Recipe
    confidence: float
    """0 to 1: how well the headers fit, times how sure such headers are."""
    why: str
    """A sentence."""
    missing: tuple[str, ...]
    """Sentences about files and columns that are not there, and what is lost by it."""
    files: Mapping[str, str]
    """File of the recipe to the name of the file that is taken for it."""
