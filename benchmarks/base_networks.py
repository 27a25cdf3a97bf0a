"""How long the networks of a base take, and the first paint of twelve small networks.

A generated world of 200 customers is imported; its strongest 150 are cast, laid out and drawn. The
same run sorts two million random numbers, and the times are given as ratios to that, so that runs
on a busy machine compare. In a browser twelve small networks are timed from the click on "several
side by side" to the last canvas, beside the page of one party from its request to its names.

    python -m benchmarks.base_networks --rounds 7 [--no-browser]
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from playwright.sync_api import sync_playwright

from recentre import answers, library, words
from recentre.engine.database import Workspace, create_workspace
from recentre.importing import loading
from recentre.importing.options import ImportOptions
from recentre.network import library as drawing
from recentre.network.base import pictures
from recentre.network.base.casting import BaseCast, base_cast
from recentre.sample.world import write_world

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "browser"))

from conftest import ARGUMENTS, IDLE, _installed, _started  # noqa: E402

CUSTOMERS, DRAWN = 200, 150


def milliseconds(work: Callable[[], Any], rounds: int) -> float:
    """Return the median time of some rounds of work."""
    taken = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        taken.append((time.perf_counter() - started) * 1000)
    return statistics.median(taken)


def world(folder: Path) -> Workspace:
    """Return a generated world of many customers, imported."""
    write_world(folder, world="peers", customers=CUSTOMERS, interactions=60_000)
    made = create_workspace(folder / "world.duckdb", title="world", generated=True)
    tables = {name: folder / f"{name}.csv" for name in ("parties", "channels", "kinds", "topics")}
    loading.load(made, folder / "interactions.csv", ImportOptions(**tables))
    return made


def cast(workspace: Workspace) -> BaseCast:
    """Return the cast of the strongest customers, as the page asks for it."""
    facts = answers.ask(workspace, "workspace/facts").iloc[0]
    names = answers.names_of(workspace)
    return base_cast(
        workspace,
        int(facts["company"]),
        labels=lambda parties: {party: names[party] for party in parties},
        most=DRAWN,
        viewpoint=str(facts["viewpoint"]),
        layer="all",
    )


def positions(drawn: BaseCast) -> None:
    """Lay a cast out as if for the first time."""
    pictures._kept.clear()
    pictures.layout_of(drawn, 3.6)


def in_browser(folder: Path, rounds: int) -> dict[str, float]:
    """Return how long two first paints take: of one party's page, and of twelve after a click."""

    process, address = _started(ROOT / "app.py", {"RECENTRE_HOME": str(folder)}, folder / "log.txt")
    listed = answers.ask(library.sample(), "party/list")
    keys = ",".join(listed[listed["is_customer"]]["key"].head(12))
    one = "globalThis.recentreLibrary?.scene('one_party')?.drawn[0]?.labels.length"
    twelve = (
        "globalThis.recentreLibrary?.board('several')?.panels.filter(one => one.labels).length"
        " === 12"
    )
    taken: dict[str, list[float]] = {"one_party_ms": [], "twelve_ms": []}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=_installed(playwright), args=ARGUMENTS, env=dict(os.environ)
        )
        page = browser.new_page(viewport={"width": 1280, "height": 720})
        for _ in range(rounds + 1):
            started = time.perf_counter()
            page.goto(f"{address}/one_party?several={keys}")
            page.wait_for_function(f"() => {one}", timeout=120_000)
            taken["one_party_ms"].append((time.perf_counter() - started) * 1000)
            page.wait_for_selector(IDLE, timeout=120_000)
            started = time.perf_counter()
            page.get_by_text(words.SEVERAL_WAYS["several"]).first.click()
            page.wait_for_function(f"() => {twelve}", timeout=120_000)
            taken["twelve_ms"].append((time.perf_counter() - started) * 1000)
        browser.close()
    process.terminate()
    process.wait()
    return {name: round(statistics.median(times[1:])) for name, times in taken.items()}


def main() -> None:
    """Print one line of figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--no-browser", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["RECENTRE_HOME"] = str(folder)
        workspace = world(folder)
        started = time.perf_counter()
        drawn = cast(workspace)
        first_cast = (time.perf_counter() - started) * 1000
        numbers = np.random.default_rng(7).random(2_000_000)
        sorting = milliseconds(lambda: np.sort(numbers), asked.rounds)
        laid = milliseconds(lambda: positions(drawn), asked.rounds)
        again = milliseconds(lambda: pictures.layout_of(drawn, 3.6), asked.rounds)
        painted = milliseconds(lambda: pictures.base_networks(drawn), asked.rounds)
        sent = [
            len(json.dumps(data, separators=(",", ":")).encode())
            for data in drawing.packed(pictures.base_networks(drawn).pictures)
        ]
        figures = {
            "customers": len(drawn.customers),
            "sources": len(drawn.sources),
            "ties": len(drawn.ties),
            "sorting_ms": round(sorting, 1),
            "asked_ms": round(first_cast, 1),
            "positions_ms": round(laid, 1),
            "positions_to_sorting": round(laid / sorting, 2),
            "positions_again_ms": round(again, 3),
            "pictures_ms": round(painted, 1),
            "pictures_to_sorting": round(painted / sorting, 2),
            "sent_kb": [round(size / 1000, 1) for size in sent],
        }
        if not asked.no_browser:
            shown = in_browser(folder, asked.rounds)
            figures |= shown
            figures["twelve_to_one_party"] = round(shown["twelve_ms"] / shown["one_party_ms"], 2)
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
