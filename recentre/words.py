"""Every text that a person reads on a screen, in an export or in the terminal.

Texts carry places for the noun pair, ``{customer}``, ``{customers}``, ``{company}``: what the reader
calls the two ends. The pair changes words, never numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class NounPair:
    """What the reader calls the two ends of the relationship."""

    customer: str = "customer"
    customers: str = "customers"
    company: str = "company"


DEFAULT_PAIR = NounPair()


def say(template: str, pair: NounPair = DEFAULT_PAIR, /, **values: Any) -> str:
    """Return a text with its places filled by the noun pair and by values."""
    return template.format(
        customer=pair.customer,
        customers=pair.customers,
        Customers=pair.customers.capitalize(),
        Customer=pair.customer.capitalize(),
        company=pair.company,
        Company=pair.company.capitalize(),
        **values,
    )


PRODUCT = "Recentre"
