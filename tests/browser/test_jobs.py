"""The page Jobs in a real browser: what is clicked in the grid, and what is read aloud."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from conftest import IDLE, ROOT

PARTS = {
    "One job": "Who asks and who helps",
    "How it turns out": "Looked for within",
    "Value of a source": "this source against others",
    "Then and remembered": "Rating by rating",
    "Differences between people": "A household side by side",
    "Ideas": "How many raise it",
    "Topics into jobs": "The job they belong to",
}


@pytest.fixture(scope="module")
def server(serve: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> str:
    return serve(ROOT / "app.py", RECENTRE_HOME=str(tmp_path_factory.mktemp("home")))


def drawn(page: Any) -> Any:
    """Wait until the grid is drawn and return it."""
    grid = page.locator(".st-key-picture_jobs .js-plotly-plot")
    grid.locator(".main-svg").first.wait_for(timeout=60_000)
    page.wait_for_selector(IDLE, timeout=30_000)
    return grid


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_part_of_the_page_has_a_serious_finding_of_axe(
    visit: Any, server: str, axe: Any, scheme: str
) -> None:
    page = visit(f"{server}/jobs", scheme=scheme)
    drawn(page)
    for part, told in PARTS.items():
        page.locator(".st-key-jobs_part").get_by_role("radio", name=part, exact=True).click()
        page.get_by_text(told).first.wait_for(timeout=30_000)
        page.wait_for_selector(IDLE, timeout=30_000)
        # While a run goes on Streamlit fades what is about to be replaced: nobody reads that.
        page.wait_for_function(
            "() => !document.querySelector('[data-stale=true]')"
            " && document.getAnimations().every(one => one.playState !== 'running')",
            timeout=30_000,
        )
        assert axe(page) == [], part


def test_a_click_in_a_cell_opens_its_job_and_back_closes_it(visit: Any, server: str) -> None:
    page = visit(f"{server}/jobs")
    cell = drawn(page).locator(".scatterlayer .textpoint text").first
    cell.wait_for(timeout=30_000)
    found = cell.bounding_box()
    page.mouse.click(found["x"] + found["width"] / 2 + 40, found["y"] + found["height"] / 2)
    page.wait_for_url(re.compile(r"job=[0-9a-f]{12}"), timeout=30_000)
    page.get_by_text("Who asks and who helps").wait_for(timeout=30_000)
    page.go_back()
    page.wait_for_url(re.compile(r"/jobs$"), timeout=30_000)
