"""Following a recipe: the files of an export become interactions, every row accounted for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from threading import Event

from recentre import words
from recentre.errors import BadRecipe
from recentre.importing import amounts
from recentre.importing.amounts import DecimalMark
from recentre.importing.values import is_number
from recentre.recipes import beside, rows
from recentre.recipes.conditions import Holds, compile_all
from recentre.recipes.counted import Counted
from recentre.recipes.joining import Export, Row, Scope, looked_up
from recentre.recipes.making import Ledger, Maker
from recentre.recipes.model import Made, Part, Recipe
from recentre.recipes.recognising import columns_of, place_files
from recentre.recipes.texts import decimal_of


def apply(
    recipe: Recipe,
    files: Sequence[Path],
    folder: Path,
    cancel: Event | None = None,
    *,
    answers: Mapping[str, str] | None = None,
    decimal: DecimalMark | None = None,
    shown: Mapping[Path, str] | None = None,
) -> Made:
    """Follow a recipe.

    Parameters
    ----------
    recipe : Recipe
        What the files are.
    files : sequence of Path
        The files of the export, in any order: their headers say which is which.
    folder : Path
        Where what is made goes.
    cancel : Event, optional
        Set to stop.
    answers : mapping, optional
        The reader's answers to what the recipe ``needs``.
    decimal : {'comma', 'point'}, optional
        The decimal mark, where amounts are added up and the files do not tell it.
    shown : mapping, optional
        What to call a file, where its path is a temporary one.

    Raises
    ------
    UnreadableFile
        If a file cannot be read.
    BadRecipe
        If the files are not what the recipe is for, or an answer is missing.
    AmbiguousFile
        If the decimal mark must be asked.
    Cancelled
        When the event is set.
    """
    told = dict(answers or {})
    for name, question in recipe.needs.items():
        if not told.get(name, "").strip():
            raise BadRecipe(
                words.RECIPES_NEEDS_ANSWER.format(recipe=recipe.title, question=question),
                words.RECIPES_ANSWER_HINT.format(name=name),
            )
    opened: dict[Path, rows.Opened] = {}
    for number, path in enumerate(files):
        place = folder / f"opened{number}"
        place.mkdir(parents=True, exist_ok=True)
        opened[path] = rows.open_file(path, place, (shown or {}).get(path), cancel)
    placed = _placed(recipe, opened)
    export = Export(
        recipe.files,
        given=frozenset(placed),
        tables=recipe.tables,
        answers={name: told[name].strip() for name in recipe.needs},
        conditions=compile_all,
    )
    export.number = lru_cache(1 << 16)(_reader_of_numbers(placed, recipe, decimal))
    columns = {name: columns_of(recipe.files[name], one.header) for name, one in placed.items()}
    for name in set(looked_up(recipe)) & set(placed):
        found = rows.lines(placed[name], columns[name], cancel)
        export.rows[name] = [line.cells for line in found if line.cells is not None]
    ledger = Ledger()
    following = _Following(recipe, export, ledger, folder, cancel)
    parts = [
        following.part(name, placed[name], columns[name])
        for name in dict.fromkeys(rule.file for rule in recipe.rules)
        if name in placed
    ]
    used = list(placed.values())
    return Made(
        recipe=recipe.name,
        title=recipe.title,
        parts=tuple(parts),
        parties=beside.parties(recipe, export, ledger, folder),
        channels=beside.channels(recipe, export, folder),
        kinds=beside.kinds(recipe, folder),
        topics=beside.topics(recipe, folder),
        zone=recipe.zone,
        cautions=recipe.cautions,
        files=tuple((one.table.shown, one.table.sha256) for one in used),
    )


def _placed(recipe: Recipe, opened: Mapping[Path, rows.Opened]) -> dict[str, rows.Opened]:
    """Return which file is which of the recipe's."""
    names = {str(path): path for path in opened}
    headers = {str(path): one.header for path, one in opened.items()}
    found, missing = place_files(recipe, headers)
    if missing:
        raise BadRecipe(
            words.RECIPES_MISSES.format(recipe=recipe.title, missing=" ".join(missing)),
            words.RECIPES_MISSES_HINT,
        )
    unused = [one.table.shown for path, one in opened.items() if str(path) not in found.values()]
    if unused:
        raise BadRecipe(
            words.RECIPES_UNUSED_FILE.format(recipe=recipe.title, files=", ".join(unused)),
            words.RECIPES_UNUSED_FILE_HINT.format(
                files="; ".join(f"{file.name}: {file.about}" for file in recipe.files.values())
            ),
        )
    return {name: opened[names[one]] for name, one in found.items()}


def _reader_of_numbers(
    opened: Mapping[str, rows.Opened], recipe: Recipe, decimal: DecimalMark | None
) -> Callable[[str], Decimal | None]:
    """Return what reads a number; the mark is decided on the columns that are added up."""
    comma = decimal == "comma"
    cells: list[str] = []
    shown = ""
    for file, column in _added_up(recipe):
        if file in opened:
            table = opened[file].table
            place = dict(
                zip(
                    recipe.files[file].columns,
                    columns_of(recipe.files[file], table.header),
                    strict=True,
                )
            )[column]
            if place is not None:
                shown = shown or table.shown
                at = table.header.index(place)
                cells += [row[at] for row in table.head if is_number(row[at])]
    if decimal is None and cells:
        comma = amounts.decide(amounts.marks_of(cells), None, shown) == "comma"

    def read(text: str) -> Decimal | None:
        return decimal_of(text, comma)

    return read


def _added_up(recipe: Recipe) -> set[tuple[str, str]]:
    """Return the columns whose numbers the recipe itself works with, each with its file."""
    found = set()
    for rule in recipe.rules:
        for text in rule.fields.values():
            if " * " not in text and not text.startswith("sum of "):
                continue
            for factor in text.removeprefix("sum of ").split(" * "):
                file = recipe.files[rule.file]
                *joins, column = factor.strip().split(".")
                for join in joins:
                    if join in file.joins:
                        file = recipe.files[file.joins[join].file]
                if column in file.columns:
                    found.add((file.name, column))
    return found


@dataclass(frozen=True)
class _Following:
    """A recipe while it is followed."""

    recipe: Recipe
    export: Export
    ledger: Ledger
    folder: Path
    cancel: Event | None

    def part(self, name: str, opened: rows.Opened, columns: Sequence[str | None]) -> Part:
        """Make the interactions of one file."""
        scope = Scope(self.export, self.recipe.files[name])
        rules = [rule for rule in self.recipe.rules if rule.file == name]
        asides = [
            (compile_all(aside.when, scope), aside.because)
            for aside in self.recipe.asides
            if aside.file == name
        ]
        declared = all("occurred_at" not in rule.fields for rule in rules)
        aside = Counted()
        seen: set[bytes] = set()
        casts = [beside.Casting(cast, scope) for cast in self.recipe.casts if cast.file == name]
        read = used = repeated = 0
        path = self.folder / f"{name}.interactions.csv"
        with Maker(path, rules, scope, self.ledger, declared=declared) as maker:
            for line in rows.lines(opened, columns, self.cancel):
                read += 1
                if line.cells is None and declared:
                    maker.pass_on(line)
                    used += 1
                elif line.cells is None:
                    aside.add(words.RECIPES_UNEVEN, line.first)
                elif line.mark in seen and not declared:
                    repeated += 1
                elif reason := _aside(line.cells, asides) or maker.take(line, line.cells):
                    aside.add(reason, line.first)
                else:
                    used += 1
                    for casting in casts:
                        casting.note(line.cells, self.ledger.said)
                seen.add(line.mark)
        return Part(
            shown=opened.table.shown,
            sha256=opened.table.sha256,
            text=opened.table.text,
            interactions=path,
            rows_read=read,
            rows_used=used,
            made=maker.made,
            kinds=dict(sorted(maker.kinds.items())),
            set_aside=aside.listed(),
            repeated=repeated,
            findings=opened.table.findings,
            left_out=maker.left_out.listed(),
            declared=declared,
        )


def _aside(row: Row, asides: Sequence[tuple[Holds, str]]) -> str:
    for holds, because in asides:
        if holds(row):
            return because
    return ""
