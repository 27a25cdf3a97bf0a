"""Who is who in the terminal: proposals, merges and their way back, erasing, no names."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from recentre.engine.database import forget_workspace
from recentre.terminal.commands import app
from tests.unit.test_importing_without_names import occurrences

LOG = """source,target,occurred_at
Ana Ruiz-Quillon,Kettle,2025-03-01
ANA RUIZ-QUILLON,Tom Berg,2025-03-02
Tom Berg,Kettle,2025-03-03
"""


def run(*arguments: str) -> str:
    done = CliRunner().invoke(app, list(arguments))
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.fixture
def shop(tmp_path: Path) -> str:
    (tmp_path / "log.csv").write_text(LOG, encoding="utf-8")
    shop = str(tmp_path / "shop.duckdb")
    run("import", str(tmp_path / "log.csv"), "--workspace", shop, "--company", "Kettle")
    return shop


def pairs(shop: str) -> list[tuple[str, str]]:
    told = json.loads(run("who", shop, "--json"))
    return [(one["kept_name"], one["merged_name"]) for one in told["proposals"]]


def test_a_pair_is_listed_merged_and_taken_back(shop: str) -> None:
    assert pairs(shop) == [("Ana Ruiz-Quillon", "ANA RUIZ-QUILLON")]
    assert "They differ by capital letters alone." in run("who", shop)
    run("merge", shop, "Ana Ruiz-Quillon", "ANA RUIZ-QUILLON")
    assert pairs(shop) == []
    assert "ANA RUIZ-QUILLON counts as Ana Ruiz-Quillon (By hand)" in run("who", shop)
    run("unmerge", shop, "ANA RUIZ-QUILLON")
    assert pairs(shop) == [("Ana Ruiz-Quillon", "ANA RUIZ-QUILLON")]


def test_nobody_is_erased_without_yes(shop: str, tmp_path: Path) -> None:
    said = run("erase", shop, "Ana Ruiz-Quillon")
    assert "Nothing was erased" in said
    assert "stay unless --also names them: ANA RUIZ-QUILLON" in said
    (tmp_path / "log.csv").unlink()
    run("erase", shop, "Ana Ruiz-Quillon", "--also", "ANA RUIZ-QUILLON", "--yes")
    forget_workspace(Path(shop))
    assert occurrences(tmp_path, ["Quillon"]) == []


def test_an_unknown_name_is_one_sentence(shop: str) -> None:
    done = CliRunner().invoke(app, ["erase", shop, "Ana Ruis-Quillon", "--yes"])
    assert done.exit_code == 1
    assert "There is no party named 'Ana Ruis-Quillon'" in done.stderr
    assert "Close to it: ANA RUIZ-QUILLON, Ana Ruiz-Quillon" in done.stderr
    done = CliRunner().invoke(app, ["unmerge", shop, "Tom Berg"])
    assert done.exit_code == 1
    assert "This name was not merged." in done.stderr


def test_a_log_comes_in_without_names(tmp_path: Path) -> None:
    log = tmp_path / "log.csv"
    log.write_text(LOG, encoding="utf-8")
    shop = str(tmp_path / "shop.duckdb")
    said = run("import", str(log), "--workspace", shop, "--company", "Kettle", "--no-names")
    assert "Names were not kept" in said
    log.unlink()
    forget_workspace(Path(shop))
    assert occurrences(tmp_path, ["Quillon", "Berg"]) == []
    assert pairs(shop) == []
