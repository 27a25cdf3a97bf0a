"""A new server on a new machine, and the first address asked for is a page deep inside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from conftest import IDLE, ROOT

from recentre import words


def test_a_deep_link_comes_first_and_the_frame_is_there(
    serve: Callable[..., str], chromium: Any, tmp_path: Path
) -> None:
    server = serve(ROOT / "app.py", RECENTRE_HOME=str(tmp_path / "home"))
    # Not `visit`: under a deep link Streamlit first looks for its server in the wrong place, finds
    # nothing there and says so on the console.
    context = chromium.new_context()
    page = context.new_page()

    page.goto(f"{server}/two_centres")
    page.wait_for_selector(IDLE, timeout=60_000)

    page.get_by_role("heading", level=1).wait_for(timeout=60_000)
    page.get_by_text(words.BAR_GENERATED).first.wait_for()
    page.locator(".st-key-bar_window").wait_for()
    page.get_by_role("button", name=words.GROUP_DATA).wait_for()
    page.get_by_role("button", name=words.GROUP_SEE, exact=True).click()
    for screen in (words.SCREEN_THE_BASE, words.SCREEN_TWO_CENTRES, words.SCREEN_ONE_PARTY):
        page.get_by_role("menuitem", name=screen).wait_for()
    assert page.url.split("?")[0] == f"{server}/two_centres"
    context.close()
