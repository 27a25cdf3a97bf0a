"""What the reader says on the page: of the whole log, of parties, kinds, channels and topics."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from threading import Event
from typing import Any

from recentre import words
from recentre.engine import build, run, staging
from recentre.engine.database import Workspace
from recentre.errors import Cancelled

STATED = {
    "party": ("name", "type", "role"),
    "kind": ("kind", "nature", "asks"),
    "channel": ("channel", "owned"),
    "topic": ("topic", "job"),
}
"""What can be said of each subject: its name first."""


def tell(workspace: Workspace, *, origin: str, consent: str, all_contact_logged: bool) -> None:
    """Note where the log comes from, who agreed, and whether all of the company's contact is in it.

    Parameters
    ----------
    workspace : Workspace
        What it is about.
    origin, consent : str
        In the reader's words; empty is not said.
    all_contact_logged : bool
        Whether what the company cannot see in this log is a lower bound.
    """
    with workspace.writing() as cursor:
        run.step(
            cursor,
            "import/told",
            origin=origin.strip() or None,
            consent=consent.strip() or None,
            all_contact_logged=all_contact_logged,
        )


def state(
    workspace: Workspace,
    subject: str,
    rows: Sequence[Mapping[str, Any]],
    progress: Callable[[float, str], None] = lambda share, text: None,
    cancel: Event | None = None,
) -> None:
    """Write what the reader says and rebuild what is derived, in one transaction.

    Parameters
    ----------
    workspace : Workspace
        What it is about.
    subject : {'party', 'kind', 'channel', 'topic'}
        What the rows are about.
    rows : sequence of mapping
        The columns of `STATED`; None says nothing.
    progress : callable
        Told the share done (0 to 1) and what is being done.
    cancel : Event, optional
        Set from another thread to stop; then nothing is changed.

    Raises
    ------
    Cancelled
        If it was stopped.
    """
    with workspace.writing() as cursor, staging.watched(cursor, cancel):
        for row in rows:
            values = {column: row[column] for column in STATED[subject]}
            run.step(cursor, f"import/state_{subject}", **values)
        build.rebuild(cursor, progress)
        if cancel is not None and cancel.is_set():
            raise Cancelled(words.IMPORT_CANCELLED)
