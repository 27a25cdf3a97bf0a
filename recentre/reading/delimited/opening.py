"""A text file becomes a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from threading import Event

from recentre import words
from recentre.errors import Cancelled, EmptyFile, UnreadableFile
from recentre.reading.choices import Choices
from recentre.reading.delimited.body import Body
from recentre.reading.delimited.detecting import detect
from recentre.reading.delimited.layout import find_layout
from recentre.reading.delimited.marks import Cutter, Marks
from recentre.reading.delimited.notes import Notes
from recentre.reading.delimited.rows import Row, Rows
from recentre.reading.delimited.unpacking import Unpack, packing
from recentre.reading.survey import Survey, survey
from recentre.reading.table import SAMPLE_ROWS, Dialect, Finding, Record, Table

_SAMPLE_LETTERS = 1 << 20
_SAMPLE_LINES = 6_000
_ROWS_BETWEEN_LOOKS = 4_096


def open_text(
    path: Path,
    folder: Path,
    *,
    shown: str | None,
    part: str | None,
    choices: Choices,
    cancel: Event | None,
) -> Table:
    """Understand a text file as a table.

    Raises
    ------
    UnreadableFile
        If it is missing, empty, or holds nothing but blank lines.
    """
    seen = survey(path, folder, shown, cancel, choices.encoding)
    text = _Text(seen, choices)
    while part is not None and text.name != part:
        begins = text.after(cancel)
        if begins is None:
            raise UnreadableFile(words.READING_NO_PART.format(file=seen.shown, part=part))
        text = _Text(seen, choices, begins, text.number + 1)
    return text.table(cancel)


@dataclass(frozen=True)
class _Sample:
    lines: list[str]
    whole: bool


class _Text:
    """A text that was surveyed: its first lines, its marks, its layout."""

    def __init__(self, seen: Survey, choices: Choices, begins: int = 1, number: int = 1) -> None:
        self.seen, self.choices = seen, choices
        self.begins, self.number = begins, number
        self.name = words.READING_TABLE_PART.format(n=number)
        self._unpack: Unpack | None = None
        self.noted = Notes()
        sample = self._sample()
        found = packing(sample.lines)
        if found is not None and not choices.exact:
            self.noted.add(found[0])
            self._unpack = found[1]
            sample = _Sample(list(map(self._unpack, sample.lines)), sample.whole)
        if not any(line.strip() for line in sample.lines):
            raise EmptyFile(words.IMPORT_EMPTY_FILE.format(file=seen.shown))
        marks = detect(sample.lines, choices)
        self._quoted = bool(marks.quote) and any(marks.quote in line for line in sample.lines)
        if not marks.quote and choices.quote is None and not any('"' in x for x in sample.lines):
            marks = replace(marks, quote='"', escape='"')
        self.marks = marks
        rough = list(Rows(sample.lines, Cutter(marks), 0, Notes(), before=begins - 1))
        first = find_layout(rough, choices.header, exact=choices.exact)
        if not marks.quote and choices.quote is None:
            self.marks = self._quoted_after_all(sample.lines, first.width)
            self._quoted = self._quoted or bool(self.marks.quote)
        rows = list(Rows(sample.lines, Cutter(self.marks), first.width, Notes(), before=begins - 1))
        self.layout = find_layout(rows, choices.header, exact=choices.exact)
        self.whole = sample.whole
        self.line_end = seen.line_end or _line_end(sample.lines, rows, begins)
        self.latest = Notes()
        self._assume()

    def _quoted_after_all(self, lines: list[str], width: int) -> Marks:
        """Return marks with a quote if more rows fit with it: broken quotes are mended then."""
        quoted = replace(self.marks, quote='"', escape='"')
        fitting = {}
        for marks in (self.marks, quoted):
            rows = Rows(lines, Cutter(marks), width, Notes(), before=self.begins - 1)
            fitting[marks] = sum(len(row.cells) == width for row in rows)
        return quoted if fitting[quoted] > fitting[self.marks] else self.marks

    def _assume(self) -> None:
        """Note what was taken for granted of the whole file."""
        seen, layout, notes = self.seen, self.layout, self.noted
        if seen.encoding not in ("utf-8", "utf-8-sig"):
            notes.add("encoding" if seen.sure else "encoding_unsure", encoding=seen.encoding)
        if seen.mixed:
            notes.add("mixed_encoding", count=seen.mixed, encoding=seen.encoding)
        if seen.has_nul:
            notes.add("nul")
        for line in layout.before:
            notes.add("preamble", line)
        if not layout.header:
            notes.add("no_header")
        elif len(layout.header) > 1:
            notes.add("header_rows", layout.header[0].first, len(layout.header))
        if layout.recut:
            notes.add("header_delimiter", layout.header[0].first)
        if len(layout.written) > layout.width:
            notes.add("long_header", layout.begins - 1, len(layout.written) - layout.width)
        if layout.missing_names:
            notes.add("short_header", layout.begins - 1, layout.missing_names)
        odd = sum(name != shown for name, shown in zip(layout.stripped, layout.names, strict=True))
        if odd and layout.header:
            notes.add("header_names", layout.header[0].first, odd)

    def _lines(self) -> Iterator[str]:
        """Yield the physical lines with their ends."""
        mixed = not self.seen.line_end
        with self.seen.plain.open(
            encoding="utf-8-sig", errors="replace", newline="" if mixed else "\n"
        ) as file:
            lines: Iterable[str] = file
            if self.seen.has_nul:
                lines = (line.replace("\x00", "") for line in file)
            yield from lines if self._unpack is None else map(self._unpack, lines)

    def _sample(self) -> _Sample:
        lines: list[str] = []
        letters = 0
        source = islice(self._lines(), self.begins - 1, None)
        for line in source:
            lines.append(line)
            letters += len(line)
            if letters > _SAMPLE_LETTERS or len(lines) > _SAMPLE_LINES:
                return _Sample(lines, next(source, None) is None)
        return _Sample(lines, True)

    def table(self, cancel: Event | None) -> Table:
        """Return the table, its findings complete if the file is small."""
        layout, width = self.layout, max(self.layout.width, len(self.layout.written))
        fitting: list[tuple[str, ...]] = []
        for row in islice(self._rows(cancel), SAMPLE_ROWS + 1):
            if len(row.cells) == width:
                fitting.append(tuple(row.cells))
        return Table(
            shown=self.seen.shown if self.number == 1 else f"{self.seen.shown}, {self.name}",
            sha256=self.seen.sha256,
            format="csv",
            dialect=self.dialect,
            header=layout.names,
            has_header=bool(layout.header),
            head=tuple(fitting[:SAMPLE_ROWS]),
            whole=self.whole and len(fitting) <= SAMPLE_ROWS,
            lines=self.seen.lines,
            header_lines=layout.begins - 1,
            findings=self.findings(),
            plain=self.seen.plain if self._is_plain() else None,
            text=self.seen.plain,
            records=self.records,
            cells=self.cells,
            written=layout.written,
            told=self.findings,
            quoted=self._quoted,
        )

    @property
    def dialect(self) -> Dialect:
        """The dialect as it is told."""
        marks = self.marks
        delimiter = " " if marks.runs else marks.delimiter
        return Dialect(self.seen.encoding, delimiter, marks.quote, marks.escape, self.line_end)

    def findings(self) -> tuple[Finding, ...]:
        """Return what was found so far; all of it once the records were read to the end."""
        return self.latest.over(self.noted).findings()

    def records(self, cancel: Event | None) -> Iterator[Record]:
        """Yield the records of the table."""
        for row in self._rows(cancel):
            yield Record(row.first, row.last, tuple(row.cells))

    def cells(self, cancel: Event | None) -> Iterator[Sequence[str]]:
        """Yield the cells of the records."""
        return (row.cells for row in self._rows(cancel))

    @property
    def _beyond(self) -> tuple[str, ...]:
        """Empty cells for names beyond the width of every record."""
        return ("",) * (len(self.layout.written) - self.layout.width)

    def _rows(self, cancel: Event | None) -> Iterator[Row]:
        notes = Notes()
        self.latest = notes
        begins = self.layout.begins
        lines = islice(self._lines(), begins - 1, None)
        layout = self.layout
        rows = Rows(
            lines,
            Cutter(self.marks),
            layout.width,
            notes,
            before=begins - 1,
            columns=None if self.choices.exact else layout.columns,
        )
        body = Body(iter(rows), self.layout, notes, self.choices, self.number)
        self._body = body
        width, beyond = layout.width, self._beyond
        for number, row in enumerate(body.records()):
            if not number % _ROWS_BETWEEN_LOOKS and cancel is not None and cancel.is_set():
                raise Cancelled(words.IMPORT_CANCELLED)
            if beyond and len(row.cells) >= width:
                row.cells.extend(beyond[len(row.cells) - width :])
            yield row

    def after(self, cancel: Event | None) -> int | None:
        """Return the first line of the table below this one, if there is one."""
        for _ in self._rows(cancel):
            pass
        return self._body.ends

    def _is_plain(self) -> bool:
        marks, layout = self.marks, self.layout
        return (
            bool(self.seen.line_end)
            and not self.seen.has_nul
            and layout.begins == 2
            and len(layout.header) == 1
            and len(marks.delimiter) == 1
            and not (marks.runs or marks.spaced or marks.padded)
            and marks.quote in ("", '"')
            and marks.escape in ("", '"')
            and self._unpack is None
            and not self.latest.findings()
        )


def _line_end(lines: Sequence[str], rows: Sequence[Row], begins: int) -> str:
    """Return what ends every record, whatever breaks lines inside cells; empty for a mix."""
    last = [
        lines[row.last - begins] for row in rows if row.cells and row.last - begins < len(lines)
    ]
    ends = {line[len(line.rstrip("\r\n")) :] for line in last} - {""}
    return ends.pop() if len(ends) == 1 else ""
