"""What people say to each other, one exchange at a time."""

from __future__ import annotations

from recentre.sample.clock import (
    LAST,
    RECENT,
    days_between,
    days_earlier,
    days_recent,
    later_that_day,
    private_moment,
)
from recentre.sample.dice import Dice
from recentre.sample.rows import Episode, Row
from recentre.sample.web import Bond


class Talk:
    """Turns bonds into rows.

    Parameters
    ----------
    unthanked : dict of str to bool
        Those whom nobody thanks.
    """

    def __init__(self, unthanked: dict[str, bool], dice: Dice) -> None:
        self.unthanked = unthanked
        self.dice = dice

    def days(self, bond: Bond) -> list[int]:
        """Return the days on which the two are in touch."""
        dice = self.dice
        if bond.close and bond.last < LAST:
            return _weekly(bond, dice)
        recent = (
            days_recent(dice, bond.recent)
            if bond.close
            else days_between(dice, bond.recent, RECENT, LAST)
        )
        return days_earlier(dice, bond.earlier, bond.first, min(bond.last, RECENT - 1)) + recent

    def close_exchange(self, bond: Bond, day: int) -> Episode:
        """Return what two who are close say on a day: both sides, always."""
        dice = self.dice
        one, other = (bond.one, bond.other) if dice.chance(0.5) else (bond.other, bond.one)
        channel = bond.channels[0] if dice.chance(0.72) else dice.pick(bond.channels)
        moment = private_moment(day, dice)
        if dice.chance(bond.learning):
            return self._lesson(one, other, channel, dice.pick(bond.topics), moment)
        if channel in ("in person", "club evening"):
            back = later_that_day(moment, dice, 20)
            return [
                Row(moment, one, other, channel, "meeting"),
                Row(back, other, one, channel, "meeting"),
            ]
        kind = "call" if channel == "phone" else "message"
        rows = [Row(moment, one, other, channel, kind)]
        for turn in range(1 + dice.chance(0.4) + dice.chance(0.2)):
            moment = later_that_day(moment, dice)
            back = turn % 2 == 0
            source, target = (other, one) if back else (one, other)
            rows.append(Row(moment, source, target, channel, kind))
        return rows

    def weak_exchange(self, bond: Bond, day: int) -> Episode:
        """Return what two who hardly know each other say on a day."""
        dice = self.dice
        one, other = (bond.one, bond.other) if dice.chance(0.5) else (bond.other, bond.one)
        channel = dice.pick(bond.channels)
        moment = private_moment(day, dice)
        if dice.chance(bond.learning):
            topic = dice.pick(bond.topics)
            if dice.chance(0.45):
                kind = "tip" if dice.chance(0.6) else "recommendation"
                return [Row(moment, one, other, channel, kind, topic)]
            return self._lesson(one, other, channel, topic, moment)
        if channel in ("forum", "own forum"):
            return [Row(moment, one, other, channel, "comment")]
        kind = {"phone": "call", "in person": "meeting", "club evening": "meeting"}.get(
            channel, "message"
        )
        rows = [Row(moment, one, other, channel, kind)]
        if dice.chance(0.55):
            rows.append(Row(later_that_day(moment, dice), other, one, channel, kind))
        return rows

    def _lesson(self, asker: str, giver: str, channel: str, topic: str, moment: int) -> Episode:
        dice = self.dice
        if asker in self.unthanked:
            asker, giver = giver, asker
        rows = [Row(moment, asker, giver, channel, "question", topic)]
        moment = later_that_day(moment, dice, 240)
        rows.append(Row(moment, giver, asker, channel, "answer", topic))
        if giver not in self.unthanked and dice.chance(0.35):
            moment = later_that_day(moment, dice)
            rows.append(Row(moment, asker, giver, channel, "thanks"))
        return rows


def _weekly(bond: Bond, dice: Dice) -> list[int]:
    """Return the days of two who were in touch every week or so, until they were not."""
    days: list[int] = []
    day = bond.last
    while len(days) < bond.recent + bond.earlier and day >= bond.first:
        days.append(day)
        day -= dice.whole(5, 9)
    return days
