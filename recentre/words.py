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


# Networks: what is written on, beside and under a picture ------------------------------------

NETWORK_TITLE = "{centre} in the middle"
NETWORK_COMPANY_SUBTITLE = "by strength to {centre}; faint: not in the {company}'s log"
NETWORK_CUSTOMER_SUBTITLE = "the same parties, by strength to {centre}"
NETWORK_EGO_SUBTITLE = "by strength to {centre}"
NETWORK_RING_STRONG = "strong"
NETWORK_RING_WEAK = "weak"
NETWORK_RING_OUTSIDE = "not in the {company}'s log"
NETWORK_RING_NOT_IN_LOG = "not in this log"
NETWORK_TYPES = {
    "person": "people",
    "community": "communities",
    "review site": "review sites",
    "publication": "publications",
    "organisation": "organisations",
    "product": "products",
    "process": "processes",
    "bot": "bots",
}
NETWORK_REST = "and {count} weaker {ties}"
NETWORK_REST_SENTENCE = "{count} more ties, the weakest, are in the table and not drawn singly."
NETWORK_TIE = "tie"
NETWORK_TIES = "ties"
NETWORK_SPOKEN = (
    "{centre} in the middle, {count} parties around: {strong} strong ties inside, {weak} weak ties "
    "outside."
)
NETWORK_SPOKEN_OUTSIDE = " {outside} parties are not in the {company}'s log."
NETWORK_LEGEND_GROUPS = {
    "type": "Shape",
    "nature": "Colour",
    "tie": "Line",
    "sight": "Mark",
    "place": "Place",
}
NETWORK_LEGEND_MISSING = "nature missing"
NETWORK_LEGEND_STRONG = "strong"
NETWORK_LEGEND_WEAK = "weak"
NETWORK_LEGEND_DORMANT = "dormant"
NETWORK_LEGEND_WIDTH = "wider: stronger"
NETWORK_LEGEND_RINGS = "nearer: stronger; inner ring: strong"
NETWORK_LEGEND_LINKS = "ties among the others"
NETWORK_LEGEND_KNOWN = "known to the {company}"
NETWORK_LEGEND_SEEN = "tie seen by the {company}"
NETWORK_LEGEND_OUTSIDE = "not in the {company}'s log"
NETWORK_LEGEND_FOCUS = "in focus"
NETWORK_LEGEND_REST = "weaker ties, not drawn singly"
NETWORK_SCREEN = {
    "legend": "Legend; a press hides or shows what it names",
    "shown": "{shown} of {all} shown",
    "clear": "Show all",
    "find": "Find a party",
    "found": "{count} found: {label}",
    "none_found": "Nobody of that name in this picture",
    "fit": "Fit the picture",
    "closer": "Closer",
    "farther": "Farther",
    "keys": "Keys",
    "close": "Close",
    "known": "known",
    "seen": "tie seen",
    "strong": "strong tie",
    "weak": "weak tie",
    "dormant": "dormant",
    "outside": "not in the log of {company}",
    "to": "To {centre}",
    "selected": "{label} selected",
    "cleared": "Selection cleared",
    "position": "{label}. {type}. {tie}. {sentence}",
    "application": "{spoken} Arrow keys move from party to party, question mark lists the keys.",
    "key_list": [
        ["Arrow keys", "move from party to party"],
        ["Enter", "select, in both pictures"],
        ["Shift + Enter, double click", "put that party in the middle"],
        ["Esc", "clear"],
        ["/ or S", "find a party"],
        ["\\", "fit the picture"],
        ["+ and -", "closer, farther"],
        ["T", "thin lines: ties among the others"],
        ["Z", "show all that the legend hides"],
        ["P", "put dragged parties back"],
        ["?", "this list"],
    ],
}
