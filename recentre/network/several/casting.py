"""From answers to several parties side by side: the ties of each, and the figures that compare."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from recentre import answers
from recentre.engine.database import Workspace
from recentre.network.base.casting import Labels

FEWEST, MOST = 2, 12
"""So many parties stand side by side."""


@dataclass(frozen=True)
class Ego:
    """One of several parties, its ties, and what compares it with the others."""

    party: int
    label: str
    type: str
    is_company: bool
    ties: pd.DataFrame
    """Its rows of ``network/egos``, the strongest first, with the column label."""
    interactions: int
    """Of all its ties."""
    visible: int
    """How many of them the company can see."""
    strong: int
    """How many of its ties are strong."""
    company_rank: float | None
    """The company's place among its ties, mid-rank for equals; None without a tie with it."""
    one_centred: bool
    """Whether the log shows little of it but its dealings with the company."""

    @property
    def blind_interactions(self) -> float | None:
        """The share of interactions that the company cannot see; None where that says nothing."""
        if self.one_centred or not self.interactions:
            return None
        return 1 - self.visible / self.interactions


@dataclass(frozen=True)
class SeveralCast:
    """Several parties, in the order in which they stand."""

    egos: tuple[Ego, ...]
    company: int | None
    """The company; None if the log names none."""

    @property
    def met(self) -> list[set[int]]:
        """For each party whom it is tied to, the company and the parties shown aside."""
        aside = {ego.party for ego in self.egos} | ({self.company} - {None})
        return [{int(party) for party in ego.ties["other"]} - aside for ego in self.egos]


def several_cast(
    workspace: Workspace,
    parties: Sequence[int],
    *,
    labels: Labels,
    sorted_by: str = "interactions",
    **weighing: Any,
) -> SeveralCast:
    """Return several parties with their ties, sorted by one of their figures.

    Parameters
    ----------
    workspace : Workspace
        What to ask.
    parties : sequence of int
        Their ids, at most ``MOST``.
    labels : callable
        Gives labels of parties.
    sorted_by : str
        ``interactions``, ``ties``, ``strong`` and ``blind_interactions`` put the largest first,
        ``company_rank`` puts first to whom the company is nearest, ``name`` is by label.
    **weighing
        as_of, since, half_life_days, layer, as in ``ties/of_party``.
    """
    wanted = list(dict.fromkeys(parties))[:MOST]
    listed = ",".join(map(str, wanted)) or "-1"
    found = answers.ask(workspace, "network/egos", parties=listed, **weighing)
    about = answers.ask(workspace, "party/list", parties=listed).set_index("party")
    facts = answers.ask(workspace, "workspace/facts").iloc[0]
    company = None if pd.isna(facts["company"]) else int(facts["company"])
    named = labels({*wanted, *(int(party) for party in found["other"])})
    egos = [
        _ego(party, found[found["ego"] == party], about.loc[party], named, company)
        for party in wanted
    ]
    return SeveralCast(tuple(sorted(egos, key=lambda ego: _order(ego, sorted_by))), company)


def _ego(
    party: int, ties: pd.DataFrame, about: Any, named: Mapping[int, str], company: int | None
) -> Ego:
    ties = ties.reset_index(drop=True)
    with_company = ties[ties["other"] == company]
    ranks = ties["strength"].rank(ascending=False, method="average")
    interactions = int(ties["interactions"].sum())
    others = interactions - int(with_company["interactions"].sum())
    return Ego(
        party=party,
        label=named[party],
        type=str(about["type"]),
        is_company=party == company,
        ties=ties.assign(label=[named[int(other)] for other in ties["other"]]),
        interactions=interactions,
        visible=int(ties["visible"].sum()),
        strong=int(ties["is_strong"].sum()),
        company_rank=float(ranks[with_company.index[0]]) if len(with_company) else None,
        one_centred=company is None or others < _ONE_CENTRED_BELOW * interactions,
    )


_ONE_CENTRED_BELOW = 0.05
"""With fewer interactions than this share without the company a party is seen from its chair."""


def _order(ego: Ego, sorted_by: str) -> tuple[Any, ...]:
    values: Mapping[str, float | None] = {
        "interactions": -ego.interactions,
        "ties": -len(ego.ties),
        "strong": -ego.strong,
        "company_rank": ego.company_rank,
        "blind_interactions": None if ego.blind_interactions is None else -ego.blind_interactions,
    }
    value = values.get(sorted_by, 0.0)
    return (value is None, value or 0.0, ego.label.casefold(), ego.party)


def households(parties: pd.DataFrame) -> dict[str, list[int]]:
    """Return the households of at least two, by what the log calls them.

    Parameters
    ----------
    parties : pandas.DataFrame
        The answer of ``party/list``.
    """
    stated = parties.dropna(subset=["household"])
    found = stated.groupby("household")["party"].apply(lambda column: sorted(map(int, column)))
    return {str(name): members for name, members in found.items() if len(members) >= FEWEST}


def household_of(parties: pd.DataFrame, party: int) -> list[int]:
    """Return everybody of a party's household, itself among them; empty if it stands alone."""
    for members in households(parties).values():
        if party in members:
            return members[:MOST]
    return []


def in_common(met: Collection[set[int]]) -> tuple[int, int]:
    """Return how many parties all have in common, and how many there are in all."""
    if not met:
        return 0, 0
    return len(set.intersection(*met)), len(set.union(*met))
