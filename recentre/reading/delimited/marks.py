"""The signs between and around cells, and how a text is cut at them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

csv.field_size_limit(1 << 30)


@dataclass(frozen=True)
class Marks:
    """How the cells of one line are told apart."""

    delimiter: str
    """One sign or more; empty where every line is one cell."""
    quote: str = '"'
    """Empty if nothing is quoted."""
    escape: str = '"'
    """What stands before a quote inside a quoted cell: the quote itself, another sign, nothing."""
    runs: bool = False
    """Whether several delimiters in a row are one, as with columns aligned by spaces."""
    spaced: bool = False
    """Whether spaces after a delimiter belong to it, as in ``a, b``."""
    padded: bool = False
    """Whether spaces before a delimiter belong to it too, as in ``a | b``."""


class Cut(NamedTuple):
    """One text cut into cells."""

    cells: list[str]
    odd: int
    """Quotes that stand where none should."""
    open: bool
    """Whether the last cell is quoted and not closed."""


class Cutter:
    """Cuts texts into cells, strictly where they are well made, tolerantly where they are not."""

    def __init__(self, marks: Marks) -> None:
        self.marks = marks
        self._feed = _Feed()
        self._strict = self._strict_reader()
        first = re.escape(marks.delimiter[:1])
        self._runs = re.compile(f"{re.escape(marks.delimiter)}{first}*") if marks.runs else None

    def _strict_reader(self) -> Iterator[list[str]] | None:
        marks = self.marks
        if len(marks.delimiter) != 1 or marks.runs or len(marks.quote) != 1:
            return None
        if marks.padded or marks.delimiter in " \r\n":
            return None
        return csv.reader(
            self._feed,
            delimiter=marks.delimiter,
            quotechar=marks.quote,
            doublequote=True,
            skipinitialspace=marks.spaced,
            strict=True,
        )

    def cells(self, line: str) -> list[str]:
        """Cut a text that holds no quote."""
        marks = self.marks
        if not marks.delimiter:
            return [line]
        if self._runs is not None:
            return self._runs.split(line.strip(marks.delimiter[0]))
        cells = line.split(marks.delimiter)
        if marks.padded:
            return [cell.strip(" ") for cell in cells]
        if marks.spaced:
            return [cell.lstrip(" ") for cell in cells]
        return cells

    def cut(self, text: str) -> Cut:
        """Cut a text that may hold quotes."""
        marks = self.marks
        if not marks.quote or marks.quote not in text:
            return Cut(self.cells(text), 0, False)
        if (
            self._strict is not None
            and text.count(marks.quote) % 2 == 0
            and "\r" not in text
            and (marks.escape == marks.quote or marks.escape not in text)
        ):
            self._feed.line = text
            try:
                return Cut(next(self._strict), 0, False)
            except (csv.Error, StopIteration):
                self._strict = self._strict_reader()
        return self._slowly(text)

    def _slowly(self, text: str) -> Cut:
        marks = self.marks
        if self._runs is not None:
            text = text.strip(marks.delimiter[0])
        cells: list[str] = []
        odd, place, size = 0, 0, len(text)
        while True:
            start = self._after_spaces(text, place)
            if not text.startswith(marks.quote, start):
                end, following = self._next_delimiter(text, place)
                cell = text[place:end]
                cells.append(self._bare(cell))
            else:
                close, strays = self.closing(text, start + 1)
                odd += strays
                if close < 0:
                    cells.append(self.unescaped(text[start + 1 :]))
                    return Cut(cells, odd, True)
                cells.append(self.unescaped(text[start + 1 : close]))
                end, following = self._next_delimiter(text, close + 1)
            if following < 0:
                return Cut(cells, odd, False)
            place = following
            if place > size:
                return Cut(cells, odd, False)

    def _bare(self, cell: str) -> str:
        if self.marks.padded:
            return cell.strip(" ")
        return cell.lstrip(" ") if self.marks.spaced else cell

    def _after_spaces(self, text: str, place: int) -> int:
        if self.marks.delimiter[:1] == " ":
            return place
        start = place
        while text[start : start + 1] == " ":
            start += 1
        return start if text.startswith(self.marks.quote, start) else place

    def _next_delimiter(self, text: str, place: int) -> tuple[int, int]:
        """Return where the next delimiter begins and where the cell after it does; -1 for none."""
        if not self.marks.delimiter:
            return len(text), -1
        if self._runs is not None:
            found = self._runs.search(text, place)
            return (len(text), -1) if found is None else (found.start(), found.end())
        at = text.find(self.marks.delimiter, place)
        return (len(text), -1) if at < 0 else (at, at + len(self.marks.delimiter))

    def closing(self, text: str, place: int) -> tuple[int, int]:
        """Return where the quote stands that closes a cell, or -1; and quotes that do not fit."""
        quote, escape = self.marks.quote, self.marks.escape
        odd = 0
        while True:
            at = text.find(quote, place)
            if at < 0:
                return -1, odd
            if escape and escape != quote and _is_escaped(text, at, escape):
                place = at + 1
            elif escape in ("", quote) and text.startswith(quote, at + 1):
                place = at + 2
            elif self.ends(text, at + 1):
                return at, odd
            else:
                odd += 1
                place = at + 1

    def may_close(self, line: str) -> bool:
        """Whether a quoted cell that was open before a line may be closed on it.

        Wherever the cell began, that takes a quote that is not doubled or escaped; where pairs of
        quotes begin does not depend on the line before, for no pair goes over the end of a line.
        """
        text = line.rstrip("\r\n")
        return self.closing(text, 0)[0] >= 0

    def ends(self, text: str, place: int) -> bool:
        """Whether a cell may end here: a delimiter follows, or nothing, perhaps after spaces."""
        delimiter = self.marks.delimiter
        if place >= len(text) or (delimiter and text.startswith(delimiter, place)):
            return True
        if delimiter[:1] == " ":
            return False
        while text[place : place + 1] == " ":
            place += 1
        return place >= len(text) or (bool(delimiter) and text.startswith(delimiter, place))

    def unescaped(self, cell: str) -> str:
        """Return what a quoted cell says."""
        quote, escape = self.marks.quote, self.marks.escape
        if escape and escape != quote:
            if escape in cell:
                cell = cell.replace(escape + escape, escape + "\x00")
                cell = cell.replace(escape + quote, quote).replace(escape + "\x00", escape)
            return cell
        return cell.replace(quote + quote, quote) if quote in cell else cell


class _Feed:
    """Hands a reader of whole files one line at a time."""

    line: str | None = None

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self.line is None:
            raise StopIteration
        line, self.line = self.line, None
        return line


def _is_escaped(text: str, at: int, escape: str) -> bool:
    count = 0
    while at > 0 and text[at - 1] == escape:
        count += 1
        at -= 1
    return count % 2 == 1
