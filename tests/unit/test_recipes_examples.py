"""Each recipe's worked example gives exactly the interactions that are written out for it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from recentre import recipes
from recentre.importing.fields import FIELDS
from recentre.settings import settings

EXAMPLES = settings().data / "recipes" / "examples"
EXPECTED = Path(__file__).resolve().parents[1] / "data" / "recipes"
NAMES = sorted(recipe.name for recipe in recipes.known() if not recipe.own)
ANSWERS = {"company": "Kettle & Co", "site": "Kettle Forum"}
OTHERWISE = {"social-posts": {"company": "KettleCare"}}


def files_of(name: str) -> list[Path]:
    """Return the files of an example."""
    return sorted(path for path in (EXAMPLES / name).iterdir() if path.name != "planted.json")


def made(name: str, folder: Path) -> recipes.Made:
    """Follow a recipe on its example."""
    answers = {**ANSWERS, **OTHERWISE.get(name, {})}
    return recipes.apply(recipes.load(name), files_of(name), folder, answers=answers)


def written(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def found(result: recipes.Made) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """Return what was made and what was set aside, as it is written out."""
    rows, aside = [], []
    for part in result.parts:
        for row in written(part.interactions):
            cells = {name: value for name, value in row.items() if name != "row" and value}
            rows.append({"file": part.shown, **cells})
        aside += [
            {"file": part.shown, "line": str(line), "reason": one.reason}
            for one in part.set_aside
            for line in one.lines
        ]
    return rows, aside


@pytest.mark.parametrize("name", NAMES)
def test_an_example_gives_the_interactions_that_are_written_out(name: str, tmp_path: Path) -> None:
    rows, aside = found(made(name, tmp_path))
    expected = [
        {column: value for column, value in row.items() if value}
        for row in written(EXPECTED / f"{name}.csv")
    ]
    assert rows == expected
    assert aside == written(EXPECTED / f"{name}.aside.csv")


@pytest.mark.parametrize("name", NAMES)
def test_every_row_of_an_example_is_used_or_set_aside_for_a_reason(
    name: str, tmp_path: Path
) -> None:
    for part in made(name, tmp_path).parts:
        aside = sum(one.count for one in part.set_aside)
        assert part.rows_read == part.rows_used + part.repeated + aside
        assert part.made == len(written(part.interactions)) == sum(part.kinds.values())
        assert all(one.count == len(one.lines) for one in part.set_aside)


@pytest.mark.parametrize("name", NAMES)
def test_an_example_is_recognised_by_its_headers(name: str, tmp_path: Path) -> None:
    headers = {}
    for number, path in enumerate(files_of(name)):
        folder = tmp_path / str(number)
        folder.mkdir()
        headers[str(path)] = recipes.headers_of(path, folder)
    best = recipes.recognise(headers)[0]
    assert best.recipe.name == name
    assert 0.5 < best.confidence <= 1
    assert all(path.name in best.why for path in files_of(name))


@pytest.mark.parametrize("name", NAMES)
def test_every_kind_that_a_recipe_makes_has_a_nature(name: str, tmp_path: Path) -> None:
    result = made(name, tmp_path)
    known = {row["kind"] for row in written(result.kinds)} if result.kinds else set()
    assert {kind for part in result.parts for kind in part.kinds if not part.declared} <= known


@pytest.mark.parametrize("name", NAMES)
def test_every_column_of_a_recipe_is_explained(name: str) -> None:
    for file in recipes.load(name).files.values():
        assert [column for column, told in file.columns.items() if not told.explained] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_templates_have_the_columns_that_the_recipe_reads(name: str) -> None:
    folder = settings().data / "templates" / "recipes" / name
    for file in recipes.load(name).files.values():
        if file.mailbox:
            continue
        header = [column.usual for column in file.columns.values()]
        with (folder / f"{file.name}.csv").open(encoding="utf-8", newline="") as template:
            assert list(csv.reader(template)) == [header]


@pytest.mark.parametrize("name", NAMES)
def test_a_recipe_says_which_columns_are_made_and_no_others(name: str, tmp_path: Path) -> None:
    for part in made(name, tmp_path).parts:
        header = list(written(part.interactions)[0]) if part.made else []
        assert set(header) - {"first line", "last line", "row"} <= set(FIELDS)
