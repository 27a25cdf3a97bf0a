"""What the questions about jobs look at: who asks what, who answers, what comes after.

Made once for a window and its strength, from the files ``queries/jobs/make_*``, on a cursor that is
kept until the data change.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from recentre.engine import run
from recentre.engine.build import Progress, silent
from recentre.engine.run import Cursor
from recentre.ties.parameters import Window

STEPS = (
    "place",
    "customer",
    "asking",
    "received",
    "source",
    "outcome",
    "asked",
    "receipt",
    "volume",
    "habit",
    "voice",
    "voice_tie",
    "student",
    "wilson_low",
    "wilson_high",
    "judged_asking",
    "judged_receipt",
)


def make(cursor: Cursor, window: Window, progress: Progress = silent) -> None:
    """Make the tables, inside a window in which the ties are weighed already.

    Parameters
    ----------
    cursor : Cursor
        Where they go, as temporary tables.
    window : Window
        Which days count.
    progress : callable
        Told the share done (0 to 1) and the step.
    """
    days: dict[str, Any] = asdict(window)
    for place, name in enumerate(STEPS):
        progress(place / len(STEPS), "jobs")
        step = f"jobs/make_{name}"
        run.step(cursor, step, **{key: days[key] for key in run.parameters(step)})
    progress(1.0, "ready")
