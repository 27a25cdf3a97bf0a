"""Networks of many are saved from their page: the picture, and graphs that other programs open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pytest
from conftest import IDLE, ROOT

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def server(serve: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> str:
    return serve(ROOT / "app.py", RECENTRE_HOME=str(tmp_path_factory.mktemp("home")))


def kept(page: Any, click: Callable[[], None], folder: Path) -> Path:
    with page.expect_download(timeout=30_000) as coming:
        click()
    place = folder / str(coming.value.suggested_filename)
    coming.value.save_as(place)
    return place


def test_networks_side_by_side_are_saved_as_a_picture_and_as_a_graph(
    visit: Any, server: str, tmp_path: Path
) -> None:
    page = visit(f"{server}/one_party?party_as=several")
    page.locator(".several canvas").first.wait_for(timeout=30_000)
    names = page.locator(".small .name").all_inner_texts()
    assert len(names) >= 2

    def saved(ending: str) -> Path:
        page.locator(".saver > button").click()
        return kept(page, page.locator(".save-list button", has_text=ending).click, tmp_path)

    picture = saved("SVG")
    root = ElementTree.parse(picture).getroot()
    groups = [one for one in root.iter(f"{SVG}g") if one.get("data-party")]
    assert len(groups) == len(names)
    written = ["".join(one.itertext()) for one in root.iter(f"{SVG}text")]
    assert set(names) <= set(written)
    assert any("Generated sample" in text for text in written)
    header = saved("PNG, 2x").read_bytes()[:24]
    assert header[1:4] == b"PNG"
    assert int.from_bytes(header[16:20]) == pytest.approx(2 * float(root.get("width") or 0), abs=2)
    page.wait_for_selector(IDLE)
    page.locator(".st-key-several_save button").first.click()
    file = kept(page, page.get_by_role("button", name="GraphML").click, tmp_path)
    labels = set(nx.get_node_attributes(nx.read_graphml(file), "label").values())
    assert set(names) <= labels


def test_the_base_as_networks_is_saved_as_a_graph(visit: Any, server: str, tmp_path: Path) -> None:
    page = visit(f"{server}/the_base?base_as=networks")
    page.locator(".vis-network canvas").first.wait_for(timeout=30_000)
    page.wait_for_selector(IDLE)
    page.locator(".st-key-base_networks_save button").first.click()
    file = kept(page, page.get_by_role("button", name="GEXF").click, tmp_path)
    graph = nx.read_gexf(file)
    assert {"company", "customer"} <= set(nx.get_node_attributes(graph, "role").values())
    assert len(graph) > 60
