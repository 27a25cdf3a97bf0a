"""From answers to the cast of a base: the company, its strongest customers, and what ties those.

The left picture of a base needs the customers as the company knows them, the right one the ties
among them and the sources that several of them share.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from recentre import answers
from recentre.engine.database import Workspace
from recentre.network.cast import Centre
from recentre.ties.sentence import sentence_of

FEWEST, MOST = 60, 150
"""So many customers are drawn at first, and so many at most."""
MOST_SOURCES = 24
"""So many sources are drawn, those shared by the most customers."""
_SHARED_BY, _SHARED_BY_ONE_IN = 3, 12
"""So many customers, and at least one in so many, share what is drawn as their source."""
MISSING = "missing"
"""Stands for a segment or nature that no row states."""

Labels = Callable[[Collection[int]], Mapping[int, str]]
"""Gives labels of parties as the names setting lets them show."""


@dataclass(frozen=True)
class Kept:
    """Which customers a reader wants to see; empty lets everybody through."""

    segments: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    natures: frozenset[str] = frozenset()
    """Natures that dominate the tie with the company."""

    def __bool__(self) -> bool:
        return bool(self.segments or self.types or self.natures)


@dataclass(frozen=True)
class BaseCast:
    """Who is drawn in the two networks of a base."""

    company: Centre
    customers: pd.DataFrame
    """One row a customer, the strongest first: party, label, type, role, segment, nature, and
    strength, is_strong, is_dormant, sentence of its tie with the company."""
    sources: pd.DataFrame
    """One row a source, the most shared first: source, label, type, role, known, tied, strong."""
    ties: pd.DataFrame
    """The answer of ``network/among`` for company, customers and sources."""
    everybody: int
    """How many customers the company has in the window and layer."""
    matching: int
    """How many of them the reader's filters let through."""
    viewpoint: str
    """``one-centred`` or ``two-centred``, of the whole log."""
    sources_found: int = 0
    """How many sources they share, drawn or not."""
    signature: tuple[Any, ...] = field(default=(), repr=False)
    """What the cast was made from, labels aside: the key of its layout."""

    @property
    def among(self) -> pd.DataFrame:
        """The ties among the customers."""
        drawn = set(self.customers["party"])
        return self.ties[self.ties["a"].isin(drawn) & self.ties["b"].isin(drawn)]


def shared_by(customers: int) -> int:
    """Return from how many of so many customers on something is a source that they share."""
    return max(_SHARED_BY, round(customers / _SHARED_BY_ONE_IN))


def customers_of(workspace: Workspace, company: int, **weighing: Any) -> pd.DataFrame:
    """Return every customer of the company with its tie to it, the strongest first.

    Parameters
    ----------
    workspace : Workspace
        What to ask.
    company : int
        The pooled company.
    **weighing
        as_of, since, half_life_days, layer, as in ``ties/of_party``.
    """
    parties = answers.ask(workspace, "party/list")
    customers = parties[parties["is_customer"]].set_index("party")
    ties = answers.ask(workspace, "ties/of_party", party=company, **weighing)
    marks = answers.ask(workspace, "network/marks", customer=company, **weighing)
    natures = marks.set_index("other")["nature"]
    kept = ties[ties["other"].isin(customers.index)].reset_index(drop=True)
    other = kept["other"]
    return pd.DataFrame(
        {
            "party": other.astype("int32"),
            "type": kept["type"],
            "role": other.map(customers["role"]),
            "segment": other.map(customers["segment"]).fillna(MISSING),
            "nature": other.map(natures),
            "strength": kept["strength"],
            "is_strong": kept["is_strong"],
            "is_dormant": kept["is_dormant"],
        }
    )


def offered(customers: pd.DataFrame) -> dict[str, dict[str, int]]:
    """Return what there is to filter by: for segment, type and nature the count of each value."""
    return {
        name: {
            str(value): int(count)
            for value, count in customers[name].fillna(MISSING).value_counts().items()
        }
        for name in ("segment", "type", "nature")
    }


def base_cast(
    workspace: Workspace,
    company: int,
    *,
    labels: Labels,
    most: int = FEWEST,
    kept: Kept | None = None,
    viewpoint: str = "two-centred",
    **weighing: Any,
) -> BaseCast:
    """Return the company, its strongest customers, the ties among them and what they share.

    Parameters
    ----------
    workspace : Workspace
        What to ask.
    company : int
        The pooled company.
    labels : callable
        Gives labels of parties.
    most : int
        So many customers at most, the strongest.
    kept : Kept, optional
        Which customers are let through.
    viewpoint : str
        Of the whole log; on a one-centred one nothing is asked about the customers' own ties.
    **weighing
        as_of, since, half_life_days, layer, as in ``ties/of_party``.
    """
    everybody = customers_of(workspace, company, **weighing)
    matching = _filtered(everybody, kept or Kept())
    drawn = matching.head(max(1, min(most, MOST))).reset_index(drop=True)
    parties = [int(party) for party in drawn["party"]]
    said = _sentences(
        answers.ask(workspace, "ties/of_party", party=company, **weighing), set(parties)
    )
    sources, ties = _shared(workspace, company, parties, viewpoint, weighing)
    shown = sources.head(MOST_SOURCES).reset_index(drop=True)
    named = labels([company, *parties, *map(int, shown["source"])])
    return BaseCast(
        company=Centre(company, named[company], "organisation", is_company=True),
        customers=drawn.assign(
            label=[named[party] for party in parties],
            sentence=[said[party] for party in parties],
        ),
        sources=shown.assign(label=[named[int(source)] for source in shown["source"]]),
        ties=ties,
        everybody=len(everybody),
        matching=len(matching),
        viewpoint=viewpoint,
        sources_found=len(sources),
        signature=(
            str(workspace.path),
            workspace.data_version,
            tuple(parties),
            tuple(sorted(weighing.items())),
        ),
    )


def _sentences(ties: pd.DataFrame, parties: Collection[int]) -> dict[int, str]:
    """Return what each tie says of itself, as far as its first part: pictures of many are light."""
    rows: list[dict[Any, Any]] = ties[ties["other"].isin(parties)].to_dict("records")
    return {int(row["other"]): sentence_of(row).rstrip(".").partition(";")[0] + "." for row in rows}


def _filtered(customers: pd.DataFrame, kept: Kept) -> pd.DataFrame:
    found = customers
    for name, values in (
        ("segment", kept.segments),
        ("type", kept.types),
        ("nature", kept.natures),
    ):
        if values:
            found = found[found[name].fillna(MISSING).isin(values)]
    return found


def _shared(
    workspace: Workspace,
    company: int,
    parties: list[int],
    viewpoint: str,
    weighing: Mapping[str, Any],
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the sources that customers share, and the ties among all that are drawn."""
    if viewpoint == "one-centred":
        parties = []
    sources = answers.ask(
        workspace,
        "network/sources",
        parties=_listed(parties),
        at_least=shared_by(len(parties)),
        **weighing,
    )
    drawn = [int(source) for source in sources["source"].head(MOST_SOURCES)]
    ties = answers.ask(
        workspace, "network/among", parties=_listed([company, *parties, *drawn]), **weighing
    )
    return sources, ties


def _listed(parties: Collection[int]) -> str:
    """Return ids as the queries take them; -1, which nobody has, where there are none."""
    return ",".join(map(str, parties)) or "-1"
