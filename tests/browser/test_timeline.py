"""The timeline plays to its end, in pictures that stay, and the address holds where it stopped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from conftest import IDLE, ROOT

from recentre import answers, library
from recentre.ties import over_time

CANVAS = ".vis-network canvas"
PLAY = ".st-key-centres_time_play button"


@pytest.fixture(scope="module")
def server(serve: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> str:
    return serve(ROOT / "app.py", RECENTRE_HOME=str(tmp_path_factory.mktemp("home")))


def test_playing_ends_at_the_last_day_and_draws_in_the_same_canvas(visit: Any, server: str) -> None:
    facts = answers.ask(library.sample(), "workspace/facts").iloc[0]
    first, last = facts["first_day"].date(), facts["last_day"].date()
    stops = over_time.steps(first, last)
    page = visit(f"{server}/two_centres?timeline=on&as_of={stops[-2]}")
    page.locator(CANVAS).first.wait_for(timeout=30_000)
    page.locator(CANVAS).first.evaluate("canvas => { canvas.watched = true; }")
    page.locator(PLAY).first.click()
    page.wait_for_function("!location.search.includes('as_of')", timeout=60_000)
    page.wait_for_selector(IDLE)
    assert page.locator(CANVAS).first.evaluate("canvas => canvas.watched === true")
    page.get_by_text(f"{last.day} {last:%B %Y}:").first.wait_for(timeout=30_000)
    assert page.locator(PLAY).first.inner_text().startswith("play_arrow")


def test_what_the_reader_chooses_stops_the_play_and_is_in_the_address(
    visit: Any, server: str
) -> None:
    page = visit(f"{server}/two_centres?timeline=on")
    page.locator(CANVAS).first.wait_for(timeout=30_000)
    page.locator(PLAY).first.click()
    page.locator(f"{PLAY}:has-text('pause')").first.wait_for(timeout=30_000)
    page.wait_for_selector(IDLE)
    page.locator(".st-key-centres_over_time label").first.click()
    page.locator(PLAY).first.wait_for(state="detached", timeout=30_000)
    page.wait_for_function("!location.search.includes('timeline')", timeout=30_000)
    page.wait_for_selector(IDLE)
    page.locator(".st-key-centres_over_time label").first.click()
    page.locator(f"{PLAY}:has-text('play_arrow')").first.wait_for(timeout=30_000)
