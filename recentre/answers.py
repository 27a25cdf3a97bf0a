"""From a question to a frame: the only way in which a page, the terminal or an export asks.

Parameters are checked against the query's header, parties are found by name or id, and strength
with parameters of the reader's own is weighed first. Answers are cached by the data's version, in
this one place.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

import pandas as pd

from recentre.engine import asking, build, catalogue
from recentre.engine.database import Workspace
from recentre.errors import BadParameter, UnknownParty
from recentre.ties.parameters import LAYERS

Progress = build.Progress
"""Told the share done (0 to 1) and the step, while ties of the whole base are weighed."""
silent = build.silent

CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "layer": LAYERS,
        "perspective": ("all", "visible"),
        "ties": ("all", "strong", "weak"),
        "axis": ("strength", "bridgeness"),
        "part": (
            *("displacement", "divergence", "blind_interactions", "blind_strong"),
            *("blind_strength", "blind_knowledge", "blind_topics"),
        ),
        "outcome": ("again", "rating", "thanked", "refund"),
        "path_of": ("job", "topic", "customer"),
    }
)
"""Parameters that take one of a few words, by name, whatever the query."""
_KEPT = 400
_cache: OrderedDict[Any, pd.DataFrame] = OrderedDict()
_lock = threading.Lock()


def ask(
    workspace: Workspace, query: str, progress: Progress = silent, /, **values: Any
) -> pd.DataFrame:
    """Answer a query of the catalogue.

    Parameters
    ----------
    workspace : Workspace
        What to ask.
    query : str
        The query's name, such as ``ties/of_party``.
    progress : callable
        Told the share done (0 to 1) and the step, while ties of the whole base are weighed.
    **values
        Its parameters. A party is an id (int) or a name (str); a date a `date` or ISO text.

    Returns
    -------
    pandas.DataFrame
        The columns of the query's header; parties as ids. It is shared: never change it.

    Raises
    ------
    UnknownQuery, BadParameter, UnknownParty
        If the question cannot be put.
    """
    asked = catalogue.query(query)
    version = workspace.data_version
    parameters = _checked(workspace, asked, values)
    key = (workspace.path, version, query, tuple(sorted(parameters.items())))
    with _lock:
        if key in _cache:
            _cache.move_to_end(key)
            return _cache[key]
    frame = asking.answer(workspace, asked, parameters, progress)
    with _lock:
        _cache[key] = frame
        while len(_cache) > _KEPT:
            _cache.popitem(last=False)
    return frame


def forget(workspace: Workspace) -> None:
    """Drop every answer of a workspace that is remembered, of whatever version of its data."""
    with _lock:
        for key in [key for key in _cache if key[0] == workspace.path]:
            del _cache[key]


def with_names(workspace: Workspace, query: str, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the answer with parties by name instead of id, for the terminal and files."""
    columns = [c.name for c in catalogue.query(query).columns if c.type == "party"]
    wanted = {int(p) for column in columns for p in frame[column].dropna().unique()}
    if not wanted:
        return frame.copy()
    names = names_of(workspace, frozenset(wanted))
    named = frame.copy()
    for column in columns:
        named[column] = [None if pd.isna(p) else names[int(p)] for p in frame[column]]
    return named


def names_of(workspace: Workspace, parties: frozenset[int] | None = None) -> Mapping[int, str]:
    """Return names by party id, for some parties or for all."""
    if parties is not None and not parties:
        return {}
    asked = None if parties is None or len(parties) > 500 else ",".join(map(str, sorted(parties)))
    frame = ask(workspace, "party/list", parties=asked)
    return dict(zip(frame["party"].astype(int), frame["name"], strict=True))


def party_named(workspace: Workspace, name: str) -> int:
    """Return the id of the party of that name; any account of the company gives the company.

    Raises
    ------
    UnknownParty
        If there is none; the hint names those that are close.
    """
    found = ask(workspace, "party/by_name", name=" ".join(name.split()) or name)
    if len(found) == 0:
        close = ask(workspace, "party/like_name", name=name)["name"].tolist()
        hint = f"Close to it: {', '.join(close)}." if close else ""
        raise UnknownParty(f"There is no party named {name!r} in {workspace.path.name}.", hint)
    return int(found["party"].iloc[0])


def _checked(
    workspace: Workspace, query: catalogue.Query, values: Mapping[str, Any]
) -> dict[str, Any]:
    known = {parameter.name: parameter for parameter in query.parameters}
    for name in values:
        if name not in known:
            raise BadParameter(
                f"{query.name} takes no parameter {name!r}.",
                f"It takes {', '.join(known)}." if known else "It takes none.",
            )
    checked = {}
    for name, parameter in known.items():
        value = values.get(name, catalogue.python_default(parameter))
        if value is None and parameter.default != "null":
            raise BadParameter(f"{query.name} needs {name}: {parameter.meaning}.")
        checked[name] = None if value is None else _typed(workspace, query, parameter, value)
    return checked


def _typed(
    workspace: Workspace, query: catalogue.Query, parameter: catalogue.Parameter, value: Any
) -> Any:
    try:
        match parameter.type:
            case "party":
                return party_named(workspace, value) if isinstance(value, str) else int(value)
            case "date":
                return value if isinstance(value, date) else date.fromisoformat(str(value))
            case "integer" | "bigint":
                return int(value)
            case "double":
                return float(value)
            case "boolean":
                return _truth(value)
    except ValueError:
        raise BadParameter(
            f"{query.name}: {parameter.name}={value!r} is no {parameter.type}.",
            f"It is {parameter.meaning}.",
        ) from None
    known = CHOICES.get(parameter.name, (value,))
    if value not in known:
        raise BadParameter(
            f"{query.name}: there is no {parameter.name} {value!r}.",
            f"There are {', '.join(known)}.",
        )
    return str(value)


def _truth(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if str(value).lower() in ("true", "yes", "1"):
        return True
    if str(value).lower() in ("false", "no", "0"):
        return False
    raise ValueError(value)
