"""What is asked, answered and told in communities, on review sites and to voices."""

from __future__ import annotations

from recentre.sample.cast import DANA, NOOR, OLA, SAM, TOM, Cast
from recentre.sample.clock import (
    LAST,
    RECENT,
    date_of,
    days_between,
    days_earlier,
    days_recent,
    later_that_day,
    private_moment,
    reply_moment,
)
from recentre.sample.dice import Dice, running_sums
from recentre.sample.places import (
    CHANNEL_OF,
    COMMUNITIES,
    MACHINES,
    OWN_FORUM,
    PUBLICATIONS,
    REVIEW_SITES,
    SUPPORT,
    VOICES,
)
from recentre.sample.rows import Episode, Row
from recentre.sample.vocabulary import EVERYDAY_TOPICS, HARD_TOPICS
from recentre.sample.web import Habit, Web

_DANAS_ANSWERERS = {COMMUNITIES[1]: (SAM, NOOR), COMMUNITIES[2]: (OLA,), OWN_FORUM: (TOM,)}


class Forums:
    """Turns habits into rows: questions with their answers, tips, comments, reviews, shots."""

    def __init__(self, cast: Cast, web: Web, world: str, dice: Dice) -> None:
        self.dice = dice
        self.hub = world == "company-hub"
        self._gives = {c.name: c.character.gives for c in cast.customers}
        self._unthanked = {c.name: True for c in cast.customers if not c.character.buys}
        self._members: dict[str, list[str]] = {}
        for habit in web.habits.values():
            if habit.place in COMMUNITIES and habit.person != DANA:
                self._members.setdefault(habit.place, []).append(habit.person)
        self._sums = {
            place: running_sums([self._gives.get(name, 3.0) for name in names])
            for place, names in self._members.items()
        }
        self._heard: dict[tuple[str, str], list[str]] = {}
        self._times: dict[tuple[str, str], int] = {}

    def days(self, habit: Habit) -> list[int]:
        """Return the days of the visits."""
        dice = self.dice
        if habit.close:
            return days_earlier(dice, habit.earlier) + days_recent(dice, habit.recent)
        return days_earlier(dice, habit.earlier) + days_between(dice, habit.recent, RECENT, LAST)

    def visit(self, habit: Habit, day: int) -> Episode:
        """Return what a visit leaves behind."""
        person, place = habit.person, habit.place
        moment = private_moment(day, self.dice)
        if place in COMMUNITIES:
            return self._community(person, place, moment)
        if place in REVIEW_SITES:
            return self._site(person, place, moment)
        if place in VOICES:
            return self._voice(person, place, moment)
        return self._machine(person, place, moment, habit.close)

    def question(self, person: str, place: str, topic: str, moment: int) -> Episode:
        """Return a question to a community and what came back."""
        dice, channel = self.dice, CHANNEL_OF[place]
        rows = [Row(moment, person, place, channel, "question", topic)]
        hard = topic in HARD_TOPICS
        silent = (0.75 if hard else 0.12) if not self.hub else (0.12 if hard else 0.04)
        if dice.chance(silent):
            return rows
        staffed = self.hub and place == OWN_FORUM and person in self._gives
        if staffed and dice.chance(0.5):
            back = reply_moment(moment, dice, 1)
            return [*rows, Row(back, dice.pick(SUPPORT), person, channel, "answer", topic)]
        if dice.chance(0.3):
            back = reply_moment(moment, dice, 1)
            rows.append(Row(back, place, person, channel, "guide", topic))
            if dice.chance(0.4):
                return rows
        for _ in range(1 + dice.chance(0.3)):
            rows += self._answer(person, place, topic, rows)
        return rows

    def _answer(self, person: str, place: str, topic: str, said: Episode) -> Episode:
        dice, channel = self.dice, CHANNEL_OF[place]
        giver = self._answerer(person, place)
        if not giver or any(row.source == giver for row in said):
            return []
        back = reply_moment(said[0].moment, dice)
        rows = [Row(back, giver, person, channel, "answer", topic)]
        if giver not in self._unthanked and self._times[(giver, person)] < 3 and dice.chance(0.25):
            rows.append(Row(later_that_day(back, dice), person, giver, channel, "thanks"))
        return rows

    def _answerer(self, person: str, place: str) -> str:
        """Return who answers: one of the few whom this person hears there, never too often."""
        dice = self.dice
        if place not in self._members:
            return ""
        few = self._heard.get((person, place))
        if few is None:
            if person == DANA:
                few = list(_DANAS_ANSWERERS[place])
            else:
                drawn = [
                    dice.weighted(self._members[place], self._sums[place])
                    for _ in range(dice.whole(1, 2) if self.hub else dice.whole(2, 3))
                ]
                few = [name for name in dict.fromkeys(drawn) if name != person]
            self._heard[(person, place)] = few
        free = [name for name in few if self._times.get((name, person), 0) < 5]
        if not free:
            return ""
        giver = dice.pick(free)
        self._times[(giver, person)] = self._times.get((giver, person), 0) + 1
        return giver

    def _topic(self) -> str:
        return self.dice.pick(HARD_TOPICS if self.dice.chance(0.09) else EVERYDAY_TOPICS)

    def _community(self, person: str, place: str, moment: int) -> Episode:
        dice, channel = self.dice, CHANNEL_OF[place]
        gives = self._gives.get(person, 3.0)
        if dice.chance(0.6 if gives < 3 else 0.25):
            return self.question(person, place, self._topic(), moment)
        if dice.chance(0.65):
            return [Row(moment, person, place, channel, "tip", dice.pick(EVERYDAY_TOPICS))]
        return [Row(moment, person, place, channel, "comment")]

    def _site(self, person: str, place: str, moment: int) -> Episode:
        dice = self.dice
        topic = dice.pick(("burr size", "single dosing", "first machine", "upgrade", "prices"))
        if dice.chance(0.4):
            stars = str(dice.weighted((1, 2, 3, 4, 5), (0.08, 0.2, 0.4, 0.75, 1.0)))
            return [Row(moment, person, place, "review site", "review", topic, rating=stars)]
        rows = [Row(moment, person, place, "review site", "question", topic)]
        if dice.chance(0.85):
            back = later_that_day(moment, dice)
            rows.append(Row(back, place, person, "review site", "guide", topic))
        return rows

    def _voice(self, person: str, place: str, moment: int) -> Episode:
        dice = self.dice
        channel = "social media" if place not in PUBLICATIONS or dice.chance(0.6) else "email"
        topic = dice.pick(EVERYDAY_TOPICS)
        if dice.chance(0.5):
            return [Row(moment, person, place, channel, "comment")]
        rows = [Row(moment, person, place, channel, "question", topic)]
        if dice.chance(0.6):
            back = reply_moment(moment, dice)
            rows.append(Row(back, place, person, channel, "recommendation", topic))
        return rows

    def _machine(self, person: str, place: str, moment: int, close: bool) -> Episode:
        rows = [Row(moment, person, place, "app", "brew log")]
        if place in MACHINES and self.dice.chance(0.2):
            reminder = "descaling" if date_of(moment).day % 2 else "energy use"
            back = later_that_day(moment, self.dice)
            rows.append(Row(back, place, person, "app", "reminder", reminder))
        return rows[: None if close else 1]
