"""What every real log has: clocks that are wrong, rows that stand twice, notes to oneself."""

from __future__ import annotations

from datetime import UTC, datetime

from recentre.sample.clock import LAST, START, office_moment, private_moment
from recentre.sample.dice import Dice
from recentre.sample.places import STAFF
from recentre.sample.rows import Row
from recentre.sample.web import Web

FAR_FUTURE = int(datetime(2099, 1, 1, 0, 0, 12, tzinfo=UTC).timestamp())
EARLY_ROWS = 4
_HOUR = 3600


def wrong_clocks(web: Web, dice: Dice) -> list[Row]:
    """Return what machines logged before their clock was set: some weeks early, one in 2099."""
    users = [habit for habit in web.habits.values() if habit.place in ("Aurora One", "Aurora Duo")]
    if not users:
        users = list(web.habits.values())
    chosen = [dice.pick(users) for _ in range(EARLY_ROWS + 1)]
    rows = []
    for habit in chosen[:EARLY_ROWS]:
        moment = START - dice.whole(9 * 24, 37 * 24) * _HOUR + dice.whole(0, 3599)
        rows.append(Row(moment, habit.person, habit.place, "app", "brew log"))
    late = chosen[-1]
    rows.append(Row(FAR_FUTURE, late.person, late.place, "app", "brew log"))
    return rows


def notes_to_oneself(count: int, people: list[str], dice: Dice) -> list[Row]:
    """Return self loops: mails to one's own address, a test by a member of staff."""
    rows = [Row(office_moment(100, dice), STAFF[0], STAFF[0], "email", "message")]
    while len(rows) < count:
        name = dice.pick(people)
        rows.append(Row(private_moment(dice.whole(5, LAST), dice), name, name, "email", "message"))
    return rows


def twice(rows: list[Row], count: int, dice: Dice) -> list[Row]:
    """Return rows that will stand in the file a second time, none of them twice."""
    return dice.some(rows, count)
