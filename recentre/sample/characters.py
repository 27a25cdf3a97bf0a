"""What kinds of customers there are, and how many ties of which kind each kind keeps."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Character:
    """How a customer of this kind lives; pairs are the fewest and the most."""

    name: str
    share: float
    """How common this kind is; 0 for those who are placed by hand."""
    strong: tuple[int, int]
    """Strong ties in all, places and the company among them."""
    friends: tuple[int, int]
    """Weak ties to people of the same town."""
    strangers: tuple[int, int]
    """Weak ties to customers elsewhere."""
    places: tuple[int, int]
    """Communities that are not the company's and are visited now and then."""
    sites: tuple[int, int]
    voices: tuple[int, int]
    regular: float = 0.0
    """How likely one of those communities is visited all the time."""
    own_forum: float = 0.0
    own_forum_regular: float = 0.0
    app: float = 0.5
    app_daily: float = 0.0
    company: str = "distant"
    """distant, ordinary or close: how much there is to do with the company."""
    subscribes: float = 0.6
    clubs: float = 0.3
    learning: float = 0.25
    """How much of what friends say to each other carries knowledge."""
    buys: bool = True
    gives: float = 1.0
    """How much more often than others this customer answers in communities."""
    researches: bool = False


PEERS: tuple[Character, ...] = (
    Character(
        "enthusiast", 0.21, (3, 5), (3, 6), (0, 2), (1, 2), (1, 3), (1, 2),
        regular=0.6, own_forum=0.5, app_daily=0.15, company="ordinary", subscribes=0.7,
        clubs=0.4, learning=0.4, gives=2.0,
    ),
    Character(
        "club goer", 0.18, (3, 5), (3, 4), (0, 1), (1, 1), (1, 2), (0, 1),
        regular=0.2, own_forum=0.4, app_daily=0.2, clubs=1.0, learning=0.35,
    ),
    Character(
        "homebody", 0.2, (2, 4), (5, 8), (0, 1), (0, 1), (0, 1), (0, 1),
        app=0.5, app_daily=0.3, subscribes=0.6, clubs=0.1, learning=0.2, gives=0.2,
    ),
    Character(
        "shopper", 0.16, (2, 3), (4, 6), (0, 1), (0, 1), (2, 3), (0, 1),
        own_forum=0.3, app=0.9, app_daily=0.6, company="close", subscribes=1.0, clubs=0.0,
        learning=0.15, gives=0.2,
    ),
    Character(
        "forum regular", 0.13, (3, 4), (3, 5), (0, 1), (0, 1), (1, 2), (0, 2),
        own_forum=1.0, own_forum_regular=1.0, app=0.6, company="ordinary", subscribes=0.9,
        clubs=0.2, learning=0.3, gives=2.0,
    ),
    Character(
        "helper", 0.08, (2, 4), (3, 5), (2, 4), (1, 2), (0, 1), (0, 2),
        regular=0.5, own_forum=1.0, own_forum_regular=0.4, app=0.3, company="ordinary",
        subscribes=0.3, clubs=0.3, learning=0.5, buys=False, gives=14.0,
    ),
    Character(
        "newcomer", 0.04, (2, 3), (4, 6), (0, 1), (0, 1), (1, 2), (0, 1),
        app=0.9, app_daily=0.5, subscribes=0.9, clubs=0.1,
    ),
)  # fmt: skip

SOCIAL_CUSTOMER = Character(
    "social customer", 0.0, (5, 6), (8, 9), (9, 10), (2, 2), (3, 3), (3, 4),
    regular=1.0, own_forum=1.0, company="engaged", subscribes=0.0, clubs=0.3, learning=0.5,
    gives=5.0, researches=True,
)  # fmt: skip

HUB: tuple[Character, ...] = (
    Character(
        "regular", 0.45, (3, 4), (1, 2), (0, 1), (0, 0), (0, 1), (0, 0),
        own_forum=1.0, own_forum_regular=0.8, app=0.9, app_daily=0.8, company="close",
        subscribes=0.9, clubs=0.15, learning=0.05, gives=0.5,
    ),
    Character(
        "course taker", 0.3, (2, 3), (1, 2), (0, 1), (0, 0), (0, 1), (0, 0),
        own_forum=0.9, own_forum_regular=0.4, app=1.0, app_daily=0.7, company="close",
        subscribes=1.0, clubs=0.0, learning=0.05, gives=0.3,
    ),
    Character(
        "homebody", 0.17, (2, 3), (2, 4), (0, 0), (0, 1), (0, 1), (0, 1),
        own_forum=0.6, app=0.8, app_daily=0.5, company="close", subscribes=0.7, clubs=0.1,
        learning=0.08, gives=0.2,
    ),
    Character(
        "helper", 0.08, (2, 3), (1, 2), (1, 2), (0, 0), (0, 0), (0, 0),
        own_forum=1.0, own_forum_regular=1.0, app=0.5, company="close", subscribes=0.5,
        clubs=0.2, learning=0.1, buys=False, gives=3.0,
    ),
)  # fmt: skip

_BY_NAME = {kind.name: kind for kind in (*HUB, *PEERS, SOCIAL_CUSTOMER)}


def character(name: str, world: str) -> Character:
    """Return the kind of customer of a name, as it lives in a world."""
    for kind in HUB if world == "company-hub" else PEERS:
        if kind.name == name:
            return kind
    return _BY_NAME[name]


def family_of_four(world: str) -> tuple[Character, ...]:
    """Return four kinds of customers that differ as much as one household can hold."""
    if world == "company-hub":
        return (
            character("helper", world),
            replace(character("course taker", world), clubs=0.0),
            replace(character("regular", world), clubs=0.0),
            replace(character("homebody", world), clubs=0.0),
        )
    return (
        replace(character("enthusiast", world), strong=(5, 5), regular=1.0, own_forum=0.0, clubs=1),
        replace(character("shopper", world), strong=(5, 5), app_daily=1.0),
        replace(character("homebody", world), strong=(5, 5), friends=(4, 5), subscribes=0, app=0),
        replace(
            character("forum regular", world), strong=(6, 6), friends=(4, 5), clubs=0, buys=False
        ),
    )
