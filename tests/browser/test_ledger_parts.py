"""The ledger in a real browser: what is clicked in it, and what is read aloud."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from conftest import IDLE, ROOT

PARTS = ("What differs", "Asymmetry", "How strong is strong", "Strength by bridgeness")


@pytest.fixture(scope="module")
def server(serve: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> str:
    return serve(ROOT / "app.py", RECENTRE_HOME=str(tmp_path_factory.mktemp("home")))


def opened(page: Any, part: str) -> None:
    """Open a part of the ledger and wait until it is drawn."""
    ledger = page.locator("[class*='st-key-ledger_part_']").first
    ledger.wait_for(timeout=30_000)
    ledger.get_by_role("radio", name=part, exact=True).click()
    page.get_by_text(
        {
            "What differs": "How far everything runs through one party",
            "Asymmetry": "What each tie takes of either side",
            "How strong is strong": "What the page would say",
            "Strength by bridgeness": "Close or light, and embedded or a bridge",
        }[part]
    ).first.wait_for(timeout=30_000)
    page.locator("[class*='st-key-ledger_'] .js-plotly-plot .main-svg").first.wait_for(
        timeout=30_000
    )
    page.wait_for_selector(IDLE, timeout=30_000)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_part_of_the_ledger_has_a_serious_finding_of_axe(
    visit: Any, server: str, axe: Any, scheme: str
) -> None:
    page = visit(f"{server}/two_centres", scheme=scheme)
    for part in PARTS:
        opened(page, part)
        # While a run goes on Streamlit fades what is about to be replaced: nobody reads that.
        page.wait_for_function(
            "() => !document.querySelector('[data-stale=true]')"
            " && document.getAnimations().every(one => one.playState !== 'running')",
            timeout=30_000,
        )
        assert axe(page) == [], part


def test_a_tie_clicked_in_the_quarters_is_selected_in_the_whole_page(
    visit: Any, server: str
) -> None:
    page = visit(f"{server}/two_centres")
    opened(page, "Strength by bridgeness")
    mark = page.locator("[class*='st-key-ledger_bridges_'] .scatterlayer path.point").first
    mark.wait_for(state="attached", timeout=30_000)
    mark.scroll_into_view_if_needed()
    page.wait_for_selector(IDLE, timeout=30_000)
    box = mark.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.locator(".hoverlayer text").first.wait_for(state="attached", timeout=30_000)
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_url("**selected=*", timeout=30_000)
    page.get_by_text("The tie with").first.wait_for(timeout=30_000)


def test_a_row_of_the_differences_opens_that_customer(visit: Any, server: str) -> None:
    page = visit(f"{server}/the_base")
    table = page.locator("[class*='st-key-ledger_most_'] [data-testid=stDataFrame]").first
    table.wait_for(timeout=30_000)
    table.scroll_into_view_if_needed()
    page.wait_for_selector(IDLE, timeout=30_000)
    box = table.bounding_box()
    page.mouse.click(box["x"] + 18, box["y"] + 54)
    page.wait_for_url("**/two_centres?centre=*", timeout=30_000)
