"""The workspaces of this reader: one file each in one folder, and the sample world."""

from __future__ import annotations

import hashlib
import re
import tempfile
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from recentre import __version__
from recentre.engine import database, run
from recentre.engine.database import SCHEMA_VERSION, Workspace
from recentre.errors import BadParameter, RecentreError, WorkspaceUnavailable
from recentre.importing import loading
from recentre.importing.options import ImportOptions
from recentre.sample.world import write_world
from recentre.settings import settings

SAMPLE_TITLE = "Kettle & Co"
WORLDS: Mapping[str | None, str] = {None: "peers", "sample.company-hub": "company-hub"}
"""The generated worlds by the name of their workspace; a name of the reader's has no dot."""
WORLD_TITLES = {"peers": SAMPLE_TITLE, "company-hub": f"{SAMPLE_TITLE}, the hub"}
_SECRET = "generated"
"""Nobody in a generated world has to be protected, and so its addresses hold everywhere."""
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
            found.append(Entry(name=path.stem, title=_title(path, path.stat().st_mtime_ns)))
        except (RecentreError, FileNotFoundError):
            continue
    return tuple(sorted(found, key=lambda entry: (entry.title.casefold(), entry.name)))


@lru_cache(maxsize=200)
def _title(path: Path, written_at: int) -> str:
    """Return a workspace's title, looked up again only when its file has changed."""
    return database.title_of(path)


def opened(name: str | None) -> Workspace:
    """Return a workspace by its name; None is the sample world, and the other one has a name too.

    Raises
    ------
    WorkspaceUnavailable
        If there is none of that name, or another process holds it.
    """
    if name in WORLDS:
        return sample(WORLDS[name])
    path = path_of(str(name))
    if not path.is_file():
        raise WorkspaceUnavailable(
            f"There is no workspace {name!r} here.", "It may have been deleted or renamed."
        )
    return database.open_workspace(path)


def own(name: str | None) -> str | None:
    """Return the name if it is a workspace of the reader's; the generated worlds are read-only."""
    return None if name in WORLDS else name


def views_of(name: str | None) -> Path:
    """Return where the kept views of a workspace lie: beside it, and deleted with it."""
    if name in WORLDS:
        return settings().home / "sample" / f"{WORLDS[name]}.views.json"
    path = path_of(str(name))
    return path.with_name(f"{path.stem}.views.json")


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
    while path_of(free).exists() or views_of(free).exists():
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
    views_of(name).unlink(missing_ok=True)


def sample(world: str = "peers") -> Workspace:
    """Return a generated world, read-only; built once, *peers* from the files that ship."""
    with _making_sample:
        path = settings().home / "sample" / f"{world}-{_fingerprint(world)}.duckdb"
        if path.is_file():
            return database.open_workspace(path)
        if world == "peers":
            return _built_sample(settings().sample, path, world)
        with tempfile.TemporaryDirectory() as folder:
            write_world(Path(folder), world=world)
            return _built_sample(Path(folder), path, world)


def _built_sample(folder: Path, path: Path, world: str) -> Workspace:
    draft = path.with_suffix(".draft")
    draft.unlink(missing_ok=True)
    made = database.create_workspace(
        draft, title=WORLD_TITLES[world], generated=True, secret=_SECRET
    )
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


def _fingerprint(world: str) -> str:
    seen = hashlib.sha256(f"{__version__} {SCHEMA_VERSION} {_SECRET}".encode())
    told = (
        settings().sample.glob("*.csv")
        if world == "peers"
        else (Path(__file__).parent / "sample").glob("*.py")
    )
    for path in sorted([*told, *settings().queries.glob("build/*.sql")]):
        seen.update(path.read_bytes())
    return seen.hexdigest()[:12]
