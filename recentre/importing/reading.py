"""One file on its way in: read fast or carefully, its times and numbers understood."""

from __future__ import annotations

from threading import Event

from recentre.engine import run, staging
from recentre.engine.database import Cursor
from recentre.importing import amounts, times
from recentre.importing.careful import read_carefully
from recentre.importing.options import ImportOptions
from recentre.importing.preparing import Prepared
from recentre.importing.values import TimeForm

PLAIN = "plain"
"""Numbers that a cast reads: digits, perhaps a point and a sign."""


def stage(cursor: Cursor, one: Prepared, cancel: Event | None) -> staging.Staged:
    """Read a file into ``staged``, the fast way if it has one record on each line."""
    columns, constants = one.mapping.columns, one.mapping.constants
    if one.csv is not None:
        staged = staging.stage(cursor, one.csv, columns, constants, one.first_reading)
        run.step(cursor, "import/no_uneven")
    else:
        careful = read_carefully(one.table, one.folder, cancel)
        staged = staging.stage(cursor, careful.csv, columns, constants, one.first_reading)
        run.step(cursor, "import/uneven", path=str(careful.uneven))
    run.step(cursor, "import/clear_file_row")
    return staged


def show(
    cursor: Cursor, one: Prepared, staged: staging.Staged, options: ImportOptions
) -> tuple[tuple[TimeForm, ...], str]:
    """Decide how times and numbers are read over the whole file, and make ``log_row``."""
    zone = options.timezone or "UTC"
    staging.show(cursor, staged, staging.Readings(zone=zone))
    parsed = () if one.first is None else (one.first,)
    shapes = [times.TimeShape(*row) for row in run.rows(cursor, "import/time_shapes")]
    forms = times.decide(shapes, options.dates, shown=one.shown, parsed=parsed)
    decimal = _decimal(cursor, one, options)
    left = tuple(
        staging.TimeReading(form.pattern, form.zoned) for form in forms if form not in parsed
    )
    if left or decimal != "plain":
        staging.show(cursor, staged, staging.Readings(times=left, zone=zone, decimal=decimal))
    return forms, decimal


def _decimal(cursor: Cursor, one: Prepared, options: ImportOptions) -> str:
    odd, pointed, certain = run.row(cursor, "import/number_marks")
    if not odd and options.decimal != "comma" and (certain or not pointed):
        return "plain"
    marks = amounts.NumberMarks(*run.row(cursor, "import/number_readings"))
    return amounts.decide(marks, options.decimal, one.shown)
