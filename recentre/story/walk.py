"""The walk-through that ships with a generated world: a file by names, made into views by keys.

Figures in its notes and answers are not written but asked: each names a query, its parameters and
a column.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import pandas as pd

from recentre import answers, words
from recentre.engine.database import Workspace
from recentre.errors import BadParameter
from recentre.settings import settings
from recentre.story.view import CENTRE, COMPANY, View

_OWN = {"query", "column", "take", "where", "as"}
"""Parts of a figure that are no parameters of its query."""


@cache
def _told(path: Path) -> Mapping[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def path_of(world: str) -> Path:
    """Return where the walk-through of a world is written."""
    return settings().sample / "stories" / f"{world}.toml"


def title_of(world: str) -> str:
    """Return the title of a world's walk-through."""
    return str(_told(path_of(world))["title"])


def minutes_of(world: str) -> float:
    """Return how long a world's walk-through takes, as its file says."""
    return float(_told(path_of(world))["minutes"])


def views(workspace: Workspace, world: str) -> tuple[View, ...]:
    """Return the walk-through of a world as views of a workspace that holds this world."""
    return _views(workspace, workspace.data_version, world)


@lru_cache(maxsize=4)
def _views(workspace: Workspace, version: int, world: str) -> tuple[View, ...]:
    told = _told(path_of(world))["view"]
    keys = _keys(workspace, told)
    return tuple(_view(workspace, place, record, keys) for place, record in enumerate(told, 1))


def _view(
    workspace: Workspace, place: int, record: Mapping[str, Any], keys: Mapping[str, str]
) -> View:
    address = {name: str(value) for name, value in record.get("selection", {}).items()}
    for end in ("centre", "selected"):
        if end in record:
            address[end] = keys[record[end]]
    if "several" in record:
        address["several"] = ",".join(keys[name] for name in record["several"])
    figures = {name: _figure(workspace, asked) for name, asked in record.get("figures", {}).items()}
    return View.from_record(
        {
            "id": f"walk-{place}",
            "title": record["title"],
            "page": record["page"],
            "address": address,
            "drawing": record.get("drawing", {}),
            "notes": _said_with(record["notes"], figures),
            "minutes": record["minutes"],
            "guess": record.get("guess", ""),
            "hides": record.get("hides", "sentence"),
            "answer": _said_with(record.get("answer", ""), figures),
        }
    )


def _keys(workspace: Workspace, told: Sequence[Mapping[str, Any]]) -> Mapping[str, str]:
    names = {record[end] for record in told for end in ("centre", "selected") if end in record}
    names |= {name for record in told for name in record.get("several", ())}
    parties = {name: answers.party_named(workspace, name) for name in names}
    asked = ",".join(str(party) for party in sorted(parties.values()))
    listed = answers.ask(workspace, "party/list", parties=asked).set_index("party")["key"]
    return {name: str(listed[party]) for name, party in parties.items()}


def _said_with(text: str, figures: Mapping[str, str]) -> str:
    """Return notes or an answer with its figures; the two ends stay places, to be named later."""
    return text.strip().format(**figures, centre=CENTRE, company=COMPANY)


def _figure(workspace: Workspace, asked: Mapping[str, Any]) -> str:
    parameters = {name: value for name, value in asked.items() if name not in _OWN}
    found = answers.ask(workspace, asked["query"], **parameters)
    for column, wanted in asked.get("where", {}).items():
        party = column in ("other", "party", "customer")
        found = found[
            found[column] == (answers.party_named(workspace, wanted) if party else wanted)
        ]
    return _said(_taken(found[asked["column"]], asked), asked.get("as", "number"))


def _taken(column: pd.Series[Any], asked: Mapping[str, Any]) -> float:
    match asked.get("take", "only"):
        case "count":
            return len(column)
        case "sum":
            return float(column.sum())
        case "only" if len(column) == 1:
            return float(column.iloc[0])
    raise BadParameter(f"{asked['query']} gives {len(column)} rows where one figure is asked.")


def _said(value: float, way: str) -> str:
    match way:
        case "percent":
            return f"{value:.0%}".replace("%", " %")
        case "rest":
            return f"{1 - value:.0%}".replace("%", " %")
        case "strength":
            return f"{value:.2f}"
        case "none" if value == 0:
            return words.STORY_NONE
        case "never" if value == 0:
            return words.STORY_NOTHING
    return f"{value:,g}" if value != int(value) else f"{int(value):,}"
