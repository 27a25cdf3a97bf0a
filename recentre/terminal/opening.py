"""Opening the workspace that was named, after a look at what the file is."""

from __future__ import annotations

from pathlib import Path

from recentre import words
from recentre.engine.database import Workspace, open_workspace
from recentre.errors import WorkspaceUnavailable

_MARK = b"DUCK"
_MARK_AT = 8
_ENDINGS_OF_DATA = (".csv", ".tsv", ".gz", ".json", ".jsonl", ".ndjson", ".parquet")
"""DuckDB would take a file that ends like this for data, not for a database."""


def opened(path: Path) -> Workspace:
    """Return the workspace at a path.

    Raises
    ------
    WorkspaceUnavailable
        If there is none, the file is something else, or another process holds it.
    """
    if path.is_file():
        with path.open("rb") as file:
            if file.read(_MARK_AT + len(_MARK))[_MARK_AT:] != _MARK:
                raise WorkspaceUnavailable(
                    words.TERMINAL_NO_WORKSPACE.format(file=path.name),
                    words.TERMINAL_NO_WORKSPACE_HINT,
                )
    return open_workspace(path)


def check_new(path: Path) -> None:
    """Check that a path can become a workspace.

    Raises
    ------
    WorkspaceUnavailable
        If it is a folder, or ends like a file of data.
    """
    if path.is_dir() or path.suffix.lower() in _ENDINGS_OF_DATA:
        raise WorkspaceUnavailable(
            words.TERMINAL_NO_WORKSPACE_NAME.format(file=path.name),
            words.TERMINAL_NO_WORKSPACE_HINT,
        )
