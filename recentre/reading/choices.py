"""What a reader chose about a file, and the parts that a file can have."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Choices:
    """What the reader said about a file; None is left to the program."""

    delimiter: str | None = None
    quote: str | None = None
    """The sign around a cell; empty if nothing is quoted."""
    encoding: str | None = None
    header: bool | None = None
    """Whether the first row names the columns."""
    accept: frozenset[str] = frozenset()
    """Keys of proposed findings that are to be done."""

    @property
    def exact(self) -> bool:
        """Whether all is said, so that nothing is to be guessed: every row is the table's."""
        return None not in (self.delimiter, self.quote, self.encoding, self.header)


@dataclass(frozen=True)
class Part:
    """A sheet, a member of an archive, or one of several tables in a file."""

    name: str
    hidden: bool = False
    note: str = ""
    """What else there is to say of it."""
