"""Workbooks of spreadsheets: xlsx, xlsb, xls and ods, one sheet of them as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from recentre import words
from recentre.errors import UnreadableFile
from recentre.reading import workbooks
from recentre.reading.asked import Asked
from recentre.reading.choices import Part
from recentre.reading.choosing import chosen
from recentre.reading.heading import heading_of
from recentre.reading.rows import Rows, no_rows
from recentre.reading.sheet_cells import Notes, Spread, merged_finding, text_of
from recentre.reading.table import Finding, Table

LOOKED_AT = 200
"""Rows in which the header is looked for."""


@contextmanager
def _opened(path: Path, shown: str) -> Iterator[CalamineWorkbook]:
    """Give a workbook; whatever its reader stumbles over becomes one sentence."""
    book: CalamineWorkbook | None = None
    try:
        book = CalamineWorkbook.from_path(path)
        yield book
    except PasswordError as error:
        raise UnreadableFile(
            words.INTAKE_LOCKED.format(file=shown), words.INTAKE_LOCKED_HINT
        ) from error
    except (CalamineError, OSError, ValueError, OverflowError, MemoryError) as error:
        raise _broken(shown) from error
    except BaseException as error:
        # The library is written in Rust: where it gives up it raises what is no Exception.
        if type(error).__name__ != "PanicException":
            raise
        raise _broken(shown) from error
    finally:
        if book is not None:
            book.close()


def _broken(shown: str) -> UnreadableFile:
    return UnreadableFile(words.INTAKE_BROKEN_WORKBOOK.format(file=shown), words.INTAKE_BROKEN_HINT)


def sheets(path: Path, shown: str) -> tuple[Part, ...]:
    """Return the sheets of a workbook that hold cells, in its order.

    Raises
    ------
    UnreadableFile
        If it is broken or locked.
    """
    with _opened(path, shown) as book:
        hidden = workbooks.hidden_in_ods(path)
        return tuple(
            Part(one.name, hidden=_hidden(one.visible, one.name in hidden), note=_note(one.visible))
            for one in book.sheets_metadata
            if one.typ in (SheetTypeEnum.WorkSheet, SheetTypeEnum.MacroSheet)
        )


def _hidden(visible: SheetVisibleEnum, said: bool) -> bool:
    return said or visible != SheetVisibleEnum.Visible


def _note(visible: SheetVisibleEnum) -> str:
    return words.INTAKE_VERY_HIDDEN if visible == SheetVisibleEnum.VeryHidden else ""


def open_sheet(asked: Asked) -> Table:
    """Return one sheet as a table; without a name the only one that shows and holds a table.

    Raises
    ------
    UnreadableFile
        If the workbook is broken or locked, or the sheet holds no table.
    AmbiguousFile
        If several sheets hold a table and none was named.
    """
    path, shown = asked.path, asked.shown
    listed = sheets(path, shown)
    with _opened(path, shown) as book:
        filled = {one.name for one in listed if _reaches(book.get_sheet_by_name(one.name))}
        taken = chosen(listed, asked.part, shown, lambda one: one.name in filled)
        sheet = book.get_sheet_by_name(taken.name)
        named = f"{shown} [{taken.name}]" if len(listed) > 1 else shown
        findings = list(_sheet_findings(listed, taken))
        return _table(replace(asked, shown=named), sheet, findings)


def _reaches(sheet: CalamineSheet) -> bool:
    return sheet.height > 1 and sheet.start is not None


def _table(asked: Asked, sheet: CalamineSheet, findings: list[Finding]) -> Table:
    if sheet.start is None:
        raise UnreadableFile(words.IMPORT_EMPTY_FILE.format(file=asked.shown))
    merged = sheet.merged_cell_ranges or []
    notes = Notes()
    spread = Spread(merged, sheet.start) if "merged_cells" in asked.choices.accept else None
    rows = _rows(sheet, workbooks.faults_of(asked.path, sheet.name), notes, spread)
    first = list(islice(rows, LOOKED_AT))
    if not first:
        raise UnreadableFile(words.IMPORT_EMPTY_FILE.format(file=asked.shown))
    heading = heading_of([cells for _, cells in first], asked.choices.header)
    head_line = first[heading.rows - 1][0] if heading.rows else 0
    with Rows(asked.folder, asked.cancel) as made:
        for number, cells in chain(first[heading.rows :], rows):
            kept = tuple(cells[place] for place in heading.columns)
            if any(kept):
                made.add(number, kept)
    if not made.count:
        raise no_rows(asked.shown)
    below = [one for one in merged if one[0][0] + 1 > head_line]
    findings.extend(heading.findings([number for number, _ in first], sheet.start[1]))
    findings.extend(notes.findings())
    findings.extend(merged_finding(below, done=spread is not None))
    return made.table(
        asked,
        workbooks.form_of(asked.path),
        heading.names,
        has_header=heading.found,
        header_lines=head_line,
        findings=findings,
    )


def _rows(
    sheet: CalamineSheet, faults: workbooks.Faults, notes: Notes, spread: Spread | None
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the row's number in the sheet and its cells as text; empty rows are left out."""
    left = (sheet.start or (0, 0))[1]
    # Rows come from the sheet's first on, cells from the first column that is not empty.
    for line, row in enumerate(sheet.iter_rows(), start=1):
        cells = [text_of(cell, line, notes) for cell in row]
        for column, text in faults.get(line, ()):
            if 0 <= column - left < len(cells):
                cells[column - left] = text
                notes.fault(line, text)
        if spread is not None:
            spread.on(line, cells)
        if any(cells):
            yield line, tuple(cells)


def _sheet_findings(listed: Sequence[Part], taken: Part) -> Iterator[Finding]:
    if taken.hidden:
        yield Finding("hidden_sheet", "assumed", words.INTAKE_HIDDEN_TAKEN.format(sheet=taken.name))
    others = [one for one in listed if one.name != taken.name]
    if others:
        names = [
            words.INTAKE_HIDDEN_NAME.format(name=one.name) if one.hidden else one.name
            for one in others
        ]
        yield Finding(
            "other_sheets",
            "assumed",
            words.counted(len(others), words.INTAKE_OTHER_SHEETS, names=", ".join(names)),
            len(others),
            details={
                "sheets": [one.name for one in others],
                "hidden": [one.name for one in others if one.hidden],
            },
        )
