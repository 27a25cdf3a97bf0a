"""Settings: where workspaces live and how much of the machine may be used."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

ROOT = Path(__file__).resolve().parent.parent
"""The folder that holds ``queries`` and ``data``."""


@dataclass(frozen=True)
class Settings:
    """What the environment says; read once per process."""

    home: Path
    """Folder of the workspaces: RECENTRE_HOME, or a folder in the user's data directory."""
    memory_limit: str
    """Upper bound for DuckDB, as DuckDB writes it: RECENTRE_MEMORY."""
    strict: bool = False
    """Whether an error that nobody foresaw is raised instead of told: RECENTRE_STRICT."""
    queries: Path = ROOT / "queries"
    """Folder of the query catalogue."""
    data: Path = ROOT / "data"
    """Folder of the sample worlds, vocabularies and templates that ship with the program."""

    @property
    def workspaces(self) -> Path:
        """Folder that holds one file per workspace; made when first asked for."""
        folder = self.home / "workspaces"
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    @property
    def sample(self) -> Path:
        """Folder of the generated world that a first start opens."""
        return self.data / "sample"


def settings() -> Settings:
    """Return the settings that the environment gives right now."""
    home = os.environ.get("RECENTRE_HOME")
    return Settings(
        home=Path(home).expanduser() if home else user_data_path("recentre", appauthor=False),
        memory_limit=os.environ.get("RECENTRE_MEMORY", "3500MB"),
        strict=os.environ.get("RECENTRE_STRICT", "") == "1",
    )
