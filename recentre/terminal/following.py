"""``recipes``, and ``import --recipe``: known exports, which fits some files, and following one."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from recentre import recipes, words
from recentre.errors import RecentreError
from recentre.importing.options import ImportOptions
from recentre.recipes import Recipe, Recognised
from recentre.terminal.stopping import stoppable

COMPANY = "company"
"""The need that the option of that name answers."""
_BESIDE = ("planted.json", "README.md", "LICENSE")
LIKELY = 0.5
"""A recipe that is named when a file does not load by itself is at least so likely."""


def list_recipes(files: Sequence[Path], *, as_json: bool) -> None:
    """Write every recipe and what it needs, or those that fit some files and why."""
    if files:
        found = recognised(all_files(files))
        told = [_fit_as_object(one) for one in found]
        text = "\n".join(_fit_as_text(one) for one in found) or words.RECIPES_NONE_FITS
    else:
        known = recipes.known()
        told = [_as_object(one) for one in known]
        text = "\n".join(_as_text(one) for one in known)
    if as_json:
        json.dump(told, sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
    else:
        sys.stdout.write(text.rstrip() + "\n")


def recognised(files: Sequence[Path]) -> tuple[Recognised, ...]:
    """Return the recipes that fit some files, the likeliest first."""
    with TemporaryDirectory(prefix="recentre-") as temporary:
        headers = {}
        for number, path in enumerate(files):
            folder = Path(temporary) / f"file{number}"
            folder.mkdir()
            headers[str(path)] = stoppable(
                lambda stop, path=path, folder=folder: recipes.headers_of(path, folder, stop)  # type: ignore[misc]
            )
    return recipes.recognise(headers)


@contextmanager
def followed(
    name: str | None, files: Sequence[Path], options: ImportOptions, answers: Mapping[str, str]
) -> Iterator[tuple[Sequence[Path], ImportOptions]]:
    """Give what is to be loaded: the files as they are, or what a recipe made of them.

    Raises
    ------
    BadRecipe
        If there is no such recipe, it does not fit, or an answer is missing.
    """
    if name is None:
        yield files, options
        return
    recipe = recipes.load(name)
    told = dict(answers)
    if COMPANY in recipe.needs and options.company:
        told.setdefault(COMPANY, options.company[0])
        options = replace(options, company=options.company[1:])
    with TemporaryDirectory(prefix="recentre-") as temporary:
        made = stoppable(
            lambda stop: recipes.apply(
                recipe,
                all_files(files),
                Path(temporary),
                stop,
                answers=told,
                decimal=options.decimal,
            )
        )
        yield (), replace(options, made=made)


def all_files(files: Sequence[Path]) -> list[Path]:
    """Return the files, and those that lie in a folder among them."""
    found: list[Path] = []
    for path in files:
        if path.is_dir():
            found += sorted(one for one in path.iterdir() if one.is_file() and _is_data(one))
        else:
            found.append(path)
    return found


def _is_data(path: Path) -> bool:
    """Return whether a file of a folder can be one of an export, not what stands beside it."""
    return "." in path.name and not path.name.startswith(".") and path.name not in _BESIDE


def with_recipe_named(error: RecentreError, files: Sequence[Path]) -> RecentreError:
    """Return the error with the recipe in its hint that would read the files, if one is likely."""
    try:
        found = recognised(all_files(files))
    except RecentreError:
        return error
    likely = next((one for one in found if one.confidence >= LIKELY), None)
    if likely is None:
        return error
    hint = words.RECIPES_WOULD_READ.format(
        title=likely.recipe.title, name=likely.recipe.name, confidence=_percent(likely.confidence)
    )
    return type(error)(error.message, f"{hint} {error.hint}")


def _percent(share: float) -> str:
    return f"{share:.0%}"


def _as_text(recipe: Recipe) -> str:
    lines = [f"{recipe.name}: {recipe.title}", f"  {recipe.about}"]
    lines += [
        words.RECIPES_LINE_FILE.format(
            name=file.name,
            about=file.about,
            columns=", ".join(one.usual for one in file.columns.values() if one.required),
            optional=words.RECIPES_OPTIONAL if file.optional else "",
        )
        for file in recipe.files.values()
    ]
    lines += [
        words.RECIPES_LINE_NEED.format(name=name, question=question)
        for name, question in recipe.needs.items()
    ]
    return "\n".join(lines) + "\n"


def _as_object(recipe: Recipe) -> dict[str, object]:
    return {
        "name": recipe.name,
        "title": recipe.title,
        "about": recipe.about,
        "own": recipe.own,
        "files": [
            {
                "name": file.name,
                "about": file.about,
                "optional": file.optional,
                "required": [one.usual for one in file.columns.values() if one.required],
                "may_have": [one.usual for one in file.columns.values() if not one.required],
            }
            for file in recipe.files.values()
        ],
        "needs": dict(recipe.needs),
        "cautions": list(recipe.cautions),
    }


def _fit_as_text(one: Recognised) -> str:
    lines = [
        words.RECIPES_LINE_FIT.format(
            name=one.recipe.name,
            title=one.recipe.title,
            confidence=_percent(one.confidence),
        ),
        f"  {one.why}",
        *(f"  {text}" for text in one.missing),
    ]
    return "\n".join(lines) + "\n"


def _fit_as_object(one: Recognised) -> dict[str, object]:
    return {
        "name": one.recipe.name,
        "title": one.recipe.title,
        "confidence": one.confidence,
        "why": one.why,
        "missing": list(one.missing),
        "files": dict(one.files),
        "needs": dict(one.recipe.needs),
    }
