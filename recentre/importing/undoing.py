"""Taking a batch back: every table is then as if it had never come."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from recentre import words
from recentre.engine import build, run, staging
from recentre.engine.database import Workspace
from recentre.errors import BadParameter

TABLES = (
    "interaction",
    "folded",
    "declared",
    "tie_change",
    "class_change",
    "reject",
    "corrected",
    "stated_party",
    "stated_channel",
    "stated_kind",
    "stated_topic",
    "batch",
)


def undo(
    workspace: Workspace,
    batch: int,
    progress: Callable[[float, str], None] = lambda share, text: None,
    cancel: Event | None = None,
) -> None:
    """Take one batch out of a workspace and rebuild what is derived, in one transaction.

    A row that another batch brought too stays: its copy, kept apart as a repeat, takes its place.
    Names and terms that nothing refers to any more are forgotten. Only ``meta.data_version`` shows
    that the batch was ever there.

    Parameters
    ----------
    workspace : Workspace
        Where it was loaded.
    batch : int
        Its number.
    progress : callable
        Told the share done (0 to 1) and what is being done.
    cancel : Event, optional
        Set from another thread to stop; then nothing is changed.

    Raises
    ------
    BadParameter
        If there is no batch of that number.
    """
    with workspace.writing() as cursor, staging.watched(cursor, cancel):
        if not run.row(cursor, "import/batch_exists", batch=batch)[0]:
            raise BadParameter(words.IMPORT_NO_BATCH.format(batch=batch))
        run.step(cursor, "import/session")
        run.step(cursor, "import/quiet")
        (zone,) = run.row(cursor, "import/zone")
        run.step(cursor, "import/undo_promoted", batch=batch)
        run.step(cursor, "import/undo_recount")
        for table in TABLES[:1]:
            run.step(cursor, f"import/undo_{table}", batch=batch)
        run.step(cursor, "import/undo_promote")
        run.step(cursor, "import/undo_fold")
        for table in TABLES[1:]:
            run.step(cursor, f"import/undo_{table}", batch=batch)
        for part in ("first", "recount", "promote"):
            run.step(cursor, f"import/undo_declared_{part}")
        run.step(cursor, "import/undo_zone")
        (now,) = run.row(cursor, "import/zone")
        if now != zone:
            run.step(cursor, "import/undo_days_interaction", zone=now)
            run.step(cursor, "import/undo_days_folded", zone=now)
        run.step(cursor, "import/undo_identity")
        run.step(cursor, "judgement/forget")
        run.step(cursor, "import/undo_term")
        progress(0.3, words.IMPORT_BUILDING)
        build.rebuild(cursor, lambda share, text: progress(0.3 + 0.7 * share, text))
