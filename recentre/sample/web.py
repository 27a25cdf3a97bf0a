"""Who is tied to whom, how closely, and where they meet, before a word is said."""

from __future__ import annotations

from dataclasses import dataclass, field

from recentre.sample import cast as people
from recentre.sample.cast import Cast, Customer
from recentre.sample.clock import LAST
from recentre.sample.dice import Dice
from recentre.sample.places import (
    COMMUNITIES,
    GRINDERS,
    MACHINES,
    OWN_FORUM,
    REVIEW_SITES,
    VOICES,
)
from recentre.sample.vocabulary import EVERYDAY_TOPICS

SOCIAL_CHANNELS = ("messenger", "phone", "in person")


@dataclass(slots=True)
class Bond:
    """Two people who are in touch.

    ``recent`` and ``earlier`` are the days with contact in the last year and before; ``rate`` is
    their share of what else is said in the log.
    """

    one: str
    other: str
    close: bool
    channels: tuple[str, ...] = SOCIAL_CHANNELS
    topics: tuple[str, ...] = ()
    learning: float = 0.2
    recent: int = 1
    earlier: int = 1
    first: int = 0
    last: int = LAST
    rate: float = 0.0


@dataclass(slots=True)
class Habit:
    """Someone who visits a community, a site, a voice or a machine."""

    person: str
    place: str
    close: bool
    recent: int = 1
    earlier: int = 1
    rate: float = 0.0


@dataclass
class Web:
    """All bonds and habits of a world, each pair once."""

    bonds: dict[tuple[str, str], Bond] = field(default_factory=dict)
    habits: dict[tuple[str, str], Habit] = field(default_factory=dict)

    def bind(self, bond: Bond) -> bool:
        """Add a bond, unless the two are the same or tied already."""
        key = (min(bond.one, bond.other), max(bond.one, bond.other))
        if bond.one == bond.other or key in self.bonds:
            return False
        self.bonds[key] = bond
        return True

    def visit(self, habit: Habit) -> None:
        """Add a habit, unless the person has it already."""
        self.habits.setdefault((habit.person, habit.place), habit)

    def partners(self) -> dict[str, list[Bond]]:
        """Return the bonds of everybody."""
        found: dict[str, list[Bond]] = {}
        for bond in self.bonds.values():
            found.setdefault(bond.one, []).append(bond)
            found.setdefault(bond.other, []).append(bond)
        return found


class Weaver:
    """Ties everybody in a world to somebody.

    Parameters
    ----------
    scale : float
        How much is said in this world for each customer; 1 for the world that ships.
    """

    def __init__(self, cast: Cast, world: str, scale: float, dice: Dice, web: Web) -> None:
        self.cast = cast
        self.web = web
        self.hub = world == "company-hub"
        self.scale = scale
        self.dice = dice
        self.room: dict[str, int] = {}
        """How many more strong ties each customer may have."""

    def weave(self) -> Web:
        """Return who is tied to whom."""
        for customer in self.cast.customers:
            if customer.name != people.DANA:
                self._places(customer)
        self._households()
        self._clubs()
        self._forum_friends()
        for customer in self.cast.customers:
            if customer.name != people.DANA:
                self._family(customer)
                self._friends(customer)
                self._strangers(customer)
        self._regulars()
        self._circles()
        return self.web

    def close_bond(self, one: str, other: str, learning: float) -> Bond:
        """Return a bond that will be strong."""
        dice = self.dice
        return Bond(
            one,
            other,
            True,
            channels=_turned(SOCIAL_CHANNELS, dice.whole(0, 2)),
            topics=tuple(dice.some(EVERYDAY_TOPICS, 3)),
            learning=learning,
            recent=dice.whole(9, 11) + dice.about(self.scale * (5 / (0.25 + dice.unit()) - 4)),
            earlier=dice.about(self.scale * dice.whole(4, 20)),
            rate=(0.25 + 1 / (0.4 + 2 * dice.unit())) * (0.25 if self.hub else 1.0),
        )

    def weak_bond(self, one: str, other: str, learning: float, channel: str = "") -> Bond:
        """Return a bond that will stay weak: at most four days of contact in the last year."""
        dice = self.dice
        recent = min(4, dice.about(self.scale * dice.whole(1, 4)))
        earlier = dice.about(self.scale * dice.whole(0, 4))
        return Bond(
            one,
            other,
            False,
            channels=(channel,) if channel else _turned(SOCIAL_CHANNELS, dice.whole(0, 2)),
            topics=EVERYDAY_TOPICS,
            learning=learning,
            recent=recent,
            earlier=max(earlier, 0 if recent else 1),
        )

    def close_habit(self, person: str, place: str) -> Habit:
        """Return a habit that will be a strong tie."""
        dice = self.dice
        return Habit(
            person,
            place,
            True,
            recent=dice.whole(12, 14) + dice.about(self.scale * dice.whole(0, 6)),
            earlier=dice.about(self.scale * dice.whole(3, 14)),
            rate=0.5 + 1.5 * dice.unit(),
        )

    def weak_habit(self, person: str, place: str) -> Habit:
        """Return a habit that will stay a weak tie."""
        dice = self.dice
        recent = min(4, dice.about(self.scale * dice.whole(0, 4)))
        earlier = dice.about(self.scale * dice.whole(0, 4))
        return Habit(person, place, False, recent, max(earlier, 0 if recent else 1))

    def _places(self, customer: Customer) -> None:
        kind, name, dice, web = customer.character, customer.name, self.dice, self.web
        room = dice.whole(*kind.strong)
        if kind.company == "close":
            room -= 1
        others = dice.some(COMMUNITIES[1:], dice.whole(*kind.places))
        if room > 1 and dice.chance(kind.regular):
            favourite = others.pop() if others else dice.pick(COMMUNITIES[1:])
            web.visit(self.close_habit(name, favourite))
            room -= 1
        if room > 1 and dice.chance(kind.own_forum_regular):
            web.visit(self.close_habit(name, OWN_FORUM))
            room -= 1
        elif dice.chance(kind.own_forum):
            web.visit(self.weak_habit(name, OWN_FORUM))
        if dice.chance(kind.app):
            daily = room > 1 and dice.chance(kind.app_daily)
            room -= daily
            make = self.close_habit if daily else self.weak_habit
            web.visit(make(name, dice.pick(MACHINES)))
            if not self.hub and dice.chance(0.3):
                web.visit(self.weak_habit(name, dice.pick(GRINDERS)))
        for place in (
            *others,
            *dice.some(REVIEW_SITES, dice.whole(*kind.sites)),
            *dice.some(VOICES, dice.whole(*kind.voices)),
        ):
            web.visit(self.weak_habit(name, place))
        self.room[name] = room

    def _pair(self, one: Customer, other: Customer, likely: float, channel: str = "") -> None:
        """Tie two customers: closely if both have room and it is likely, else weakly."""
        learning = (one.character.learning + other.character.learning) / 2
        room = self.room
        if room.get(one.name, 0) and room.get(other.name, 0) and self.dice.chance(likely):
            bond = self.close_bond(one.name, other.name, learning * 1.3)
            if channel:
                bond.channels = (channel, *bond.channels[:2])
            if self.web.bind(bond):
                room[one.name] -= 1
                room[other.name] -= 1
        else:
            self.web.bind(self.weak_bond(one.name, other.name, learning, channel))

    def _households(self) -> None:
        for members in self.cast.by_household().values():
            for place, one in enumerate(members):
                for other in members[place + 1 :]:
                    self._pair(one, other, 1.0)

    def _clubs(self) -> None:
        for members in self.cast.by_club().values():
            for place, one in enumerate(members):
                for other in members[place + 1 :]:
                    if self.dice.chance(min(1.0, 7 / len(members))):
                        spare = min(self.room[one.name], self.room[other.name]) > 1
                        self._pair(one, other, 0.7 if spare else 0.1, "club evening")

    def _forum_friends(self) -> None:
        """Some who meet on the company's own forum come close: ties that the company can see."""
        members = [c for c in self.cast.customers if (c.name, OWN_FORUM) in self.web.habits]
        for place, one in enumerate(members):
            other = members[(place + 3) % len(members)]
            if people.DANA not in (one.name, other.name) and self.room[one.name] > 1:
                self._pair(one, other, 0.5, "own forum")

    def _family(self, customer: Customer) -> None:
        dice, kind, name = self.dice, customer.character, customer.name
        relatives = self.cast.family_of.setdefault(name, [])
        surname = name.split(" ", 1)[1]
        for place in range(max(self.room[name], 1)):
            same = place == 0 or dice.chance(0.4)
            person = self.cast.registry.person(customer.region, surname if same else "")
            relatives.append(person)
            if self.room[name] > 0:
                self.room[name] -= 1
                bond = self.close_bond(name, person, kind.learning * 1.3)
                if self.scale > 0.5 and dice.chance(0.1):
                    bond.first, bond.last = 0, LAST - dice.whole(105, 140)
                    bond.recent, bond.earlier = 30, 12
            else:
                bond = self.weak_bond(name, person, kind.learning)
            self.web.bind(bond)

    def _friends(self, customer: Customer) -> None:
        dice, kind = self.dice, customer.character
        town = self.cast.friends_of_town[customer.town]
        mine = [name for name in town if name not in people.DANAS_PEOPLE]
        for name in dice.some(mine, dice.whole(*kind.friends)):
            channel = "social media" if dice.chance(0.25) else ""
            self.web.bind(self.weak_bond(customer.name, name, kind.learning, channel))

    def _strangers(self, customer: Customer) -> None:
        dice, kind = self.dice, customer.character
        for other in dice.some(self.cast.customers, dice.whole(*kind.strangers)):
            if other.name in (people.DANA, customer.name):
                continue
            met = self._where_they_met(customer, other)
            learning = max(0.5, kind.learning)
            self.web.bind(self.weak_bond(customer.name, other.name, learning, met))

    def _where_they_met(self, one: Customer, other: Customer) -> str:
        habits = self.web.habits
        if (one.name, OWN_FORUM) in habits and (other.name, OWN_FORUM) in habits:
            return "own forum"
        return "forum" if self.dice.chance(0.6) else "social media"

    def _regulars(self) -> None:
        for place, names in self.cast.regulars_of.items():
            for name in names:
                if not self.hub or place == OWN_FORUM:
                    self.web.visit(self.close_habit(name, place))
                for other in self.dice.some(names, 2):
                    if name not in people.DANAS_PEOPLE and other not in people.DANAS_PEOPLE:
                        channel = "own forum" if place == OWN_FORUM else "forum"
                        self.web.bind(self.weak_bond(name, other, 0.7, channel))

    def _circles(self) -> None:
        """Tie friends and relatives of one person to each other: circles close."""
        dice, names = self.dice, {customer.name for customer in self.cast.customers}
        chance = 0.05 if self.hub else 0.14
        for person, bonds in list(self.web.partners().items()):
            if person not in names or person == people.DANA:
                continue
            circle = [_far_end(bond, person) for bond in bonds]
            circle = [name for name in circle if name not in names]
            relatives = self.cast.family_of.get(person, [])
            for place, one in enumerate(circle):
                for other in circle[place + 1 :]:
                    kin = one in relatives and other in relatives
                    if kin or dice.chance(chance):
                        close = kin and dice.chance(0.7)
                        make = self.close_bond if close else self.weak_bond
                        self.web.bind(make(one, other, 0.1))


def _far_end(bond: Bond, person: str) -> str:
    return bond.other if bond.one == person else bond.one


def _turned(channels: tuple[str, ...], places: int) -> tuple[str, ...]:
    return channels[places:] + channels[:places]
