"""The workspaces of this reader: one file each in one folder, and the sample world."""

from __future__ import annotations

import hashlib
import re
import threading
from dataclasses import dataclass
from pathlib import Path

from recentre import __version__, answers
from recentre.engine import database, run
from recentre.engine.database import SCHEMA_VERSION, Workspace
from recentre.errors import BadParameter, RecentreError, WorkspaceUnavailable
from recentre.importing import loading
from recentre.importing.options import ImportOptions
from recentre.settings import settings

SAMPLE_TITLE = "Kettle & Co"
_making_sample = threading.Lock()


@dataclass(frozen=True)
class Entry:
    """A workspace as the menu lists it."""

    name: str
    """File stem, as the address carries it."""
    title: str
    """What the reader calls it."""


def entries() -> tuple[Entry, ...]:
    """Return the reader's workspaces, by title; those that cannot be opened are left out."""
    found = []
    for path in settings().workspaces.glob("*.duckdb"):
        try:
            facts = answers.ask(database.open_workspace(path), "workspace/facts")
        except RecentreError:
            continue
        if len(facts):
            found.append(Entry(name=path.stem, title=str(facts["title"].iloc[0])))
    return tuple(sorted(found, key=lambda entry: (entry.title.casefold(), entry.name)))


def opened(name: str | None) -> Workspace:
    """Return a workspace by its name; None is the sample world.

    Raises
    ------
    WorkspaceUnavailable
        If there is none of that name, or another process holds it.
    """
    if name is None:
        return sample()
    path = path_of(name)
    if not path.is_file():
        raise WorkspaceUnavailable(
            f"There is no workspace {name!r} here.", "It may have been deleted or renamed."
        )
    return database.open_workspace(path)


def path_of(name: str) -> Path:
    """Return where the workspace of that name lies."""
    return settings().workspaces / f"{name}.duckdb"


def new_name(title: str) -> str:
    """Return a free file stem for a title.

    Raises
    ------
    BadParameter
        If the title is empty.
    """
    if not title.strip():
        raise BadParameter("A workspace needs a name.", "Type what you would call it.")
    stem = re.sub(r"[^a-z0-9]+", "-", title.casefold()).strip("-")[:40] or "workspace"
    free, count = stem, 1
    while path_of(free).exists():
        count += 1
        free = f"{stem}-{count}"
    return free


def rename(name: str, title: str) -> None:
    """Give a workspace another title; its file and its addresses stay."""
    if not title.strip():
        raise BadParameter("A workspace needs a name.", "Type what you would call it.")
    with opened(name).writing() as cursor:
        run.step(cursor, "import/rename", title=title.strip())


def delete(name: str) -> None:
    """Delete a workspace with everything derived from it.

    Raises
    ------
    WorkspaceUnavailable
        If there is none of that name.
    """
    path = path_of(name)
    if not path.is_file():
        raise WorkspaceUnavailable(f"There is no workspace {name}.")
    database.forget_workspace(path)
    path.unlink()
    path.with_name(f"{path.name}.wal").unlink(missing_ok=True)


def sample() -> Workspace:
    """Return the sample world, generated and read-only; built once from the files that ship."""
    folder = settings().sample
    with _making_sample:
        path = settings().home / "sample" / f"peers-{_fingerprint(folder)}.duckdb"
        if path.is_file():
            return database.open_workspace(path)
        return _built_sample(folder, path)


def _built_sample(folder: Path, path: Path) -> Workspace:
    draft = path.with_suffix(".draft")
    draft.unlink(missing_ok=True)
    made = database.create_workspace(draft, title=SAMPLE_TITLE, generated=True)
    loading.load(
        made,
        folder / "interactions.csv",
        ImportOptions(
            parties=folder / "parties.csv",
            channels=folder / "channels.csv",
            kinds=folder / "kinds.csv",
            topics=folder / "topics.csv",
        ),
    )
    database.forget_workspace(draft)
    draft.replace(path)
    return database.open_workspace(path)


def _fingerprint(folder: Path) -> str:
    seen = hashlib.sha256(f"{__version__} {SCHEMA_VERSION}".encode())
    for path in sorted([*folder.glob("*.csv"), *settings().queries.glob("build/*.sql")]):
        seen.update(path.read_bytes())
    return seen.hexdigest()[:12]
