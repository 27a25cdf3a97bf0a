"""Channels, kinds and topics of the sample, with who owns, what for and which job."""

from __future__ import annotations

CHANNELS: dict[str, bool] = {
    "phone": False,
    "chat": True,
    "email": False,
    "web shop": True,
    "service desk": True,
    "app": True,
    "own forum": True,
    "forum": False,
    "review site": False,
    "messenger": False,
    "in person": False,
    "club evening": False,
    "social media": False,
    "marketplace": False,
}
"""Whether the company owns a channel, and so sees what happens on it."""

KINDS: dict[str, tuple[str, bool]] = {
    "message": ("social", False),
    "call": ("social", False),
    "meeting": ("social", False),
    "thanks": ("social", False),
    "invitation": ("social", False),
    "comment": ("social", False),
    "question": ("knowledge", True),
    "referral request": ("knowledge", True),
    "price enquiry": ("knowledge", True),
    "answer": ("knowledge", False),
    "guide": ("knowledge", False),
    "tip": ("knowledge", False),
    "recommendation": ("knowledge", False),
    "referral": ("knowledge", False),
    "review": ("knowledge", False),
    "support request": ("service", True),
    "complaint": ("service", True),
    "idea": ("service", True),
    "support reply": ("service", False),
    "delivery": ("service", False),
    "repair order": ("service", False),
    "status update": ("service", False),
    "rate now": ("service", False),
    "brew log": ("service", False),
    "reminder": ("service", False),
    "purchase": ("transaction", False),
    "refund": ("transaction", False),
    "newsletter": ("promotion", False),
    "offer": ("promotion", False),
    "price alert": ("promotion", False),
}
"""What a kind of interaction is for, and whether it asks."""

TOPICS: dict[str, str] = {
    "descaling": "descale the machine",
    "water hardness": "descale the machine",
    "descaling light": "descale the machine",
    "burr size": "choose a grinder",
    "single dosing": "choose a grinder",
    "grinder noise": "choose a grinder",
    "first machine": "choose a machine",
    "upgrade": "choose a machine",
    "second-hand machine": "choose a machine",
    "dialling in": "pull a good shot",
    "channelling": "pull a good shot",
    "brew temperature": "pull a good shot",
    "milk texture": "steam milk",
    "latte art": "steam milk",
    "refund": "get a refund",
    "return label": "get a refund",
    "leaking gasket": "get it repaired",
    "pump noise": "get it repaired",
    "spare parts abroad": "get it repaired",
    "roast date": "buy good beans",
    "bean subscription": "buy good beans",
    "prices": "buy good beans",
    "flow control": "tinker with the machine",
    "timer switch": "tinker with the machine",
    "coffee at altitude": "make coffee elsewhere",
    "voltage abroad": "make coffee elsewhere",
    "energy use": "",
}
"""The job that a topic belongs to; empty where a topic is its own job."""

EVERYDAY_TOPICS = (
    "descaling", "water hardness", "burr size", "single dosing", "grinder noise",
    "first machine", "upgrade", "second-hand machine", "dialling in", "channelling",
    "brew temperature", "milk texture", "latte art", "leaking gasket", "pump noise",
    "roast date", "bean subscription", "energy use",
)  # fmt: skip
COMPANY_TOPICS = (
    "descaling", "descaling light", "leaking gasket", "pump noise", "return label", "refund",
    "bean subscription", "brew temperature", "first machine", "spare parts abroad",
)  # fmt: skip
RARE_TOPICS = ("flow control", "timer switch", "coffee at altitude", "voltage abroad")
"""What no close tie talks about: it reaches people through weak ties only."""

HARD_TOPICS = ("descaling light", "spare parts abroad")
"""What is asked and mostly stays unanswered."""


def nature_of(kind: str) -> str:
    """Return what a kind of interaction is for."""
    return KINDS[kind][0]


def asks(kind: str) -> bool:
    """Return whether a kind of interaction asks for something."""
    return KINDS[kind][1]


def carries(kind: str) -> bool:
    """Return whether a kind carries knowledge from its source to its target."""
    nature, asking = KINDS[kind]
    return nature == "knowledge" and not asking
