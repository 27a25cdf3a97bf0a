"""Writes a whole generated world: a maker of espresso machines and the people around it."""

from __future__ import annotations

from pathlib import Path

from recentre.errors import BadParameter
from recentre.sample.cast import FEWEST_CUSTOMERS
from recentre.sample.files import write_all
from recentre.sample.places import fixed_parties
from recentre.sample.planted import planted_facts
from recentre.sample.telling import tell

WORLDS = ("peers", "company-hub")
FEWEST_INTERACTIONS_EACH = 60
"""Below so many interactions a customer, a world has no room for its stories."""


def write_world(
    folder: Path,
    *,
    world: str = "peers",
    customers: int = 80,
    interactions: int = 25_000,
    seed: int = 7,
) -> None:
    """Write a generated world into a folder: five small tables and the facts planted in them.

    Parameters
    ----------
    folder : Path
        Where to write; made if it is missing. Files of the same names are replaced.
    world : str
        ``peers``: customers learn from each other, and the company sees little of it.
        ``company-hub``: they learn from the company and have few ties elsewhere.
    customers : int
        How many customers, at least 12.
    interactions : int
        How many rows interactions.csv has, at least 60 a customer. From about 150 a customer on,
        the median customer of *peers* has at least 12 ties and 2 to 6 strong ones.
    seed : int
        The same arguments always give the same bytes.

    Raises
    ------
    BadParameter
        If an argument makes no sense.
    """
    _check(world, customers, interactions)
    cast, rows = tell(world, customers, interactions, seed)
    met = {row.source: True for row in rows} | {row.target: True for row in rows}
    always = {line.name for line in fixed_parties()}
    parties = [line for line in cast.parties() if line.name in met or line.name in always]
    arguments: dict[str, object] = {
        "world": world,
        "customers": customers,
        "interactions": interactions,
        "seed": seed,
    }
    write_all(folder, rows, parties, planted_facts(rows, parties, arguments))


def _check(world: str, customers: int, interactions: int) -> None:
    if world not in WORLDS:
        raise BadParameter(
            f"There is no world called {world!r}.", f"Choose one of {', '.join(WORLDS)}."
        )
    if customers < FEWEST_CUSTOMERS:
        raise BadParameter(
            f"A world of {customers} customers is too small to have clubs and families.",
            f"Ask for at least {FEWEST_CUSTOMERS} customers.",
        )
    fewest = customers * FEWEST_INTERACTIONS_EACH
    if interactions < fewest:
        raise BadParameter(
            f"{interactions} interactions are too few for {customers} customers.",
            f"Ask for at least {fewest}, or for fewer customers.",
        )
