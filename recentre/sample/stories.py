"""The stories that are planted in a world, so that pages have something to find."""

from __future__ import annotations

from recentre.sample.cast import DANA, Cast, Customer
from recentre.sample.clock import (
    LAST,
    RECENT,
    SECONDS_A_DAY,
    START,
    day_of,
    later_that_day,
    office_moment,
    private_moment,
    working_day,
)
from recentre.sample.dealings import Dealings, money
from recentre.sample.dice import Dice
from recentre.sample.forums import Forums
from recentre.sample.places import CHANNEL_OF, COMMUNITIES, COMPETITORS, SUPPORT, VOICES, WORKSHOP
from recentre.sample.rows import Episode, Row
from recentre.sample.vocabulary import EVERYDAY_TOPICS, RARE_TOPICS
from recentre.sample.web import Bond, Web


class Stories:
    """Writes the planted stories of one world."""

    def __init__(
        self, cast: Cast, web: Web, *, dealings: Dealings, forums: Forums, world: str, dice: Dice
    ) -> None:
        self.cast = cast
        self.web = web
        self.dealings = dealings
        self.forums = forums
        self.hub = world == "company-hub"
        self.dice = dice

    def all(self, bought: list[Row]) -> list[Episode]:
        """Return every story; ``bought`` are the purchases that stand in the log already."""
        episodes = [
            *self._turn_of_the_years(),
            *self._mended(),
            *self._courses(),
            *self._rivals(),
            *self._saved_paths(),
        ]
        partners = self.web.partners()
        purchases: dict[str, list[Row]] = {}
        for row in bought:
            purchases.setdefault(row.source, []).append(row)
        for customer in self.cast.customers:
            if not customer.character.buys:
                episodes += self._friendly_words(customer)
            if customer.character.researches:
                episodes += self._research(customer, partners[customer.name])
                episodes += self._before_buying(customer, purchases.get(customer.name, []))
                episodes += self._reaching_out(customer, partners[customer.name])
        if not self.hub:
            episodes += self._news_through_weak_ties(partners)
        return episodes

    def _turn_of_the_years(self) -> list[Episode]:
        """The log begins and ends with good wishes, so that both days are in it."""
        rows = []
        for bond in list(self.web.bonds.values()):
            if bond.close and bond.last == LAST and DANA not in (bond.one, bond.other):
                rows.append((bond.one, bond.other))
        (one, other), (third, fourth) = rows[0], rows[-1]
        first = START + 9 * 3600 + 312
        last = START + LAST * SECONDS_A_DAY + 20 * 3600 + 1147
        return [
            [Row(first, one, other, "messenger", "message")],
            [Row(last, third, fourth, "messenger", "message")],
            [Row(last + 731, fourth, third, "messenger", "message")],
        ]

    def _mended(self) -> list[Episode]:
        """Some machines go through the process called Repairs."""
        dice = self.dice
        episodes: list[Episode] = []
        for customer in self.cast.customers:
            if customer.name == DANA or not dice.chance(0.35 if self.hub else 0.16):
                continue
            day = working_day(dice.whole(60, LAST - 30))
            moment = office_moment(day, dice)
            topic = dice.pick(("leaking gasket", "pump noise"))
            rows = [Row(moment, customer.name, "Repairs", "service desk", "repair order", topic)]
            for wait in (3, 8):
                moment = office_moment(working_day(day + wait + dice.whole(0, 3)), dice)
                rows.append(
                    Row(moment, "Repairs", customer.name, "service desk", "status update", topic)
                )
            inside = office_moment(working_day(day + 5), dice)
            rows.append(Row(inside, WORKSHOP[0], "Repairs", "service desk", "status update", topic))
            episodes.append(rows)
        return episodes

    def _courses(self) -> list[Episode]:
        """Some take the course of the first week: a process that carries knowledge."""
        dice, course = self.dice, "First-week course"
        episodes: list[Episode] = []
        for customer in self.cast.customers:
            if customer.name == DANA or not dice.chance(0.3 if self.hub else 0.1):
                continue
            start = dice.whole(10, LAST - 30)
            rows: Episode = []
            for step, topic in enumerate(("first machine", "dialling in", "milk texture")):
                moment = office_moment(working_day(start + 3 * step), dice)
                rows.append(Row(moment, course, customer.name, "app", "guide", topic))
            moment = later_that_day(rows[-1].moment, dice, 200)
            stars = self.dealings.stars(0.8)
            rows.append(Row(moment, customer.name, course, "app", "rate now", rating=stars))
            episodes.append(rows)
        return episodes

    def _rivals(self) -> list[Episode]:
        """Some ask a rival for a price, and some of them buy there: the company sees nothing."""
        dice = self.dice
        episodes: list[Episode] = []
        for customer in self.cast.customers:
            if customer.name == DANA or not dice.chance(0.03 if self.hub else 0.12):
                continue
            name, rival = customer.name, dice.pick(COMPETITORS)
            day = dice.whole(20, LAST - 20)
            asked = private_moment(day, dice)
            told = office_moment(working_day(day + dice.whole(3, 5)), dice)
            rows = [
                Row(asked, name, rival, "marketplace", "price enquiry", "upgrade"),
                Row(told, rival, name, "marketplace", "offer", "upgrade"),
            ]
            if dice.chance(0.5):
                bought = private_moment(day + dice.whole(6, 12), dice)
                price = money(dice.whole(2_490, 11_900) * 10)
                rows.append(
                    Row(bought, name, rival, "marketplace", "purchase", "upgrade", price, "EUR")
                )
            episodes.append(rows)
        return episodes

    def _saved_paths(self) -> list[Episode]:
        """A bad path with a good end, and how it was remembered."""
        dice = self.dice
        site, topic = "Kitchen Verdict", "grinder noise"
        near = [
            c
            for c in self.cast.customers
            if c.character.company == "close" and c.character.buys and c.name != DANA
        ]
        episodes: list[Episode] = []
        for customer in near[: max(2, len(self.cast.customers) // 16)]:
            day = dice.whole(RECENT - 200, LAST - 120)
            rows: Episode = []
            staff = dice.pick(SUPPORT)
            for step, stars in enumerate(("2", "1", "2", "5")):
                moment = office_moment(working_day(day + step * 9), dice)
                rows.append(
                    Row(moment, customer.name, staff, "email", "rate now", topic, rating=stars)
                )
            later = private_moment(day + 27 + dice.whole(25, 60), dice)
            rows.append(Row(later, customer.name, site, "review site", "review", topic, rating="5"))
            episodes.append(rows)
        return episodes

    def _friendly_words(self, customer: Customer) -> list[Episode]:
        """Who buys nothing and is in touch with staff all the same."""
        account = self.dealings.accounts[customer.name]
        days = [self.dice.whole(40, RECENT - 1) for _ in range(3)]
        days += [self.dice.whole(RECENT, LAST - 5) for _ in range(2)]
        return [self.dealings.word(account, day) for day in days]

    def _research(self, customer: Customer, bonds: list[Bond]) -> list[Episode]:
        """Who asks somebody outside the company in every month."""
        dice, name = self.dice, customer.name
        close = [bond for bond in bonds if bond.close and bond.last == LAST]
        places = [
            habit.place
            for habit in self.web.habits.values()
            if habit.person == name and habit.close and habit.place in COMMUNITIES
        ]
        episodes: list[Episode] = []
        for month in range(24):
            day = min(LAST - 2, month * 365 // 12 + dice.whole(3, 25))
            moment = private_moment(day, dice)
            if places and dice.chance(0.4):
                topic = dice.pick(EVERYDAY_TOPICS)
                episodes.append(self.forums.question(name, dice.pick(places), topic, moment))
            elif close:
                bond = dice.pick(close)
                friend = bond.other if bond.one == name else bond.one
                topic, channel = dice.pick(bond.topics), bond.channels[0]
                back = later_that_day(moment, dice, 200)
                episodes.append(
                    [
                        Row(moment, name, friend, channel, "question", topic),
                        Row(back, friend, name, channel, "answer", topic),
                    ]
                )
        return episodes

    def _before_buying(self, customer: Customer, purchases: list[Row]) -> list[Episode]:
        """Who asks around before every purchase, a rival among others."""
        dice, name = self.dice, customer.name
        episodes: list[Episode] = []
        for place, row in enumerate(purchases):
            day = max(2, day_of(row.moment) - dice.whole(4, 30))
            moment = private_moment(day, dice)
            if place == 0:
                back = min(later_that_day(moment, dice), row.moment - 60)
                rival = "Lungo Works"
                episodes.append(
                    [
                        Row(moment, name, rival, "marketplace", "price enquiry", row.topic),
                        Row(back, rival, name, "marketplace", "offer", row.topic),
                    ]
                )
            else:
                site = dice.pick(self.dealings.sites[name])
                episodes.append([Row(moment, name, site, "review site", "question", row.topic)])
        return episodes

    def _reaching_out(self, customer: Customer, bonds: list[Bond]) -> list[Episode]:
        """Who writes first, to other customers and to voices that many follow."""
        dice, name = self.dice, customer.name
        customers = {c.name: True for c in self.cast.customers}
        episodes: list[Episode] = []
        for bond in bonds:
            other = bond.other if bond.one == name else bond.one
            if not bond.close and other in customers:
                moment = private_moment(dice.whole(30, RECENT - 1), dice)
                topic = dice.pick(EVERYDAY_TOPICS)
                episodes.append([Row(moment, name, other, bond.channels[0], "tip", topic)])
        for habit in list(self.web.habits.values()):
            if habit.person == name and habit.place in VOICES:
                moment = private_moment(dice.whole(30, RECENT - 1), dice)
                channel = CHANNEL_OF[habit.place]
                episodes.append([Row(moment, name, habit.place, channel, "comment")])
        return episodes

    def _news_through_weak_ties(self, partners: dict[str, list[Bond]]) -> list[Episode]:
        """What only an acquaintance knew: rare topics that no close tie speaks of."""
        dice = self.dice
        wanted = max(5, len(self.cast.customers) // 6)
        episodes: list[Episode] = []
        for customer in dice.some(self.cast.customers, len(self.cast.customers)):
            name = customer.name
            quiet = [
                bond
                for bond in partners.get(name, [])
                if not bond.close and bond.recent < 4 and bond.last == LAST
            ]
            if len(episodes) == wanted or name == DANA or not quiet:
                continue
            bond = dice.pick(quiet)
            knows = bond.other if bond.one == name else bond.one
            channel, topic = bond.channels[0], dice.pick(RARE_TOPICS)
            moment = private_moment(dice.whole(RECENT - 200, LAST - 3), dice)
            back = later_that_day(moment, dice, 240)
            episodes.append(
                [
                    Row(moment, name, knows, channel, "question", topic),
                    Row(back, knows, name, channel, "answer", topic),
                ]
            )
        return episodes
