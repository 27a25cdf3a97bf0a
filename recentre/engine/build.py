"""From interactions to everything that is derived: parties, contacts, ties, structure.

The steps are the files of ``queries/build``, in one order, inside the running transaction. The same
steps, without keeping their result, serve a view of the whole base with other parameters.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from recentre.engine import run
from recentre.engine.run import Cursor
from recentre.ties.parameters import CUT, StrengthParameters, Window

Progress = Callable[[float, str], None]

VOCABULARY = ("channel", "kind", "topic", "same", "declared_type", "party", "span")
DECLARED = ("declared_said", "declared_tie")
WEIGHING = ("pair", "layer", "side", "tie", "total")
WEIGHED = {"pair": 0.0, "layer": 0.7, "side": 0.75, "tie": 0.8, "total": 0.95}
"""The share of the weighing that is done before each of its steps, as measured on large logs."""
STRUCTURE = ("edge", "degree", "shared_neighbour", "structure")
KEPT = ("tie", "layer", "total")
READ_THROUGH = ("strength", "viewpoint", "contrast", "inflow", "conduct")
"""What is read through views, and the one row that they look at."""
MACROS = ("traits/macro_evidence", "traits/macro_met")
"""What several questions share and a view cannot be: it takes their parameters."""
WORKING = ("tie", "side", "layer", "total", "pair", "edge", "shared_neighbour")


def silent(share: float, text: str) -> None:
    """Tell nobody."""


def rebuild(cursor: Cursor, progress: Progress = silent) -> None:
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
    run.step(cursor, "build/flow")
    for name in DECLARED:
        run.step(cursor, f"build/{name}")
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
    for name in READ_THROUGH:
        run.step(cursor, f"build/{name}")
    for name in MACROS:
        run.step(cursor, name)
    progress(1.0, "ready")


def weigh(cursor: Cursor, window: Window, progress: Progress = silent) -> None:
    """Weigh every tie inside a window, into temporary tables that shadow the kept ones."""
    for name in WEIGHING:
        progress(WEIGHED[name], name)
        _step(cursor, name, window)
    progress(1.0, "ready")


def weigh_party(cursor: Cursor, window: Window, party: int, second: int | None = None) -> None:
    """Weigh the ties of one party, or of two, inside a window; totals are those of the first.

    The result goes into temporary tables that shadow the kept ones. What is true of a whole layer
    is kept for the whole log, and only looked for again in another window.
    """
    layer = _layer_step(cursor, window)
    for name in ("build/pair", layer, "window/side", "build/tie", "window/total"):
        run.step(cursor, name, **_arguments(name, window, party, second))


def weigh_visible(
    cursor: Cursor, window: Window, party: int | None = None, second: int | None = None
) -> None:
    """Weigh ties by their visible interactions alone, into the temporary table ``visible_tie``.

    What is true of a whole layer (does anybody write back, how many channels) stays that of all
    interactions, so that the two strengths of a tie compare. Nothing else stays changed.
    """
    if not is_kept(cursor, window):
        layer = _layer_step(cursor, window)
        run.step(cursor, layer, **_arguments(layer, window, party, second))
    run.step(cursor, "window/visible_contact", party=party, second=second)
    side = "build/side" if party is None else "window/side"
    for name in ("build/pair", side, "build/tie", "window/visible_tie"):
        run.step(cursor, name, **_arguments(name, window, party, second))
    run.step(cursor, "window/drop_visible_contact")
    for name in ("tie", "side", "pair", "layer"):
        run.step(cursor, f"keep/drop_{name}")


def settle(
    cursor: Cursor,
    window: Window,
    party: int | None = None,
    second: int | None = None,
    progress: Progress = silent,
) -> None:
    """Weigh what the kept tables do not hold already: of one or two parties, or of everybody."""
    if is_kept(cursor, window):
        return
    if is_kept(cursor, replace(window, cut=CUT)):
        name = "window/layer_kept"
        run.step(cursor, name, **_arguments(name, window, None))
    elif party is None:
        weigh(cursor, window, progress)
    else:
        weigh_party(cursor, window, party, second)


def is_kept(cursor: Cursor, window: Window) -> bool:
    """Return whether a window is the one that the build weighed every tie in."""
    return window == Window.of(StrengthParameters(), *days(cursor))


def _layer_step(cursor: Cursor, window: Window) -> str:
    whole = Window.of(StrengthParameters(), *days(cursor))
    same_days = (window.since, window.as_of) == (whole.since, whole.as_of)
    return "window/layer_kept" if same_days else "window/layer"


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
