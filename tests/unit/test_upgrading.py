"""An earlier workspace is brought up to date when it is opened; a later one is told."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from recentre import answers
from recentre.engine.database import (
    SCHEMA_VERSION,
    Workspace,
    forget_workspace,
    open_workspace,
    title_of,
)
from recentre.errors import WorkspaceUnavailable
from tests.tiny import Log

LOG = Log(
    "source,target,at,kind\nAna,Shop,2026-01-01,purchase\nBo,Ana,2026-01-02,answer",
    company=["Shop"],
)


def aged(folder: Path, *statements: str) -> Path:
    """Build a workspace and take away what later versions brought."""
    path = LOG.workspace(folder).path
    forget_workspace(path)
    with duckdb.connect(str(path)) as connection:
        for statement in statements:
            connection.execute(statement)
    return path


def of_version_1(folder: Path) -> Path:
    return aged(
        folder,
        "drop view inflow",
        "drop table judgement",
        "create or replace table layer as select * exclude (cut) from layer",
        "alter table total drop column type",
        "create or replace view strength as select 1 as old",
        "update meta set schema_version = 1",
    )


def test_an_earlier_workspace_opens_and_answers_every_question(tmp_path: Path) -> None:
    opened = open_workspace(of_version_1(tmp_path))
    assert len(answers.ask(opened, "ties/all")) == 2
    assert len(answers.ask(opened, "ties/judgements")) == 0
    assert answers.ask(opened, "contrast/sources")["n"].sum() == 1
    assert len(answers.ask(opened, "ties/flips", cut=0.1, half_life_days=30)) == 0
    forget_workspace(opened.path)


def test_a_menu_names_an_earlier_workspace_without_rebuilding_it(tmp_path: Path) -> None:
    path = of_version_1(tmp_path)
    before = path.read_bytes()
    assert title_of(path) == path.stem
    assert path.read_bytes() == before


def test_it_is_brought_up_to_date_once(tmp_path: Path) -> None:
    path = of_version_1(tmp_path)
    version = open_workspace(path).data_version
    forget_workspace(path)
    assert open_workspace(path).data_version == version
    with open_workspace(path).reading() as cursor:
        assert cursor.execute("select schema_version from meta").fetchone() == (SCHEMA_VERSION,)
    forget_workspace(path)


def test_a_later_workspace_is_told_in_one_sentence(tmp_path: Path) -> None:
    path = aged(tmp_path, f"update meta set schema_version = {SCHEMA_VERSION + 1}")
    with pytest.raises(WorkspaceUnavailable, match="later version of Recentre"):
        open_workspace(path)


def test_an_earlier_workspace_that_cannot_be_written_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = of_version_1(tmp_path)
    monkeypatch.setattr("recentre.engine.database.os.access", lambda *_: False)
    with pytest.raises(WorkspaceUnavailable, match="cannot be written to"):
        open_workspace(path)


def test_only_what_the_new_version_brings_is_changed(tmp_path: Path) -> None:
    def content(opened: Workspace) -> list[object]:
        with opened.reading() as cursor:
            return cursor.execute("select * from contact order by line, ego").fetchall()

    opened = open_workspace(of_version_1(tmp_path))
    fresh = LOG.workspace(tmp_path, "fresh")
    assert content(opened) == content(fresh)
    for made in (opened, fresh):
        forget_workspace(made.path)
