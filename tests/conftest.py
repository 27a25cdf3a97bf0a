"""What many tests share: a home folder of their own, and the two sample worlds, really imported."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from recentre.engine.database import Workspace, create_workspace, forget_workspace
from recentre.importing import loading
from recentre.importing.options import ImportOptions
from recentre.sample.world import write_world


@pytest.fixture(autouse=True)
def _home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test out of the reader's own workspaces; what nobody foresaw fails it."""
    monkeypatch.setenv("RECENTRE_STRICT", "1")
    monkeypatch.setenv("RECENTRE_HOME", str(tmp_path_factory.getbasetemp() / "home"))


@pytest.fixture(autouse=True)
def _workspaces_closed(request: pytest.FixtureRequest) -> Iterator[None]:
    """Close what a test made in its own folder: every open workspace keeps threads and memory."""
    own = "tmp_path" in request.fixturenames
    folder = request.getfixturevalue("tmp_path") if own else None
    yield
    for path in folder.rglob("*.duckdb") if folder is not None else ():
        forget_workspace(path)


def imported(world: str, folder: Path) -> Workspace:
    """Write a sample world and import it."""
    write_world(folder / world, world=world)
    files = folder / world
    made = create_workspace(folder / f"{world}.duckdb", title=world, generated=True)
    loading.load(
        made,
        files / "interactions.csv",
        ImportOptions(
            parties=files / "parties.csv",
            channels=files / "channels.csv",
            kinds=files / "kinds.csv",
            topics=files / "topics.csv",
        ),
    )
    return made


@pytest.fixture(scope="session")
def peers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """Give the world in which customers learn from each other."""
    made = imported("peers", tmp_path_factory.mktemp("peers"))
    yield made
    forget_workspace(made.path)


@pytest.fixture(scope="session")
def company_hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """Give the world in which customers really learn from the company."""
    made = imported("company-hub", tmp_path_factory.mktemp("hub"))
    yield made
    forget_workspace(made.path)
