"""Recipes from the terminal: listed, recognised, followed, saved and used again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from recentre import recipes
from recentre.engine.database import open_workspace
from recentre.importing.fields import Mapping
from recentre.settings import settings
from recentre.terminal.commands import app
from tests.unit.importing_tables import ask

EXAMPLES = settings().data / "recipes" / "examples"


def run(*words: object) -> str:
    """Run a command and return what it wrote."""
    done = CliRunner().invoke(app, [str(word) for word in words], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


def refused(*words: object) -> str:
    """Run a command that cannot work and return the line that it says."""
    done = CliRunner().invoke(app, [str(word) for word in words], catch_exceptions=False)
    assert done.exit_code == 1
    return done.output


def test_the_recipes_are_listed_with_what_they_need() -> None:
    told = json.loads(run("recipes", "--json"))
    assert {one["name"] for one in told} >= {"orders", "zendesk", "stackexchange", "mailbox"}
    shown = run("recipes")
    for one in told:
        assert f"{one['name']}: {one['title']}" in shown
        assert all(question in shown for question in one["needs"].values())


def test_files_are_recognised_with_confidence_and_reason() -> None:
    best, *_ = json.loads(run("recipes", EXAMPLES / "stackexchange", "--json"))
    assert best["name"] == "stackexchange"
    assert best["confidence"] > 0.9
    assert "posts.csv has id, post_type_id" in best["why"]
    assert "stackexchange: Stack Exchange tables" in run("recipes", EXAMPLES / "stackexchange")


def test_an_export_is_loaded_by_its_recipe_with_lines_of_its_own_files(tmp_path: Path) -> None:
    place = tmp_path / "site.duckdb"
    told = json.loads(
        run(
            *("import", EXAMPLES / "stackexchange", "--workspace", place, "--json"),
            *("--recipe", "stackexchange", "--answer", "site=Kettle Forum"),
        )
    )
    for one in told["batches"]:
        gave = one["rows_loaded"] + one["rows_rejected"] + one["self_loops"] + one["duplicates"]
        assert one["rows_read"] == gave
    workspace = open_workspace(place)
    batches = ask(workspace, "select file, recipe, rows_loaded from batch order by batch")
    assert batches == [
        ("posts.csv", "stackexchange", 4),
        ("comments.csv", "stackexchange", 2),
        ("votes.csv", "stackexchange", 2),
    ]
    found = ask(
        workspace,
        "select i.batch, i.line, s.name, t.name, k.name, p.name"
        " from interaction as i join identity as s on s.id = i.source"
        " join identity as t on t.id = i.target"
        " left join term as k on k.subject = 'kind' and k.id = i.kind"
        " left join term as p on p.subject = 'topic' and p.id = i.topic"
        " order by 1, 2 limit 2",
    )
    assert found == [
        (1, 2, "Ana Ruiz", "Kettle Forum", "question", "descaling"),
        (1, 3, "Tom (22)", "Ana Ruiz", "answer", "descaling"),
    ]
    reasons = ask(workspace, 'select line, reason, "row" from reject where batch = 2 order by 1')
    assert reasons == [
        (4, "its author is not known", "3,1,0,2026-03-02T10:50:00.000,"),
        (5, "the author of the post is not known", "4,4,0,2026-03-03T10:50:00.000,21"),
    ]
    natures = ask(workspace, "select name, nature, asks from kind order by 1")
    assert ("question", "knowledge", True) in natures
    assert ("answer", "knowledge", False) in natures


def test_an_own_mapping_is_used_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECENTRE_HOME", str(tmp_path / "home"))
    log = tmp_path / "log.csv"
    log.write_text("wer,wann,was\nAna,2026-03-02,kauf\nTom,2026-03-03,kauf\n", encoding="utf-8")
    pairs = [("source", "wer"), ("target", "@Laden"), ("occurred_at", "wann"), ("kind", "was")]
    text = recipes.own(Mapping.of(pairs), title="Laden")
    recipes.save("laden", text)
    beside = tmp_path / "beside.toml"
    beside.write_text(text, encoding="utf-8")
    for number, name in enumerate(("laden", beside)):
        place = tmp_path / f"{number}.duckdb"
        told = json.loads(
            run(
                *("import", log, "--workspace", place, "--recipe", name),
                *("--company", "Laden", "--json"),
            )
        )
        assert (told["rows_read"], told["rows_loaded"]) == (2, 2)


def test_a_file_that_does_not_load_alone_is_told_its_recipe(tmp_path: Path) -> None:
    tickets = EXAMPLES / "zendesk" / "tickets.csv"
    told = refused("import", tickets, "--workspace", tmp_path / "w.duckdb")
    assert "--recipe zendesk" in told


def test_a_missing_answer_and_a_recipe_that_makes_nothing_are_told(tmp_path: Path) -> None:
    place = tmp_path / "w.duckdb"
    orders = EXAMPLES / "orders"
    assert "--company" in refused("import", orders, "--workspace", place, "--recipe", "orders")
    lost = tmp_path / "orders.csv"
    lost.write_text(
        "InvoiceNo,CustomerID,InvoiceDate,Quantity,UnitPrice\n1,,2026-03-02,1,2\n", encoding="utf-8"
    )
    told = refused(
        *("import", lost, "--workspace", place, "--recipe", "orders", "--company", "Kettle")
    )
    assert "names no customer" in told
    assert not place.exists()
