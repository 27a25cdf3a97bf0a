"""Measure an import against the bare load of the same file, step by step.

The bare load is ``create table as from read_csv`` into a new file, as DuckDB does it by itself.
Processor seconds are printed beside those of the clock: they hold on a machine that is shared.

    python -m benchmarks.importing log.csv [--company Company] [--only-import]
"""

from __future__ import annotations

import argparse
import logging
import multiprocessing
import resource
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from recentre.engine import build, database
from recentre.importing import loading
from recentre.importing.options import ImportOptions

SHOWN_SECONDS = 0.2


def bare(path: Path, folder: Path) -> None:
    """Load a CSV as it is."""
    connection = duckdb.connect(str(folder / "bare.duckdb"))
    connection.execute("create table log as from read_csv($path)", {"path": str(path)})
    connection.close()


def whole(path: Path, folder: Path, company: tuple[str, ...], only_import: bool) -> None:
    """Import a CSV into a new workspace; without the build if only the import is asked for."""
    steps = logging.StreamHandler()
    steps.addFilter(_is_long)
    logging.getLogger("recentre").addHandler(steps)
    logging.getLogger("recentre").setLevel(logging.INFO)
    if only_import:
        build.rebuild = lambda cursor, progress=None: cursor.execute(
            "create or replace table viewpoint as select 'not built' as viewpoint"
        )
    workspace = database.create_workspace(folder / "w.duckdb", title="measured")
    started = time.perf_counter()
    (report,) = loading.load(workspace, path, ImportOptions(company=company))
    print(f"{report.rows_loaded} of {report.rows_read} rows, {report.parties} parties")
    print(f"load took {time.perf_counter() - started:.2f} s")


def _is_long(record: logging.LogRecord) -> bool:
    milliseconds = record.args[1] if isinstance(record.args, tuple) else 0
    return isinstance(milliseconds, float) and milliseconds > SHOWN_SECONDS * 1000


def measured(name: str, work: Callable[..., None], *arguments: object) -> tuple[float, float]:
    """Run work in a process of its own and return its seconds by the clock and the processor."""
    process = multiprocessing.get_context("spawn").Process(target=work, args=arguments)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    process.start()
    process.join()
    seconds = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(
        f"{name}: {seconds:.1f} s, {used:.1f} processor s, {after.ru_maxrss / 1e6:.2f} GB at most"
    )
    return seconds, used


def main() -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--company", action="append", default=[])
    parser.add_argument("--only-import", action="store_true")
    chosen = parser.parse_args()
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        base = measured("bare load", bare, chosen.path, folder)
        given = tuple(chosen.company)
        full = measured("import", whole, chosen.path, folder, given, chosen.only_import)
    print(f"ratio: {full[0] / base[0]:.2f} by the clock, {full[1] / base[1]:.2f} by the processor")


if __name__ == "__main__":
    main()
