"""Changing a workspace beside itself: readers go on reading; the change arrives at once or not.

The work is done on a file of its own, outside the folder that the menu lists, and put in place when
it is complete. Stopping it or losing power leaves the workspace as it was.
"""

from __future__ import annotations

import secrets
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from recentre import library, words
from recentre.engine import database, rewriting, run
from recentre.engine.build import Progress, silent
from recentre.engine.database import Workspace
from recentre.errors import WorkspaceUnavailable
from recentre.settings import settings

Result = TypeVar("Result")
_placing = threading.Lock()


def make_new(title: str, fill: Callable[[Workspace], Result]) -> tuple[str, Result]:
    """Make a new workspace of that title and return its name and what `fill` gave.

    Parameters
    ----------
    title : str
        What the reader calls it.
    fill : callable
        Fills the empty workspace; whatever it raises, no workspace is left behind.

    Raises
    ------
    BadParameter
        If the title is empty.
    """
    library.new_name(title)
    with _draft() as path:
        made = database.create_workspace(path, title=title.strip())
        result = fill(made)
        with made.writing() as cursor:
            # Answers are cached by name and version; a deleted workspace of this name had both.
            run.step(cursor, "import/fresh_version")
        database.forget_workspace(path)
        with _placing:
            name = library.new_name(title)
            path.replace(library.path_of(name))
    return name, result


def try_new(title: str, look: Callable[[Workspace], Result]) -> Result:
    """Let `look` work in an empty workspace that is thrown away afterwards."""
    with _draft() as path:
        return look(database.create_workspace(path, title=title))


def change(name: str, alter: Callable[[Workspace], Result]) -> Result:
    """Change a workspace of the reader and return what `alter` gave.

    Parameters
    ----------
    name : str
        The workspace's name.
    alter : callable
        Writes to a copy, which then takes the place of the workspace.

    Raises
    ------
    WorkspaceUnavailable
        If somebody else changed the workspace meanwhile; then nothing was changed here.
    """
    workspace = library.opened(name)
    with _draft() as path:
        before = _copy(workspace, path)
        result = alter(database.open_workspace(path))
        database.forget_workspace(path)
        _place(workspace, path, before)
    return result


def _place(workspace: Workspace, path: Path, before: int) -> None:
    """Put a file in the place of a workspace that is as it was when it was copied."""
    with _placing:
        if workspace.data_version != before:
            raise WorkspaceUnavailable(words.UPLOAD_CHANGED, words.UPLOAD_CHANGED_HINT)
        database.forget_workspace(workspace.path)
        path.replace(workspace.path)
        # A reader may have opened the old file between the two lines above.
        database.forget_workspace(workspace.path)


def rewrite(
    workspace: Workspace,
    alter: Callable[[Workspace], Result],
    progress: Progress = silent,
    cancel: threading.Event | None = None,
) -> Result:
    """Change a workspace so that nothing of what is taken out is left in its bytes.

    A copy is changed, then written anew into a fresh file, which takes the place of the workspace.

    Parameters
    ----------
    workspace : Workspace
        What to change; its file may lie anywhere.
    alter : callable
        Writes to the copy, tables of what was imported only: what is derived is built afterwards.
    progress : callable
        Told the share done (0 to 1) and what is being done.
    cancel : Event, optional
        Set from another thread to stop; then nothing is changed.

    Raises
    ------
    WorkspaceUnavailable
        If somebody else changed the workspace meanwhile; then nothing was changed here.
    """
    folder = Path(tempfile.mkdtemp(prefix=".recentre-", dir=workspace.path.parent))
    former, fresh = folder / "former.duckdb", folder / "fresh.duckdb"
    try:
        before = _copy(workspace, former)
        result = alter(database.open_workspace(former))
        database.forget_workspace(former)
        rewriting.write_anew(former, fresh, progress, cancel)
        _place(workspace, fresh, before)
    finally:
        database.forget_workspace(former)
        shutil.rmtree(folder, ignore_errors=True)
    for ending in (".wal", ".tmp"):
        left = workspace.path.with_name(f"{workspace.path.name}{ending}")
        shutil.rmtree(left, ignore_errors=True) if left.is_dir() else left.unlink(missing_ok=True)
    return result


def try_change(name: str, look: Callable[[Workspace], Result]) -> Result:
    """Let `look` work on a copy of a workspace that is thrown away afterwards."""
    with _draft() as path:
        _copy(library.opened(name), path)
        return look(database.open_workspace(path))


def _copy(workspace: Workspace, path: Path) -> int:
    version = workspace.data_version
    with workspace.reading():
        shutil.copyfile(workspace.path, path)
    # On POSIX, closing any handle of a file gives up the process's lock on it: open it afresh.
    workspace.close()
    return version


@contextmanager
def _draft() -> Iterator[Path]:
    folder = settings().home / "drafts"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{secrets.token_hex(8)}.duckdb"
    try:
        yield path
    finally:
        database.forget_workspace(path)
        path.unlink(missing_ok=True)
        path.with_name(f"{path.name}.wal").unlink(missing_ok=True)
