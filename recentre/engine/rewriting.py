"""A workspace written anew into a fresh file: what was taken out is in none of its bytes.

DuckDB leaves deleted rows in freed blocks of the file. So the tables that hold what was imported
are copied, and everything derived is built from them.
"""

from __future__ import annotations

import threading
from pathlib import Path

from duckdb import ColumnExpression

from recentre.engine import build, database, run, staging
from recentre.engine.build import Progress, silent


def write_anew(
    former: Path, fresh: Path, progress: Progress = silent, cancel: threading.Event | None = None
) -> None:
    """Write a workspace anew.

    Parameters
    ----------
    former : Path
        The file as it was; nobody has it open.
    fresh : Path
        Where it goes; there is nothing yet.
    progress : callable
        Told the share done (0 to 1) and what is being done.
    cancel : Event, optional
        Set from another thread to stop.
    """
    connection = database.connect(fresh)
    try:
        run.step(connection, "import/quiet")
        for table in database.TABLES:
            run.step(connection, f"schema/{table}")
        run.step(connection, "people/attach_former", path=str(former))
        with staging.watched(connection, cancel):
            connection.execute("begin")
            for table in database.TABLES:
                columns = [ColumnExpression(name) for name in connection.table(table).columns]
                connection.table(f"former.main.{table}").select(*columns).insert_into(table)
            build.rebuild(connection, progress)
            run.step(connection, "import/next_version")
            connection.execute("commit")
        run.step(connection, "people/detach_former")
    finally:
        connection.close()
