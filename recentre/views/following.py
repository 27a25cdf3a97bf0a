"""Following a recipe while a file is tried or loaded: its rows are made first, then read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

from recentre import recipes
from recentre.engine.database import Workspace
from recentre.importing.drafts import Draft
from recentre.importing.options import ImportOptions
from recentre.importing.report import Report
from recentre.jobs import Progress

Act = Callable[..., tuple[Report, ...]]


@dataclass(frozen=True)
class Followed:
    """A recipe that the reader confirmed, its files, and the answers to what it asks."""

    recipe: str
    title: str
    files: tuple[tuple[Path, str], ...]
    """Each file and what it is called."""
    answers: tuple[tuple[str, str], ...]
    drafts: tuple[str, ...]
    """Ids of the files, which are done with once they are loaded."""


def act_on(
    act: Act,
    workspace: Workspace,
    draft: Draft,
    *,
    options: ImportOptions,
    followed: Followed | None,
    progress: Progress,
    cancel: Event,
) -> Report:
    """Try or load a draft as it is mapped, or what a recipe makes of it and its files.

    Parameters
    ----------
    act : callable
        ``loading.dry_run`` or ``loading.load``.
    workspace : Workspace
        Where.
    draft : Draft
        The file.
    options : ImportOptions
        What the reader chose.
    followed : Followed or None
        The recipe, if one is followed.
    progress, cancel
        As `act` takes them.
    """
    if followed is None:
        return act(workspace, draft.table, options, progress, cancel)[0]
    with TemporaryDirectory(prefix="recentre-") as folder:
        made = recipes.apply(
            recipes.load(followed.recipe),
            [path for path, _ in followed.files],
            Path(folder),
            cancel,
            answers=dict(followed.answers),
            decimal=options.decimal,
            shown=dict(followed.files),
        )
        chosen = replace(options, made=made, timezone=made.zone or options.timezone)
        return summed(act(workspace, (), chosen, progress, cancel), followed.title)


def summed(reports: Sequence[Report], title: str) -> Report:
    """Return the reports of the files of one export as one."""
    if len(reports) == 1:
        return reports[0]
    last = reports[-1]
    return replace(
        last,
        file=title,
        rows_read=sum(one.rows_read for one in reports),
        rows_loaded=sum(one.rows_loaded for one in reports),
        rows_rejected=sum(one.rows_rejected for one in reports),
        set_aside=sum(one.set_aside for one in reports),
        self_loops=sum(one.self_loops for one in reports),
        duplicates=sum(one.duplicates for one in reports),
        values_dropped=sum(one.values_dropped for one in reports),
        rejects=tuple(reason for one in reports for reason in one.rejects),
        dropped=tuple(reason for one in reports for reason in one.dropped),
        parties=max(one.parties for one in reports),
        notes=tuple(dict.fromkeys(note for one in reports for note in one.notes)),
    )
