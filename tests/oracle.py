"""One log for the product and the references: events, graphs, the fixtures of ground truth."""

from __future__ import annotations

import json
import math
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import networkx as nx
import pandas as pd

from recentre import answers
from recentre.engine.database import Workspace, forget_workspace
from tests.tiny import Log
from tests.unit.strength_reference import Event, LogReference, Tie

GROUND_TRUTH = Path(__file__).parent / "data" / "ground_truth.json"
FIRST_DAY = date(2025, 1, 1)


@cache
def _fixtures() -> Mapping[str, Any]:
    told = json.loads(GROUND_TRUTH.read_text(encoding="utf-8"))["fixtures"]
    return {one["id"]: one for one in told}


def fixture(name: str) -> Any:
    """Return one fixture of the ground truth, computed before the product was."""
    return _fixtures()[name]


@contextmanager
def built(log: Log) -> Iterator[Workspace]:
    """Build a log in a folder of its own, and leave nothing behind."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = log.workspace(Path(folder))
        try:
            yield workspace
        finally:
            forget_workspace(workspace.path)


def log_of(
    events: Iterable[Event],
    *,
    company: Sequence[str] = (),
    staff: Sequence[str] = (),
    types: Mapping[str, str] | None = None,
    owned: Sequence[str] = (),
    imported: str = "2027-01-01",
) -> Log:
    """Write the reference's events as a log for the product."""
    kinds: dict[str, tuple[str | None, bool]] = {}
    rows = ["source,target,at,channel,kind,topic,recipients"]
    for event in events:
        kind = event.kind or " ".join(filter(None, (event.nature, "asks" * event.asks)))
        if kind:
            kinds[kind] = (event.nature or None, event.asks)
        cells = (event.source, event.target, event.day, event.channel, kind, event.topic)
        rows.append(",".join(map(str, cells)) + f",{round(1 / event.weight)}")
    return Log(
        "\n".join(rows),
        company=company,
        staff=staff,
        types=types or {},
        owned=owned,
        kinds=kinds,
        imported=imported,
    )


def log_of_graph(graph: nx.Graph, **choices: Any) -> Log:
    """Write a graph as a log: each edge a contact on a day of its own."""
    events = [
        Event(str(a), str(b), FIRST_DAY + timedelta(day % 300))
        for day, (a, b) in enumerate(graph.edges)
    ]
    return log_of(events, **choices)


def ask(workspace: Workspace, query: str, **parameters: Any) -> list[dict[str, Any]]:
    """Return an answer as rows, parties by name, null as None."""
    frame = answers.with_names(workspace, query, answers.ask(workspace, query, **parameters))
    return [
        {key: None if pd.isna(cell) else cell for key, cell in row.items()}
        for row in frame.to_dict("records")
    ]


def by(rows: Iterable[Mapping[str, Any]], *keys: str) -> dict[Any, Mapping[str, Any]]:
    """Return rows by the value of a column, or by a tuple of several."""
    if len(keys) == 1:
        return {row[keys[0]]: row for row in rows}
    return {tuple(row[key] for key in keys): row for row in rows}


def close(one: float | None, other: float | None, tolerance: float = 1e-9) -> bool:
    """Whether two numbers agree, or both are null."""
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=tolerance, abs_tol=tolerance)


def differences(
    row: Mapping[str, Any], tie: Tie, ego: str, tolerance: float = 1e-9
) -> dict[str, tuple[Any, Any]]:
    """Return what a row of ``ties/*`` and a tie of the reference do not agree on, seen from ego."""
    own = ego == tie.a
    n_out, n_in = (tie.n_ab, tie.n_ba) if own else (tie.n_ba, tie.n_ab)
    wanted = {
        "family": tie.family,
        "strength": tie.strength,
        "intensity": tie.intensity,
        "mutuality": tie.mutuality,
        "persistence": tie.persistence,
        "breadth": tie.breadth,
        "is_dormant": tie.is_dormant,
        "attention": tie.attention,
        "own_share": tie.share_a if own else tie.share_b,
        "their_share": tie.share_b if own else tie.share_a,
        "active_days": tie.active_days,
        "first_day": pd.Timestamp(tie.first_day),
        "last_day": pd.Timestamp(tie.last_day),
    }
    at_the_bar = close(tie.strength, 0.5) or close(min(n_out, n_in), 0.5)
    if not at_the_bar:
        wanted["is_strong"] = tie.is_strong
    found = {}
    for name, value in wanted.items():
        got = row[name]
        number = isinstance(value, float) or value is None
        if not (close(value, got, tolerance) if number else value == got):
            found[name] = (value, got)
    if row["outgoing"] + row["incoming"] != tie.rows:
        found["rows"] = (tie.rows, row["outgoing"] + row["incoming"])
    return found


def rounded(ties: Mapping[tuple[str, str], Tie]) -> dict[tuple[str, str], Tie]:
    """Return the reference's ties with strengths to eleven digits, so that equals are equal."""
    return {pair: replace(tie, strength=round(tie.strength, 11)) for pair, tie in ties.items()}


__all__ = ["FIRST_DAY", "Event", "LogReference", "Tie"]
