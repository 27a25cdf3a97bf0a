"""What a recipe says beside the interactions: parties, channels, kinds and topics."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

from recentre.importing.small_files import COLUMNS
from recentre.recipes.conditions import compile_all
from recentre.recipes.joining import Export, Row, Scope
from recentre.recipes.making import Ledger
from recentre.recipes.model import Cast, Recipe
from recentre.recipes.values import compile_value

YES, NO = "yes", "no"


class Casting:
    """What the rows of a file say of parties, while it is read."""

    def __init__(self, cast: Cast, scope: Scope) -> None:
        self._holds = compile_all(cast.when, scope)
        self._name = compile_value(cast.fields["name"], scope)
        self._reads = {
            column: compile_value(text, scope)
            for column, text in cast.fields.items()
            if column != "name"
        }

    def note(self, row: Row, said: dict[str, dict[str, str]]) -> None:
        """Note what a row says; what an earlier row said stands."""
        name = self._name(row)
        if not name or not self._holds(row):
            return
        known = said.setdefault(name, {})
        if len(known) == len(self._reads):
            return
        for column, read in self._reads.items():
            value = read(row)
            if value and column not in known:
                known[column] = value


def parties(recipe: Recipe, export: Export, ledger: Ledger, folder: Path) -> Path | None:
    """Write what is known of the parties that were met, the export's own words first."""
    columns = COLUMNS["parties"]
    making = {rule.file for rule in recipe.rules}
    for cast in recipe.casts:
        if cast.file not in making:
            casting = Casting(cast, Scope(export, recipe.files[cast.file]))
            for row in export.rows.get(cast.file, ()):
                casting.note(row, ledger.said)
    found = {name: said for name, said in ledger.said.items() if name in ledger.met}
    for name, (type_, role) in ledger.roles.items():
        said = found.setdefault(name, {})
        said["role"] = said.get("role") or role
        said["type"] = said.get("type") or type_
    return _write(
        folder / "parties.csv",
        columns,
        ([name, *(said.get(column, "") for column in columns[1:])] for name, said in found.items()),
    )


def channels(recipe: Recipe, export: Export, folder: Path) -> Path | None:
    """Write which channels the company owns."""
    named = {
        export.answers[name[1:]] if name.startswith("?") else name: YES if owned == "owned" else NO
        for name, owned in recipe.channels.items()
    }
    return _write(folder / "channels.csv", COLUMNS["channels"], _pairs(named))


def kinds(recipe: Recipe, folder: Path) -> Path | None:
    """Write what the kinds are for and which of them ask."""
    rows = []
    for kind, told in recipe.kinds.items():
        nature, _, asks = told.partition(",")
        rows.append([kind, nature.strip(), YES if asks.strip() == "asks" else NO])
    return _write(folder / "kinds.csv", COLUMNS["kinds"], rows)


def topics(recipe: Recipe, folder: Path) -> Path | None:
    """Write which job a topic belongs to."""
    return _write(folder / "topics.csv", COLUMNS["topics"], _pairs(recipe.topics))


def _pairs(given: Mapping[str, str]) -> list[list[str]]:
    return [[one, other] for one, other in given.items()]


def _write(path: Path, columns: tuple[str, ...], rows: Iterable[list[str]]) -> Path | None:
    listed = list(rows)
    if not listed:
        return None
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(listed)
    return path
