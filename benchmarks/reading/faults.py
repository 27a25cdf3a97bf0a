"""One fault put into one clean table: the bytes of the file, and what a faithful reading gives."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from benchmarks.reading.sources import Rows, Source

Cells = tuple[str, ...]


@dataclass(frozen=True)
class Dialect:
    """How a table is written."""

    delimiter: str = ","
    quote: str = '"'
    escape: str = '"'
    end: str = "\r\n"
    always: bool = False
    """Whether every cell is quoted."""


@dataclass(frozen=True)
class Case:
    """A broken file and what it says."""

    family: str
    name: str
    data: bytes
    header: Cells
    records: Rows
    dialect: Dialect


def written(cell: str, dialect: Dialect) -> str:
    """Return a cell as it stands in a file."""
    special = (dialect.delimiter.strip() or dialect.delimiter, dialect.quote, "\n", "\r")
    if not dialect.quote:
        return cell
    spaces = not dialect.delimiter.strip() and " " in cell and dialect.delimiter == " "
    if (
        dialect.always
        or spaces
        or any(sign in cell for sign in special)
        or (not cell and dialect.delimiter == " ")
    ):
        inner = cell
        if dialect.escape not in ("", dialect.quote):
            inner = inner.replace(dialect.escape, dialect.escape * 2)
        inner = inner.replace(dialect.quote, dialect.escape + dialect.quote)
        return f"{dialect.quote}{inner}{dialect.quote}"
    return cell


def line(cells: Cells, dialect: Dialect) -> str:
    """Return a row as it stands in a file, without its end."""
    return dialect.delimiter.join(written(cell, dialect) for cell in cells)


def text(source: Source, dialect: Dialect, header: bool = True) -> str:
    """Return a table as it stands in a file."""
    rows = (source.header, *source.rows) if header else source.rows
    return "".join(line(row, dialect) + dialect.end for row in rows)


def _case(family: str, name: str, data: str | bytes, source: Source, dialect: Dialect) -> Case:
    raw = data if isinstance(data, bytes) else data.encode("utf-8")
    return Case(family, f"{source.name}, {name}", raw, source.header, source.rows, dialect)


def plain(source: Source) -> Dialect:
    """Return the dialect in which a source is written where nothing is broken."""
    return Dialect(source.delimiter)


def whole_file(source: Source) -> Iterator[Case]:
    """Yield faults that the whole file has."""
    usual = plain(source)
    yield _case("clean", "clean", text(source, usual), source, usual)
    for delimiter in (
        ",",
        ";",
        "\t",
        "|",
        ":",
        "^",
        "~",
        " ",
        ", ",
        "; ",
        "||",
        "::",
        "    ",
        "\x1f",
    ):
        dialect = replace(usual, delimiter=delimiter)
        yield _case("delimiter", repr(delimiter), text(source, dialect), source, dialect)
    for quote in ("'",):
        dialect = replace(usual, quote=quote, escape=quote)
        yield _case("quote", quote, text(source, dialect), source, dialect)
        dialect = replace(dialect, always=True)
        yield _case("quote", f"{quote} always", text(source, dialect), source, dialect)
    for dialect in (replace(usual, escape="\\"), replace(usual, escape="\\", always=True)):
        yield _case("escape", "backslash", text(source, dialect), source, dialect)
    for end in ("\n", "\r", "\r\n"):
        dialect = replace(usual, end=end)
        yield _case("line end", repr(end), text(source, dialect), source, dialect)
    mixed = "".join(
        line(row, usual) + ("\r\n", "\n", "\r")[place % 3]
        for place, row in enumerate((source.header, *source.rows))
    )
    yield _case("line end", "mixed", mixed, source, usual)
    clean = text(source, usual)
    yield _case("ending", "none", clean.removesuffix(usual.end), source, usual)
    yield _case("ending", "doubled", clean + usual.end, source, usual)
    yield from _encodings(source, usual, clean)
    yield from _headers(source, usual)
    yield from _around(source, usual, clean)


def _encodings(source: Source, usual: Dialect, clean: str) -> Iterator[Case]:
    for encoding in ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "cp1250"):
        try:
            data = clean.encode(encoding)
        except UnicodeEncodeError:
            continue
        yield _case("encoding", encoding, data, source, usual)


def _headers(source: Source, usual: Dialect) -> Iterator[Case]:
    made_up = tuple(f"column {place}" for place in range(1, len(source.header) + 1))
    bare = text(source, usual, header=False)
    yield _case("no header", "none", bare, replace(source, header=made_up), usual)
    above = tuple(f"part {place % 3}" for place in range(len(source.header)))
    for rows in (2, 3):
        tops = [above, tuple("unit" for _ in source.header)][: rows - 1]
        head = "".join(line(row, usual) + usual.end for row in (*tops, source.header))
        names = tuple(
            " ".join((*dict.fromkeys(top[place] for top in tops), name))
            for place, name in enumerate(source.header)
        )
        yield _case("header rows", str(rows), head + bare, replace(source, header=names), usual)
    changes: dict[str, Callable[[Cells], Cells]] = {
        "longer": lambda names: (*names, "extra"),
        "empty name": lambda names: (names[0], "", *names[2:]),
        "empty names": lambda names: tuple("" for _ in names[:1]) + names[1:-1] + ("",),
        "same name": lambda names: (names[0], names[0], *names[2:]),
        "not ascii": lambda names: ("größe ✓", *names[1:]),
        "quoted line break": lambda names: (*names[:-1], f"{names[-1]}\n(all)"),
    }
    for name, change in changes.items():
        header = change(source.header)
        data = line(header, usual) + usual.end + bare
        rows = source.rows
        if len(header) > len(source.header):
            rows = tuple((*row, "") for row in rows)
        yield _case("header names", name, data, replace(source, header=header, rows=rows), usual)
    shorter = source.header[:-1]
    data = line(shorter, usual) + usual.end + bare
    header = (*shorter, f"column {len(source.header)}")
    yield _case("header names", "shorter", data, replace(source, header=header), usual)


def _around(source: Source, usual: Dialect, clean: str) -> Iterator[Case]:
    end = usual.end
    for name, before in {
        "title": f"Report of the year{end}",
        "title and blank": f"Report of the year{end}{end}",
        "three lines": f"Report{end}made on 3 March 2022{end}by the office, second floor{end}",
        "comments": f"# made by a program{end}# version 2{end}",
        "padded title": line(("Report", *("" for _ in source.header[1:])), usual) + end,
        "said delimiter": f"sep={usual.delimiter}{end}",
    }.items():
        yield _case("preamble", name, before + clean, source, usual)
    for name, after in {
        "note": f"Source: the office{end}",
        "blank and note": f"{end}Source: the office, 2022{end}",
        "two notes": f"* not counted{end}** by hand{end}",
        "padded note": line(("* by hand", *("" for _ in source.header[1:])), usual) + end,
    }.items():
        yield _case("footer", name, clean + after, source, usual)
    for name, columns in {"fewer": 4, "as many": len(source.header), "more": 12}.items():
        head = tuple(f"field {place}" for place in range(columns))
        rows = tuple(tuple(str(7 * n + place) for place in range(columns)) for n in range(9))
        other = "".join(line(row, usual) + end for row in (head, *rows))
        yield _case("second table", name, clean + end + other, source, usual)
        if name != "as many":
            yield _case("second table", f"{name}, no blank", clean + other, source, usual)
    head = replace(source, rows=())
    yield _case("size", "header only", text(head, usual), head, usual)
    one = replace(source, rows=source.rows[:1])
    yield _case("size", "one row", text(one, usual), one, usual)
    thin = replace(
        source, header=source.header[:1], rows=tuple(row[:1] for row in source.rows if row[0])
    )
    yield _case("size", "one column", text(thin, usual), thin, usual)


def single_rows(source: Source, random_: random.Random, tries: int) -> Iterator[Case]:
    """Yield faults that one row has."""
    usual = plain(source)
    for fault in FAULTS:
        done = 0
        for _ in range(40 * tries):
            if done == tries or not source.rows:
                break
            number, place = (
                random_.randrange(len(source.rows)),
                random_.randrange(len(source.header)),
            )
            broken = fault(source, usual, number, place)
            if broken is None:
                continue
            done += 1
            raw, record = broken
            lines = [line(row, usual) + usual.end for row in source.rows]
            lines[number] = raw
            rows = (*source.rows[:number], *record, *source.rows[number + 1 :])
            data = line(source.header, usual) + usual.end + "".join(lines)
            yield _case(
                fault.__name__.replace("_", " "),
                f"row {number + 1}, cell {place + 1}",
                data,
                replace(source, rows=rows),
                usual,
            )


Broken = tuple[str, Rows] | None


def missing_delimiter(source: Source, usual: Dialect, number: int, place: int) -> Broken:
    """Two cells run into each other."""
    row = source.rows[number]
    if place + 1 >= len(row):
        return None
    cells = [written(cell, usual) for cell in row]
    if any(cell.startswith(usual.quote) for cell in cells[place : place + 2]):
        return None
    cells[place : place + 2] = [cells[place] + cells[place + 1]]
    merged = (*row[:place], row[place] + row[place + 1], *row[place + 2 :], "")
    return usual.delimiter.join(cells) + usual.end, (merged,)


def extra_delimiter(source: Source, usual: Dialect, number: int, place: int) -> Broken:
    """An empty cell too many."""
    row = source.rows[number]
    wide = (*row[:place], "", *row[place:])
    return line(wide, usual) + usual.end, (wide,)


def extra_delimiter_at_the_end(source: Source, usual: Dialect, number: int, place: int) -> Broken:
    """An empty cell too many, after the last."""
    row = source.rows[number]
    return line((*row, ""), usual) + usual.end, (row,)


def _edited(
    source: Source, usual: Dialect, at: tuple[int, int], edit: Callable[[str], str], says: str
) -> Broken:
    number, place = at
    row = source.rows[number]
    cells = [written(cell, usual) for cell in row]
    cells[place] = edit(cells[place])
    record = (*row[:place], says, *row[place + 1 :])
    return usual.delimiter.join(cells) + usual.end, (record,)


def extra_quote_before(source: Source, usual: Dialect, number: int, place: int) -> Broken:
    """A quote stands before a cell and nowhere closes."""
    cell = source.rows[number][place]
    quote = usual.quote
    if not cell or written(cell, usual) != cell:
        return None
    return _edited(source, usual, (number, place), lambda w: quote + w, quote + cell)


def extra_quote_after(source: Source, usual: Dialect, number: int, place: int) -> Broken:
    """A quote stands behind a cell."""
    cell = source.rows[number][place]
    quote = usual.quote
    if not cell or written(cell, usual) != cell:
        return None
    return _edited(source, usual, (number, place), lambda w: w + quote, cell + quote)


def extra_quote_after_quoted(source: Source, usual: Dialect, number: int, place: int) -> Broken:
    """A quoted cell closes twice."""
    cell, quote = source.rows[number][place], usual.quote
    if written(cell, usual) == cell:
        return None
    return _edited(source, usual, (number, place), lambda w: w + quote, cell + quote)


def extra_quote_before_quoted(source: Source, usual: Dialect, number: int, place: int) -> Broken:
    """A quoted cell opens twice."""
    cell, quote = source.rows[number][place], usual.quote
    if written(cell, usual) == cell:
        return None
    return _edited(source, usual, (number, place), lambda w: quote + w, quote + cell)


def missing_quote_after(source: Source, usual: Dialect, number: int, place: int) -> Broken:
    """A quoted cell does not close."""
    cell = source.rows[number][place]
    if written(cell, usual) == cell or "\n" in cell or '"' in cell:
        return None
    return _edited(source, usual, (number, place), lambda w: w[:-1], cell)


def missing_quote_before(source: Source, usual: Dialect, number: int, place: int) -> Broken:
    """A quoted cell does not open."""
    cell = source.rows[number][place]
    if written(cell, usual) == cell or "\n" in cell or '"' in cell:
        return None
    return _edited(source, usual, (number, place), lambda w: w[1:], cell)


def quotes_not_doubled(source: Source, usual: Dialect, number: int, place: int) -> Broken:
    """Quotes inside a quoted cell stand alone."""
    cell = source.rows[number][place]
    if usual.quote not in cell or "\n" in cell:
        return None
    return _edited(source, usual, (number, place), lambda w: f'"{cell}"', cell)


def _row_in(source: Source, number: int, dialect: Dialect, end: str) -> Broken:
    row = source.rows[number]
    return line(row, dialect) + end, (row,)


def row_with_other_delimiter(source: Source, usual: Dialect, number: int, place: int) -> Broken:
    """One row has another delimiter."""
    others = [d for d in (",", ";", "\t", ", ", "    ") if d != usual.delimiter]
    other = others[place % len(others)]
    if other.strip() == usual.delimiter and other != ", ":
        return None
    return _row_in(source, number, replace(usual, delimiter=other), usual.end)


def row_with_space_delimiter(source: Source, usual: Dialect, number: int, place: int) -> Broken:
    """One row is parted by spaces."""
    if any(not cell for cell in source.rows[number]):
        return None
    return _row_in(source, number, replace(usual, delimiter=" "), usual.end)


def row_with_other_quote(source: Source, usual: Dialect, number: int, place: int) -> Broken:
    """One row is quoted with an apostrophe."""
    if not any(usual.delimiter in cell for cell in source.rows[number]):
        return None
    return _row_in(source, number, replace(usual, quote="'", escape="'"), usual.end)


def row_with_other_escape(source: Source, usual: Dialect, number: int, place: int) -> Broken:
    """One row escapes its quotes with a backslash."""
    if not any(usual.quote in cell for cell in source.rows[number]):
        return None
    return _row_in(source, number, replace(usual, escape="\\"), usual.end)


def row_with_other_end(source: Source, usual: Dialect, number: int, place: int) -> Broken:
    """One row ends otherwise."""
    return _row_in(source, number, usual, ("\n", "\r")[place % 2])


FAULTS = (
    missing_delimiter,
    extra_delimiter,
    extra_delimiter_at_the_end,
    extra_quote_before,
    extra_quote_after,
    extra_quote_after_quoted,
    extra_quote_before_quoted,
    missing_quote_after,
    missing_quote_before,
    quotes_not_doubled,
    row_with_other_delimiter,
    row_with_space_delimiter,
    row_with_other_quote,
    row_with_other_escape,
    row_with_other_end,
)
