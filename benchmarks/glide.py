"""How smoothly the one canvas glides from one centre to the other: frames a second, drawn.

A page with made-up casts is served and opened in a headless browser without a GPU. Frames are
counted where they are drawn, not where they are asked for, from the first of a glide to its last;
an empty loop of animation frames is timed in the same page just before, so that the ratio says how
much of the screen's own rhythm the drawing keeps.

    python -m benchmarks.glide --parties 60 150 --glides 12
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
from itertools import pairwise
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "browser"))

from conftest import ARGUMENTS, _installed, _started  # noqa: E402

SCENE = "globalThis.recentreLibrary?.scene('picture')"
STILL = f"{SCENE}?.drawn[0]?.labels.length > 0 && !{SCENE}.drawn[0].moving()"
EMPTY_LOOP = """() => new Promise((done) => {
  const ticks = [];
  const tick = (now) => {
    ticks.push(now);
    if (ticks.length < 61) requestAnimationFrame(tick);
    else done(1000 * 60 / (ticks.at(-1) - ticks[0]));
  };
  requestAnimationFrame(tick);
})"""


def glides(page: Any, count: int) -> list[dict[str, float]]:
    """Return frames a second of each glide, its longest pause, and of the empty loop before it."""
    taken = []
    for _ in range(count):
        page.wait_for_function(STILL, timeout=60_000)
        empty = page.evaluate(EMPTY_LOOP)
        page.evaluate(f"{SCENE}.recentre()")
        page.wait_for_function(f"!{SCENE}.drawn[0].passage", timeout=60_000)
        drawn = page.evaluate(f"{SCENE}.drawn[0].last.drawn")
        pauses = [after - before for before, after in pairwise(drawn)]
        taken.append(
            {
                "frames": len(drawn),
                "fps": 1000 * len(pauses) / sum(pauses),
                "empty": empty,
                "pause": max(pauses),
            }
        )
    return taken


def main() -> None:
    """Print one line a size, and all of it as JSON."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--parties", type=int, nargs="+", default=[60, 150])
    options.add_argument("--glides", type=int, default=12)
    options.add_argument("--size", default="1280x720")
    chosen = options.parse_args()
    width, height = (int(side) for side in chosen.size.split("x"))
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        script = ROOT / "tests" / "browser" / "network_app.py"
        server, address = _started(script, {}, Path(home) / "log.txt")
        browser = playwright.chromium.launch(executable_path=_installed(playwright), args=ARGUMENTS)
        try:
            for parties in chosen.parties:
                page = browser.new_page(viewport={"width": width, "height": height})
                page.goto(f"{address}/?world={parties}&one=1")
                page.wait_for_function(STILL, timeout=120_000)
                # The first glide warms the browser up and is not counted.
                taken = glides(page, chosen.glides + 1)[1:]
                middle = {
                    name: round(statistics.median(one[name] for one in taken), 1)
                    for name in taken[0]
                }
                share = statistics.median(one["fps"] / one["empty"] for one in taken)
                print(
                    f"{parties} parties: {middle['fps']} frames a second drawn, the slowest glide "
                    f"{min(one['fps'] for one in taken):.1f}; empty loop {middle['empty']}, ratio "
                    f"{share:.2f}; longest pause {middle['pause']} ms"
                )
                print(json.dumps({"parties": parties, "ratio": round(share, 3), **middle}))
                page.close()
        finally:
            browser.close()
            server.terminate()


if __name__ == "__main__":
    main()
