"""Knowledge in a real browser: what a click opens, and what is read aloud."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from conftest import IDLE, ROOT

from recentre.selection import LEARN_PARTS


@pytest.fixture(scope="module")
def server(serve: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> str:
    return serve(ROOT / "app.py", RECENTRE_HOME=str(tmp_path_factory.mktemp("home")))


def clicked(page: Any, mark: Any) -> None:
    """Click the middle of a mark of a chart, once the chart answers the pointer."""
    mark.wait_for(state="attached", timeout=30_000)
    mark.scroll_into_view_if_needed()
    page.wait_for_selector(IDLE, timeout=30_000)
    box = mark.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.locator(".hoverlayer text").first.wait_for(state="attached", timeout=30_000)
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_a_block_that_is_clicked_filters_and_is_given_up_again(visit: Any, server: str) -> None:
    page = visit(f"{server}/knowledge")
    bars = page.locator(".st-key-knowledge_streams .barlayer .trace").nth(0)
    clicked(page, bars.locator(".point path").nth(1))
    page.get_by_text("Only strong peers").first.wait_for(timeout=30_000)
    page.get_by_role("button", name="Show all").click()
    page.get_by_text("Only strong peers").first.wait_for(state="detached", timeout=30_000)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_part_of_knowledge_has_a_serious_finding_of_axe(
    visit: Any, server: str, axe: Any, scheme: str
) -> None:
    for part in LEARN_PARTS:
        page = visit(f"{server}/knowledge?learn={part}", scheme=scheme)
        chart = page.locator("[class*='st-key-picture_knowledge_'] .js-plotly-plot .main-svg")
        chart.first.wait_for(timeout=30_000)
        page.wait_for_selector(IDLE, timeout=30_000)
        page.wait_for_function(
            "() => !document.querySelector('[data-stale=true]')"
            " && document.getAnimations().every(one => one.playState !== 'running')",
            timeout=30_000,
        )
        assert axe(page) == [], part
