"""What a picture is made of: the cast, the ties among its parties, and the two centres."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

CAST_COLUMNS: Mapping[str, str] = {
    "party": "int32; the party, unique, neither of the two centres",
    "label": "text; its name as the names setting lets it show",
    "type": "text; person, organisation, community, review site, publication, product, ...",
    "role": "text; company, staff, competitor, customer, other",
    "nature": "text or missing; the nature that dominates its tie with the customer",
    "company_strength": "double; strength of its tie with the company, NaN when it is not known",
    "company_strong": "boolean; whether that tie is strong",
    "company_dormant": "boolean; whether that tie is dormant",
    "customer_strength": "double; strength of its tie with the customer",
    "customer_strong": "boolean; whether that tie is strong",
    "customer_dormant": "boolean; whether that tie is dormant",
    "known": "boolean; whether the company has a tie of its own with it",
    "seen": "boolean; whether an interaction between it and the customer is visible",
    "sentence": "text; what explains its tie with the customer",
    "company_sentence": "text or missing; what explains its tie with the company",
    "family": "text; of its tie with the customer: two-sided, one-sided, declared or ranked",
    "company_family": "text or missing; the same of its tie with the company",
    "rank_share": "double; of the customer's ranked ties, how many weigh no more; else NaN",
    "declared": "text or missing; what is declared of its tie with the customer, in a few words",
}
"""Columns of a cast: one row per party other than the two centres."""

LINK_COLUMNS: Mapping[str, str] = {
    "a": "int32; one party of the cast",
    "b": "int32; another party of the cast",
    "strength": "double; strength of the tie between them",
    "visible": "boolean; whether the company can see an interaction between them",
}
"""Columns of the links: one row per tie among the parties of a cast."""

_DEFAULTS: Mapping[str, object] = {
    "role": "other",
    "nature": None,
    "company_strength": float("nan"),
    "company_strong": False,
    "company_dormant": False,
    "known": False,
    "seen": False,
    "sentence": "",
    "company_sentence": None,
    "family": "two-sided",
    "company_family": None,
    "rank_share": float("nan"),
    "declared": None,
}
"""What a column holds when the caller leaves it out, as One party does for the company's side."""

_FLAGS = (
    "company_strong",
    "company_dormant",
    "customer_strong",
    "customer_dormant",
    "known",
    "seen",
)


@dataclass(frozen=True)
class Centre:
    """The party from which a picture is drawn."""

    party: int
    """The party, as in the workspace."""
    label: str
    """Its name as the names setting lets it show."""
    type: str = "person"
    """Its type; a company is drawn as a star whatever its type."""
    is_company: bool = False
    """Whether it is the company, where a picture has only one centre."""


@dataclass(frozen=True)
class Account:
    """One account of the company, where the company is unfolded."""

    party: int
    """The account, unpooled."""
    label: str
    """Its name as the names setting lets it show."""
    type: str
    sentence: str
    """What the customer and the account have to do with each other."""


@dataclass(frozen=True)
class TieMark:
    """What a picture needs to know of one tie."""

    strength: float
    """In [0, 1)."""
    strong: bool
    dormant: bool = False
    sentence: str = ""
    """What explains the tie."""
    nature: str | None = None
    """The nature that dominates it; None when that is missing."""
    family: str = "two-sided"
    """two-sided, one-sided, declared or ranked."""
    rank_share: float = float("nan")
    """For a ranked tie: of the customer's ranked ties, how many weigh no more."""
    declared: str | None = None
    """What is declared of it, in a few words."""


def checked_cast(cast: pd.DataFrame) -> pd.DataFrame:
    """Return a cast with every column present, plain types, and rows in the order of parties.

    Parameters
    ----------
    cast : pandas.DataFrame
        A frame with the columns of ``CAST_COLUMNS``; those of the company's side may be missing.

    Raises
    ------
    ValueError
        If a column is missing that has no default, or a party stands in two rows.
    """
    missing = [name for name in CAST_COLUMNS if name not in cast and name not in _DEFAULTS]
    if missing:
        raise ValueError(f"a cast needs the columns {', '.join(missing)}")
    whole = cast.reset_index(drop=True)
    for name, value in _DEFAULTS.items():
        if name not in whole:
            whole[name] = pd.Series([value] * len(whole), dtype=object)
    whole = whole.loc[:, list(CAST_COLUMNS)]
    if whole["party"].duplicated().any():
        raise ValueError("a party stands in two rows of the cast")
    for flag in _FLAGS:
        whole[flag] = whole[flag].fillna(False).astype(bool)
    whole["party"] = whole["party"].astype("int32")
    for strength in ("company_strength", "customer_strength", "rank_share"):
        whole[strength] = pd.to_numeric(whole[strength]).astype("float64")
    whole["known"] = whole["known"] & whole["company_strength"].notna()
    return whole.sort_values("party", kind="stable").reset_index(drop=True)


def differences(cast: pd.DataFrame) -> pd.Series[str]:
    """Return for each party of a cast who is in touch with it: company, customer or both.

    ``customer``: the company has no tie of its own with it. ``company``: the company has one, and
    the customer has none in this window and layer. ``both``: all others, dormant or not, for a
    dormant tie is a tie. A customer's cast holds only its own ties, so in it nobody is known to the
    company alone, and the picture says so.

    Parameters
    ----------
    cast : pandas.DataFrame
        Columns as in ``CAST_COLUMNS``.

    Returns
    -------
    pandas.Series
        Indexed like the cast.
    """
    known = cast["known"].astype(bool)
    ranked = cast["family"] == "ranked" if "family" in cast else False
    tied = (cast["customer_strength"] > 0) | ranked
    groups = pd.Series("both", index=cast.index, dtype=object, name="difference")
    groups = groups.mask(known & ~tied, "company")
    return groups.mask(~known, "customer")


def checked_links(links: pd.DataFrame | None, parties: set[int]) -> pd.DataFrame:
    """Return the links whose two ends both stand in the cast, each pair once, strongest first."""
    if links is None or not len(links):
        return pd.DataFrame({name: [] for name in LINK_COLUMNS})
    both = links["a"].isin(parties) & links["b"].isin(parties) & (links["a"] != links["b"])
    kept = links.loc[both, list(LINK_COLUMNS)].copy()
    low, high = kept[["a", "b"]].min(axis=1), kept[["a", "b"]].max(axis=1)
    kept["a"], kept["b"] = low, high
    kept = kept.sort_values(["strength", "a", "b"], ascending=[False, True, True], kind="stable")
    return kept.drop_duplicates(["a", "b"]).reset_index(drop=True)
