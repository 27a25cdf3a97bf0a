"""Loading files into a workspace: one transaction, every row accounted for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from recentre import words
from recentre.engine import build, run, staging
from recentre.engine.database import Cursor, Workspace
from recentre.errors import BadMapping, Cancelled, SameFile, UnreadableFile
from recentre.importing import (
    batches,
    changing,
    declared,
    given,
    hiding,
    made,
    noting,
    reading,
    rejected,
)
from recentre.importing.gathering import File, LeftOut, prepare_all
from recentre.importing.options import AS_DETECTED, ImportOptions
from recentre.importing.preparing import Prepared, only_carefully
from recentre.importing.report import Report, with_viewpoint
from recentre.reading.table import Table

Progress = Callable[[float, str], None]

MACROS = (
    "clean_text",
    "is_missing",
    "clean_name",
    "bare_number",
    "read_time",
    "read_plain_number",
    "read_point_number",
    "read_comma_number",
    "read_epoch_seconds",
    "read_epoch_milliseconds",
    "utc_of",
    "known_type",
    "plain_word",
)
WORKING = (
    "encoded",
    "naming",
    "wording",
    "suspect",
    "repeated",
    "refused",
    "met",
    "used_term",
    "typed",
)
"""Temporary tables of one file; the build needs their memory."""
IMPORT_SHARE = 0.5
"""Share of the progress that reading takes; building takes the rest."""


class _OnlyTried(Exception):
    """A dry run is over and is to be rolled back."""


@dataclass
class _Files:
    """The files of one import while it runs."""

    prepared: list[Prepared]
    given: given.Given
    folder: Path
    options: ImportOptions
    progress: Progress
    cancel: Event | None
    dry: bool
    left_out: list[LeftOut]
    """Files of a folder that are no logs."""
    hidden: hiding.Hidden = hiding.NOTHING
    """What must not be kept of names; settled when the workspace is open."""


def dry_run(
    workspace: Workspace,
    paths: File | Sequence[File],
    options: ImportOptions = AS_DETECTED,
    progress: Progress = lambda share, text: None,
    cancel: Event | None = None,
) -> tuple[Report, ...]:
    """Say what `load` would do, and change nothing.

    See `load` for parameters and errors; the viewpoint is that of the files' rows alone.
    """
    return _import(workspace, paths, options, progress, cancel, dry=True)


def load(
    workspace: Workspace,
    paths: File | Sequence[File],
    options: ImportOptions = AS_DETECTED,
    progress: Progress = lambda share, text: None,
    cancel: Event | None = None,
) -> tuple[Report, ...]:
    """Load files into a workspace and rebuild what is derived, in one transaction.

    Parameters
    ----------
    workspace : Workspace
        Where the interactions go.
    paths : Path or Table, or a sequence of them
        Each file is a batch of its own; a table is a file that was understood already.
    options : ImportOptions
        What the reader chose, for all files.
    progress : callable
        Told the share done (0 to 1) and what is being done.
    cancel : Event, optional
        Set from another thread to stop.

    Returns
    -------
    tuple of Report
        One per file; in each, rows read = loaded + refused + self loops + duplicates.

    Raises
    ------
    UnreadableFile, BadMapping, BadVocabulary, AmbiguousFile
        If a file, the mapping or a small file will not do, or the reader must be asked.
    SameFile
        If one was loaded before, and the options do not say to load it again.
    Cancelled
        If it was stopped. In every case of an error nothing was changed.
    """
    return _import(workspace, paths, options, progress, cancel, dry=False)


def _import(
    workspace: Workspace,
    paths: File | Sequence[File],
    options: ImportOptions,
    progress: Progress,
    cancel: Event | None,
    *,
    dry: bool,
) -> tuple[Report, ...]:
    listed = [paths] if isinstance(paths, Path | Table) else list(paths)
    if options.made is not None and options.timezone is None:
        options = replace(options, timezone=options.made.zone)
    _check_zone(options.timezone)
    with TemporaryDirectory(prefix="recentre-") as temporary:
        folder = Path(temporary)
        prepared, left = prepare_all(listed, folder, options, progress, cancel)
        stated = given.read(options, folder)
        files = _Files(prepared, stated, folder, options, progress, cancel, dry, left)
        while True:
            try:
                return _once(workspace, files)
            except staging.NeedsCare as signal:
                careful = [
                    only_carefully(one) if one.csv and one.csv.path == signal.path else one
                    for one in files.prepared
                ]
                if careful == files.prepared:
                    shown = ", ".join(one.shown for one in files.prepared)
                    raise UnreadableFile(
                        words.INTAKE_NOT_TAKEN.format(file=shown), words.INTAKE_BROKEN_HINT
                    ) from signal
                files.prepared = careful


def _check_zone(zone: str | None) -> None:
    try:
        ZoneInfo(zone or "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise BadMapping(
            words.IMPORT_UNKNOWN_ZONE.format(zone=zone), words.IMPORT_ZONE_HINT
        ) from None


def _once(workspace: Workspace, files: _Files) -> tuple[Report, ...]:
    reports: list[Report] = []
    try:
        with (
            workspace.writing() as cursor,
            staging.watched(cursor, files.cancel),
        ):
            run.step(cursor, "import/session")
            run.step(cursor, "import/quiet")
            for name in MACROS:
                run.step(cursor, f"import/macro_{name}")
            given.stage(cursor, files.given)
            files.hidden = hiding.prepare(cursor, keeps_names=files.options.keep_names)
            run.step(cursor, "import/first_zone", zone=files.options.timezone or "UTC")
            (days_in,) = run.row(cursor, "import/zone")
            compared = not files.dry and changing.note_before(cursor)
            for number, one in enumerate(_new(cursor, files)):
                share = (number / len(files.prepared), 1 / len(files.prepared))
                reports.append(_one_file(cursor, files, one, days_in, share))
            given.check(cursor, files.given)
            if files.dry:
                viewpoint = None
                if len(reports) == 1 and reports[0].is_log:
                    (viewpoint,) = run.row(cursor, "import/viewpoint_of_rows")
                raise _OnlyTried
            for name in WORKING:
                run.step(cursor, f"import/clear_{name}")
            build.rebuild(cursor, _later(files.progress))
            added = [one.batch for one in reports if one.batch is not None]
            if compared and added:
                changing.note_after(cursor, min(added), max(added))
            _go_on(files.cancel)
            (viewpoint,) = run.row(cursor, "import/viewpoint")
    except _OnlyTried:
        pass
    files.progress(1.0, words.IMPORT_READY)
    reports[-1] = replace(
        reports[-1], notes=(*reports[-1].notes, *(one.text for one in files.left_out))
    )
    return tuple(with_viewpoint(one, viewpoint) for one in reports)


def _new(cursor: Cursor, files: _Files) -> Iterator[Prepared]:
    """Yield the files that were not loaded before, unless they are to be loaded again."""
    left = list(files.left_out)
    for one in files.prepared:
        batch = batches.loaded_before(cursor, one.table)
        if batch is None or files.dry or files.options.again:
            yield one
        elif one.is_found and len(left) + 1 < len(files.prepared) + len(files.left_out):
            left.append(LeftOut(one.shown, words.INTAKE_SAME.format(batch=batch)))
        else:
            raise SameFile(
                words.INTAKE_SAME_FILE.format(file=one.shown, batch=batch), words.INTAKE_SAME_HINT
            )
    files.left_out = left


def _later(progress: Progress) -> Progress:
    return lambda share, text: progress(IMPORT_SHARE + (1 - IMPORT_SHARE) * share, text)


def _go_on(cancel: Event | None) -> None:
    if cancel is not None and cancel.is_set():
        raise Cancelled(words.IMPORT_CANCELLED)


def _one_file(
    cursor: Cursor, files: _Files, one: Prepared, days_in: str, share: tuple[float, float]
) -> Report:
    options = files.options

    def tell(done: float, text: str) -> None:
        _go_on(files.cancel)
        files.progress(IMPORT_SHARE * (share[0] + share[1] * done), text.format(file=one.shown))

    tell(0.05, words.IMPORT_READING)
    (batch,) = run.row(cursor, "import/next_batch")
    if one.mapping.family != "interactions":
        return _declared(cursor, files, one, batch, days_in)
    text = words.IMPORT_READING.format(file=one.shown)
    with staging.followed(
        cursor,
        lambda done: files.progress(
            IMPORT_SHARE * (share[0] + share[1] * (0.05 + 0.4 * done)), text
        ),
    ):
        staged = reading.stage(cursor, one, files.cancel)
    tell(0.45, words.IMPORT_ENCODING)
    forms, decimal = reading.show(cursor, one, staged, options)
    run.step(cursor, "import/naming")
    hiding.names(cursor, files.hidden)
    run.step(cursor, "import/wording")
    hiding.terms(cursor, files.hidden)
    run.step(cursor, "import/encoded", strict=options.strict)
    tell(0.7, words.IMPORT_FOLDING)
    run.step(cursor, "import/suspect")
    run.step(cursor, "import/repeated", batch=batch)
    read, refused, self_loops, duplicates, loaded = run.row(cursor, "import/counts")
    run.step(cursor, "import/refused", width=len(one.table.header))
    hiding.rows(cursor, files.hidden)
    (uneven,) = run.row(cursor, "import/uneven_rows")
    reasons = rejected.reasons(cursor)
    run.step(cursor, "import/met")
    run.step(cursor, "import/used_term")
    (parties,) = run.row(cursor, "import/parties_met")
    said = noting.Said(
        zone=options.timezone or "UTC",
        days_in=days_in,
        has_bare_times=any(not form.zoned for form in forms),
        was_careful=staged.has_lines,
        names_company=files.given.names_company,
    )
    report = Report(
        file=one.shown,
        batch=None if files.dry else batch,
        rows_read=read + uneven,
        rows_loaded=loaded,
        rows_rejected=refused + uneven,
        self_loops=self_loops,
        duplicates=duplicates,
        values_dropped=sum(reason.count for reason in reasons.dropped),
        rejects=reasons.refused,
        dropped=reasons.dropped,
        parties=parties,
        viewpoint=None,
        mapping=one.mapping.pairs(),
        dialect=one.table.dialect,
        time_forms=tuple(form.pattern for form in forms),
        decimal=decimal,
        zone=options.timezone or "UTC",
        days_in=days_in,
        notes=(*noting.notes(cursor, one, said), *hiding.notes(cursor, files.hidden)),
        format=one.table.format,
        findings=one.table.told(),
    )
    if one.part is not None:
        report = made.with_set_aside(cursor, report, one.part, one.folder)
    tell(0.8, words.IMPORT_KEEPING)
    given.note_types(cursor)
    if not files.dry or len(files.prepared) > 1:
        _keep(cursor, files, one, report, batch)
    run.step(cursor, "import/clear_view")
    run.step(cursor, "import/clear")
    return report


def _declared(cursor: Cursor, files: _Files, one: Prepared, batch: int, days_in: str) -> Report:
    """Load a file of ties that people declare, or of edges with a weight."""
    report = declared.load(
        cursor,
        one.table,
        one.mapping,
        files.folder,
        batch=batch,
        options=files.options,
        days_in=days_in,
        keep=not files.dry or len(files.prepared) > 1,
        keep_given=lambda: given.keep(cursor, files.given, batch),
        hidden=files.hidden,
        cancel=files.cancel,
    )
    told = replace(
        report,
        format=one.table.format,
        findings=one.table.told(),
        notes=(*report.notes, *noting.of_findings(one.table)),
    )
    return replace(told, batch=None) if files.dry else told


def _keep(cursor: Cursor, files: _Files, one: Prepared, report: Report, batch: int) -> None:
    zoned = {} if report.days_in == "UTC" else {"zone": report.days_in}
    ending = "_zoned" if zoned else ""
    run.step(cursor, f"import/interaction{ending}", batch=batch, **zoned)
    if report.duplicates:
        run.step(cursor, f"import/folded{ending}", batch=batch, **zoned)
    run.step(cursor, "import/new_identity")
    run.step(cursor, "import/new_term")
    given.keep(cursor, files.given, batch)
    rejected.keep(cursor, one.table, files.folder, batch, files.hidden)
    batches.note(cursor, one.table, report, batch, recipe=one.recipe)
