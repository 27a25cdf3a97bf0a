"""Who is who in a real browser: two names merged and taken back, and a person erased."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import IDLE

from recentre import words
from recentre.engine.database import create_workspace, forget_workspace
from recentre.importing import loading

LOG = """source,target,occurred_at,kind
Ana Quillon,Kettle,2025-03-01,message
ANA QUILLON,Tom Berg,2025-03-02,message
Tom Berg,Ana Quillon,2025-03-03,message
Cleo Vos,Kettle,2025-03-04,message
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("people")
    log = folder / "log.csv"
    log.write_text(LOG, encoding="utf-8")
    made = create_workspace(folder / "home" / "workspaces" / "shop.duckdb", title="Shop")
    loading.load(made, log)
    forget_workspace(made.path)
    return folder / "home"


@pytest.fixture
def page(serve: Callable[..., str], visit: Callable[..., Any], home: Path) -> Iterator[Any]:
    address = serve("app.py", RECENTRE_HOME=str(home))
    opened = visit(f"{address}/import_and_quality?workspace=shop")
    opened.get_by_role("heading", level=1).wait_for()
    opened.get_by_role("tab", name=words.PEOPLE_TAB).click()
    opened.get_by_text(words.PEOPLE_PAIRS_NOTE[:40]).wait_for()
    opened.wait_for_selector(IDLE, timeout=30_000)
    yield opened


def test_two_names_are_merged_and_the_merge_is_taken_back(
    page: Any, axe: Callable[[Any], list[str]]
) -> None:
    page.get_by_text(words.PEOPLE_REASONS["case"]).wait_for()
    assert axe(page) == []
    page.get_by_role("radio", name=words.PEOPLE_MERGE).click()
    page.get_by_role("button", name=words.PEOPLE_APPLY.format(merges=1, apart=0)).click()
    page.get_by_text(words.PEOPLE_ANSWERED.format(merges=1, apart=0)).wait_for(timeout=30_000)
    page.get_by_text(words.PEOPLE_NO_PAIRS).wait_for()
    page.get_by_text("counts as").wait_for()
    page.get_by_role("button", name=words.PEOPLE_UNDO, exact=True).click()
    page.get_by_text(words.PEOPLE_UNDONE).wait_for(timeout=30_000)
    page.get_by_text(words.PEOPLE_REASONS["case"]).wait_for()


def test_a_person_is_erased_once_the_name_is_typed_again(page: Any, home: Path) -> None:
    page.get_by_role("textbox", name=words.ERASE_NAME).fill("Cleo Vos")
    page.get_by_role("button", name=words.ERASE_LOOK).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_text("1 other party loses its tie").wait_for(timeout=30_000)
    now = dialog.get_by_role("button", name=words.ERASE_NOW)
    assert now.is_disabled()
    typed = dialog.get_by_role("textbox", name=words.ERASE_CONFIRM)
    typed.fill("Cleo Vos")
    typed.press("Enter")
    dialog.locator("button:not([disabled])", has_text=words.ERASE_NOW).click(timeout=30_000)
    page.get_by_text("The person was erased").wait_for(timeout=30_000)
    assert b"Cleo Vos" not in (home / "workspaces" / "shop.duckdb").read_bytes()
