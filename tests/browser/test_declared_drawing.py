"""Ties that people declare, in a browser: double lines on both centres, a legend that filters."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import IDLE, ROOT

from recentre.engine.database import create_workspace, forget_workspace
from recentre.importing import loading
from recentre.importing.options import ImportOptions

SCENE = "globalThis.recentreLibrary?.scene('two_centres')"
RESTS = f"{SCENE}?.drawn.length && {SCENE}.drawn.every((one) => one.canvas && !one.moving())"
DOUBLE = f"{SCENE}.drawn.map((one) => [...one.edges.values()].filter((edge) => edge.double).length)"
LOG = """\
source,target,occurred_at,kind
Dana,Kettle,2026-01-01,purchase
Ana,Kettle,2026-02-01,purchase
"""
ASKED = """\
respondent,turns to,type,job,closeness,how often
Dana,Ana,person,repairs,4,weekly
Dana,Bike forum,forum,repairs,5,daily
Dana,Spokes,magazine,touring,2,monthly
"""


@pytest.fixture(scope="module")
def server(serve: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> str:
    home = tmp_path_factory.mktemp("home")
    (home / "workspaces").mkdir()
    for name, files in {"asked": (LOG, ASKED), "alone": (ASKED,)}.items():
        made = create_workspace(home / "workspaces" / f"{name}.duckdb", title=name)
        for number, text in enumerate(files):
            path = _written(home / f"{name}{number}.csv", text)
            loading.load(made, path, ImportOptions(company=("Kettle",) if text is LOG else ()))
        forget_workspace(made.path)
    return serve(ROOT / "app.py", RECENTRE_HOME=str(home))


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_a_one_centred_customer_is_drawn_from_what_was_declared(visit: Any, server: str) -> None:
    page = visit(f"{server}/two_centres?workspace=asked", reduced_motion="reduce")
    page.wait_for_function(f"{RESTS} && {SCENE}.drawn.length === 2", timeout=60_000)
    page.wait_for_selector(IDLE)
    heading = page.get_by_text("Of the 3 ties that Dana declares, 1 is with a party known")
    heading.first.wait_for(timeout=30_000)
    # The company is in contact with Ana; what Dana declares runs to the three others.
    assert page.evaluate(DOUBLE) == [0, 3]
    shown = f"{SCENE}.counts().shown"
    assert page.evaluate(shown) == 3
    page.locator("[data-filter='tie:declared']").click()
    page.wait_for_function(f"{shown} === 0", timeout=30_000)


def test_what_is_declared_alone_is_drawn_without_a_company(visit: Any, server: str) -> None:
    page = visit(f"{server}/two_centres?workspace=alone", scheme="dark", reduced_motion="reduce")
    page.wait_for_function(f"{RESTS} && {SCENE}.drawn.length === 1", timeout=60_000)
    page.wait_for_selector(IDLE)
    page.get_by_text("Double lines are declared, not computed").wait_for(timeout=30_000)
    assert page.evaluate(DOUBLE) == [3]
