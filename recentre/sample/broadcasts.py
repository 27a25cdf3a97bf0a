"""What is sent to many: newsletters, a price bot, news in clubs and families, staff's own posts."""

from __future__ import annotations

from math import gcd

from recentre.sample.cast import DANA, DANAS_PEOPLE, Cast
from recentre.sample.clock import LAST, SECONDS_A_DAY, START, date_of, office_moment, private_moment
from recentre.sample.dice import Dice
from recentre.sample.places import (
    BOT,
    COMMUNITIES,
    COMPANY,
    OWN_FORUM,
    PUBLICATIONS,
    REVIEW_SITES,
    STAFF,
)
from recentre.sample.rows import Episode, Row

FEWEST_RECIPIENTS = 20
_RIVAL = "Lungo Works"
_SENDERS = {COMPANY: "kettle", PUBLICATIONS[0]: "ada", _RIVAL: "lungo"}


def broadcasts(cast: Cast, world: str, interactions: int, dice: Dice) -> list[Episode]:
    """Return the newsletters of the company, of a voice and of a rival: a row a recipient."""
    hub = world == "company-hub"
    customers = [c.name for c in cast.customers]
    subscribers = [
        c.name for c in cast.customers if c.name == DANA or dice.chance(c.character.subscribes)
    ]
    missing = FEWEST_RECIPIENTS - len(subscribers)
    if missing > 0:
        rest = [name for name in customers if name not in subscribers]
        subscribers += rest[:missing]
        subscribers += cast.prospects[: max(0, FEWEST_RECIPIENTS - len(subscribers))]
    others = [
        name
        for names in (*cast.friends_of_town.values(), *cast.family_of.values())
        for name in names
        if name not in DANAS_PEOPLE
    ]
    few = others if hub else [name for name in customers if name != DANA] + others
    size = len(customers) // 5
    readers = dice.some(few, max(FEWEST_RECIPIENTS, size))
    watchers = dice.some(few, max(FEWEST_RECIPIENTS, size // 2))
    if not hub:
        readers[0] = DANA
        watchers[0] = DANA
    small = interactions < 12_000
    letters = max(6, min(24, interactions * 8 // 100 // len(subscribers)))
    monthly = [month * 365 // 12 + 1 for month in range(24)]
    return [
        *(_letter(COMPANY, subscribers, day, "newsletter", dice) for day in monthly[-letters:]),
        *(
            _letter(COMPANY, subscribers, day + 14, "offer", dice)
            for day in monthly[1 :: 12 if small else 2]
        ),
        *(
            _letter(PUBLICATIONS[0], readers, day + 11, "newsletter", dice)
            for day in monthly[:: 6 if small else 3]
        ),
        *(
            _letter(_RIVAL, watchers, day + 17, "offer", dice)
            for day in monthly[:: 8 if small else 5]
        ),
    ]


def _letter(source: str, names: list[str], day: int, kind: str, dice: Dice) -> Episode:
    moment = office_moment(day, dice)
    key = f"{_SENDERS[source]}-{date_of(moment).isoformat()}@letters.example"
    count = str(len(names))
    return [
        Row(moment, source, name, "email", kind, "", message_id=key, recipients=count)
        for name in sorted(names)
    ]


def bot_rows(cast: Cast, world: str, count: int, dice: Dice) -> list[Episode]:
    """Return the price alerts of a bot: like a clock, at all hours, to many, never answered."""
    others = [name for names in cast.friends_of_town.values() for name in names]
    customers = [c.name for c in cast.customers if c.name != DANA]
    people = others if world == "company-hub" else customers[::2] + others
    people = [name for name in people if name not in DANAS_PEOPLE]
    targets = dice.some(people, max(30, count // 6))
    hours = max(5, (LAST * 24) // count)
    while gcd(hours, 24) > 1:
        hours += 1
    episodes: list[Episode] = []
    moment, turn = START + 7 * 3600, 0
    while moment < START + LAST * SECONDS_A_DAY:
        name = targets[turn % len(targets)]
        tick = moment + dice.whole(0, 40)
        episodes.append([Row(tick, BOT, name, "marketplace", "price alert", "prices")])
        moment += hours * 3600
        turn += 1
    return episodes


def club_news(cast: Cast, dice: Dice) -> list[Episode]:
    """Return the invitations of clubs: one message to all members, counted by its message id."""
    episodes: list[Episode] = []
    for club, members in cast.by_club().items():
        names = [member.name for member in members]
        if len(names) < 3:
            continue
        host = names[0]
        word = "".join(letter for letter in club.lower() if letter.isalpha() and letter.isascii())
        for day in range(12 + dice.whole(0, 20), LAST, 61):
            moment = private_moment(day, dice)
            key = f"{word}-{date_of(moment).isoformat()}@clubs.example"
            episodes.append(
                [
                    Row(moment, host, name, "email", "invitation", message_id=key)
                    for name in names[1:]
                ]
            )
    return episodes


def company_life(world: str, much: float, dice: Dice) -> list[Episode]:
    """Return what staff write to each other, in communities, and to review sites."""
    episodes: list[Episode] = []
    for day in range(3, LAST, 30):
        poster = dice.pick(STAFF)
        row = Row(office_moment(day, dice), poster, OWN_FORUM, "own forum", "tip", "descaling")
        episodes.append([row])
    for day in range(40, LAST, 90):
        row = Row(
            office_moment(day, dice), "Anton Weiss", COMMUNITIES[2], "forum", "tip", "pump noise"
        )
        episodes.append([row])
    for day in range(25, LAST, 45):
        site = dice.pick(REVIEW_SITES[2:])
        row = Row(office_moment(day, dice), COMPANY, site, "review site", "support reply", "refund")
        episodes.append([row])
    for day in range(9, LAST, max(7, int(14 / max(much, 0.2)))):
        one, other = dice.some(STAFF, 2)
        episodes.append([Row(office_moment(day, dice), one, other, "email", "message")])
    if world == "company-hub":
        for day in range(5, LAST, 14):
            poster = dice.pick(STAFF)
            moment = office_moment(day, dice)
            episodes.append([Row(moment, poster, OWN_FORUM, "own forum", "guide", "dialling in")])
    return episodes
