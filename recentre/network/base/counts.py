"""What is counted of the cast of a base: who is tied to how many, what is shared, what for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from recentre.network.base.casting import BaseCast


@dataclass(frozen=True)
class Counts:
    """What is counted of a cast."""

    among: pd.DataFrame
    """The ties among the customers."""
    thin: pd.DataFrame
    """Ends of the ties with sources and the company, strongest first."""
    tied: Mapping[int, int]
    """For each party how many of the customers it is tied to."""
    strong: Mapping[int, int]
    """To how many of them strongly."""
    shared: Mapping[int, int]
    """For each customer how many sources it shares."""
    natures: Mapping[int, str]
    """For each source the nature of most of its ties."""

    company_first: int
    """For how many customers no tie here is stronger than the one with the company."""

    @classmethod
    def of(cls, cast: BaseCast) -> Counts:
        """Count a cast."""
        ties = cast.ties
        customers, sources = set(cast.customers["party"]), set(cast.sources["source"])
        sided = pd.concat(
            [ties, ties.rename(columns={"a": "b", "b": "a"})], ignore_index=True
        ).assign(nature=lambda both: both["nature"].astype(object))
        to_customer = sided[sided["b"].isin(customers)]
        to_source = sided[sided["a"].isin(customers) & sided["b"].isin(sources)]
        of_source = to_customer[to_customer["a"].isin(sources)].dropna(subset=["nature"])
        natures = of_source.groupby(["a", "nature"]).size().sort_values(kind="stable")
        shared = to_source.groupby("a").size()
        others = sided[sided["a"].isin(customers) & (sided["b"] != cast.company.party)]
        strongest = others.groupby("a")["strength"].max()
        own_tie = cast.customers.set_index("party")["strength"]
        a, b = ties["a"], ties["b"]
        own = (a == cast.company.party) | (b == cast.company.party)
        to_shared = a.isin(sources) ^ b.isin(sources)
        return cls(
            among=cast.among,
            thin=ties.loc[own & ~a.isin(sources) & ~b.isin(sources) | to_shared & ~own, ["a", "b"]],
            tied=_counted(to_customer),
            strong=_counted(to_customer[to_customer["is_strong"]]),
            shared={int(party): int(shared.get(party, 0)) for party in customers},
            company_first=int((own_tie >= strongest.reindex(own_tie.index).fillna(0)).sum()),
            natures={int(party): str(nature) for (party, nature) in natures.index},
        )


def _counted(sided: pd.DataFrame) -> dict[int, int]:
    counts: Mapping[Any, int] = sided.groupby("a").size().to_dict()
    return {int(party): int(n) for party, n in counts.items()}
