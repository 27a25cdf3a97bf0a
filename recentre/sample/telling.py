"""Tells everything that happens in a world, and stops at the number of rows asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from recentre.sample.broadcasts import bot_rows, broadcasts, club_news, company_life
from recentre.sample.cast import Cast, assemble
from recentre.sample.clock import LAST, RECENT
from recentre.sample.conversations import Talk
from recentre.sample.dana import place_dana
from recentre.sample.dealings import Dealings
from recentre.sample.dice import Dice, running_sums
from recentre.sample.forums import Forums
from recentre.sample.oddities import notes_to_oneself, twice, wrong_clocks
from recentre.sample.places import COMPANY
from recentre.sample.rows import Episode, Row
from recentre.sample.stories import Stories
from recentre.sample.web import Weaver, Web

Teller: TypeAlias = Callable[[int], Episode]
"""Gives what happens on a day."""


class Log:
    """The rows of a world while they are told: what must stand in it, may, and fills it up."""

    def __init__(self, dice: Dice) -> None:
        self.dice = dice
        self.vital: list[Episode] = []
        self.must: list[Episode] = []
        self.should: list[Episode] = []
        self.may: list[Episode] = []
        self.tellers: list[Teller] = []
        self.rates: list[float] = []

    def more_from(self, teller: Teller, rate: float) -> None:
        """Add somebody who has more to tell, and how much of it."""
        if rate > 0:
            self.tellers.append(teller)
            self.rates.append(rate)

    def rows(self, count: int) -> list[Row]:
        """Return so many rows, no two equal: what is vital, what must, should, may be, then more.

        Where there is no room for all of one sort, chance says what is left out.
        """
        dice = self.dice
        told: dict[Row, bool] = {}
        for episodes in (self.vital, self.must, self.should, self.may):
            for episode in dice.some(episodes, len(episodes)):
                _tell(told, episode, count)
        sums = running_sums(self.rates)
        while len(told) < count:
            teller = dice.weighted(self.tellers, sums)
            _tell(told, teller(dice.whole(0, LAST)), count)
        return list(told)


def _tell(told: dict[Row, bool], episode: Episode, count: int) -> None:
    for row in episode:
        if len(told) >= count:
            return
        fresh = row
        while fresh in told:
            fresh = fresh._replace(moment=fresh.moment - 1)
        told[fresh] = True


def tell(world: str, customers: int, interactions: int, seed: int) -> tuple[Cast, list[Row]]:
    """Return who lives in a world and the rows of its log, in the order of time."""

    def dice(subject: str) -> Dice:
        return Dice(seed, world, subject)

    scale = min(1.4, max(0.1, (interactions / customers - 90) / 240))
    cast = assemble(world, customers, dice("cast"))
    web = Web()
    place_dana(web, world, scale)
    Weaver(cast, world, scale, dice("web"), web).weave()
    log = Log(dice("log"))
    forums = Forums(cast, web, world, dice("forums"))
    dealings = Dealings(cast, web, world, scale, dice("dealings"))
    _conversations(log, cast, web, dice("talk"))
    _visits(log, cast, web, forums)
    _business(log, dealings)
    bought = [row for episode in log.vital for row in episode if _is_purchase(row)]
    stories = Stories(
        cast, web, dealings=dealings, forums=forums, world=world, dice=dice("stories")
    )
    log.vital += stories.all(bought)
    log.vital += broadcasts(cast, world, interactions, dice("broadcasts"))
    log.vital += bot_rows(cast, world, max(60, interactions * 12 // 1000), dice("bot"))
    log.must += club_news(cast, dice("clubs"))
    log.should += company_life(world, scale, dice("company"))

    odd = dice("oddities")
    doubles = max(3, interactions // 600)
    loops = notes_to_oneself(
        max(2, interactions // 4000), [c.name for c in cast.customers[1:]], odd
    )
    strange = [*loops, *wrong_clocks(web, odd)]
    rows = log.rows(interactions - doubles - len(strange))
    rows += twice(sorted(rows), doubles, odd) + strange
    rows.sort()
    return cast, rows


def _conversations(log: Log, cast: Cast, web: Web, dice: Dice) -> None:
    unthanked = {c.name: True for c in cast.customers if not c.character.buys}
    customers = {c.name: True for c in cast.customers}
    talk = Talk(unthanked, dice)
    for bond in web.bonds.values():
        exchange = partial(talk.close_exchange if bond.close else talk.weak_exchange, bond)
        days = talk.days(bond)
        lapsed = bond.last < LAST
        must = [day for day in days if lapsed or day >= RECENT] if bond.close else days[:1]
        near = bond.one in customers or bond.other in customers
        kept = (log.vital if bond.close else log.must) if near else log.should
        may = [day for day in days if day not in must] if bond.close else days[1:]
        kept += [exchange(day) for day in must]
        log.may += [exchange(day) for day in may]
        if bond.close and not lapsed:
            log.more_from(exchange, bond.rate if near else bond.rate / 2)


def _visits(log: Log, cast: Cast, web: Web, forums: Forums) -> None:
    customers = {c.name: True for c in cast.customers}
    for habit in web.habits.values():
        days = forums.days(habit)
        near = habit.person in customers
        kept = (log.vital if habit.close else log.must) if near else log.should
        must = [day for day in days if habit.close and day >= RECENT] or days[:1]
        may = [day for day in days if habit.close and day < RECENT] if habit.close else days[1:]
        kept += [forums.visit(habit, day) for day in must]
        log.may += [forums.visit(habit, day) for day in may]
        if habit.close:
            log.more_from(partial(forums.visit, habit), habit.rate)


def _business(log: Log, dealings: Dealings) -> None:
    for account in dealings.accounts.values():
        must, may = dealings.of(account)
        log.vital += must
        log.may += may
        if account.customer.character.company == "close":
            log.more_from(partial(dealings.contact, account), 3.0 if dealings.hub else 1.5)


def _is_purchase(row: Row) -> bool:
    return row.kind == "purchase" and row.target == COMPANY
