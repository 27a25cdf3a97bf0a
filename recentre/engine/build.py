"""From interactions to everything that is derived: parties, contacts, ties, structure.

The steps are the files of ``queries/build``, in one order, inside the running transaction. The same
steps, without keeping their result, serve a view of the whole base with other parameters.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from typing import Any

from recentre.engine import run
from recentre.engine.database import Cursor
from recentre.ties.parameters import StrengthParameters, Window

Progress = Callable[[float, str], None]

VOCABULARY = ("channel", "kind", "topic", "party", "span")
WEIGHING = ("pair", "layer", "side", "tie", "total")
STRUCTURE = ("edge", "degree", "shared_neighbour", "structure")
KEPT = ("tie", "layer", "total")
WORKING = ("tie", "side", "layer", "total", "pair", "edge", "shared_neighbour")


def rebuild(cursor: Cursor, progress: Progress = lambda share, text: None) -> None:
    """Rebuild every derived table from what was imported and stated.

    Parameters
    ----------
    cursor : Cursor
        The cursor of a running transaction.
    progress : callable
        Told the share done (0 to 1) and the step's name.
    """
    for name in VOCABULARY:
        run.step(cursor, f"build/{name}")
    progress(0.05, "contacts")
    run.step(cursor, "build/contact")
    window = Window.of(StrengthParameters(), *days(cursor))
    progress(0.4, "ties")
    weigh(cursor, window)
    progress(0.75, "structure")
    for name in STRUCTURE:
        _step(cursor, name, window)
    progress(0.9, "order")
    for name in KEPT:
        run.step(cursor, f"keep/{name}")
    for name in WORKING:
        run.step(cursor, f"keep/drop_{name}")
    run.step(cursor, "build/strength")
    run.step(cursor, "build/viewpoint")
    run.step(cursor, "build/contrast")
    progress(1.0, "ready")


def weigh(cursor: Cursor, window: Window) -> None:
    """Weigh every tie inside a window, into temporary tables that shadow the kept ones."""
    for name in WEIGHING:
        _step(cursor, name, window)


def weigh_party(cursor: Cursor, window: Window, party: int, second: int | None = None) -> None:
    """Weigh the ties of one party, or of two, inside a window; totals are those of the first.

    The result goes into temporary tables that shadow the kept ones. What is true of a whole layer
    is kept for the whole log, and only looked for again in another window.
    """
    whole = Window.of(StrengthParameters(), *days(cursor))
    same_days = (window.since, window.as_of) == (whole.since, whole.as_of)
    layer = "window/layer_kept" if same_days else "window/layer"
    for name in ("build/pair", layer, "window/side", "build/tie", "window/total"):
        run.step(cursor, name, **_arguments(name, window, party, second))


def days(cursor: Cursor) -> tuple[date, date]:
    """Return the first and the last day of the log; today's date twice if it is empty."""
    first, last = run.row(cursor, "window/days")
    return first, last


def _step(cursor: Cursor, name: str, window: Window) -> None:
    run.step(cursor, f"build/{name}", **_arguments(f"build/{name}", window, None))


def _arguments(
    name: str, window: Window, party: int | None, second: int | None = None
) -> dict[str, Any]:
    offered: dict[str, Any] = {**asdict(window), "party": party, "second": second}
    return {key: offered[key] for key in run.parameters(name)}
