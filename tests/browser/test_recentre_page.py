"""Recentre on Two centres: the switch, the address, the same canvas, the key."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from conftest import IDLE, ROOT

SCENE = "globalThis.recentreLibrary?.scene('two_centres')"
RESTS = f"{SCENE}?.drawn.length && {SCENE}.drawn.every((one) => one.canvas && !one.moving())"


@pytest.fixture(scope="module")
def server(serve: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> str:
    return serve(ROOT / "app.py", RECENTRE_HOME=str(tmp_path_factory.mktemp("home")))


def test_the_switch_keeps_the_canvas_and_the_key_changes_the_centre(
    visit: Any, server: str
) -> None:
    page = visit(f"{server}/two_centres", reduced_motion="reduce")
    page.wait_for_function(f"{RESTS} && {SCENE}.drawn.length === 2", timeout=60_000)
    page.evaluate(f"() => {{ globalThis.was = {SCENE}.drawn.map((one) => one.canvas); }}")
    page.get_by_role("radio", name="Recentre").or_(
        page.get_by_test_id("stBaseButton-segmented_control").filter(has_text="Recentre")
    ).first.click()
    page.wait_for_url("**picture=recentre*", timeout=30_000)
    page.wait_for_function(f"{RESTS} && {SCENE}.drawn.length === 1", timeout=30_000)
    page.wait_for_selector(IDLE)
    assert page.evaluate(f"globalThis.was.includes({SCENE}.drawn[0].canvas)")
    before = page.evaluate(f"{SCENE}.stood")
    page.keyboard.press("r")
    page.wait_for_function(
        f"before => {RESTS} && {SCENE}.stood !== before", arg=before, timeout=30_000
    )
    assert page.evaluate(f"globalThis.was.includes({SCENE}.drawn[0].canvas)")


def test_the_key_lays_two_pictures_on_one_canvas(visit: Any, server: str) -> None:
    page = visit(f"{server}/two_centres", reduced_motion="reduce")
    page.wait_for_function(f"{RESTS} && {SCENE}.drawn.length === 2", timeout=60_000)
    page.wait_for_selector(IDLE)
    page.keyboard.press("r")
    page.wait_for_url("**picture=recentre*", timeout=30_000)
    page.wait_for_function(f"{RESTS} && {SCENE}.drawn.length === 1", timeout=30_000)
