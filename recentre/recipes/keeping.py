"""The recipes there are: those that come with the program, and the reader's own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from recentre import words
from recentre.errors import BadRecipe
from recentre.importing.fields import CONSTANT_MARK
from recentre.importing.fields import Mapping as FieldMapping
from recentre.importing.guess import plain_header
from recentre.importing.nearness import near
from recentre.recipes.model import Recipe
from recentre.recipes.parsing import parse, parse_text, spelling
from recentre.settings import settings

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,60}")


def own_folder() -> Path:
    """Return the folder of the reader's own recipes."""
    return settings().home / "recipes"


def known() -> tuple[Recipe, ...]:
    """Return all recipes, the program's first; one of the reader's that is broken is left out."""
    found = [_parsed(path, path.stat().st_mtime_ns) for path in _shipped()]
    for path in sorted(own_folder().glob("*.toml")):
        try:
            found.append(parse(path, own=True))
        except BadRecipe:
            continue
    return tuple(found)


def _shipped() -> list[Path]:
    return sorted((settings().data / "recipes").glob("*.toml"))


@lru_cache(64)
def _parsed(path: Path, changed: int) -> Recipe:
    del changed
    return parse(path)


def load(name: str) -> Recipe:
    """Return a recipe by its name, or from a file.

    Parameters
    ----------
    name : str
        Name of a recipe (the reader's own go before the program's), or path of a TOML file.

    Raises
    ------
    BadRecipe
        If there is none, or it does not make sense.
    """
    if name.endswith(".toml") or "/" in name or "\\" in name:
        path = Path(name)
        if not path.is_file():
            raise BadRecipe(words.RECIPES_NO_SUCH_FILE.format(file=name))
        return parse(path, own=True)
    mine = own_folder() / f"{name}.toml"
    if _NAME.fullmatch(name) and mine.is_file():
        return parse(mine, own=True)
    for path in _shipped():
        if path.stem == name:
            return parse(path)
    names = [path.stem for path in (*_shipped(), *sorted(own_folder().glob("*.toml")))]
    raise BadRecipe(
        words.RECIPES_NO_SUCH.format(name=name),
        near(name, names) or words.RECIPES_THERE_ARE.format(names=", ".join(names)),
    )


def own(
    mapping: FieldMapping,
    *,
    title: str = "",
    kinds: Mapping[str, str] | None = None,
    channels: Mapping[str, str] | None = None,
    zone: str | None = None,
) -> str:
    """Return a reader's mapping of one file as the text of a recipe.

    Parameters
    ----------
    mapping : Mapping
        Which columns are which fields.
    title : str
        What the reader calls such files.
    kinds, channels : mapping, optional
        What the reader said of kinds (``knowledge, asks``) and channels (``owned``).
    zone : str, optional
        The zone of its times.
    """
    names = _short_names(mapping.columns.values())
    lines = [
        f"title = {_quoted(title or words.RECIPES_OWN_TITLE)}",
        f"about = {_quoted(words.RECIPES_OWN_ABOUT)}",
    ]
    if zone:
        lines.append(f"zone = {_quoted(zone)}")
    lines += ["", "[files.log]", f"about = {_quoted(words.RECIPES_OWN_FILE)}"]
    lines += ["", "[files.log.required]"]
    lines += [f"{name} = [{_quoted(spelling(column))}]" for column, name in names.items()]
    lines += ["", "[[make]]", 'from = "log"']
    lines += [f"{field} = {_quoted(names[column])}" for field, column in mapping.columns.items()]
    lines += [
        f"{field} = {_quoted(CONSTANT_MARK + value)}" for field, value in mapping.constants.items()
    ]
    for part, told in (("kinds", kinds), ("channels", channels)):
        if told:
            lines += ["", f"[{part}]"]
            lines += [f"{_quoted(name)} = {_quoted(value)}" for name, value in told.items()]
    return "\n".join(lines) + "\n"


def _short_names(columns: Iterable[str]) -> dict[str, str]:
    """Return a bare key for each column; one that cannot be spelt so is numbered."""
    found: dict[str, str] = {}
    for column in columns:
        name = plain_header(column)
        if not name or name in found.values():
            name = f"column_{len(found) + 1}"
        found.setdefault(column, name)
    return found


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def save(name: str, text: str) -> Path:
    """Keep a recipe in the reader's folder and return its file.

    Parameters
    ----------
    name : str
        What to call it: small letters, digits and hyphens.
    text : str
        The recipe.

    Raises
    ------
    BadRecipe
        If the name will not do or the recipe does not make sense.
    """
    if not _NAME.fullmatch(name):
        raise BadRecipe(words.RECIPES_BAD_NAME.format(name=name))
    parse_text(text, name)
    own_folder().mkdir(parents=True, exist_ok=True)
    path = own_folder() / f"{name}.toml"
    path.write_text(text, encoding="utf-8")
    return path


def forget(name: str) -> None:
    """Delete a recipe of the reader's own."""
    if _NAME.fullmatch(name):
        (own_folder() / f"{name}.toml").unlink(missing_ok=True)
