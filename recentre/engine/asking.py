"""Running a query of the catalogue, with strength weighed first where the question needs it.

A question with the default parameters reads the stored ties. With others, one party's ties are
weighed on the spot, from its own contacts; those of the whole base once per parameters, and kept on
a cursor until the data change.
"""

from __future__ import annotations

import time
from typing import Any

import pandas as pd

from recentre import logs
from recentre.engine import build, run
from recentre.engine.catalogue import Query
from recentre.engine.database import Cursor, Workspace
from recentre.ties.parameters import StrengthParameters, Window

OF_PARTY = "ties of party"
OF_CUSTOMER = "ties of customer"
OF_BASE = "ties of base"


def answer(workspace: Workspace, query: Query, parameters: dict[str, Any]) -> pd.DataFrame:
    """Return the answer to a query whose parameters are checked and complete."""
    if query.needs == "":
        with workspace.reading() as cursor:
            return _fetch(cursor, query, parameters)
    strength = StrengthParameters(
        as_of=parameters["as_of"],
        since=parameters["since"],
        half_life_days=parameters["half_life_days"],
    )
    with workspace.reading() as cursor:
        if strength == StrengthParameters():
            return _fetch(cursor, query, parameters)
        first_day, last_day = build.days(cursor)
        window = Window.of(strength, first_day, last_day)
        if window == Window.of(StrengthParameters(), first_day, last_day):
            return _fetch(cursor, query, parameters)
        if query.needs == OF_PARTY:
            build.weigh_party(cursor, window, parameters["party"])
            return _fetch(cursor, query, parameters)
        if query.needs == OF_CUSTOMER:
            company, _ = run.row(cursor, "window/company")
            build.weigh_party(cursor, window, parameters["customer"], company)
            return _fetch(cursor, query, parameters)
    with workspace.kept(window, lambda cursor: build.weigh(cursor, window)) as cursor:
        return _fetch(cursor, query, parameters)


def _fetch(cursor: Cursor, query: Query, parameters: dict[str, Any]) -> pd.DataFrame:
    started = time.perf_counter()
    used = run.parameters(query.name)
    frame = cursor.execute(query.sql, {name: parameters[name] for name in used} or None).df()
    logs.query_ran(query.name, (time.perf_counter() - started) * 1000, len(frame))
    return frame
