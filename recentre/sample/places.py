"""Everybody who stands in every world: the company, communities, sites, rivals, machines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Party(NamedTuple):
    """One line of parties.csv."""

    name: str
    type: str
    role: str
    segment: str = ""
    household: str = ""


COMPANY = "Kettle & Co"
OWN_FORUM = "Kettle Forum"
COMMUNITIES = (OWN_FORUM, "The Morning Shot", "Grounds for Repair")
REVIEW_SITES = ("Brewcritic", "GrindScore", "Kitchen Verdict", "ShopVotes")
PUBLICATIONS = ("Coffee with Ada", "Slow Pour Weekly")
INFLUENCERS = ("Milo Brandt", "Saoirse Keane")
VOICES = PUBLICATIONS + INFLUENCERS
COMPETITORS = ("Lungo Works", "Forza Casa")
MACHINES = ("Aurora One", "Aurora Duo", "Piccolo")
GRINDERS = ("Mistral", "Zephyr")
PROCESSES = ("Repairs", "Refunds", "First-week course")
BOT = "Beanwatch"

SUPPORT = ("Bea Lang", "Rui Tavares", "Yasmin Demir")
SALES = ("Clara Fontaine", "Henrik Dahl")
WORKSHOP = ("Anton Weiss",)
STAFF = SUPPORT + SALES + WORKSHOP

TOWNS = (
    "Delft", "Ghent", "Porto", "Leipzig", "Aarhus", "Bologna", "Lyon", "Bristol",
    "Cork", "Kraków", "Valencia", "Graz", "Tartu", "Basel", "Nantes", "Gdańsk",
)  # fmt: skip
POUNDS_IN = "Bristol"

CLUB_NAMES = (
    "{} Portafilters", "{} Sunday Pullers", "{} Crema Club",
    "{} Bean Circle", "{} Steam Room", "{} Second Crack", "{} Tampers", "{} Slow Cups",
)  # fmt: skip


@dataclass(frozen=True)
class Place:
    """Where a community or a site is met, and on which channel."""

    name: str
    channel: str


CHANNEL_OF = {
    **dict.fromkeys(COMMUNITIES, "forum"),
    OWN_FORUM: "own forum",
    **dict.fromkeys(REVIEW_SITES, "review site"),
    **dict.fromkeys(PUBLICATIONS, "email"),
    **dict.fromkeys(INFLUENCERS, "social media"),
    **dict.fromkeys(COMPETITORS, "marketplace"),
    **dict.fromkeys(MACHINES + GRINDERS, "app"),
    **dict.fromkeys(PROCESSES, "service desk"),
}
"""The channel on which each of these is met."""


def fixed_parties() -> list[Party]:
    """Return the parties that stand in every world, the company first."""
    return [
        Party(COMPANY, "organisation", "company"),
        *(Party(name, "person", "staff", "support") for name in SUPPORT),
        *(Party(name, "person", "staff", "sales") for name in SALES),
        *(Party(name, "person", "staff", "workshop") for name in WORKSHOP),
        *(Party(name, "community", "other") for name in COMMUNITIES),
        *(Party(name, "review site", "other") for name in REVIEW_SITES),
        *(Party(name, "publication", "other", "influencer") for name in PUBLICATIONS),
        *(Party(name, "person", "other", "influencer") for name in INFLUENCERS),
        *(Party(name, "organisation", "competitor") for name in COMPETITORS),
        *(Party(name, "product", "other", "machine") for name in MACHINES),
        *(Party(name, "product", "other", "grinder") for name in GRINDERS),
        *(Party(name, "process", "other") for name in PROCESSES),
        Party(BOT, "bot", "other"),
    ]
