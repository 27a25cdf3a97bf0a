"""Ties that people declare: every row accounted for, said apart, in no figure that is computed."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recentre import answers
from recentre.engine import catalogue
from recentre.engine.database import Workspace, create_workspace, forget_workspace
from recentre.importing import loading, undoing
from recentre.importing.inspection import inspect
from recentre.importing.options import ImportOptions
from recentre.network.casting import cast_of
from recentre.network.exports.graph_files import to_graph
from recentre.network.exports.records import Told, records_of
from recentre.network.graph import two_centres
from recentre.settings import settings as program
from recentre.ties.declared import declarations

HEADER = ("respondent", "turns to", "type", "job", "closeness", "how often")
ASKED = """\
respondent,turns to,type,job,closeness,how often
Dana,Ana,friend,repairs,4,weekly
Dana,Forum,forum,repairs,5,daily
Dana,Kettle,company,buying,2,yearly
Dana,Zoe,person,touring,3,
Ana,Dana,person,repairs,5,weekly
"""
LOG = """\
source,target,occurred_at,kind
Dana,Kettle,2026-01-01,purchase
Kettle,Dana,2026-01-02,answer
Ana,Kettle,2026-01-08,purchase
Dana,Kettle,2026-02-01,purchase
Bo,Kettle,2026-03-01,purchase
"""


def put(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def asked(folder: Path, text: str = ASKED, log: str | None = LOG, **options: Any) -> Workspace:
    """Load a log, if there is one, and then a questionnaire."""
    made = create_workspace(folder / "asked.duckdb", title="asked")
    if log is not None:
        loading.load(made, put(folder, "log.csv", log), ImportOptions(company=("Kettle",)))
    loading.load(made, put(folder, "asked.csv", text), ImportOptions(**options))
    return made


BUT = {"meta": "exclude (data_version)"}


def tables(workspace: Workspace) -> dict[str, list[Any]]:
    """Return every table of a workspace, but for how often it was written."""
    with workspace.reading() as cursor:
        names = cursor.execute("select table_name from duckdb_tables() order by 1").fetchall()
        return {
            name: cursor.execute(
                f"select * {BUT.get(name, '')} from {name} order by all"
            ).fetchall()
            for (name,) in names
        }


def test_every_row_is_loaded_refused_a_self_loop_or_a_repeat(tmp_path: Path) -> None:
    text = ASKED + (
        "Dana,Ana,friend,repairs,4,weekly\n"
        "Dana,Dana,friend,repairs,4,weekly\n"
        "Dana,Bo,friend,repairs,6,weekly\n"
        "Dana,Bo,friend,repairs,close,weekly\n"
        "Dana,,friend,repairs,3,weekly\n"
        ",Bo,friend,repairs,3,weekly\n"
        "Dana,Bo,friend,repairs,,weekly\n"
        "Dana,Cy,weather,repairs,3.5,weekly\n"
    )
    made = create_workspace(tmp_path / "w.duckdb", title="w")
    (report,) = loading.load(made, put(tmp_path, "asked.csv", text))
    assert (report.rows_read, report.rows_loaded, report.rows_rejected) == (13, 6, 5)
    assert (report.duplicates, report.self_loops, report.values_dropped) == (1, 1, 1)
    assert {one.reason: one.examples[0] for one in report.rejects} == {
        "closeness is not between 1 and 5": (9, "6"),
        "closeness cannot be read": (10, "close"),
        "target is missing": (11, None),
        "source is missing": (12, None),
        "closeness is missing": (13, None),
    }
    rejects = answers.ask(made, "import/rejects")
    assert rejects["row"].iloc[0] == "Dana,Bo,friend,repairs,6,weekly"


CELLS = st.sampled_from(
    ["Ana", " Ana ", "Bo", "", "NA", "x@y.org", "X@Y.org", "Zoë", "=1+1", "a,b"]
)
CLOSENESS = st.sampled_from(["1", "5", "3,5", "4 of 5", "0", "6", "", "much", "-2", "nan", "1e400"])
ROWS = st.lists(
    st.tuples(CELLS, CELLS, st.sampled_from(["", "forum", "rain"]), CELLS, CLOSENESS, CELLS),
    max_size=12,
)


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(rows=ROWS)
def test_rows_read_are_all_accounted_for_whatever_stands_in_them(
    rows: list[tuple[str, ...]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("rows")
    text = io.StringIO()
    csv.writer(text).writerows([HEADER, ("Eve", "Flo", "", "", "3", ""), *rows])
    made = create_workspace(folder / "w.duckdb", title="w")
    (report,) = loading.load(made, put(folder, "asked.csv", text.getvalue()))
    assert report.rows_read == len(rows) + 1
    parts = (report.rows_loaded, report.rows_rejected, report.self_loops, report.duplicates)
    assert report.rows_read == sum(parts)
    with made.reading() as cursor:
        kept = cursor.execute("select count(*), count(*) filter (where is_repeat) from declared")
        assert kept.fetchone() == (report.rows_loaded + report.duplicates, report.duplicates)
    forget_workspace(made.path)


def test_undo_is_exact_and_a_repeat_that_is_left_counts_again(tmp_path: Path) -> None:
    made = asked(tmp_path)
    before = tables(made)
    again = put(tmp_path, "again.csv", ASKED + "Bo,Ana,friend,repairs,3,weekly\n")
    (report,) = loading.load(made, again)
    assert (report.rows_loaded, report.duplicates) == (1, 5)
    undoing.undo(made, 3)
    assert tables(made) == before
    loading.load(made, again)
    undoing.undo(made, 2)
    left = answers.ask(made, "import/batches").set_index("batch").loc[3]
    assert (left["rows_loaded"], left["duplicates"]) == (6, 0)
    assert len(answers.ask(made, "ties/declared", party="Dana")) == 4


def test_a_questionnaire_is_recognised_by_its_columns(tmp_path: Path) -> None:
    seen = inspect(put(tmp_path, "asked.csv", ASKED))
    assert dict(seen.mapping.columns) == {
        "source": "respondent",
        "target": "turns to",
        "target_type": "type",
        "topic": "job",
        "closeness": "closeness",
        "often": "how often",
    }
    assert not seen.missing
    assert not seen.questions


def test_a_questionnaire_can_be_tried_first(tmp_path: Path) -> None:
    made = create_workspace(tmp_path / "w.duckdb", title="w")
    before = tables(made)
    (report,) = loading.dry_run(made, put(tmp_path, "asked.csv", ASKED))
    assert (report.rows_loaded, report.batch, report.viewpoint) == (5, None, None)
    assert tables(made) == before


def test_the_time_of_an_answer_is_no_time_of_a_tie(tmp_path: Path) -> None:
    text = "Timestamp,Respondent,Turns to,How close\n2026-01-01 10:00,Dana,Ana,4\n"
    assert inspect(put(tmp_path, "form.csv", text)).mapping.family == "declared"


def test_a_weight_beside_a_time_makes_no_edge_list(tmp_path: Path) -> None:
    text = "source,target,occurred_at,weight\nDana,Ana,2026-01-01,4\n"
    assert inspect(put(tmp_path, "log.csv", text)).mapping.family == "interactions"


def test_the_empty_questionnaire_that_is_shipped_is_understood(tmp_path: Path) -> None:
    path = program().data / "templates" / "ask-your-customers.csv"
    assert tuple(path.read_text("utf-8").strip().split(",")) == HEADER
    text = path.read_text("utf-8") + "Dana,Ana,person,repairs,4,weekly\n"
    made = asked(tmp_path, text, log=None)
    assert len(answers.ask(made, "ties/declaring")) == 1


def numbers(workspace: Workspace) -> Iterator[tuple[str, pd.DataFrame]]:
    """Yield the answers of every question that can be asked with a customer, or with nothing."""
    dana = {"party": "Dana", "customer": "Dana", "other": "Kettle", "party_a": "Dana"}
    given: dict[str, Any] = dana | {"parties": _ids(workspace), "batch": 1, "name": "Dana"}
    for name, query in catalogue.load().items():
        needed = [one.name for one in query.parameters if one.required]
        if name in OF_WHAT_IS_THERE or not set(needed) <= set(given):
            continue
        taken = {one.name for one in query.parameters if one.name in given and one.required}
        yield name, answers.ask(workspace, name, **{one: given[one] for one in taken})


def _ids(workspace: Workspace) -> str:
    names = answers.names_of(workspace)
    return ",".join(str(party) for party, name in names.items() if name in ("Dana", "Ana", "Bo"))


OF_WHAT_IS_THERE = {
    "import/batches",
    "import/rejects",
    "party/list",
    "quality/parties",
    "quality/limits",
    "quality/types",
    "ties/declared",
    "ties/declarations",
    "ties/declaring",
    "workspace/facts",
}
"""Questions about files and names; all others are about contact."""


def test_what_is_declared_changes_no_computed_figure(tmp_path: Path) -> None:
    made = create_workspace(tmp_path / "w.duckdb", title="w")
    loading.load(made, put(tmp_path, "log.csv", LOG), ImportOptions(company=("Kettle",)))
    before = dict(numbers(made))
    facts = answers.ask(made, "workspace/facts").drop(columns=["parties"])
    # A type of somebody in the log, too: it would make ties one-sided.
    loading.load(made, put(tmp_path, "asked.csv", ASKED + "Dana,Bo,forum,repairs,1,\n"))
    after = dict(numbers(made))
    assert len(before) > 30
    assert set(after) == set(before)
    # Whoever is named has a row of measures, with no tie in the log.
    measures = after["ego/measures"]
    after["ego/measures"] = measures[measures["degree"] > 0].reset_index(drop=True)
    for name, frame in before.items():
        pd.testing.assert_frame_equal(after[name], frame, obj=name)
    pd.testing.assert_frame_equal(
        answers.ask(made, "workspace/facts").drop(columns=["parties"]), facts
    )


def test_a_declared_tie_is_drawn_on_both_centres_and_labelled(tmp_path: Path) -> None:
    made = asked(tmp_path)
    names = answers.names_of(made)
    dana = next(party for party, name in names.items() if name == "Dana")
    data = cast_of(made, dana, labels=names.__getitem__)
    rows = data.cast.set_index("label")
    assert rows["family"].to_dict() == dict.fromkeys(("Ana", "Forum", "Zoe"), "declared")
    assert rows["customer_strength"].to_dict() == {"Ana": 0.8, "Forum": 1.0, "Zoe": 0.6}
    assert rows["customer_strong"].to_dict() == {"Ana": True, "Forum": True, "Zoe": False}
    assert rows["known"].to_dict() == {"Ana": True, "Forum": False, "Zoe": False}
    assert rows["type"]["Forum"] == "community"
    assert rows["sentence"]["Ana"] == (
        "Declared: closeness 4 of 5, asked for repairs, weekly; not computed from a log."
    )
    assert data.between is not None
    assert data.between.family != "declared"
    assert "Declares closeness 2 of 5, asked for buying, yearly." in data.between.sentence
    drawing = two_centres(data.cast, data.links, data.company, data.customer, data.between)
    assert drawing.company is not None
    for network in (drawing.company, drawing.customer):
        legend = {one["key"]: one for one in network.options["recentre"]["legend"]}
        assert legend["declared"]["count"] == 3
    double = {edge["to"] for edge in drawing.customer.edges if edge.get("double")}
    assert double == {int(party) for party in data.cast["party"]}
    ghosts = {node["label"] for node in drawing.company.nodes if node.get("tie") == "outside"}
    assert ghosts == {"Forum", "Zoe"}
    graph = to_graph(records_of(data, drawing, Told("t", "o")))
    families = {data["family"] for _, _, data in graph.edges(data=True) if "family" in data}
    assert families == {"declared", "two-sided"}


def test_a_window_does_not_move_what_is_declared(tmp_path: Path) -> None:
    made = asked(tmp_path)
    names = answers.names_of(made)
    dana = next(party for party, name in names.items() if name == "Dana")
    data = cast_of(
        made,
        dana,
        as_of=pd.Timestamp("2026-01-01").date(),
        half_life_days=7,
        labels=names.__getitem__,
    )
    assert set(data.cast.loc[data.cast["family"] == "declared", "label"]) == {"Ana", "Forum", "Zoe"}


def test_an_edge_list_ranks_and_calls_nothing_strong(tmp_path: Path) -> None:
    edges = "source,target,weight\na,b,7\na,c,9\nd,a,7\na,a,3\na,e,0\na,f,x\n"
    made = create_workspace(tmp_path / "w.duckdb", title="w")
    (report,) = loading.load(made, put(tmp_path, "edges.csv", edges))
    assert (report.rows_read, report.rows_loaded, report.rows_rejected) == (6, 3, 2)
    assert report.self_loops == 1
    told = declarations(answers.ask(made, "ties/declared", party="a"))
    assert next(one.sentence() for one in told.values()) == (
        "Ranked by weight: place 1 of 3 (weight 9); without times nothing is called strong or weak."
    )
    names = answers.names_of(made)
    party = next(one for one, name in names.items() if name == "a")
    data = cast_of(made, party, labels=names.__getitem__)
    assert data.cast["customer_strength"].isna().all()
    drawing = two_centres(data.cast, data.links, data.company, data.customer, data.between)
    info = drawing.customer.options["recentre"]
    assert [ring["name"] for ring in info["rings"]] == ["ranked"]
    assert {node["tie"] for node in drawing.customer.nodes} == {"centre", "ranked"}
    ties = records_of(data, drawing, Told("t", "o")).ties
    assert all(tie["strength"] is None and tie["is_strong"] is None for tie in ties)


def test_a_workspace_of_declared_ties_alone_answers_every_question(tmp_path: Path) -> None:
    made = asked(tmp_path, log=None, company=("Kettle",))
    for name, frame in numbers(made):
        assert frame is not None, name
    declaring = answers.ask(made, "ties/declaring")
    named = answers.with_names(made, "ties/declaring", declaring).set_index("party")
    assert named.loc["Dana", ["ties", "strong", "known", "of_company"]].tolist() == [3, 2, 0, 2]
