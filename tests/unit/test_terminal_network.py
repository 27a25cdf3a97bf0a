"""The terminal draws networks: from both chairs, alone in one file, or as data."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest
from typer.testing import CliRunner, Result

from recentre.terminal.commands import app
from tests.tiny import Log
from tests.unit.test_network_casting import ROWS

Draw = Callable[..., Result]


@pytest.fixture
def draw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Draw:
    monkeypatch.chdir(tmp_path)
    Log(ROWS, company=["shop"], owned=["club"]).workspace(tmp_path).close()

    def invoke(centre: str, out: str, *more: str) -> Result:
        return CliRunner().invoke(
            app,
            ["network", "--workspace", "tiny.duckdb", "--centre", centre, "--out", out, *more],
        )

    return invoke


def drawn(path: str) -> dict[str, dict[str, object]]:
    """Return the nodes of the one network in a file, by label."""
    (network,) = json.loads(Path(path).read_text(encoding="utf-8"))["networks"]
    return {node["label"]: node for node in network["nodes"]}


def test_the_customer_stands_in_the_middle_by_default(draw: Draw) -> None:
    done = draw("ann", "ann.json")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.startswith("ann.json: Around ann: 3 parties; strong ties: 0.")
    nodes = drawn("ann.json")
    assert set(nodes) == {"ann", "bob", "cy", "dee", "shop"}
    assert nodes["ann"]["tie"] == "centre"


def test_the_company_s_picture_has_the_same_cast_and_a_band_for_the_unknown(draw: Draw) -> None:
    draw("ann", "ann.json", "--perspective", "company")
    nodes = drawn("ann.json")
    assert set(nodes) == {"ann", "bob", "cy", "dee", "shop"}
    assert nodes["shop"]["tie"] == "centre"
    assert (nodes["bob"]["tie"], nodes["dee"]["tie"]) == ("weak", "outside")


def test_the_page_stands_alone_and_says_where_the_log_comes_from(draw: Draw) -> None:
    draw("ann", "ann.html")
    page = Path("ann.html").read_text(encoding="utf-8")
    assert "default-src 'none'" in page
    assert 'src="http' not in page
    assert "<h1>ann in the middle</h1>" in page
    assert "Around ann: 3 parties; strong ties: 0. shop knows 1 of the parties" in page
    assert "Where the log comes from was not said." in page


def test_the_company_can_be_the_centre_itself(draw: Draw) -> None:
    assert draw("shop", "shop.json").exit_code == 0
    assert set(drawn("shop.json")) == {"shop", "ann", "bob"}


def test_the_same_command_writes_the_same_bytes(draw: Draw) -> None:
    draw("ann", "one.html")
    draw("ann", "two.html")
    assert Path("one.html").read_bytes() == Path("two.html").read_bytes()


def test_an_unknown_centre_is_one_line_and_no_file(draw: Draw) -> None:
    done = draw("Anne", "ann.html")
    assert done.exit_code == 1
    assert "Close to it: ann." in done.stderr
    assert not Path("ann.html").exists()


def test_without_a_company_there_is_no_picture_from_its_chair(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Log(ROWS).workspace(tmp_path).close()
    arguments = ["network", "--workspace", "tiny.duckdb", "--centre", "ann", "--out", "a.html"]
    done = CliRunner().invoke(app, [*arguments, "--perspective", "company"])
    assert done.exit_code == 1
    assert "--company" in done.stderr
    assert CliRunner().invoke(app, arguments).exit_code == 0


@pytest.mark.parametrize("perspective", ["customer", "company"])
def test_other_programs_get_everybody_around_a_party_with_both_strengths(
    draw: Draw, perspective: str
) -> None:
    for file, read in (("ann.graphml", nx.read_graphml), ("ann.gexf", nx.read_gexf)):
        assert draw("ann", file, "--perspective", perspective).exit_code == 0
        graph = read(Path(file))
        centres = {
            at["label"]: at["centre"] for _, at in graph.nodes(data=True) if at.get("centre")
        }
        assert centres == {"ann": "customer", "shop": "company"}
        assert {at["of"] for _, _, at in graph.edges(data=True)} >= {"customer"}
    assert draw("shop", "shop.graphml").exit_code == 0
