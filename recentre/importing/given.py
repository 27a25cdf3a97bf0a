"""What comes beside a log: small files, names of the company and its staff, and guesses.

Everything is written as rows of the ``stated_`` tables. A higher ``stated`` wins: guesses are below
zero, a log's own columns of types above them, then files, then the names given as options.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from recentre import words
from recentre.engine import run
from recentre.engine.database import Cursor
from recentre.errors import BadMapping
from recentre.importing import small_files
from recentre.importing.options import ImportOptions
from recentre.settings import settings

GUESSED = -1_000_000
FROM_LOG = 0
FROM_FILE = 1_000_000
FROM_OPTION = 2_000_000
"""``stated`` counts up from these: plus the batch, for options plus its thousands and the place."""


@dataclass(frozen=True)
class Given:
    """Checked rows of the small files and the options, as CSV files that DuckDB reads."""

    paths: dict[str, Path] = field(default_factory=dict)
    """Subject (parties, channels, kinds, topics, named) to its checked copy."""
    names_company: bool = False


def read(options: ImportOptions, folder: Path) -> Given:
    """Read and check the small files and the names that the options give.

    Raises
    ------
    UnreadableFile, BadVocabulary
        If one of them cannot be read or says something unknown.
    """
    paths: dict[str, Path] = {}
    has_company = bool(options.company)
    for subject, columns in small_files.COLUMNS.items():
        rows = _said(options, subject, folder)
        if subject == "parties":
            has_company = has_company or any(row[2] == "company" for row in rows)
        paths[subject] = _write(folder / f"{subject}.csv", columns, rows)
    named = [
        (place, role, name)
        for place, (role, name) in enumerate(
            [("company", name) for name in options.company]
            + [("staff", name) for name in options.staff]
        )
    ]
    paths["named"] = _write(folder / "named.csv", ("place", "role", "name"), named)
    return Given(paths, has_company)


def _said(options: ImportOptions, subject: str, folder: Path) -> list[tuple[object, ...]]:
    """Return what the reader's own file says, above what a recipe found in the export."""
    said: dict[object, tuple[object, ...]] = {}
    for source in (getattr(options.made, subject, None), getattr(options, subject)):
        if source is not None:
            said.update((row[0], row) for row in small_files.read(source, subject, folder))
    return list(said.values())


def _write(path: Path, columns: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
        writer.writerow(columns)
        writer.writerows(rows)
    return path


def stage(cursor: Cursor, given: Given) -> None:
    """Put what was given into temporary tables."""
    for subject, path in given.paths.items():
        run.step(cursor, f"import/given_{subject}", path=str(path))
    for name in ("channels", "kinds"):
        path = settings().data / "vocabulary" / f"{name}.csv"
        run.step(cursor, f"import/vocabulary_{name}", path=str(path))


def note_types(cursor: Cursor) -> None:
    """Note what the log's own columns say about the types of parties."""
    run.step(cursor, "import/typed")


def keep(cursor: Cursor, given: Given, batch: int) -> None:
    """Write everything that was given, and the guesses, for one batch."""
    run.step(cursor, "import/keep_types", batch=batch, stated=FROM_LOG + batch)
    run.step(cursor, "import/keep_parties", batch=batch, stated=FROM_FILE + batch)
    run.step(cursor, "import/keep_named", batch=batch, stated=FROM_OPTION + 1_000 * batch)
    for subject in ("channels", "kinds", "topics"):
        run.step(cursor, f"import/keep_{subject}", batch=batch, stated=FROM_FILE + batch)
    for subject in ("channels", "kinds"):
        run.step(cursor, f"import/guess_{subject}", batch=batch, stated=GUESSED + batch)
    run.step(cursor, "import/stated_identity")
    run.step(cursor, "import/stated_term")


def check(cursor: Cursor, given: Given) -> None:
    """Check that the named company and staff occur in the log.

    Raises
    ------
    BadMapping
        If one occurs nowhere; the hint names the nearest names of the log.
    """
    absent = [
        (role, name)
        for role, name in run.rows(cursor, "import/absent_names")
        if not run.row(cursor, "import/occurs", name=name)[0]
    ]
    if not absent:
        return
    role, name = absent[0]
    nearest = [one for (one,) in run.rows(cursor, "import/nearest_names", name=name)]
    raise BadMapping(
        words.IMPORT_UNKNOWN_COMPANY.format(
            role=words.IMPORT_COMPANY if role == "company" else words.IMPORT_STAFF, name=name
        ),
        words.IMPORT_DID_YOU_MEAN.format(names=", ".join(nearest))
        if nearest
        else words.IMPORT_COMPANY_HINT,
    )
