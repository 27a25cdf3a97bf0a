"""The base as networks and several side by side in a real browser: clicks, keys, drawing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from conftest import IDLE, ROOT

HEADLINE = ".st-key-sentence h1"
SCENE = "globalThis.recentreLibrary?.scene('base_networks')"
BOARD = "globalThis.recentreLibrary?.board('several')"
PAINTED = f"() => {SCENE}?.drawn.length === 2 && {SCENE}.drawn.every(one => one.labels.length)"
SMALL = f"() => {BOARD}?.panels.length && {BOARD}.panels.every(one => one.labels)"
AT = {
    "networks": ("the_base?base_as=networks", PAINTED),
    "several": ("one_party?party_as=several", SMALL),
}
LIMIT = 30_000


@pytest.fixture(scope="module")
def server(serve: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> str:
    return serve(ROOT / "app.py", RECENTRE_HOME=str(tmp_path_factory.mktemp("home")))


def place_of(page: Any, panel: int, party: int) -> tuple[float, float]:
    """Return where a party stands in the window."""
    x, y = page.evaluate(
        f"""([panel, party]) => {{
          const one = {SCENE}.drawn[panel];
          const at = one.network.canvasToDOM(one.nodes.get(party));
          const box = one.stage.getBoundingClientRect();
          return [box.left + at.x, box.top + at.y];
        }}""",
        [panel, party],
    )
    return x, y


def someone(page: Any) -> int:
    """Return the customer that stands lowest on the right, clear of the others."""
    found: int = page.evaluate(
        f"""() => {{
          const [left, right] = {SCENE}.drawn;
          const customers = [...right.nodes.values()].filter(one => !one.place);
          const both = customers.filter(one => left.nodes.has(one.id));
          return both.sort((a, b) => b.y - a.y)[0].id;
        }}"""
    )
    return found


def test_a_click_selects_in_both_networks_and_a_double_click_opens_two_centres(
    visit: Any, server: str
) -> None:
    page = visit(f"{server}/the_base?base_as=networks")
    page.wait_for_function(PAINTED, timeout=LIMIT)
    party = someone(page)
    page.mouse.click(*place_of(page, 1, party))
    page.wait_for_function(f"id => {SCENE}.selected === id", arg=party, timeout=LIMIT)
    page.wait_for_url("**selected=*", timeout=LIMIT)
    page.locator(".st-key-base_open button").first.wait_for(timeout=LIMIT)
    page.wait_for_selector(IDLE)
    page.mouse.dblclick(*place_of(page, 0, party))
    page.wait_for_url("**/two_centres?*centre=*", timeout=LIMIT)


def test_a_filter_keeps_the_canvases_and_says_what_is_left(visit: Any, server: str) -> None:
    page = visit(f"{server}/the_base?base_as=networks")
    page.wait_for_function(PAINTED, timeout=LIMIT)
    page.evaluate(f"() => {{ globalThis.before = {SCENE}.drawn.map(one => one.canvas) }}")
    page.locator(".st-key-base_filter button").first.click()
    page.get_by_text("Delft (").first.click()
    page.locator(".st-key-chips_base").first.wait_for(timeout=LIMIT)
    page.wait_for_function(f"() => {SCENE}.drawn[0].nodes.size < 40", timeout=LIMIT)
    assert page.evaluate(
        f"() => {SCENE}.drawn.every((one, place) => one.canvas === globalThis.before[place])"
    )


def test_small_networks_are_walked_by_keys_and_opened(visit: Any, server: str) -> None:
    page = visit(f"{server}/one_party?party_as=several")
    page.wait_for_function(SMALL, timeout=LIMIT)
    names = page.locator(".small .name")
    names.first.focus()
    page.keyboard.press("ArrowRight")
    second = names.nth(1).inner_text()
    assert page.evaluate(f"() => {BOARD}.root.getRootNode().activeElement.textContent") == second
    page.keyboard.press("Enter")
    page.locator(HEADLINE, has_text=second).first.wait_for(timeout=LIMIT)
    page.wait_for_url("**centre=*", timeout=LIMIT)
    assert "party_as" not in page.url


def test_a_mark_lights_up_wherever_it_stands_and_nothing_is_drawn_anew(
    visit: Any, server: str
) -> None:
    page = visit(f"{server}/one_party?party_as=several")
    page.wait_for_function(SMALL, timeout=LIMIT)
    page.wait_for_selector(IDLE)
    page.evaluate(f"() => {{ globalThis.before = {BOARD}.panels }}")
    x, y, party = page.evaluate(
        f"""() => {{
          const panel = {BOARD}.panels[0];
          const star = [...panel.picture.nodes.values()].find(one => one.shape === 'star');
          const at = panel.onScreen(star, panel.view());
          const box = panel.canvas.getBoundingClientRect();
          return [box.left + at.x, box.top + at.y, star.id];
        }}"""
    )
    page.mouse.click(x, y)
    page.wait_for_url("**selected=*", timeout=LIMIT)
    page.get_by_text("stands in 4 of 4 networks").first.wait_for(timeout=LIMIT)
    assert page.evaluate(f"() => {BOARD}.selected") == party
    assert page.evaluate(f"() => {BOARD}.panels === globalThis.before")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("shown", ["networks", "several"])
def test_it_has_no_serious_finding_of_axe(
    visit: Any, server: str, axe: Any, shown: str, scheme: str
) -> None:
    address, painted = AT[shown]
    page = visit(f"{server}/{address}", scheme=scheme)
    page.wait_for_function(painted, timeout=LIMIT)
    page.get_by_text("How this was computed").first.wait_for(timeout=LIMIT)
    page.wait_for_selector(IDLE)
    page.wait_for_function(
        "() => !document.querySelector('[data-stale=true]')"
        " && document.getAnimations().every(one => one.playState !== 'running')",
        timeout=LIMIT,
    )
    assert axe(page) == []
