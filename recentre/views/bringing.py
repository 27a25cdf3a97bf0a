"""The work behind the buttons: trying, loading, adding, undoing and saving, each as a job."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event
from typing import Any

from recentre import changes, words
from recentre.engine.database import Workspace
from recentre.importing import correcting, drafts, loading, rejected, telling, undoing
from recentre.importing.correcting import Sheet
from recentre.importing.drafts import Draft
from recentre.importing.options import ImportOptions
from recentre.importing.report import Report
from recentre.jobs import Progress
from recentre.views import working
from recentre.views.following import Followed, act_on
from recentre.views.plain import count, plain
from recentre.views.working import Ended


@dataclass(frozen=True)
class Said:
    """What the reader says of the log as a whole."""

    origin: str
    consent: str
    all_contact_logged: bool

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said."""
        return not (self.origin.strip() or self.consent.strip() or self.all_contact_logged)


@dataclass(frozen=True)
class Tried:
    """What a try found, and for which choices."""

    options: ImportOptions
    into: str | None
    """The workspace it was tried with; None is a new one."""
    report: Report
    rejects: Path | None
    followed: Followed | None = None


def start_trying(
    draft: Draft,
    options: ImportOptions,
    into: str | None,
    kept: str,
    *,
    followed: Followed | None = None,
) -> None:
    """Try a file: with an empty workspace, or with a copy of the one it would be added to.

    Parameters
    ----------
    draft : Draft
        The file.
    options : ImportOptions
        What the reader chose.
    into : str or None
        Name of the workspace to try it with.
    kept : str
        Where in the session the result is remembered.
    followed : Followed, optional
        The recipe that makes its rows.
    """

    def work(progress: Progress, cancel: Event) -> Ended:
        def look(workspace: Workspace) -> Report:
            first = working.halves(progress, 0, 2)
            return act_on(
                loading.dry_run,
                workspace,
                draft,
                options=options,
                followed=followed,
                progress=first,
                cancel=cancel,
            )

        report = (
            changes.try_new(draft.shown, look) if into is None else changes.try_change(into, look)
        )
        rejects = None
        if report.rows_rejected or report.values_dropped:
            second = working.halves(progress, 1, 2)
            rejects = _written_rejects(draft, options, followed, second, cancel)
        return Ended(keeps={kept: Tried(options, into, report, rejects, followed)})

    working.begin("try", words.UPLOAD_TRYING.format(file=draft.shown), work)


def _written_rejects(
    draft: Draft,
    options: ImportOptions,
    followed: Followed | None,
    progress: Progress,
    cancel: Event,
) -> Path:
    """Write the rejects of a file that is only tried, by loading it where it is thrown away."""
    path = draft.folder / "rejects.csv"
    alone = replace(options, company=(), staff=())

    def look(workspace: Workspace) -> None:
        act_on(
            loading.load,
            workspace,
            draft,
            options=alone,
            followed=followed,
            progress=progress,
            cancel=cancel,
        )
        rejected.write_rejects(workspace, path)

    changes.try_new(draft.shown, look)
    return path


def start_loading(
    draft: Draft,
    options: ImportOptions,
    said: Said,
    title: str,
    *,
    followed: Followed | None = None,
) -> None:
    """Load a file into a new workspace of that title and open it."""

    def work(progress: Progress, cancel: Event) -> Ended:
        def fill(workspace: Workspace) -> Report:
            report = act_on(
                loading.load,
                workspace,
                draft,
                options=options,
                followed=followed,
                progress=progress,
                cancel=cancel,
            )
            _tell(workspace, said)
            return report

        name, report = changes.make_new(title, fill)
        return _loaded(report, name, title, draft, followed)

    working.begin("load", words.UPLOAD_LOADING.format(file=draft.shown), work)


def start_adding(
    draft: Draft,
    options: ImportOptions,
    said: Said,
    into: str,
    title: str,
    *,
    followed: Followed | None = None,
) -> None:
    """Add a file to a workspace of the reader."""

    def work(progress: Progress, cancel: Event) -> Ended:
        def alter(workspace: Workspace) -> Report:
            report = act_on(
                loading.load,
                workspace,
                draft,
                options=options,
                followed=followed,
                progress=progress,
                cancel=cancel,
            )
            if not said.is_empty:
                _tell(workspace, said)
            return report

        return _loaded(changes.change(into, alter), into, title, draft, followed)

    doing = words.UPLOAD_ADDING.format(file=draft.shown, title=title)
    working.begin("add", doing, work)


def _loaded(
    report: Report, name: str, title: str, draft: Draft, followed: Followed | None
) -> Ended:
    for other in followed.drafts if followed else ():
        if other != draft.known_as:
            drafts.drop(other)
    says = words.UPLOAD_LOADED.format(
        file=plain(report.file),
        loaded=count(report.rows_loaded),
        parties=count(report.parties),
        title=plain(title),
    )
    return Ended(says=says, opens=name, turns_to=words.QUALITY_TAB_SHOWS, drops=draft.known_as)


def start_undoing(name: str, batch: int, file: str) -> None:
    """Take a batch out of a workspace."""

    def work(progress: Progress, cancel: Event) -> Ended:
        changes.change(name, lambda place: undoing.undo(place, batch, progress, cancel))
        return Ended(says=words.UPLOAD_UNDONE.format(file=plain(file)))

    working.begin("undo", words.UPLOAD_UNDOING.format(file=file), work)


def start_correcting(name: str, sheet: Sheet, rows: Mapping[int, tuple[str, ...]]) -> None:
    """Load corrected rows of a batch as a batch of their own."""

    def work(progress: Progress, cancel: Event) -> Ended:
        report = changes.change(
            name, lambda place: correcting.load(place, sheet.batch, rows, progress, cancel)
        )
        says = words.CORRECT_LOADED.format(
            loaded=count(report.rows_loaded),
            file=plain(sheet.file),
            batch=report.batch,
            left=count(len(sheet.rows) - report.rows_read + report.rows_rejected),
        )
        return Ended(says=says)

    working.begin("correct", words.CORRECT_LOADING.format(file=sheet.file), work)


def start_stating(name: str, subject: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write what the reader says of parties, kinds, channels or topics, and build the ties again.

    Parameters
    ----------
    name : str
        The workspace.
    subject : {'party', 'kind', 'channel', 'topic'}
        What the rows are about.
    rows : sequence of mapping
        What the reader said, by column.
    """

    def work(progress: Progress, cancel: Event) -> Ended:
        changes.change(name, lambda place: telling.state(place, subject, rows, progress, cancel))
        return Ended(says=words.UPLOAD_SAVED)

    working.begin("state", words.UPLOAD_SAVING, work)


def start_telling(name: str, said: Said) -> None:
    """Write where a log comes from and who agreed."""

    def work(progress: Progress, cancel: Event) -> Ended:
        changes.change(name, lambda place: _tell(place, said))
        return Ended(says=words.UPLOAD_SAVED)

    working.begin("tell", words.UPLOAD_SAVING, work)


def _tell(workspace: Workspace, said: Said) -> None:
    telling.tell(
        workspace,
        origin=said.origin,
        consent=said.consent,
        all_contact_logged=said.all_contact_logged,
    )
