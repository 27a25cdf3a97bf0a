"""Undo and redo, the browser's Back, chips of filters, and files of what is seen."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from conftest import IDLE, ROOT

HEADLINE = ".st-key-sentence h1"
DRAWING = "globalThis.recentreLibrary.scene('two_centres')"


@pytest.fixture(scope="module")
def server(serve: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> str:
    return serve(ROOT / "app.py", RECENTRE_HOME=str(tmp_path_factory.mktemp("home")))


@pytest.fixture
def centres(visit: Any, server: str) -> Callable[..., Any]:
    def show(query: str = "", **options: Any) -> Any:
        page = visit(f"{server}/two_centres{query}", **options)
        page.wait_for_function(f"globalThis.recentreLibrary && {DRAWING}?.drawn.length === 2")
        page.wait_for_selector(IDLE)
        return page

    return show


def headline(page: Any) -> str:
    return str(page.locator(HEADLINE).first.inner_text())


def wait_for_headline(page: Any, text: str) -> None:
    page.wait_for_function(
        "([selector, text]) => document.querySelector(selector)?.innerText === text",
        arg=[HEADLINE, text],
        timeout=30_000,
    )
    page.wait_for_selector(IDLE)


def stepped(page: Any) -> str:
    """Go to the next customer and return the new headline."""
    before = headline(page)
    page.locator(".st-key-bar_after button").first.click()
    page.wait_for_function(
        "([selector, text]) => document.querySelector(selector)?.innerText !== text",
        arg=[HEADLINE, before],
        timeout=30_000,
    )
    page.wait_for_selector(IDLE)
    return headline(page)


def hidden(page: Any, count: int) -> None:
    page.wait_for_function(f"{DRAWING}.hidden.size === {count}", timeout=30_000)
    page.wait_for_selector(IDLE)


def test_keys_undo_and_redo_what_was_chosen_and_back_goes_along(centres: Any) -> None:
    page = centres()
    first = headline(page)
    second = stepped(page)
    third = stepped(page)
    page.keyboard.press("Control+z")
    wait_for_headline(page, second)
    page.keyboard.press("Control+z")
    wait_for_headline(page, first)
    page.keyboard.press("Control+Shift+Z")
    wait_for_headline(page, second)
    # Back undoes what was done last: that was the redo.
    page.go_back()
    wait_for_headline(page, first)
    page.keyboard.press("Control+Shift+Z")
    wait_for_headline(page, second)
    page.keyboard.press("Control+Shift+Z")
    wait_for_headline(page, third)


def test_what_the_legend_hides_is_a_chip_and_can_be_undone(centres: Any) -> None:
    page = centres()
    canvas = page.locator(".recentre canvas").first.element_handle()
    page.get_by_role("button", name="social", exact=True).click()
    chip = page.locator("[class*=st-key-chip_two_centres_nature_social] button").first
    chip.wait_for(timeout=30_000)
    page.keyboard.press("Control+z")
    hidden(page, 0)
    chip.wait_for(state="detached", timeout=30_000)
    page.locator(".st-key-redo button").first.click()
    hidden(page, 1)
    chip.click()
    hidden(page, 0)
    chip.wait_for(state="detached", timeout=30_000)
    page.get_by_role("button", name="social", exact=True).click()
    chip.wait_for(timeout=30_000)
    assert canvas.evaluate("it => it.isConnected"), "the canvas was built anew"


def test_a_dragged_party_goes_back_when_that_is_undone(centres: Any) -> None:
    page = centres()
    party, *start = page.evaluate(
        f"""() => {{ const panel = {DRAWING}.drawn[1];
          const node = [...panel.nodes.values()].find(one => !one.place && one.tie !== 'rest');
          const box = panel.stage.getBoundingClientRect();
          const at = panel.network.canvasToDOM(node);
          return [node.id, box.x + at.x, box.y + at.y]; }}"""
    )
    placed = f"() => {{ const it = {DRAWING}.drawn[1].nodes.get({party}); return [it.x, it.y]; }}"
    before = page.evaluate(placed)
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(start[0] - 60, start[1] + 30, steps=6)
    page.mouse.up()
    page.locator(".st-key-undo button:enabled").first.wait_for(timeout=30_000)
    assert page.evaluate(placed) != before
    page.keyboard.press("Control+z")
    page.wait_for_function(
        f"before => JSON.stringify(({placed})()) === JSON.stringify(before)",
        arg=before,
        timeout=30_000,
    )
    page.locator(".st-key-redo button:enabled").first.wait_for(timeout=30_000)


def test_clear_all_removes_every_filter_in_one_step(centres: Any) -> None:
    page = centres("?half_life_days=30&layer=personal")
    page.get_by_text(" shown").first.wait_for(timeout=30_000)
    page.get_by_role("button", name="social", exact=True).click()
    page.locator("[class*=st-key-chip_two_centres_nature_social]").first.wait_for(timeout=30_000)
    page.get_by_role("button", name="Clear all").click()
    page.locator("[class*=st-key-chips_two_centres]").first.wait_for(
        state="detached", timeout=30_000
    )
    hidden(page, 0)
    assert "half_life" not in page.url
    page.keyboard.press("Control+z")
    page.wait_for_url("**half_life_days=30*", timeout=30_000)
    hidden(page, 1)


def test_files_hold_what_is_seen_and_no_name_that_is_hidden(centres: Any, tmp_path: Path) -> None:
    page = centres("?half_life_days=30")
    page.get_by_role("button", name="social", exact=True).click()
    page.locator("[class*=st-key-chip_two_centres_nature_social]").first.wait_for(timeout=30_000)
    page.wait_for_selector(IDLE)
    page.locator(".st-key-two_centres_save button").first.click()
    files = {}
    for name in ("html", "graphml", "gexf", "parties", "ties"):
        with page.expect_download(timeout=30_000) as download:
            page.locator(f".st-key-two_centres_save_{name} button").first.click()
        files[name] = tmp_path / download.value.suggested_filename
        download.value.save_as(files[name])
    parties = list(csv.DictReader(io.StringIO(files["parties"].read_text("utf-8"))))
    assert "social" not in {party["nature"] for party in parties}
    for name, read in (("graphml", nx.read_graphml), ("gexf", nx.read_gexf)):
        graph = read(files[name])
        assert sorted(graph) == sorted(party["id"] for party in parties)
        assert {at["origin"] for _, at in graph.nodes(data=True)} == {parties[0]["origin"]}
    saved = page.context.new_page()
    saved.goto(files["html"].as_uri())
    saved.locator("canvas").nth(1).wait_for()
    assert saved.get_by_role("button", name="social").get_attribute("aria-pressed") == "false"
    assert saved.get_by_text("Generated sample data").is_visible()
    assert saved.get_by_text("half-life 30 days").is_visible()
