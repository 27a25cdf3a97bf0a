"""Which recipe a set of files is for, told by their headers, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from threading import Event

from recentre import words
from recentre.recipes.keeping import known
from recentre.recipes.mail import HEADER as MAILBOX
from recentre.recipes.model import File, Recipe, Recognised
from recentre.recipes.parsing import spelling
from recentre.recipes.rows import open_file

Headers = Mapping[str, Sequence[str]]
"""Name of a file to the names of its columns."""

LEAST = 0.2
"""Recipes less likely than this are not named."""


def columns_of(file: File, header: Sequence[str]) -> list[str | None]:
    """Return the header of each column of a recipe's file, None for what is not there."""
    plain: dict[str, str] = {}
    for name in header:
        plain.setdefault(spelling(name), name)
    taken: set[str] = set()
    found: list[str | None] = []
    for column in file.columns.values():
        usual = next(
            (plain[one] for one in column.headers if plain.get(one, "") not in {"", *taken}), None
        )
        if usual is not None and column.required:
            taken.add(usual)
        found.append(usual)
    return found


def fit(file: File, name: str, header: Sequence[str]) -> float:
    """Return how well a header fits a file of a recipe: 0 unless all required columns are there.

    0.6 for the required columns, up to 0.3 for those that it may have, up to 0.1 for the usual
    spelling; a word of the file's name decides between files that fit alike.
    """
    if file.mailbox is not (tuple(header) == MAILBOX):
        return 0.0
    found = dict(zip(file.columns, columns_of(file, header), strict=True))
    required = [one for one, column in file.columns.items() if column.required]
    optional = [one for one, column in file.columns.items() if not column.required]
    if any(found[one] is None for one in required):
        return 0.0
    there = [one for one in optional if found[one] is not None]
    usual = sum(spelling(found[one] or "") == file.columns[one].headers[0] for one in required)
    share = len(there) / len(optional) if optional else 1.0
    bonus = 0.05 if any(word in Path(name).name.casefold() for word in file.named) else 0.0
    return min(1.0, 0.6 + 0.3 * share + 0.1 * usual / len(required) + bonus)


def place_files(recipe: Recipe, headers: Headers) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return which file is which of the recipe's, and sentences about those that are missing."""
    ranked = sorted(
        (
            (-(fit(file, name, header) + _by_name(file, name)), place, given, file.name, name)
            for place, file in enumerate(recipe.files.values())
            for given, (name, header) in enumerate(headers.items())
            if fit(file, name, header) > 0
        ),
    )
    placed: dict[str, str] = {}
    for _, _, _, role, name in ranked:
        if role not in placed and name not in placed.values():
            placed[role] = name
    missing = tuple(
        _lacking(recipe.files[role], headers, placed)
        for role, file in recipe.files.items()
        if role not in placed and not file.optional
    )
    return placed, missing


def _by_name(file: File, name: str) -> float:
    """A file that is called what it should be called goes before one that is not."""
    return 1.0 if any(word in Path(name).name.casefold() for word in file.named) else 0.0


def _lacking(file: File, headers: Headers, placed: Mapping[str, str]) -> str:
    """Return what a missing file would be, or which columns the nearest file lacks."""
    required = [column for column in file.columns.values() if column.required]
    best: tuple[int, str, list[str]] | None = None
    for name, header in headers.items():
        if name in placed.values():
            continue
        plain = {spelling(one) for one in header}
        lacks = [one.headers[0] for one in required if not plain & set(one.headers)]
        if best is None or len(lacks) < best[0]:
            best = (len(lacks), Path(name).name, lacks)
    if best is not None and best[0] < len(required):
        return words.RECIPES_LACKS_COLUMNS.format(
            file=best[1], about=file.about, columns=", ".join(best[2])
        )
    return words.RECIPES_LACKS_FILE.format(name=file.name, about=file.about)


def recognise(headers: Headers, recipes: Iterable[Recipe] | None = None) -> tuple[Recognised, ...]:
    """Return the recipes that some files may be meant for, the likeliest first.

    Parameters
    ----------
    headers : mapping of str to sequence of str
        Name of each file to the names of its columns, as `headers_of` reads them.
    recipes : iterable of Recipe, optional
        Those to choose from; all known ones unless told.

    Notes
    -----
    confidence = certainty of the recipe x mean fit of its files that are there or must be (0 for
    one that is not there) x share of the given files that the recipe knows.
    """
    found = []
    for recipe in known() if recipes is None else recipes:
        placed, missing = place_files(recipe, headers)
        if not placed or not any(rule.file in placed for rule in recipe.rules):
            continue
        counted = [
            file for file in recipe.files.values() if not file.optional or file.name in placed
        ]
        fits = [
            fit(file, placed[file.name], headers[placed[file.name]]) if file.name in placed else 0.0
            for file in counted
        ]
        share = len(placed) / len(headers)
        confidence = round(recipe.certainty * sum(fits) / len(fits) * share, 2)
        if confidence < LEAST:
            continue
        found.append(
            Recognised(
                recipe,
                confidence,
                _why(recipe, placed),
                (*missing, *_absent(recipe, placed)),
                placed,
            )
        )
    return tuple(sorted(found, key=lambda one: (-one.confidence, one.recipe.name)))


def _why(recipe: Recipe, placed: Mapping[str, str]) -> str:
    parts = [
        words.RECIPES_TAKEN_FOR.format(
            file=Path(name).name,
            about=recipe.files[role].about,
            columns=", ".join(
                column.headers[0]
                for column in recipe.files[role].columns.values()
                if column.required
            ),
        )
        for role, name in placed.items()
    ]
    return " ".join(parts)


def _absent(recipe: Recipe, placed: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(
        words.RECIPES_WITHOUT_FILE.format(name=file.name, about=file.about)
        for file in recipe.files.values()
        if file.optional and file.name not in placed
    )


def headers_of(path: Path, folder: Path, cancel: Event | None = None) -> tuple[str, ...]:
    """Return the names of a file's columns; those of a mailbox are its usual headers.

    Raises
    ------
    UnreadableFile
        If it cannot be read.
    """
    return open_file(path, folder, None, cancel).header
