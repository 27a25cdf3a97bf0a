"""Workspaces with ties that people declare, page by page: what cannot be said is said."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from recentre import library, words
from recentre.engine.database import create_workspace, forget_workspace
from recentre.importing import loading
from recentre.importing.options import ImportOptions
from recentre.selection import Selection

PAGES = Path(__file__).parents[2] / "pages"
LOG = """\
source,target,occurred_at,kind
Dana,Kettle,2026-01-01,purchase
Ana,Kettle,2026-02-01,purchase
"""
ASKED = """\
respondent,turns to,type,job,closeness,how often
Dana,Ana,person,repairs,4,weekly
Dana,Forum,forum,repairs,5,daily
Dana,Kettle,company,buying,2,yearly
"""
EDGES = "source,target,weight\na,b,3\na,c,5\n"
KETTLE = ("Kettle",)
WORKSPACES = {
    "both": ((LOG, KETTLE), (ASKED, ())),
    "asked": ((ASKED, KETTLE),),
    "nobody": ((ASKED, ()),),
    "edges": ((EDGES, ()),),
}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shared = Path(os.environ["RECENTRE_HOME"]) / "sample"
    shared.mkdir(parents=True, exist_ok=True)
    (tmp_path / "sample").symlink_to(shared, target_is_directory=True)
    monkeypatch.setenv("RECENTRE_HOME", str(tmp_path))
    monkeypatch.setattr("streamlit.page_link", lambda *_, **__: None)
    return tmp_path


def made(home: Path, name: str) -> None:
    """Make a workspace of the reader's own."""
    folder = home / "workspaces"
    folder.mkdir(exist_ok=True)
    workspace = create_workspace(folder / f"{name}.duckdb", title=name)
    for number, (text, company) in enumerate(WORKSPACES[name]):
        path = home / f"{name}{number}.csv"
        path.write_text(text, encoding="utf-8")
        loading.load(workspace, path, ImportOptions(company=company))
    forget_workspace(workspace.path)


def shown(page: str, name: str, **chosen: Any) -> AppTest:
    found = AppTest.from_file(str(PAGES / f"{page}.py"), default_timeout=60)
    found.session_state["recentre_selection"] = Selection(workspace=name, **chosen)
    found.run()
    assert not found.exception, [error.message for error in found.exception]
    assert not found.error, [one.value for one in found.error]
    return found


def said(page: AppTest) -> str:
    return " ".join(
        one.value
        for one in (
            *page.subheader,
            *page.title,
            *page.header,
            *page.markdown,
            *page.caption,
            *page.info,
        )
    )


@pytest.mark.parametrize("name", WORKSPACES)
@pytest.mark.parametrize("page", sorted(path.stem for path in PAGES.glob("*.py")))
def test_every_page_answers_in_words(home: Path, page: str, name: str) -> None:
    made(home, name)
    shown(page, name)
    for entry in library.entries():
        assert entry.title == name


def test_the_picture_of_a_one_centred_customer_comes_from_what_was_declared(home: Path) -> None:
    made(home, "both")
    page = shown("two_centres", "both")
    assert "This log knows Dana only through Kettle" in said(page)
    assert "Of the 2 ties that Dana declares, 1 is with a party known to the company" in said(page)
    assert words.DECLARED_LINES in said(page)
    table = page.dataframe[0].value
    assert set(table["declared"].dropna()) == {"2 of 5", "4 of 5", "5 of 5"}
    assert table.loc[table["class"] == "strong, declared", "strength"].isna().all()


def test_a_base_without_a_log_says_what_it_cannot_say(home: Path) -> None:
    made(home, "asked")
    page = shown("the_base", "asked")
    assert "1 person declares 2 ties." in said(page)
    assert "holds no log of contact" in said(page)


def test_an_edge_list_calls_nothing_strong(home: Path) -> None:
    made(home, "edges")
    page = shown("two_centres", "edges")
    assert "ranked by weight: without times none is called strong or weak" in said(page)
    assert set(page.dataframe[0].value["class"]) == {words.DECLARED_CLASS_RANKED}


def test_a_customer_of_whom_nothing_is_known_is_offered_the_questionnaire(home: Path) -> None:
    made(home, "both")
    page = shown("the_base", "both")
    assert words.BASE_WAYS_OUT in said(page)
    assert "their networks are then drawn as declared" in said(page)
    assert {one.label for one in page.get("download_button")} >= {words.DECLARED_TEMPLATE}
