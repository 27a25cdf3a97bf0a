"""The page on recipes is true: it names each recipe and shows one as it stands."""

from __future__ import annotations

from recentre import recipes
from recentre.settings import ROOT

PAGE = (ROOT / "docs" / "recipes.md").read_text("utf-8")
KNOWN = [recipe for recipe in recipes.known() if not recipe.own]


def test_the_page_tells_what_each_recipe_makes() -> None:
    for recipe in KNOWN:
        assert f"| `{recipe.name}` | {recipe.title}<br>" in PAGE
        assert recipe.about in PAGE
        assert all(caution in PAGE for caution in recipe.cautions)


def test_the_recipe_that_is_shown_is_the_one_that_ships() -> None:
    shown = PAGE.split("```toml\n")[1].split("```")[0]
    assert shown == (ROOT / "data" / "recipes" / "reviews.toml").read_text("utf-8")


def test_every_template_and_example_is_told() -> None:
    templates = (ROOT / "data" / "templates" / "recipes" / "README.md").read_text("utf-8")
    examples = (ROOT / "data" / "recipes" / "examples" / "README.md").read_text("utf-8")
    for recipe in KNOWN:
        assert f"--recipe {recipe.name}" in examples
        for file in recipe.files.values():
            if not file.mailbox:
                assert f"({recipe.name}/{file.name}.csv)" in templates
            for column in file.columns.values():
                assert file.mailbox or f"| `{column.usual}` |" in templates
