"""The terminal: import, queries, ask, sample, and how each says no."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from recentre import words
from recentre.engine import catalogue
from recentre.terminal.commands import app

LOG = """source,target,occurred_at,channel,kind,amount
Ann,Shop,2025-01-05T10:00:00Z,store,purchase,12.50
Shop,Ann,2025-01-06T10:00:00Z,mail,newsletter,
Ann,Bob,2025-02-01T09:00:00Z,phone,message,
Bob,Ann,2025-02-02T09:00:00Z,phone,message,
Bob,Shop,2025-03-01T08:00:00Z,store,purchase,lots
Bob,Bob,2025-03-02T08:00:00Z,phone,message,
,Ann,2025-03-03T08:00:00Z,phone,message,
Ann,Bob,2025-02-01T09:00:00Z,phone,message,
"""
Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "log.csv").write_text(LOG, encoding="utf-8")
    runner = CliRunner()

    def invoke(*arguments: str) -> Result:
        return runner.invoke(app, list(arguments))

    return invoke


@pytest.fixture
def shop(run: Run) -> Path:
    done = run("import", "log.csv", "--workspace", "shop.duckdb", "--company", "Shop")
    assert done.exit_code == 0, done.stderr
    return Path("shop.duckdb")


def failed(result: Result) -> str:
    """Return the one line of an error, after checking that it is one line and nothing else."""
    assert result.exit_code == 1, result.output
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.stderr
    return result.stderr


def test_an_import_tells_in_json_what_happened_to_every_row(run: Run) -> None:
    done = run(
        "import", "log.csv", "--workspace", "w.duckdb", "--company", "Shop", "--json",
        "--rejects", "out.csv",
    )  # fmt: skip
    assert done.exit_code == 0
    told = json.loads(done.stdout)
    assert told["rows_read"] == 8
    assert (told["rows_loaded"], told["rows_rejected"]) == (5, 1)
    assert (told["self_loops"], told["duplicates"], told["values_dropped"]) == (1, 1, 1)
    assert told["rejects"] == [{"reason": "source is missing", "count": 1}]
    assert told["parties"] == 3
    assert told["viewpoint"] == "two-centred"
    assert told["mapping"]["occurred_at"] == "occurred_at"
    assert told["dialect"]["delimiter"] == ","
    assert told["batch"] == 1
    rows = list(csv.DictReader(io.StringIO(Path("out.csv").read_text(encoding="utf-8"))))
    assert list(rows[0]) == ["batch", "line", "field", "value", "reason", "row"]
    assert [(row["line"], row["field"]) for row in rows] == [("6", "amount"), ("8", "source")]


def test_without_json_the_report_can_be_read(run: Run) -> None:
    done = run("import", "log.csv", "--workspace", "w.duckdb", "--company", "Shop")
    assert "8 rows read = 5 loaded + 1 refused + 1 self loops + 1 duplicates" in done.stdout
    assert "1: source is missing (line 8: ''" in done.stdout
    assert "days in UTC" in done.stdout
    assert "Two-centred" in done.stdout
    assert f"{words.SCREEN_TWO_CENTRES}: {words.QUALITY_PAGE_PARTLY}" in done.stdout
    assert "taken for people" in done.stdout
    assert done.stderr == ""


def test_a_log_without_a_company_says_what_is_missing(run: Run) -> None:
    done = run("import", "log.csv", "--workspace", "w.duckdb")
    assert "names no company" in done.stdout
    assert f"{words.SCREEN_THE_BASE}: {words.QUALITY_PAGE_NO}" in done.stdout
    assert f"{words.SCREEN_ONE_PARTY}: {words.QUALITY_PAGE_PARTLY}" in done.stdout


def test_a_second_import_is_a_further_batch(run: Run, shop: Path) -> None:
    Path("more.csv").write_text(
        "source,target,occurred_at\nAnn,Cy,2025-04-01T10:00:00Z\n", encoding="utf-8"
    )
    done = run("import", "more.csv", "--workspace", str(shop), "--json")
    assert json.loads(done.stdout)["batch"] == 2


def test_several_files_give_sums_and_their_own_reports(run: Run) -> None:
    Path("more.csv").write_text(
        "source,target,occurred_at\nAnn,Cy,2025-04-01T10:00:00Z\n,Cy,2025-04-02T10:00:00Z\n",
        encoding="utf-8",
    )
    done = run(
        "import", "log.csv", "more.csv", "--workspace", "w.duckdb", "--json", "--rejects", "r.csv"
    )
    told = json.loads(done.stdout)
    assert (told["rows_read"], told["rows_loaded"], told["parties"]) == (10, 6, 4)
    assert [one["batch"] for one in told["batches"]] == [1, 2]
    rows = list(csv.DictReader(io.StringIO(Path("r.csv").read_text(encoding="utf-8"))))
    assert [row["batch"] for row in rows] == ["1", "1", "2"]


def test_a_dry_run_reports_and_leaves_nothing(run: Run) -> None:
    done = run(
        "import", "log.csv", "--workspace", "w.duckdb", "--company", "Shop", "--dry-run",
        "--json", "--rejects", "r.csv",
    )  # fmt: skip
    told = json.loads(done.stdout)
    assert (told["rows_loaded"], told["batch"]) == (5, None)
    assert sorted(path.name for path in Path().iterdir()) == ["log.csv", "r.csv"]
    text = run("import", "log.csv", "--workspace", "w.duckdb", "--dry-run").stdout
    assert text.endswith(words.TERMINAL_DRY + "\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ("missing.csv",),
        ("log.csv", "--map", "source=Nobody"),
        ("log.csv", "--map", "colour=source"),
        ("log.csv", "--company", "Nobody"),
        ("log.csv", "--parties", "missing.csv"),
        ("log.csv", "--timezone", "Mars/Olympus"),
    ],
)
def test_a_failed_import_leaves_no_file_behind(run: Run, arguments: tuple[str, ...]) -> None:
    failed(run("import", *arguments, "--workspace", "w.duckdb"))
    assert [path.name for path in Path().iterdir()] == ["log.csv"]


@pytest.mark.parametrize("name", ["w.csv", ".", "log.csv"])
def test_a_workspace_is_no_file_of_data_and_no_folder(run: Run, name: str) -> None:
    assert "such as shop.duckdb" in failed(run("import", "log.csv", "--workspace", name))
    assert [path.name for path in Path().iterdir()] == ["log.csv"]


def test_a_failed_import_leaves_a_workspace_as_it_was(run: Run, shop: Path) -> None:
    before = shop.read_bytes()
    failed(run("import", "log.csv", "--workspace", str(shop), "--map", "source=Nobody"))
    assert shop.read_bytes() == before


def test_where_dates_have_two_readings_the_readings_and_the_option_are_named(run: Run) -> None:
    Path("two.csv").write_text(
        "source,target,occurred_at\nAnn,Bob,03/04/2025\nBob,Ann,05/06/2025\n", encoding="utf-8"
    )
    said = failed(run("import", "two.csv", "--workspace", "w.duckdb"))
    assert "--dates day-first" in said
    assert "--dates month-first" in said
    assert not Path("w.duckdb").exists()
    done = run("import", "two.csv", "--workspace", "w.duckdb", "--dates", "day-first")
    assert "from 2025-04-03 to 2025-06-05" in done.stdout


def test_a_constant_fills_a_missing_target(run: Run) -> None:
    Path("orders.csv").write_text(
        "customer,when\nAnn,2025-01-01\nBob,2025-02-01\n", encoding="utf-8"
    )
    done = run(
        "import", "orders.csv", "--workspace", "w.duckdb", "--map", "source=customer",
        "--map", "occurred_at=when", "--map", "target=@Shop", "--company", "Shop", "--json",
    )  # fmt: skip
    told = json.loads(done.stdout)
    assert (told["mapping"]["target"], told["viewpoint"]) == ("@Shop", "one-centred")


def test_a_log_beside_the_facts_of_a_generated_world_is_labelled_generated(run: Run) -> None:
    assert run("sample", "world", "--customers", "12", "--interactions", "1000").exit_code == 0
    done = run("import", "world/interactions.csv", "--workspace", "w.duckdb")
    assert done.exit_code == 0, done.stderr
    facts = json.loads(
        run("ask", "workspace/facts", "--workspace", "w.duckdb", "--format", "json").stdout
    )
    assert facts[0]["generated"] is True


def test_queries_are_listed_with_what_they_take_and_give(run: Run) -> None:
    told = json.loads(run("queries", "--json").stdout)
    assert {one["name"] for one in told} == set(catalogue.load())
    of_party = next(one for one in told if one["name"] == "ties/of_party")
    assert of_party["parameters"][0]["required"] is True
    assert {"name": "half_life_days", "default": 90.0}.items() <= of_party["parameters"][3].items()
    assert [column["name"] for column in of_party["columns"]][:4] == [
        "other", "type", "family", "strength",
    ]  # fmt: skip
    text = run("queries").stdout
    assert all(one["question"] in text for one in told)


def answer(run: Run, *arguments: str) -> list[dict[str, Any]]:
    done = run("ask", *arguments, "--workspace", "shop.duckdb", "--format", "json")
    assert done.exit_code == 0, done.stderr
    rows: list[dict[str, Any]] = json.loads(done.stdout)
    return rows


@pytest.mark.usefixtures("shop")
def test_json_has_parties_by_name_iso_dates_and_null_for_undefined(run: Run) -> None:
    ties = {row["other"]: row for row in answer(run, "ties/of_party", "--set", "party=Ann")}
    assert set(ties) == {"Bob", "Shop"}
    assert list(ties["Bob"]) == [column.name for column in catalogue.query("ties/of_party").columns]
    assert ties["Bob"]["first_day"] == "2025-02-01"
    assert ties["Bob"]["is_dormant"] is False
    assert ties["Shop"]["bridgeness"] is None
    receipt = answer(run, "ties/receipt", "--set", "party=Ann", "--set", "other=Bob")
    assert [row["occurred_at"] for row in receipt] == [
        "2025-02-01T09:00:00Z",
        "2025-02-02T09:00:00Z",
    ]
    assert {row["file"] for row in receipt} == {"log.csv"}
    assert [row["line"] for row in receipt] == [4, 5]


@pytest.mark.usefixtures("shop")
def test_csv_has_a_header_and_all_rows(run: Run) -> None:
    done = run("ask", "ties/all", "--workspace", "shop.duckdb", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert len(rows) == 3
    assert list(rows[0]) == [column.name for column in catalogue.query("ties/all").columns]
    assert {row["is_strong"] for row in rows} <= {"true", "false"}


@pytest.mark.usefixtures("shop")
def test_a_table_is_rounded_and_one_row_stands_upright(run: Run) -> None:
    table = run("ask", "ties/all", "--workspace", "shop.duckdb").stdout.splitlines()
    assert table[0].split()[:4] == ["a", "b", "family", "strength"]
    assert len(table) == 4
    upright = run(
        "ask", "contrast/of_customer", "--workspace", "shop.duckdb", "--set", "customer=Ann"
    ).stdout.splitlines()
    assert upright[0].split() == ["customer", "Ann"]


@pytest.mark.usefixtures("shop")
def test_an_empty_answer_is_an_empty_array_or_a_header(run: Run) -> None:
    arguments = ("contrast/of_customer", "--set", "customer=Shop")
    assert answer(run, *arguments) == []
    done = run("ask", *arguments, "--workspace", "shop.duckdb")
    assert done.stdout.startswith("customer")
    assert done.stderr.strip() == words.TERMINAL_NO_ROWS


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("ties/nothing", "--workspace", "shop.duckdb"), "no query named"),
        (("ties/all", "--workspace", "none.duckdb"), "no workspace"),
        (("ties/all", "--workspace", "log.csv"), "not a workspace"),
        (("ties/of_party", "--workspace", "shop.duckdb"), "needs party"),
        (("ties/all", "--workspace", "shop.duckdb", "--set", "colour=red"), "no parameter"),
        (("ties/all", "--workspace", "shop.duckdb", "--set", "as_of=soon"), "no date"),
        (("ties/all", "--workspace", "shop.duckdb", "--set", "layer=deep"), "no layer"),
        (("ties/of_party", "--workspace", "shop.duckdb", "--set", "party=Anna"), "Close to it"),
    ],
)
def test_a_question_that_cannot_be_put_is_one_line(
    run: Run, arguments: tuple[str, ...], said: str
) -> None:
    assert said in failed(run("ask", *arguments))


@pytest.mark.parametrize(
    "arguments",
    [
        ("import",),
        ("import", "log.csv"),
        ("import", "log.csv", "--workspace", "w.duckdb", "--map", "source"),
        ("import", "log.csv", "--workspace", "w.duckdb", "--dates", "year-first"),
        ("ask", "ties/all"),
        ("ask", "ties/all", "--workspace", "w.duckdb", "--set", "party"),
        ("ask", "ties/all", "--workspace", "w.duckdb", "--format", "xml"),
        ("network", "--workspace", "w.duckdb", "--centre", "Ann", "--out", "ann.pdf"),
        ("network", "--workspace", "w.duckdb", "--out", "ann.html"),
        ("sample",),
        ("sample", "world", "--world", "mars"),
        ("dance",),
        ("ask", "--colour"),
    ],
)
def test_wrong_usage_is_exit_code_2(run: Run, arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert [path.name for path in Path().iterdir()] == ["log.csv"]


def test_a_sample_that_makes_no_sense_is_one_line(run: Run) -> None:
    assert "too small" in failed(run("sample", "world", "--customers", "2"))


def test_a_place_that_cannot_be_written_is_one_line(run: Run) -> None:
    assert "log.csv" in failed(run("sample", "log.csv/world"))


def test_a_fault_of_the_program_is_one_line_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise KeyError("a\nb")

    monkeypatch.setattr(catalogue, "load", broken)
    assert "RECENTRE_TRACE" in failed(run("queries"))
