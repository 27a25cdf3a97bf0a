"""The rows of an export's files, and how a row of one finds the rows of another."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from recentre.recipes.model import File, Join, Recipe

Row = tuple[str, ...]
_YEAR_FIRST = re.compile(r"\d{4}-\d\d-\d\d")
"""Times that sort as texts; of others nobody can say which comes before."""
Find = Callable[[Row], Row | None]
Key = Callable[[Row], tuple[str, ...]]
FindMany = Callable[[Row], Sequence[Row]]


@dataclass
class Export:
    """The files of one export that are looked up, and what was said about them."""

    files: Mapping[str, File]
    rows: dict[str, list[Row]] = field(default_factory=dict)
    """File to its rows; a file that is not there, or is not looked up, has none."""
    given: frozenset[str] = frozenset()
    """Files of the recipe that are there."""
    tables: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    number: Callable[[str], Decimal | None] = lambda text: None
    conditions: Callable[[tuple[str, ...], Scope], Callable[[Row], bool]] = lambda when, scope: bool
    """Compiles the conditions of a join; given by who knows how."""
    indexes: dict[tuple[str, Join], dict[tuple[str, ...], list[Row]]] = field(default_factory=dict)


@dataclass(frozen=True)
class Scope:
    """What a value of a rule can name: the columns of one file, its joins, tables, answers."""

    export: Export
    file: File
    extra: tuple[str, ...] = ()
    """Names of what stands behind the columns of a row."""

    def place(self, column: str) -> int:
        """Return where a column stands in a row."""
        return (*self.file.columns, *self.extra).index(column)

    def table(self, name: str) -> Mapping[str, str]:
        """Return a table of codes, its codes folded in case."""
        return {code.casefold(): word for code, word in self.export.tables[name].items()}

    def answer(self, name: str) -> str:
        """Return what the reader answered."""
        return self.export.answers[name]

    @property
    def number(self) -> Callable[[str], Decimal | None]:
        """Reads a number of this export."""
        return self.export.number

    def is_many(self, join: str) -> bool:
        """Return whether a join finds several rows."""
        found = self.file.joins.get(join)
        return found is not None and found.many

    def join(self, name: str) -> tuple[Find, Scope]:
        """Return what finds the one row of a join, and the scope of that row."""
        join = self.file.joins[name]
        there = Scope(self.export, self.export.files[join.file])
        key = self._key(tuple(here for _, here in join.pairs))
        index = self._index(join, there)
        if join.before is None:
            return (lambda row: next(iter(index.get(key(row), ())), None)), there
        time_there, time_here = there.place(join.before[0]), self.place(join.before[1])
        ordered = {
            found: sorted(rows, key=lambda row: row[time_there]) for found, rows in index.items()
        }
        times = {found: [row[time_there] for row in rows] for found, rows in ordered.items()}
        if not all(_YEAR_FIRST.match(time) for listed in times.values() for time in listed):
            return (lambda row: None), there

        def last_before(row: Row) -> Row | None:
            found = key(row)
            if found not in ordered:
                return None
            place = bisect_left(times[found], row[time_here])
            return ordered[found][place - 1] if place else None

        return last_before, there

    def join_many(self, name: str) -> tuple[FindMany, Scope]:
        """Return what finds all rows of a join, and the scope of those rows."""
        join = self.file.joins[name]
        there = Scope(self.export, self.export.files[join.file])
        key = self._key(tuple(here for _, here in join.pairs))
        index = self._index(join, there)
        nothing: list[Row] = []
        return (lambda row: index.get(key(row), nothing)), there

    def key_there(self, name: str) -> Key:
        """Return what reads the key of a row that a join finds."""
        join = self.file.joins[name]
        there = Scope(self.export, self.export.files[join.file])
        return there._key(tuple(column for column, _ in join.pairs))

    def _key(self, columns: tuple[str, ...]) -> Key:
        places = [self.place(column) for column in columns]
        if len(places) == 1:
            (only,) = places
            return lambda row: (row[only],)
        return lambda row: tuple(row[place] for place in places)

    def _index(self, join: Join, there: Scope) -> dict[tuple[str, ...], list[Row]]:
        """Return the rows of a join by their key; a row without a whole key is none."""
        known = self.export.indexes.get((there.file.name, join))
        if known is not None:
            return known
        index: dict[tuple[str, ...], list[Row]] = {}
        self.export.indexes[there.file.name, join] = index
        key = there._key(tuple(column for column, _ in join.pairs))
        fits = self.export.conditions(join.when, there)
        for row in self.export.rows.get(there.file.name, ()):
            found = key(row)
            if all(found) and fits(row):
                index.setdefault(found, []).append(row)
        return index


def looked_up(recipe: Recipe) -> Iterator[str]:
    """Yield the files whose rows are kept at hand: those of joins, and those of parties alone."""
    for file in recipe.files.values():
        for join in file.joins.values():
            yield join.file
    making = {rule.file for rule in recipe.rules}
    yield from (cast.file for cast in recipe.casts if cast.file not in making)
