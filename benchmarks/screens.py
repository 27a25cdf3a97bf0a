"""How long a reader waits in a real browser: the first paint, and a click on another customer.

A server is started on a fresh home folder; the first paint is from the first request of the landing
page to its drawn distribution (the sample world is built in between). Then the arrow steps through
customers on Two centres; each step is from the click to the first frame in which both pictures show
the next customer. The bare answer of the server to a health request is timed in the same run.

    python -m benchmarks.screens --clicks 40 [--workspace big.duckdb]
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "browser"))

from conftest import ARGUMENTS, IDLE, _installed, _started  # noqa: E402

HEADLINE = ".st-key-sentence h1"


def first_paint(page: Any, address: str) -> tuple[float, float]:
    """Return seconds from the first request to the painted sentence, and to the drawn chart."""
    started = time.perf_counter()
    page.goto(address)
    page.locator(HEADLINE).first.wait_for(timeout=120_000)
    sentence = time.perf_counter() - started
    page.locator(".scatterlayer path.point").first.wait_for(state="attached", timeout=120_000)
    return sentence, time.perf_counter() - started


def steps(page: Any, address: str, clicks: int) -> list[float]:
    """Return milliseconds from each click on the arrow to the next customer's painted page."""
    page.goto(address)
    page.locator(".vis-network canvas").nth(1).wait_for(timeout=120_000)
    page.wait_for_selector(IDLE, timeout=120_000)
    taken = []
    for _ in range(clicks):
        before = page.locator(HEADLINE).first.inner_text()
        started = time.perf_counter()
        page.locator(".st-key-bar_after button").first.click()
        page.wait_for_function(
            "([selector, text]) => {const it = document.querySelector(selector);"
            " return it && it.innerText !== text}",
            arg=[HEADLINE, before],
        )
        page.evaluate(
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
        )
        taken.append((time.perf_counter() - started) * 1000)
        page.wait_for_selector(IDLE)
    return taken


def main() -> None:
    """Print one line of figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--clicks", type=int, default=40)
    parser.add_argument("--workspace", type=Path, default=None)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        selected = ""
        if asked.workspace is not None:
            (Path(home) / "workspaces").mkdir()
            shutil.copy(asked.workspace, Path(home) / "workspaces" / "big.duckdb")
            selected = "?workspace=big"
        process, address = _started(
            ROOT / "app.py", {"RECENTRE_HOME": home}, Path(home) / "server.txt"
        )
        browser = playwright.chromium.launch(
            executable_path=_installed(playwright), args=ARGUMENTS, env=dict(os.environ)
        )
        page = browser.new_page(viewport={"width": 1280, "height": 720})
        sentence, chart = first_paint(page, address)
        taken = steps(page, f"{address}/two_centres{selected}", asked.clicks)
        started = time.perf_counter()
        urllib.request.urlopen(f"{address}/_stcore/health").read()
        health = (time.perf_counter() - started) * 1000
        browser.close()
        process.terminate()
        process.wait()
    print(
        json.dumps(
            {
                "sentence_painted_s": round(sentence, 2),
                "chart_drawn_s": round(chart, 2),
                "clicks": len(taken),
                "click_median_ms": round(statistics.median(taken)),
                "click_p95_ms": round(statistics.quantiles(taken, n=20)[-1]),
                "health_ms": round(health, 1),
            }
        )
    )


if __name__ == "__main__":
    main()
