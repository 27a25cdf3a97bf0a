"""``import``: files into a workspace, new or not, and a report of what happened."""

from __future__ import annotations

import csv
import json
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp
from types import MappingProxyType
from typing import Any

from recentre import answers, words
from recentre.engine.database import (
    Workspace,
    create_workspace,
    forget_workspace,
)
from recentre.errors import BadMapping, WorkspaceUnavailable
from recentre.feeds import Fed, pages_fed
from recentre.importing.loading import dry_run, load
from recentre.importing.options import ImportOptions
from recentre.importing.rejected import COLUMNS, write_rejects
from recentre.importing.report import Report, together
from recentre.terminal import changed, report
from recentre.terminal.following import followed, with_recipe_named
from recentre.terminal.opening import check_new, opened
from recentre.terminal.progress import Progress
from recentre.terminal.stopping import stoppable


def import_files(
    files: Sequence[Path],
    workspace: Path,
    options: ImportOptions,
    *,
    rejects: Path | None,
    dry: bool,
    as_json: bool,
    recipe: str | None = None,
    said: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Load files into a workspace, or only try to, and write the report.

    ``recipe`` names what the files are, ``said`` answers what it asks.

    A workspace that does not exist yet is made beside its place and moved there once all is
    loaded, so that nothing is left of an import that failed.
    """
    if not workspace.is_file():
        check_new(workspace)
    generated = _are_generated(files)
    try:
        with followed(recipe, files, options, said) as (paths, chosen):
            reports, facts, fed = _imported(
                paths, workspace, chosen, rejects=rejects, dry=dry, generated=generated
            )
            if chosen.made is not None and reports:
                notes = (*reports[-1].notes, *chosen.made.cautions)
                reports = (*reports[:-1], replace(reports[-1], notes=notes))
    except BadMapping as error:
        if recipe is None and not options.mapping.pairs():
            raise with_recipe_named(error, files) from error
        raise
    if as_json:
        json.dump(_as_object(reports, facts), sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
    else:
        sys.stdout.write(report.text_of(reports, facts, fed, workspace))
        if not dry:
            sys.stdout.write(changed.text_of(opened(workspace), reports))


def _imported(
    files: Sequence[Path],
    workspace: Path,
    options: ImportOptions,
    *,
    rejects: Path | None,
    dry: bool,
    generated: bool,
) -> tuple[tuple[Report, ...], dict[str, Any] | None, tuple[Fed, ...]]:
    """Return the reports, and what the workspace holds and feeds afterwards."""
    if dry:
        return _tried(files, workspace, options, rejects), None, ()
    with _place(workspace, generated=generated) as place:
        reports = _loaded(place, files, options)
        if rejects is not None:
            _write_rejects(place, reports, rejects)
        return reports, _facts(place), pages_fed(place)


def _loaded(place: Workspace, files: Sequence[Path], options: ImportOptions) -> tuple[Report, ...]:
    with Progress() as progress:
        return stoppable(lambda stop: load(place, files, options, progress, stop))


def _facts(place: Workspace) -> dict[str, Any]:
    row = answers.ask(place, "workspace/facts").iloc[0]
    return {str(name): value for name, value in row.items()}


def _tried(
    files: Sequence[Path], workspace: Path, options: ImportOptions, rejects: Path | None
) -> tuple[Report, ...]:
    with Progress() as progress:
        if workspace.exists():
            known = opened(workspace)
            reports = stoppable(lambda stop: dry_run(known, files, options, progress, stop))
        else:
            with _scratch(workspace) as scratch:
                reports = stoppable(lambda stop: dry_run(scratch, files, options, progress, stop))
        if rejects is not None:
            alone = replace(options, company=(), staff=())
            with _scratch(workspace) as scratch:
                kept = stoppable(lambda stop: load(scratch, files, alone, progress, stop))
                _write_rejects(scratch, kept, rejects)
    return reports


@contextmanager
def _place(path: Path, *, generated: bool) -> Iterator[Workspace]:
    """Give the workspace that is there, or a new one that is moved there at the end."""
    if path.exists():
        yield opened(path)
        return
    with _draft(path) as draft:
        yield create_workspace(draft, title=path.stem, generated=generated)
        forget_workspace(draft)
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.rename(path)


@contextmanager
def _scratch(path: Path) -> Iterator[Workspace]:
    with _draft(path) as draft:
        yield create_workspace(draft, title=path.stem)


@contextmanager
def _draft(path: Path) -> Iterator[Path]:
    """Give a path on the same disk as ``path``, in a folder that is gone afterwards."""
    beside = next(folder for folder in path.resolve().parents if folder.is_dir())
    try:
        folder = Path(mkdtemp(prefix=".recentre-", dir=beside))
    except OSError as error:
        raise WorkspaceUnavailable(
            words.TERMINAL_FILE.format(file=path, reason=error.strerror)
        ) from error
    draft = folder / "draft.duckdb"
    try:
        yield draft
    finally:
        forget_workspace(draft)
        shutil.rmtree(folder, ignore_errors=True)


def _are_generated(files: Sequence[Path]) -> bool:
    """Return whether a file stands beside the facts of a generated world."""
    for file in files:
        try:
            facts = json.loads((file.parent / "planted.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue
        if isinstance(facts, dict) and facts.get("generated") is True:
            return True
    return False


def _write_rejects(workspace: Workspace, reports: Sequence[Report], path: Path) -> None:
    """Write the rejects of these batches only, one header above them all."""
    if len(reports) == 1:
        write_rejects(workspace, path, reports[0].batch)
        return
    piece = path.with_name(f".{path.name}.part")
    try:
        with path.open("w", encoding="utf-8", newline="") as whole:
            writer = csv.writer(whole, lineterminator="\n")
            writer.writerow(COLUMNS)
            for one in reports:
                write_rejects(workspace, piece, one.batch)
                with piece.open(encoding="utf-8", newline="") as rows:
                    writer.writerows(list(csv.reader(rows))[1:])
    finally:
        piece.unlink(missing_ok=True)


def _as_object(reports: Sequence[Report], facts: dict[str, Any] | None) -> dict[str, Any]:
    """Return one object; of several files sums, and each file's own object under ``batches``."""
    if len(reports) == 1:
        return _reasons_listed(reports[0].as_json())
    parties = int(facts["parties"]) if facts else max(one.parties for one in reports)
    whole = together(reports, parties)
    del whole["files"]
    batches = [_reasons_listed(one.as_json()) for one in reports]
    return _reasons_listed(whole) | {"batches": batches}


def _reasons_listed(told: dict[str, Any]) -> dict[str, Any]:
    listed = {
        name: [{"reason": reason, "count": count} for reason, count in told[name].items()]
        for name in ("rejects", "dropped")
    }
    return told | listed
