"""``sample``: a generated world, written as files."""

from __future__ import annotations

import sys
from pathlib import Path

from recentre import words
from recentre.sample.world import write_world


def write_sample(folder: Path, world: str, customers: int, interactions: int, seed: int) -> None:
    """Write a world and say where it is and how it is imported."""
    write_world(folder, world=world, customers=customers, interactions=interactions, seed=seed)
    sys.stdout.write(words.TERMINAL_SAMPLE_WRITTEN.format(folder=folder) + "\n")
