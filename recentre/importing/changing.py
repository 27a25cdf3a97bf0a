"""What adding a file changes among the ties that were there: measured before and after it."""

from __future__ import annotations

from recentre.engine import run
from recentre.engine.database import Cursor

MOST = 500
"""So many ties of each change are kept one by one; the others are counted."""
_MADE = ("class_now", "class_before", "class_moved")


def note_before(cursor: Cursor) -> bool:
    """Note the class of every tie before files are added; nothing where there is no log yet.

    Parameters
    ----------
    cursor : Cursor
        The cursor of a running import, before its first file.

    Returns
    -------
    bool
        Whether there is something to compare with.
    """
    (had_log,) = run.row(cursor, "import/class_had_log")
    if not had_log:
        return False
    run.step(cursor, "import/class_now")
    run.step(cursor, "import/class_before")
    run.step(cursor, "import/clear_class_now")
    return True


def note_after(cursor: Cursor, first: int, last: int) -> None:
    """Keep which ties changed their class, after the rebuild, under the last batch.

    Parameters
    ----------
    cursor : Cursor
        The cursor of the same import.
    first, last : int
        Numbers of the first and the last batch that it added.
    """
    run.step(cursor, "import/class_now")
    run.step(cursor, "import/class_moved")
    run.step(cursor, "import/class_counted", batch=last)
    run.step(cursor, "import/class_told", batch=last, first=first, most=MOST)
    for name in _MADE:
        run.step(cursor, f"import/clear_{name}")
