"""Colours and shapes: what colour and shape say, and their twins on a dark ground."""

from __future__ import annotations

from collections.abc import Mapping

NATURE_COLOURS: Mapping[str, str] = {
    "knowledge": "#0072B2",
    "social": "#AA4499",
    "service": "#117733",
    "transaction": "#C77700",
    "promotion": "#888888",
}
"""Colour of each nature on a light ground; safe for colour-blind readers."""

FOCUS = "#D55E00"
"""The customer in focus."""
INK = "#22303C"
"""The company, and everything that is written."""
MISSING = "#C9C4B8"
"""A tie whose nature is missing."""
MISSING_LINE = "#978F7E"
"""The line of such a tie, which must be seen without an outline."""
THIN = "#A9A598"
"""Ties among the others."""

DARK_COLOURS: Mapping[str, str] = {
    "#0072B2": "#5AB4EC",
    "#AA4499": "#E08FD0",
    "#117733": "#57C084",
    "#C77700": "#EBA743",
    "#888888": "#A3ABB3",
    FOCUS: "#FF8B45",
    INK: "#E9EDF1",
    MISSING: "#5C6670",
    MISSING_LINE: "#7F8993",
    THIN: "#6A7580",
}
"""The same colours on a dark ground; marks keep 3:1 against it."""

TYPE_SHAPES: Mapping[str, str] = {
    "person": "dot",
    "community": "hexagon",
    "review site": "triangle",
    "publication": "diamond",
    "organisation": "square",
    "product": "triangleDown",
    "process": "pentagon",
    "bot": "cross",
}
"""Shape of each type, in the order in which the sectors go round."""

COMPANY_SHAPE = "star"
REST_SHAPE = "rest"
"""The one node that stands for the ties that are not drawn singly."""


def colour_of(nature: object) -> str:
    """Return the colour of a nature, or of a missing one."""
    return NATURE_COLOURS.get(str(nature), MISSING)


def shape_of(type_: str, role: str = "other") -> str:
    """Return the shape of a type of party; the company is always the same star."""
    if role in ("company", "staff"):
        return COMPANY_SHAPE
    return TYPE_SHAPES.get(type_, "dot")
