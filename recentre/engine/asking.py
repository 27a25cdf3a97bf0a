"""Running a query of the catalogue, with strength weighed first where the question needs it.

A question with the default parameters reads the stored ties. With others, one party's ties are
weighed on the spot, from its own contacts; those of the whole base once per parameters, and kept on
a cursor until the data change.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

import pandas as pd

from recentre import logs
from recentre.engine import build, job_steps, run
from recentre.engine.build import Progress, silent
from recentre.engine.catalogue import Query
from recentre.engine.database import Cursor, Workspace
from recentre.ties.parameters import CUT, HALF_LIFE_DAYS, StrengthParameters, Window


@dataclass(frozen=True)
class Need:
    """What has to be weighed before a query can run."""

    whose: str | None = None
    """The parameter that names whose ties; None, or null in it, are those of the whole base."""
    with_company: bool = False
    """Those of the company as well."""
    usual: bool = False
    """Also which ties are strong with the default half-life and cut."""
    visible: bool = False
    """Also how strong each tie is by its visible interactions alone."""
    unless: tuple[str, str] | None = None
    """A parameter and the value with which the question looks at no tie at all."""
    jobs: bool = False
    """Also what is asked, answered and received about each job, as `job_steps` makes it."""


NEEDS: Mapping[str, Need] = MappingProxyType(
    {
        "ties of base": Need(),
        "ties of base, where they are parted": Need(unless=("ties", "all")),
        "ties of party": Need("party"),
        "ties of customer": Need("customer", with_company=True),
        "ties of party, and the usual ones": Need("party", usual=True),
        "ties of customer, and the visible ones": Need("customer", with_company=True, visible=True),
        "jobs of base": Need(jobs=True),
    }
)
"""What the header of a query may need."""


def answer(
    workspace: Workspace, query: Query, parameters: dict[str, Any], progress: Progress = silent
) -> pd.DataFrame:
    """Return the answer to a query whose parameters are checked and complete.

    Parameters
    ----------
    workspace : Workspace
        What to ask.
    query : Query
        The question.
    parameters : dict
        A value for each of its parameters.
    progress : callable
        Told the share done (0 to 1) and what is done, while ties of the whole base are weighed.
    """
    if query.needs == "":
        with workspace.reading() as cursor:
            return _fetch(cursor, query, parameters)
    need = NEEDS[query.needs]
    if need.unless is not None and parameters[need.unless[0]] == need.unless[1]:
        with workspace.reading() as cursor:
            return _fetch(cursor, query, parameters)
    strength = StrengthParameters(
        as_of=parameters["as_of"],
        since=parameters["since"],
        half_life_days=parameters["half_life_days"],
        cut=parameters.get("cut", CUT),
    )
    more = need.usual or need.visible or need.jobs
    stored = strength == StrengthParameters() and not more
    party = parameters[need.whose] if need.whose else None
    with workspace.reading() as cursor:
        if stored:
            return _fetch(cursor, query, parameters)
        window = Window.of(strength, *build.days(cursor))
        if not more and build.is_kept(cursor, window):
            return _fetch(cursor, query, parameters)
        company = run.row(cursor, "window/company")[0] if need.with_company else None
    key = (window, need.usual, need.visible, need.jobs)
    if party is not None:
        with workspace.borrowed(
            (*key, party, company),
            lambda cursor: _prepare(cursor, need, window, party, company),
        ) as cursor:
            return _fetch(cursor, query, parameters)
    with workspace.kept(
        key, lambda cursor: _prepare(cursor, need, window, progress=progress)
    ) as cursor:
        return _fetch(cursor, query, parameters)


def _prepare(
    cursor: Cursor,
    need: Need,
    window: Window,
    party: int | None = None,
    second: int | None = None,
    *,
    progress: Progress = silent,
) -> None:
    if need.usual:
        usual = replace(window, half_life_days=HALF_LIFE_DAYS, cut=CUT)
        build.settle(cursor, usual, party, second)
        run.step(cursor, "window/usual")
        if window == usual:
            return
    if need.visible:
        build.weigh_visible(cursor, window, party, second)
    build.settle(cursor, window, party, second, progress)
    if need.jobs:
        job_steps.make(cursor, window, progress)


def _fetch(cursor: Cursor, query: Query, parameters: dict[str, Any]) -> pd.DataFrame:
    started = time.perf_counter()
    used = run.parameters(query.name)
    values = {name: parameters[name] for name in used}
    frame = cursor.execute(run.statement(query.name), values or None).df()
    logs.query_ran(query.name, (time.perf_counter() - started) * 1000, len(frame))
    return frame
