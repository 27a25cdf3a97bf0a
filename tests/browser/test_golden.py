"""Elements of a drawing look as they did when somebody last looked at them.

The pictures stand in ``golden``. A text in them is a bar, since fonts differ between machines. To
draw them anew, after looking at the difference::

    RECENTRE_RENEW_GOLDEN=1 python -m pytest tests/browser/test_golden.py
"""

from __future__ import annotations

import base64
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from recentre.network.export import write_html
from recentre.network.graph import two_centres
from tests.browser import network_worlds as worlds

FOLDER = Path(__file__).parent / "golden"
SCRIPT = Path(__file__).parent / "golden.js"
CHANNEL_OFF = 56
"""A pixel differs where a channel, 0 to 255, is off by more than this: edges are drawn softly."""
MOST_OFF = 0.004
"""So large a share of the pixels may differ."""
RENEW = bool(os.environ.get("RECENTRE_RENEW_GOLDEN"))
OPTIONS = {"reduced_motion": "reduce", "bypass_csp": True}
STAGE = """
.panels { grid-template-columns: 600px !important }
.panel { height: 440px !important; width: 600px }
.panel header, .tools, .bar, .legend, main > :not(.recentre) { display: none !important }
"""

Show = Callable[..., Any]


@pytest.fixture
def shown(visit: Any, tmp_path: Path) -> Show:
    """Return what draws an element of a world and gives it as the address of a picture."""

    def show(name: str, world: tuple[pd.DataFrame, pd.DataFrame], scheme: str = "light") -> Any:
        both = two_centres(*world, worlds.COMPANY, worlds.DANA, worlds.BETWEEN)
        file = tmp_path / f"{name}.html"
        text = write_html(both, title="Golden").replace("<style>", f"<style>{STAGE}", 1)
        text = text.replace("<script>", f"<script>{SCRIPT.read_text('utf-8')}</script><script>", 1)
        shows = "showAlone(document"
        file.write_text(text.replace(shows, f"globalThis.recentreGolden = {shows}"), "utf-8")
        page = visit("about:blank", scheme=scheme, size=(700, 1000), **OPTIONS)
        page.goto(file.as_uri())
        page.wait_for_function("globalThis.recentreGolden?.drawn.length === 2", timeout=30_000)
        return page, page.evaluate("name => golden.draw(name)", name)

    return show


def as_bytes(address: str) -> bytes:
    return base64.b64decode(address.split(",", 1)[1])


def as_address(place: Path) -> str:
    return "data:image/png;base64," + base64.b64encode(place.read_bytes()).decode()


def off(page: Any, drawn: str, place: Path) -> dict[str, Any]:
    return dict(
        page.evaluate(
            "([one, other, most]) => golden.compare(one, other, most)",
            [drawn, as_address(place), CHANNEL_OFF],
        )
    )


@pytest.mark.parametrize(
    ("file", "world"),
    [
        ("marks", worlds.dana),
        ("marks-dark", worlds.dana),
        ("legend", worlds.dana),
        ("rings", worlds.dana),
        ("band", worlds.dana),
        ("differences", worlds.dana),
        ("crowd", lambda: worlds.generated(60)),
        ("backward", worlds.scripts),
        ("projector", worlds.dana),
    ],
)
def test_an_element_looks_as_it_did(shown: Show, tmp_path: Path, file: str, world: Any) -> None:
    name, _, dark = file.partition("-")
    page, drawn = shown(name, world(), dark or "light")
    place = FOLDER / f"{file}.png"
    if RENEW:
        place.write_bytes(as_bytes(drawn))
        return
    found = off(page, drawn, place)
    if found["share"] > MOST_OFF:
        now, different = tmp_path / f"{file}-now.png", tmp_path / f"{file}-different.png"
        now.write_bytes(as_bytes(drawn))
        if "different" in found:
            different.write_bytes(as_bytes(found["different"]))
        raise AssertionError(
            f"{file} differs from {place.name} in {found['share']:.2%} of its pixels, at most "
            f"{MOST_OFF:.2%} may. Look at {now} and at {different}; if it is meant to look so, "
            "run RECENTRE_RENEW_GOLDEN=1 python -m pytest tests/browser/test_golden.py"
        )


@pytest.mark.skipif(RENEW, reason="the pictures are being drawn anew")
def test_a_changed_mark_is_noticed(shown: Show) -> None:
    page, drawn = shown("marks", worlds.dana())
    # A seen tie without its eye, a dormant mark filled: the smallest changes that would mislead.
    changed = page.evaluate(
        """() => { const before = drawEye; drawEye = () => {};
          try { return golden.draw('marks'); } finally { drawEye = before; } }"""
    )
    assert off(page, drawn, FOLDER / "marks.png")["share"] <= MOST_OFF
    assert off(page, changed, FOLDER / "marks.png")["share"] > 0
    assert off(page, changed, FOLDER / "marks-dark.png")["share"] > MOST_OFF
