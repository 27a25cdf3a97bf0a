"""What a file says of a tie's strength: computed, declared, or ranked by a weight alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from recentre.network.cast import TieMark


def of_row(row: Mapping[Any, Any]) -> dict[str, Any]:
    """Return family and strength of a customer's tie; a ranked one is neither strong nor weak."""
    ranked = row.get("family") == "ranked"
    return {
        "family": row.get("family"),
        "strength": float(row["customer_strength"]),
        "is_strong": None if ranked else bool(row["customer_strong"]),
        "is_dormant": None if ranked else bool(row["customer_dormant"]),
        "declared": row.get("declared"),
    }


def of_between(between: TieMark) -> dict[str, Any]:
    """Return nature, family and strength of the tie between the two centres."""
    ranked = between.family == "ranked"
    return {
        "nature": between.nature,
        "family": between.family,
        "strength": between.strength,
        "is_strong": None if ranked else between.strong,
        "is_dormant": None if ranked else between.dormant,
        "declared": between.declared,
    }


def of_company(row: Mapping[Any, Any]) -> dict[str, Any]:
    """Return family and strength of the company's tie with a party of the cast."""
    ranked = row.get("company_family") == "ranked"
    return {
        "family": row.get("company_family"),
        "strength": None if ranked else float(row["company_strength"]),
        "is_strong": None if ranked else bool(row["company_strong"]),
        "is_dormant": None if ranked else bool(row["company_dormant"]),
    }


def keys_of(family: Any, *, strong: bool) -> set[str]:
    """Return the keys of the legend's lines that a tie answers to."""
    if family == "ranked":
        return {"tie:ranked"}
    told = {"tie:declared"} if family == "declared" else set()
    return {"tie:strong" if strong else "tie:weak"} | told
