"""What customers and the company do with each other: buying, asking, mending, rating."""

from __future__ import annotations

from dataclasses import dataclass

from recentre.sample.cast import DANA, Cast, Customer
from recentre.sample.clock import (
    CHAT_OPENS,
    LAST,
    RECENT,
    days_between,
    days_earlier,
    days_recent,
    later_that_day,
    office_moment,
    private_moment,
    working_day,
)
from recentre.sample.dice import Dice
from recentre.sample.places import COMPANY, POUNDS_IN, REVIEW_SITES, STAFF, SUPPORT
from recentre.sample.rows import Episode, Row
from recentre.sample.vocabulary import COMPANY_TOPICS, HARD_TOPICS
from recentre.sample.web import Web


@dataclass(frozen=True)
class Goods:
    """Something the company sells, and what it costs in cents."""

    topic: str
    low: int
    high: int


MACHINE = Goods("first machine", 64_900, 189_000)
GRINDER = Goods("burr size", 17_900, 74_900)
BEANS = Goods("roast date", 1_390, 4_890)
PARTS = Goods("leaking gasket", 690, 5_900)
POWDER = Goods("descaling", 890, 2_490)
_BASKET = (BEANS, BEANS, BEANS, PARTS, POWDER, GRINDER)


@dataclass
class Account:
    """How much a customer has to do with the company; counts of days, last year and before."""

    customer: Customer
    buys_recent: int
    buys_earlier: int
    asks_recent: int
    asks_earlier: int
    channel: str
    """phone or email: how the customer turns to the company."""
    calls: bool = False
    """Whether the customer has turned to the company for years, and on the phone."""
    moves_on: int = LAST + 1
    """The day from which the customer writes in the chat instead of calling."""

    def channel_on(self, day: int) -> str:
        """Return the channel on which the customer turns to the company on a day."""
        return "chat" if day >= self.moves_on else self.channel


class Dealings:
    """Turns accounts into rows."""

    def __init__(self, cast: Cast, web: Web, world: str, scale: float, dice: Dice) -> None:
        self.dice = dice
        self.hub = world == "company-hub"
        self.scale = scale
        self.sites: dict[str, list[str]] = {}
        for habit in web.habits.values():
            if habit.place in REVIEW_SITES:
                self.sites.setdefault(habit.person, []).append(habit.place)
        self.accounts = {c.name: self._account(c) for c in cast.customers}

    def _account(self, customer: Customer) -> Account:
        dice, closeness = self.dice, customer.character.company
        much = self.scale
        if customer.name == DANA:
            counts = (2, 3, 1, 3) if not self.hub else (5, 3, 14, round(10 * much))
        elif closeness == "close" and self.hub:
            counts = (
                dice.whole(2, 4),
                dice.about(much * dice.whole(1, 4)),
                dice.whole(12, 14) + dice.about(much * dice.whole(0, 10)),
                dice.about(much * dice.whole(6, 18)),
            )
        elif closeness == "close":
            counts = (
                dice.whole(4, 6),
                dice.about(much * dice.whole(3, 7)),
                dice.whole(8, 10) + dice.about(much * dice.whole(0, 6)),
                dice.about(much * dice.whole(4, 10)),
            )
        elif closeness == "engaged":
            counts = (2, 2, 4, 7)
        elif closeness == "ordinary":
            counts = (dice.whole(0, 1), dice.whole(2, 4), dice.about(0.35), dice.whole(1, 3))
        else:
            counts = (dice.about(0.25), dice.whole(1, 2), dice.about(0.2), dice.whole(0, 2))
            counts = (counts[0], max(counts[1], 1 - counts[0]), *counts[2:])
        buys_recent, buys_earlier, asks_recent, asks_earlier = counts
        if not customer.character.buys:
            buys_recent = buys_earlier = 0
        account = Account(customer, buys_recent, buys_earlier, asks_recent, asks_earlier, "email")
        if dice.chance(0.75 if closeness in ("ordinary", "close") else 0.4):
            account.channel = "phone"
            if closeness != "distant" and customer.name != DANA:
                account.calls = True
                if dice.chance(0.66):
                    account.moves_on = CHAT_OPENS + dice.whole(2, 28)
        return account

    def of(self, account: Account) -> tuple[list[Episode], list[Episode]]:
        """Return what must be in the log of one account, and what may be left out."""
        dice = self.dice
        must: list[Episode] = []
        may: list[Episode] = []
        goods = [MACHINE] if dice.chance(0.6) else []
        close = account.customer.character.company == "close"
        for day in days_earlier(dice, account.buys_earlier, 20):
            must.append(self.purchase(account, day, goods.pop() if goods else None))
        for day in days_between(dice, account.buys_recent, RECENT, LAST - 9):
            must.append(self.purchase(account, day, goods.pop() if goods else None))
        asks = (
            days_recent(dice, account.asks_recent)
            if close
            else days_between(dice, account.asks_recent, RECENT, LAST - 5)
        )
        if account.calls:
            must += [self.contact(account, day) for day in days_between(dice, 3, 6, CHAT_OPENS - 1)]
            soon = account.moves_on if account.moves_on <= LAST else CHAT_OPENS
            later = [soon + dice.whole(2, 8)]
            later += days_between(dice, 2 - min(1, len(asks)), soon + 9, RECENT - 1)
            must += [self.contact(account, day) for day in later]
        else:
            earlier = days_earlier(dice, account.asks_earlier, 6)
            (must if account.asks_earlier < 8 else may).extend(
                [self.contact(account, day) for day in earlier]
            )
        must += [self.contact(account, day) for day in asks]
        return must, may

    def contact(self, account: Account, day: int) -> Episode:
        """Return what a customer asks the company on a day, and what came back."""
        dice, name = self.dice, account.customer.name
        day = working_day(day)
        channel, staff = account.channel_on(day), dice.pick(SUPPORT)
        moment = office_moment(day, dice)
        topic = dice.pick(COMPANY_TOPICS)
        kind, reply = "question", "answer"
        if dice.chance(0.15 if self.hub else 0.45):
            kind, reply = "support request", "support reply"
            if dice.chance(0.3):
                kind = "complaint"
            topic = dice.pick(("leaking gasket", "pump noise", "return label", "refund"))
        elif dice.chance(0.05):
            kind, reply = "idea", "support reply"
        rows = [Row(moment, name, staff, channel, kind, topic)]
        hard = topic in HARD_TOPICS and not self.hub
        if dice.chance(0.6 if hard else (0.02 if self.hub else 0.16)):
            return rows
        days = 0 if channel in ("phone", "chat") or self.hub else dice.whole(0, 3)
        if days and day + days <= LAST:
            moment = office_moment(day + days, dice)
        moment = later_that_day(moment, dice, 12 if channel in ("phone", "chat") else 150)
        rows.append(Row(moment, staff, name, channel, reply, topic))
        if dice.chance(0.25):
            moment = later_that_day(moment, dice, 20)
            stars = self.stars(0.85 if self.hub else 0.55)
            rows.append(Row(moment, name, staff, channel, "rate now", topic, rating=stars))
        elif self.hub and dice.chance(0.3):
            rows.append(Row(later_that_day(moment, dice), name, staff, channel, "thanks"))
        return rows

    def word(self, account: Account, day: int) -> Episode:
        """Return a friendly word between a member of staff and a customer, both ways."""
        dice, name = self.dice, account.customer.name
        staff = dice.pick(STAFF)
        moment = office_moment(working_day(day), dice)
        back = later_that_day(moment, dice)
        return [
            Row(moment, staff, name, "email", "message"),
            Row(back, name, staff, "email", "message"),
        ]

    def purchase(self, account: Account, day: int, goods: Goods | None = None) -> Episode:
        """Return a purchase, its delivery, and what was thought of it then and later."""
        dice, customer = self.dice, account.customer
        goods = goods or dice.pick(_BASKET)
        pounds = customer.town == POUNDS_IN
        cents = dice.whole(goods.low // 10, goods.high // 10) * 10
        amount, currency = money(cents * 86 // 100 if pounds else cents), "EUR"
        if pounds:
            currency = "GBP"
        name, topic = customer.name, goods.topic
        bought = private_moment(day, dice)
        arrived = office_moment(working_day(min(LAST, day + dice.whole(3, 7))), dice)
        bought = min(bought, arrived - 1800)
        rows = [
            Row(bought, name, COMPANY, "web shop", "purchase", topic, amount, currency),
            Row(arrived, COMPANY, name, "web shop", "delivery", topic),
        ]
        if dice.chance(0.3):
            moment = later_that_day(arrived, dice, 300)
            stars = self.stars(0.6)
            rows.append(Row(moment, name, COMPANY, "web shop", "rate now", topic, rating=stars))
        if name != DANA and day + 30 < LAST and dice.chance(0.06):
            asked = office_moment(working_day(day + dice.whole(9, 14)), dice)
            told = office_moment(working_day(day + dice.whole(17, 20)), dice)
            paid = office_moment(working_day(day + dice.whole(23, 28)), dice)
            rows += [
                Row(asked, name, "Refunds", "service desk", "support request", "refund"),
                Row(told, "Refunds", name, "service desk", "status update", "refund"),
                Row(paid, COMPANY, name, "web shop", "refund", "refund", amount, currency),
            ]
        later = day + dice.whole(20, 90)
        if later <= LAST and self.sites.get(name) and dice.chance(0.25):
            site, stars = dice.pick(self.sites[name]), self.stars(0.6)
            moment = private_moment(later, dice)
            rows.append(Row(moment, name, site, "review site", "review", topic, rating=stars))
        return rows

    def stars(self, pleased: float) -> str:
        """Return a rating from 1 to 5."""
        high = self.dice.chance(pleased)
        return str(self.dice.pick((4, 4, 5)) if high else self.dice.pick((1, 2, 2, 3, 3)))


def money(cents: int) -> str:
    """Return an amount as it stands in the file, such as 649.00."""
    return f"{cents // 100}.{cents % 100:02d}"
