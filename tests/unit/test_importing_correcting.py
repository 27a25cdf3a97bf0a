"""Refused rows are corrected and loaded on their own; every row stays accounted for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from recentre import answers
from recentre.engine import run
from recentre.engine.database import Workspace, create_workspace
from recentre.errors import BadParameter
from recentre.importing import correcting, loading, undoing
from recentre.importing.options import ImportOptions

LOG = """von;an;datum;betrag;bemerkung
Ana;Kettle;03.04.2025;12,50;=1+1
Ana;;04.04.2025;1.234,50;"zwei
Zeilen"
Tom;Kettle;bald;7,25;
Cleo;Kettle;05.04.2025;3,00;
;;;;leer
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    path = tmp_path / "log.csv"
    path.write_text(LOG, "utf-8")
    made = create_workspace(tmp_path / "made.duckdb", title="Made")
    loading.load(made, path, ImportOptions(dates="day-first", timezone="Europe/Berlin"))
    return made


def sheet_of(workspace: Workspace, batch: int = 1) -> correcting.Sheet:
    batches = answers.ask(workspace, "import/batches").to_dict("records")
    rejects = answers.ask(workspace, "quality/rejects", batch=batch).to_dict("records")
    (found,) = [one for one in batches if one["batch"] == batch]
    assert correcting.is_correctable(found)
    return correcting.sheet(found, rejects)


def corrections(workspace: Workspace) -> list[dict[Any, Any]]:
    return answers.ask(workspace, "quality/corrections").to_dict("records")


def test_refused_rows_are_shown_cell_by_cell_as_they_stood(workspace: Workspace) -> None:
    sheet = sheet_of(workspace)
    assert sheet.columns == ("von", "an", "datum", "betrag", "bemerkung")
    assert sheet.lines == (3, 5, 7)
    assert sheet.rows[0] == ("Ana", "", "04.04.2025", "1.234,50", "zwei\nZeilen")
    assert sheet.rows[1][2] == "bald"


def test_only_corrected_rows_are_loaded_and_those_refused_again_stay_refused(
    workspace: Workspace,
) -> None:
    rows = {
        3: ("Ana", "Kettle", "04.04.2025", "1.234,50", "zwei\nZeilen"),
        5: ("Tom", "Kettle", "noch immer bald", "7,25", ""),
    }
    report = correcting.load(workspace, 1, rows)
    assert (report.rows_read, report.rows_loaded, report.rows_rejected) == (2, 1, 1)
    assert report.file == "log.csv, corrected rows" and report.batch == 2
    first, second = corrections(workspace)
    assert (first["refused"], first["corrected"], first["left_over"]) == (3, 1, 2)
    assert first["by_batches"] == "2" and (second["refused"], second["corrected"]) == (1, 0)
    assert sheet_of(workspace).lines == (5, 7)
    with workspace.reading() as cursor:
        amounts = run.rows(cursor, "quality/fields")
    assert amounts


def test_undo_of_the_corrections_gives_the_refused_rows_back(workspace: Workspace) -> None:
    before = sheet_of(workspace)
    correcting.load(workspace, 1, {3: ("Ana", "Kettle", "04.04.2025", "1,00", "")})
    undoing.undo(workspace, 2)
    assert sheet_of(workspace) == before
    assert [one["corrected"] for one in corrections(workspace)] == [0]


def test_a_corrected_file_comes_back_by_its_lines(workspace: Workspace) -> None:
    sheet = sheet_of(workspace)
    text = correcting.as_csv(sheet).decode()
    assert correcting.from_csv(text.encode(), sheet) == {}
    fixed = text.replace("bald", "06.04.2025").replace("Ana,,", "'=Ana,Kettle,")
    found = correcting.from_csv(fixed.encode(), sheet)
    assert sorted(found) == [3, 5] and found[5][2] == "06.04.2025" and found[3][0] == "=Ana"
    with pytest.raises(BadParameter, match="line 99"):
        correcting.from_csv(text.replace("\n5,", "\n99,").encode(), sheet)
    with pytest.raises(BadParameter, match="columns datum"):
        correcting.from_csv(text.replace("datum", "tag").encode(), sheet)


def test_without_a_corrected_row_nothing_is_loaded(workspace: Workspace) -> None:
    with pytest.raises(BadParameter):
        correcting.load(workspace, 1, {})
    assert len(answers.ask(workspace, "import/batches")) == 1
