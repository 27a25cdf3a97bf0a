"""The family of errors that a person may see.

Each carries a title, a message that names the fact (file, row, column, value) and a hint that says
what to do. They are raised where the fact is known and rendered in one place: ``shell`` on the
screen, ``terminal`` on stderr. Everything else is a bug: ``shell`` says so and logs it.
"""

from __future__ import annotations


class RecentreError(Exception):
    """Something that went wrong and that a person can understand and mend.

    Parameters
    ----------
    message : str
        What is wrong, naming file, row, column and value where there are any.
    hint : str, optional
        What to do about it.
    """

    title = "This did not work"

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def one_line(self) -> str:
        """Return message and hint as a single line, for the terminal."""
        return " ".join(f"{self.message} {self.hint}".split())


class UnreadableFile(RecentreError):
    """A file is missing, empty, or cannot be read as what it should be."""

    title = "This file cannot be read"


class EmptyFile(UnreadableFile):
    """A file holds nothing, or nothing but blank lines."""


class AmbiguousFile(RecentreError):
    """A file has two readings and only the reader can tell which is meant.

    Parameters
    ----------
    question : str
        Which choice is open: ``dates`` or ``decimal``.
    readings : tuple of str
        The values that the option of that name takes.
    """

    title = "This file has two readings"

    def __init__(
        self, message: str, hint: str = "", *, question: str, readings: tuple[str, ...]
    ) -> None:
        super().__init__(message, hint)
        self.question = question
        self.readings = readings


class BadMapping(RecentreError):
    """A mapping names a field or a column that is not there, or misses one that is needed."""

    title = "This mapping does not fit the file"


class BadVocabulary(RecentreError):
    """A small file of parties, channels, kinds or topics says something that has no meaning."""

    title = "This file says something unknown"


class SameFile(RecentreError):
    """A file was loaded into this workspace before."""

    title = "This file is there already"


class Cancelled(RecentreError):
    """The reader stopped the work; nothing was changed."""

    title = "Stopped"


class NoRoom(RecentreError):
    """The disk is full, or the memory that may be used; nothing was changed."""

    title = "There is not enough room"


class WorkspaceUnavailable(RecentreError):
    """A workspace is missing, is no workspace, or is held by another process."""

    title = "This workspace cannot be opened"


class UnknownQuery(RecentreError):
    """No query of that name is in the catalogue."""

    title = "There is no such query"


class BadParameter(RecentreError):
    """A parameter of a query or of the address is missing, unknown or has an impossible value."""

    title = "This value does not fit"


class UnknownParty(BadParameter):
    """No party of that name is in the workspace."""

    title = "There is no such party"


class BadQueryFile(RecentreError):
    """A query's header and DuckDB do not agree."""

    title = "A query file is broken"


class BadRecipe(RecentreError):
    """A recipe does not make sense, or the files are not what it is for."""

    title = "This recipe cannot be followed"
