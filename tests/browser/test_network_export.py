"""An exported drawing, opened from a disk with the network off."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from recentre.network.export import to_json, write_html
from recentre.network.graph import two_centres
from tests.browser import network_worlds as worlds

SMUGGLED = "</script><script>globalThis.smuggled = true</script>"


def test_the_file_draws_both_pictures_and_its_legend_without_a_single_request(
    visit: Any, axe: Any, tmp_path: Path
) -> None:
    cast, links = worlds.dana()
    cast["label"] = [SMUGGLED, *cast["label"].iloc[1:]]
    both = two_centres(cast, links, worlds.COMPANY, worlds.DANA, worlds.BETWEEN)
    file = tmp_path / "drawing.html"
    file.write_text(write_html(both, title="Dana", sentence="28 %", footer="Made up"), "utf-8")
    page = visit("about:blank", offline=True)
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(file.as_uri())
    page.locator("canvas").nth(1).wait_for()
    assert requests == [file.as_uri()]
    assert page.get_by_role("button", name="knowledge").is_visible()
    assert page.get_by_text("Made up").is_visible()
    assert not page.evaluate("globalThis.smuggled")
    page.locator("[data-picture=customer] .stage").focus()
    page.keyboard.press("ArrowUp")
    assert page.locator(".card").is_visible()
    assert axe(page) == []


def test_the_script_draws_exactly_what_pyvis_holds(visit: Any, tmp_path: Path) -> None:
    cast, links = worlds.generated(40)
    both = two_centres(cast, links, worlds.COMPANY, worlds.DANA, worlds.BETWEEN)
    file = tmp_path / "drawing.html"
    file.write_text(write_html(both, title="Dana"), "utf-8")
    page = visit("about:blank")
    page.goto(file.as_uri())
    page.locator("canvas").nth(1).wait_for()
    held = page.evaluate(
        """() => {
          const panels = new Set();
          const before = Panel.prototype.drawNames;
          Panel.prototype.drawNames = function (ctx) {
            panels.add(this);
            return before.call(this, ctx);
          };
          document.querySelectorAll(".fit").forEach((button) => button.click());
          return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(
            [...panels].map((panel) => ({
              nodes: panel.nodeData.get().map(({ id, x, y, size }) => ({ id, x, y, size })),
              edges: panel.edgeData.get().map(({ from, to, width }) => ({ from, to, width })),
            }))))));
        }"""
    )
    for picture, drawn in zip(json.loads(to_json(both))["networks"], held, strict=True):
        for kind, names in (
            ("nodes", ("id", "x", "y", "size")),
            ("edges", ("from", "to", "width")),
        ):
            wanted = [{name: record[name] for name in names} for record in picture[kind]]
            assert sorted(drawn[kind], key=str) == sorted(wanted, key=str)
