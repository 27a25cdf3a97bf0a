"""Whom the page is about: everybody, a segment, or the customer in the middle."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from recentre import words
from recentre.views import weighing
from recentre.views.plain import day, plain
from recentre.views.scene import Scene


@dataclass(frozen=True)
class Learner:
    """Who receives the knowledge."""

    scene: Scene
    party: int | None = None
    """The customer in the middle; None is all of them."""
    segment: str | None = None
    """Only customers of this segment, where no customer is named."""

    def ask(self, query: str, /, **values: Any) -> pd.DataFrame:
        """Answer a query about this learner, inside the page's window."""
        progress = weighing.progress()
        whose = {"party": self.party, "segment": self.segment}
        return self.scene.ask(query, progress, **whose, **self.scene.selection.strength, **values)

    def of_base(self, query: str, /, **values: Any) -> pd.DataFrame:
        """Answer a query that takes the window alone."""
        selection = self.scene.selection
        return self.scene.ask(query, since=selection.since, as_of=selection.as_of, **values)

    @property
    def who(self) -> str:
        """What the learner is called, safe for Markdown."""
        if self.party is not None:
            return plain(self.scene.label(self.party))
        if self.segment is not None:
            return self.scene.say(words.KNOWLEDGE_OF_SEGMENT, segment=plain(self.segment))
        return self.scene.say(words.KNOWLEDGE_OF_ALL)

    def say(self, template: str, /, **values: Any) -> str:
        """Fill a text with who (and Who, at a start), what they do, name and values."""
        who = self.who
        return self.scene.say(
            template,
            who=who,
            Who=who if self.party is not None else who[:1].upper() + who[1:],
            learn=words.KNOWLEDGE_LEARN[self.party is not None],
            receive=words.KNOWLEDGE_RECEIVE[self.party is not None],
            name=plain(self.scene.company_label),
            **values,
        )

    def labels(self, parties: Iterable[Any]) -> Mapping[int, str]:
        """Return labels of parties as the names setting lets them show."""
        wanted = {int(party) for party in parties if not pd.isna(party)}
        return self.scene.labels(wanted, self.party)

    def window(self) -> str:
        """Return the window and the half-life, as every chart states them."""
        facts, chosen = self.scene.facts, self.scene.selection
        return words.say(
            words.LEDGER_WINDOW,
            since=day(chosen.since or facts["first_day"]),
            as_of=day(chosen.as_of or facts["last_day"]),
            half_life=chosen.half_life_days,
        )

    def topics(self) -> tuple[str, ...]:
        """Return the topics of the log, by name."""
        return tuple(str(name) for name in self.scene.ask("quality/topics")["topic"])
