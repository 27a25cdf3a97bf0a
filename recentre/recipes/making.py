"""One file's rows become interactions, row by row or in groups, and are written down."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

from recentre import words
from recentre.importing.fields import FIELDS
from recentre.recipes.conditions import Holds, compile_all
from recentre.recipes.counted import Counted
from recentre.recipes.joining import Row, Scope
from recentre.recipes.model import Rule
from recentre.recipes.parsing import DECLARED, VIRTUAL
from recentre.recipes.rows import Line
from recentre.recipes.texts import pieces
from recentre.recipes.values import (
    Reads,
    Result,
    Whole,
    compile_field,
    compile_value,
)

LINES = ("first line", "last line")
MARK = "row"
"""Last column of what is made: tells rows apart that are equal in every field."""
NEEDED = ("source", "target", "occurred_at")


@dataclass
class Ledger:
    """The names at the ends of all interactions, and the roles that rules give them."""

    met: dict[str, int] = field(default_factory=dict)
    """Name to its interactions."""
    roles: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Name to its type and role."""
    said: dict[str, dict[str, str]] = field(default_factory=dict)
    """Name to what the files say of that party."""

    def meet(self, name: str, type_: str, role: str) -> None:
        """Note a name at an end of an interaction."""
        self.met[name] = self.met.get(name, 0) + 1
        if role and name not in self.roles:
            self.roles[name] = (type_, role)


@dataclass
class _Group:
    """Rows that are one interaction."""

    first: int
    last: int
    row: Row
    items: tuple[list[str], ...]


class _Making:
    """A rule that is being followed."""

    def __init__(self, rule: Rule, scope: Scope, names: Sequence[str]) -> None:
        self.rule = rule
        self.holds: Holds = compile_all(rule.when, scope)
        self.each: tuple[tuple[str, Reads], ...] = ()
        if rule.each:
            self.each = tuple((of, compile_value(of, scope)) for of in rule.each.of)
            scope = Scope(scope.export, scope.file, VIRTUAL)
        self.plain: dict[str, Reads] = {}
        self.whole: dict[str, Whole] = {}
        for name, text in rule.fields.items():
            compiled = compile_field(text, scope)
            if isinstance(compiled, Whole):
                self.whole[name] = compiled
            else:
                self.plain[name] = compiled
        self.key = [compile_value(text, scope) for text in rule.one_per]
        is_declared = "occurred_at" not in rule.fields
        self.ends = (
            []
            if is_declared
            else [(name, self.plain[name]) for name in NEEDED if name in self.plain]
        )
        self.names = names
        self.groups: dict[tuple[str, ...], _Group] = {}

    def spread(self, row: Row) -> list[Row]:
        """Return the row once, or once for each piece with the piece behind it."""
        if self.rule.each is None:
            return [row]
        found: dict[str, str] = {}
        for of, read in self.each:
            for piece in pieces(read(row), self.rule.each.split):
                found.setdefault(piece, of)
        return [(*row, piece, of, str(len(found))) for piece, of in found.items()]

    def lacks(self, row: Row) -> str:
        """Return why a row makes no interaction, or nothing."""
        for name, read in self.ends:
            if not read(row):
                return self.rule.without.get(name) or words.RECIPES_WITHOUT[name]
        return ""

    def gather(self, line: Line, row: Row) -> None:
        """Put a row to the others of its interaction; lines count on while they are one block."""
        key = tuple(read(row) for read in self.key)
        group = self.groups.get(key)
        if group is None:
            group = _Group(line.first, line.last, row, tuple([] for _ in self.whole))
            self.groups[key] = group
        elif line.first == group.last + 1:
            group.last = line.last
        for items, whole in zip(group.items, self.whole.values(), strict=True):
            items.extend(whole.items(row))


class Maker:
    """Writes the interactions of one file.

    Parameters
    ----------
    path : Path
        The file to write.
    rules : sequence of Rule
        The recipe's rules for this file.
    scope : Scope
        What they can name.
    ledger : Ledger
        Notes whom they name.
    declared : bool
        Whether the rules make ties without a time.
    """

    def __init__(
        self, path: Path, rules: Sequence[Rule], scope: Scope, ledger: Ledger, *, declared: bool
    ) -> None:
        names = tuple(name for name in FIELDS if name not in DECLARED)
        if declared:
            used = {name for rule in rules for name in rule.fields}
            names = tuple(name for name in dict.fromkeys((*FIELDS, *DECLARED)) if name in used)
        self._names = names
        self._makings = [_Making(rule, scope, self._names) for rule in rules]
        self._ledger = ledger
        self._path = path
        self.made = 0
        self.kinds: Counter[str] = Counter()
        self.left_out = Counted()

    @property
    def header(self) -> tuple[str, ...]:
        """The columns behind those of lines."""
        return (*self._names, MARK)

    def __enter__(self) -> Maker:
        self._file = self._path.open("w", encoding="utf-8", newline="")
        self._writer = csv.writer(self._file, lineterminator="\n", quoting=csv.QUOTE_ALL)
        self._writer.writerow((*LINES, *self.header))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is None:
            for making in self._makings:
                for group in making.groups.values():
                    found = [
                        whole.of(items)
                        for whole, items in zip(making.whole.values(), group.items, strict=True)
                    ]
                    self._write(making, (group.first, group.last), group.row, found)
        self._file.close()

    def pass_on(self, line: Line) -> None:
        """Leave a row of ties without a time that does not fit its header to the importer.

        It refuses such rows, those without an end and those that repeat another by itself.
        """
        self._writer.writerow((line.first, line.last, ""))
        self.made += 1
        self.kinds[""] += 1

    def take(self, line: Line, row: Row) -> str:
        """Make what a row gives; return why it gave nothing, or nothing."""
        reason = ""
        used = False
        for making in self._makings:
            if not making.holds(row):
                continue
            spread = making.spread(row)
            if not spread:
                reason = reason or making.rule.without.get("target", words.RECIPES_NO_PIECE)
            for one in spread:
                lacking = making.lacks(one)
                if lacking:
                    reason = reason or lacking
                    continue
                used = True
                if making.key:
                    making.gather(line, one)
                else:
                    found = [whole.of_row(one) for whole in making.whole.values()]
                    self._write(making, (line.first, line.last), one, found, line.mark)
        return "" if used else reason or words.RECIPES_NO_RULE

    def _write(
        self,
        making: _Making,
        lines: tuple[int, int],
        row: Row,
        found: Sequence[Result],
        mark: bytes = b"",
    ) -> None:
        values = {name: read(row) for name, read in making.plain.items()}
        for name, (text, readable) in zip(making.whole, found, strict=True):
            values[name] = text
            if not readable:
                self.left_out.add(words.RECIPES_NO_NUMBER.format(field=name), lines[0])
        get: Callable[[str, str], str] = values.get
        alone = "" if get("message_id", "") else mark.hex()
        cells = [get(name, "") for name in self._names]
        if any("\n" in cell or "\r" in cell for cell in cells):
            cells = [" ".join(cell.split()) for cell in cells]
        self._writer.writerow((*lines, *cells, alone))
        self.made += 1
        self.kinds[get("kind", "")] += 1
        for end in ("source", "target"):
            self._ledger.meet(get(end, ""), get(f"{end}_type", ""), get(f"{end}_role", ""))
