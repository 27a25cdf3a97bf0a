"""Whom the ledger is about: one customer, or all of them together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd
import streamlit as st

from recentre import state, words
from recentre.ties.parameters import CUT
from recentre.views.bar import centre_on
from recentre.views.plain import day, plain
from recentre.views.scene import Scene

Headline = Callable[[Scene, pd.DataFrame, str], str]
"""Makes a page's sentence from the answer of its query and a label."""


@dataclass(frozen=True)
class Subject:
    """Whom the ledger is about, and by which parameters of strength."""

    scene: Scene
    customer: int | None
    """The customer in the middle; None is the whole base."""
    strength: Mapping[str, Any]
    """as_of, since and half_life_days, as queries take them."""
    headline: Headline
    """Makes the page's own sentence."""
    cut: float = CUT
    """The strength from which a tie can be strong."""

    @property
    def who(self) -> str:
        """What the subject is called, safe for Markdown."""
        if self.customer is None:
            return self.scene.say(words.LEDGER_EVERYBODY)
        return plain(self.scene.label(self.customer))

    @property
    def name(self) -> str:
        """What the company is called, safe for Markdown."""
        return plain(self.scene.company_label)

    @property
    def page(self) -> str:
        """A prefix for keys of widgets."""
        return "base" if self.customer is None else "centres"

    @property
    def centre(self) -> int:
        """The party whose ties are weighed against each other: the customer, or the company."""
        found = self.scene.company if self.customer is None else self.customer
        assert found is not None
        return found

    def ask(self, query: str, /, **values: Any) -> pd.DataFrame:
        """Answer a query with this subject's parameters of strength."""
        return self.scene.ask(query, **self.strength, **values)

    def say(self, template: str, /, **values: Any) -> str:
        """Fill a text with who (and Who, at a start), what they do, name and values."""
        who = self.who
        return self.scene.say(
            template,
            who=who,
            Who=who if self.customer is not None else who[:1].upper() + who[1:],
            learn=words.LEDGER_LEARN[self.customer is not None],
            name=self.name,
            **values,
        )

    def labels(self, parties: Iterable[Any]) -> Mapping[int, str]:
        """Return labels of parties as the names setting lets them show."""
        wanted = {int(party) for party in parties if not pd.isna(party)}
        return self.scene.labels(wanted, self.customer)

    def window(self) -> str:
        """Return the window and the half-life, as every chart states them."""
        facts = self.scene.facts
        return words.say(
            words.LEDGER_WINDOW,
            since=day(self.strength["since"] or facts["first_day"]),
            as_of=day(self.strength["as_of"] or facts["last_day"]),
            half_life=self.strength["half_life_days"],
        )

    def by(self, half_life_days: float, cut: float) -> Subject:
        """Return the same subject, weighed with another half-life and cut."""
        strength = {**self.strength, "half_life_days": half_life_days}
        return replace(self, strength=strength, cut=cut)


_MOVED = "ledger_moved"
_OPEN = "ledger_open"


def picked(subject: Subject, key: str) -> None:
    """Follow a click on a chart: select the party, or from the base open that customer."""
    points = st.session_state[key]["selection"]["points"]
    if not points or "customdata" not in points[0]:
        return
    party = int(points[0]["customdata"][0])
    if subject.customer is None:
        st.session_state[_OPEN] = party
    else:
        state.choose(selected=subject.scene.key_of(party))
        st.session_state[_MOVED] = True


def follow(subject: Subject) -> None:
    """Run the whole page again, or turn to another one, after a click inside the ledger."""
    party = st.session_state.pop(_OPEN, None)
    if party is not None:
        opened(subject, party)
    if st.session_state.pop(_MOVED, False):
        st.rerun()


def opened(subject: Subject, party: int) -> None:
    """Turn to the two centres of a customer."""
    centre_on(subject.scene, party)
    st.switch_page("pages/two_centres.py", query_params=state.selected().to_address())
