"""A workspace: one DuckDB file, read by many, written by one.

The file is held open read-only; while something is written, this process holds it alone. Another
process that wants it then is told who does.
"""

from __future__ import annotations

import os
import re
import secrets
import threading
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import duckdb

from recentre.engine import build, run
from recentre.errors import NoRoom, WorkspaceUnavailable
from recentre.settings import settings

SCHEMA_VERSION = 5
"""Raised with every change of what is kept; an earlier workspace is built anew when opened."""
_KEPT_CURSORS = 3
_SPARE_CURSORS = 8
Cursor = run.Cursor

TABLES = (
    "batch",
    "reject",
    "corrected",
    "identity",
    "term",
    "interaction",
    "folded",
    "declared",
    "tie_change",
    "class_change",
    "stated_party",
    "stated_channel",
    "stated_kind",
    "stated_topic",
    "judgement",
    "merge",
    "declined",
    "erasure",
    "erased",
    "meta",
)


class Workspace:
    """One workspace file of this process; get it from `open_workspace`.

    Readers share the file. A writer waits until they have finished, closes it, holds it alone, and
    every reading afterwards sees the new data.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._turn = threading.Condition()
        self._readers = 0
        self._version: int | None = None
        self._writing = False
        self._shared: duckdb.DuckDBPyConnection | None = None
        self._preparing = threading.Lock()
        self._prepared: dict[Hashable, Cursor] = {}
        self._spare: dict[Hashable, Cursor] = {}

    @contextmanager
    def reading(self) -> Iterator[Cursor]:
        """Give a read-only cursor of its own; temporary tables on it are nobody else's."""
        with self._turn:
            self._turn.wait_for(lambda: not self._writing)
            if self._shared is None:
                self._shared = _connect(self.path, read_only=True)
            self._readers += 1
            cursor = self._shared.cursor()
        try:
            yield cursor
        finally:
            cursor.close()
            with self._turn:
                self._readers -= 1
                self._turn.notify_all()

    @contextmanager
    def kept(self, key: Hashable, prepare: Callable[[Cursor], None]) -> Iterator[Cursor]:
        """Give a cursor that was prepared once for this key, and is kept until the next writing.

        Parameters
        ----------
        key : hashable
            What the preparation depends on.
        prepare : callable
            Makes the temporary tables, on a fresh cursor.
        """
        with self.reading(), self._preparing:
            cursor = self._prepared.pop(key, None)
            if cursor is None:
                cursor = self._lasting_cursor()
                prepare(cursor)
            self._prepared[key] = cursor
            while len(self._prepared) > _KEPT_CURSORS:
                self._prepared.pop(next(iter(self._prepared))).close()
            yield cursor

    @contextmanager
    def borrowed(self, key: Hashable, prepare: Callable[[Cursor], None]) -> Iterator[Cursor]:
        """Give a cursor that was prepared for this key, to one reader alone; it is kept for later.

        For what is quick to prepare and asked several times in a row: two readers at once each
        prepare their own, and nobody waits.

        Parameters
        ----------
        key : hashable
            What the preparation depends on.
        prepare : callable
            Makes the temporary tables, on a fresh cursor.
        """
        with self.reading():
            with self._turn:
                cursor = self._spare.pop(key, None)
            try:
                if cursor is None:
                    cursor = self._lasting_cursor()
                    prepare(cursor)
                yield cursor
            except BaseException:
                if cursor is not None:
                    cursor.close()
                raise
            with self._turn:
                twin = self._spare.pop(key, None)
                self._spare[key] = cursor
                oldest = next(iter(self._spare)) if len(self._spare) > _SPARE_CURSORS else None
                dropped = [twin, None if oldest is None else self._spare.pop(oldest)]
            for one in dropped:
                if one is not None:
                    one.close()

    def _lasting_cursor(self) -> Cursor:
        # Not from a reader's cursor: closing that one would close this one too.
        with self._turn:
            assert self._shared is not None
            return self._shared.cursor()

    @contextmanager
    def writing(self) -> Iterator[Cursor]:
        """Give a cursor in one transaction: all of it is kept, or after an error none."""
        with self._turn:
            self._turn.wait_for(lambda: not self._writing and self._readers == 0)
            self._writing = True
            self._let_go()
        try:
            connection = _connect(self.path, read_only=False)
            try:
                connection.execute("begin")
                yield connection
                run.step(connection, "import/next_version")
                connection.execute("commit")
            except BaseException as error:
                # After a full disk there may be nothing left to roll back.
                with suppress(duckdb.Error):
                    connection.rollback()
                if isinstance(error, duckdb.IOException | duckdb.OutOfMemoryException):
                    raise _no_room(error) from error
                raise
            finally:
                connection.close()
        finally:
            with self._turn:
                self._writing = False
                self._turn.notify_all()

    def close(self) -> None:
        """Let go of the file, so that it can be moved or deleted; waits for readers."""
        with self._turn:
            self._turn.wait_for(lambda: not self._writing and self._readers == 0)
            self._let_go()

    def _let_go(self) -> None:
        for kept in (self._prepared, self._spare):
            for cursor in kept.values():
                cursor.close()
            kept.clear()
        self._version = None
        if self._shared is not None:
            self._shared.close()
            self._shared = None

    @property
    def data_version(self) -> int:
        """How often this workspace has been written; answers are cached by it."""
        with self._turn:
            self._turn.wait_for(lambda: not self._writing)
            if self._version is not None:
                return self._version
        with self.reading() as cursor:
            # Nobody writes while somebody reads, so what is found here holds until `_let_go`.
            self._version = int(run.row(cursor, "import/version")[0])
            return self._version


_open: dict[Path, Workspace] = {}
_open_lock = threading.Lock()
_opening: dict[Path, threading.Lock] = {}
"""Held while a workspace is opened: bringing an older one up to date takes long."""


def open_workspace(path: Path) -> Workspace:
    """Return the workspace at that path, the same object for the whole process.

    Raises
    ------
    WorkspaceUnavailable
        If there is no such file, it is no workspace, or another process writes to it.
    """
    path = path.resolve()
    if not path.is_file():
        raise WorkspaceUnavailable(
            f"There is no workspace at {path}.", "`python -m recentre import` makes one."
        )
    with _open_lock:
        opening = _opening.setdefault(path, threading.Lock())
    with opening:
        with _open_lock:
            known = _open.get(path)
        if known is None:
            known = Workspace(path)
            with known.reading() as cursor:
                version = _version(path, cursor)
            if version < SCHEMA_VERSION:
                _bring_up_to_date(known)
            with _open_lock:
                _open[path] = known
    return known


def title_of(path: Path) -> str:
    """Return what a workspace is called, of whatever version, without bringing it up to date.

    Raises
    ------
    WorkspaceUnavailable
        If it is no workspace, or another process writes to it.
    """
    path = path.resolve()
    with _open_lock:
        known = _open.get(path)
    looked_at = known or Workspace(path)
    try:
        with looked_at.reading() as cursor:
            _version(path, cursor)
            return str(run.row(cursor, "workspace/title")[0])
    finally:
        if known is None:
            looked_at.close()


def create_workspace(
    path: Path,
    *,
    title: str,
    zone: str = "UTC",
    generated: bool = False,
    secret: str | None = None,
) -> Workspace:
    """Make an empty workspace and return it.

    Parameters
    ----------
    path : Path
        Where its file goes; the folder is made.
    title : str
        What the reader calls it.
    zone : str
        Time zone of its days, an IANA name.
    generated : bool
        Whether its data are generated and must be labelled so.
    secret : str, optional
        What its opaque keys are hashed with; drawn for itself unless told.

    Raises
    ------
    WorkspaceUnavailable
        If there is a file already.
    """
    path = path.resolve()
    if path.exists():
        raise WorkspaceUnavailable(
            f"There is a file at {path} already.", "Choose another name or delete it first."
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = _connect(path, read_only=False)
    try:
        for table in TABLES:
            run.step(connection, f"schema/{table}")
        run.step(
            connection,
            "import/new_workspace",
            schema_version=SCHEMA_VERSION,
            zone=zone,
            secret=secret or secrets.token_hex(16),
            generated=generated,
            title=title,
        )
    finally:
        connection.close()
    return open_workspace(path)


def forget_workspace(path: Path) -> None:
    """Close a workspace and drop it from this process, before its file is moved or deleted."""
    with _open_lock:
        known = _open.pop(path.resolve(), None)
    if known is not None:
        known.close()


def connect(path: Path) -> Cursor:
    """Open a file that is no workspace yet, to write to it."""
    return _connect(path, read_only=False)


def _connect(path: Path, *, read_only: bool) -> duckdb.DuckDBPyConnection:
    config: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": settings().memory_limit,
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
    }
    if read_only:
        config["enable_external_access"] = "false"
    try:
        return duckdb.connect(str(path), read_only=read_only, config=config)
    except duckdb.IOException as error:
        raise _unavailable(path, error) from error


def _unavailable(path: Path, error: duckdb.IOException) -> WorkspaceUnavailable:
    holder = re.search(r"Conflicting lock is held in (.+?)(?: by user .+?)?\. ", str(error))
    if holder is not None:
        return WorkspaceUnavailable(
            f"{path.name} is in use by another process: {holder[1]}.",
            "Wait until it has finished, or close it.",
        )
    return WorkspaceUnavailable(
        f"{path.name} is not a workspace of Recentre.", "Import a log into a new workspace."
    )


def _no_room(error: duckdb.Error) -> Exception:
    """Return what a person is told of a full disk or too little memory, or the error itself."""
    if isinstance(error, duckdb.OutOfMemoryException):
        return NoRoom(
            f"This needs more memory than the {settings().memory_limit} that may be used.",
            "Close other programs, or allow more with RECENTRE_MEMORY.",
        )
    if "No space left" in str(error):
        return NoRoom("There is no room left on the disk.", "Free some and try again.")
    return error


def _version(path: Path, cursor: Cursor) -> int:
    """Return the version of a workspace's tables, if this program can read or raise it."""
    try:
        row = cursor.execute(run.sql("import/schema_version")).fetchone()
    except duckdb.CatalogException as error:
        raise WorkspaceUnavailable(
            f"{path.name} is a DuckDB file, but not a workspace of Recentre.",
            "Import a log into a new workspace.",
        ) from error
    if row is None or row[0] > SCHEMA_VERSION:
        raise WorkspaceUnavailable(
            f"{path.name} was written by a later version of Recentre.",
            "Open it with that version, or import its files again into a new workspace.",
        )
    return int(row[0])


def _bring_up_to_date(workspace: Workspace) -> None:
    """Give a workspace of an earlier version the tables of this one; what was loaded stays."""
    if not os.access(workspace.path, os.W_OK):
        raise WorkspaceUnavailable(
            f"{workspace.path.name} was written by an earlier version of Recentre and has to be "
            "brought up to date, but its file cannot be written to.",
            "Allow writing to it, or import its files again into a new workspace.",
        )
    with workspace.writing() as cursor:
        for table in TABLES:
            run.step(cursor, f"schema/{table}")
        build.rebuild(cursor)
        run.step(cursor, "upgrade/version", schema_version=SCHEMA_VERSION)
