"""Who lives in a world: customers in towns, clubs and households, their friends and families."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from recentre.sample.characters import (
    HUB,
    PEERS,
    SOCIAL_CUSTOMER,
    Character,
    character,
    family_of_four,
)
from recentre.sample.dice import Dice, running_sums
from recentre.sample.names import Registry
from recentre.sample.places import (
    CLUB_NAMES,
    COMMUNITIES,
    TOWNS,
    Party,
    fixed_parties,
)

DANA = "Dana Ruiz"
JONAS = "Jonas Okafor"
FAMILY = (JONAS, "Adaeze Okafor", "Chidi Okafor", "Ngozi Okafor")
FAMILY_HOME = f"Okafor, {TOWNS[1]}"
TOM, INES, PIET, GRETA = "Tom Becker", "Ines Duarte", "Piet de Vries", "Greta Moss"
MARA, PRIYA, ROSA = "Mara Lindt", "Priya Nair", "Rosa Ruiz"
ELIF, KARIM, LIU = "Elif Kaya", "Karim Aziz", "Liu Wen"
SAM, NOOR, OLA = "Sam Whitlock", "Noor Haddad", "Ola Berg"
DANAS_PEOPLE = (MARA, ROSA, PRIYA, ELIF, KARIM, LIU, SAM, NOOR, OLA)
"""People around Dana Ruiz whom nobody else in the world knows."""
FEWEST_CUSTOMERS = 12


@dataclass(frozen=True)
class Customer:
    """A customer: where they live, with whom, and how."""

    name: str
    town: str
    region: int
    household: str
    character: Character
    club: str = ""

    @property
    def segment(self) -> str:
        """Return the club if there is one, else the town."""
        return self.club or self.town


@dataclass
class Cast:
    """Everybody in a world."""

    customers: list[Customer]
    registry: Registry
    friends_of_town: dict[str, list[str]] = field(default_factory=dict)
    """People who are no customers, by the town they live in."""
    family_of: dict[str, list[str]] = field(default_factory=dict)
    """People who are no customers, by the customer they live with or were born to."""
    regulars_of: dict[str, list[str]] = field(default_factory=dict)
    """People who are no customers, by the community they answer in."""
    prospects: list[str] = field(default_factory=list)
    """People who are no customers and get the company's newsletter, in very small worlds."""

    def by_household(self) -> dict[str, list[Customer]]:
        """Return the customers of each household that has more than one."""
        groups: dict[str, list[Customer]] = {}
        for customer in self.customers:
            if customer.household:
                groups.setdefault(customer.household, []).append(customer)
        return {name: members for name, members in groups.items() if len(members) > 1}

    def by_club(self) -> dict[str, list[Customer]]:
        """Return the members of each club."""
        groups: dict[str, list[Customer]] = {}
        for customer in self.customers:
            if customer.club:
                groups.setdefault(customer.club, []).append(customer)
        return groups

    def parties(self) -> list[Party]:
        """Return everybody as a line of parties.csv: places first, then customers, then others."""
        lines = fixed_parties()
        lines += [
            Party(c.name, "person", "customer", c.segment, c.household) for c in self.customers
        ]
        homes = {customer.name: customer.household for customer in self.customers}
        full = {FAMILY_HOME}
        for customer, relatives in self.family_of.items():
            for place, name in enumerate(relatives):
                home = homes[customer] if place == 0 and homes[customer] not in full else ""
                full.add(home)
                lines.append(Party(name, "person", "other", "family", home))
        for town, names in self.friends_of_town.items():
            lines += [Party(name, "person", "other", town) for name in names]
        for community, names in self.regulars_of.items():
            lines += [Party(name, "person", "other", community) for name in names]
        lines += [Party(name, "person", "other") for name in self.prospects]
        return lines


def assemble(world: str, customers: int, dice: Dice) -> Cast:
    """Return everybody in a world of so many customers."""
    named = (DANA, *FAMILY, TOM, INES, PIET, GRETA)
    registry = Registry(dice, (*named, *DANAS_PEOPLE, *(line.name for line in fixed_parties())))
    towns = TOWNS[: max(3, min(len(TOWNS), customers // 9))]
    people = _people_named(world) + _people_met(
        world, customers - len(named), towns, registry, dice
    )
    cast = Cast(_into_clubs(people, towns, dice), registry)
    for town in towns:
        count = max(6, sum(1 for person in people if person.town == town) * 3 // 2)
        cast.friends_of_town[town] = [
            registry.person(dice.whole(0, 15) if dice.chance(0.4) else towns.index(town) % 16)
            for _ in range(count)
        ]
    per_community = max(4, customers // 12)
    for community in COMMUNITIES:
        cast.regulars_of[community] = [registry.person() for _ in range(per_community)]
    cast.family_of[DANA] = [MARA, ROSA]
    cast.friends_of_town[towns[0]] += [ELIF, KARIM, LIU, PRIYA]
    cast.regulars_of[COMMUNITIES[1]] += [SAM, NOOR]
    cast.regulars_of[COMMUNITIES[2]] += [OLA]
    if customers < 30:
        cast.prospects = [registry.person() for _ in range(30 - customers)]
    return cast


def _people_named(world: str) -> list[Customer]:
    enthusiast = character("regular" if world == "company-hub" else "enthusiast", world)
    regular = character("regular" if world == "company-hub" else "forum regular", world)
    home = character("homebody", world)
    goer = home if world == "company-hub" else character("club goer", world)
    town = TOWNS[0]
    return [
        Customer(DANA, town, 3, f"Ruiz, {town}", enthusiast),
        *(
            Customer(name, TOWNS[1], 11, FAMILY_HOME, kind)
            for name, kind in zip(FAMILY, family_of_four(world), strict=True)
        ),
        Customer(TOM, town, 1, "", regular),
        Customer(INES, TOWNS[2], 4, "", home),
        Customer(PIET, town, 0, "", goer),
        Customer(GRETA, TOWNS[1], 1, "", home),
    ]


def _people_met(
    world: str, count: int, towns: tuple[str, ...], registry: Registry, dice: Dice
) -> list[Customer]:
    kinds = HUB if world == "company-hub" else PEERS
    sums = running_sums([kind.share for kind in kinds])
    social = 0 if world == "company-hub" else max(2, (count + 9) * 3 // 80)
    everyone = max(1, count // max(1, social)) if social else count + 1
    people: list[Customer] = []
    households: set[str] = set()
    while len(people) < count:
        region, family = registry.family_name()
        town = dice.pick(towns)
        size = dice.weighted((1, 2, 3), (0.7, 0.92, 1.0))
        home = f"{family}, {town}"
        if home in households:
            size = 1
        for _ in range(min(size, count - len(people))):
            kind = dice.weighted(kinds, sums)
            place = len(people)
            if social and place % everyone == everyone // 2 and place // everyone < social:
                kind = SOCIAL_CUSTOMER
            name = registry.person(region, family if size > 1 else "")
            people.append(Customer(name, town, region, home if size > 1 else "", kind))
        if size > 1:
            households.add(home)
    return people


def _into_clubs(people: list[Customer], towns: tuple[str, ...], dice: Dice) -> list[Customer]:
    """Give those who want one a club; who lives alone then lives where the club is."""
    count = max(1, min(len(people) // 16, len(towns) * len(CLUB_NAMES)))
    clubs: dict[str, list[str]] = {}
    for place in range(count):
        town = towns[(place + 1) % len(towns)]
        name = CLUB_NAMES[(place + place // len(towns)) % len(CLUB_NAMES)]
        clubs.setdefault(town, []).append(name.format(town))
    joined: list[Customer] = []
    for person in people:
        far = person.household and person.town not in clubs
        if person.name == DANA or far or not dice.chance(person.character.clubs):
            joined.append(person)
            continue
        home = dice.pick(list(clubs))
        if person.household or (person.town in clubs and dice.chance(0.5)):
            home = person.town
        joined.append(replace(person, town=home, club=dice.pick(clubs[home])))
    return joined
