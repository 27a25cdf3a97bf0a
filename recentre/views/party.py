"""One party: who matters to it, strong and weak, and why."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from recentre import words
from recentre.network.casting import CastData, with_company
from recentre.network.graph import ego_network
from recentre.ties.sentence import PROVISIONAL_BELOW_DAYS
from recentre.views import (
    casts,
    chips,
    declaring,
    how,
    judging,
    knowledge,
    picture,
    roster,
    saving,
    ties,
    timeline,
    undoing,
)
from recentre.views.jobs import of_party as tasks
from recentre.views.plain import plain, unmarked
from recentre.views.scene import Scene
from recentre.views.sentence import sentence
from recentre.views.several import choosing
from recentre.views.several import page as several
from recentre.views.story import showing

_COLUMNS = (
    "label",
    "type",
    "strength",
    "class",
    "declared",
    "own_share",
    "their_share",
    "bridgeness",
    "active_days",
    "outgoing",
    "incoming",
    "last_day",
)
_NAMED = 3
_DRAWING = "one_party"
_PLAIN_MEASURES = 2
"""So many ego measures stand open, those that need no book; the others are a click away."""


def draw(scene: Scene) -> None:
    """Draw the page."""
    if scene.selection.party_as == "several":
        several.draw(scene)
        return
    listed = roster.customers(scene)
    ego = roster.chosen(scene, listed)
    if ego is None:
        sentence(words.BASE_EMPTY)
        return
    data, found, labels = casts.cast(scene, ego)
    declared = declaring.of_party(scene, ego, plain(labels[ego]))
    text = _text(scene, found, declared, plain(labels[ego]), labels)
    sentence(text)
    _notes(scene)
    if len(found):
        declaring.note(declared)
    elif declared:
        st.caption(declaring.lines(data))
    else:
        timeline.draw(scene, ego, found, key="party_time")
        return
    selected = scene.party_of(scene.selection.selected)
    left, right = st.columns([5, 2], gap="medium")
    with left:
        _picture(scene, data, selected, text)
    if showing.is_on():
        return
    with right:
        if len(found):
            timeline.draw(scene, ego, found, key="party_time")
        _measures(scene, ego)
        tasks.draw(scene, ego, plain(labels[ego]))
        knowledge.draw_of_party(scene, ego)
    st.markdown(f"**{words.PARTY_TIES}**")
    columns = [name for name in _COLUMNS if name != "declared" or data.declared]
    readable = _readable(scene, data, found, labels)
    ties.table(scene, readable, columns, key="party_ties", selected=selected)
    row = found[found["other"] == selected]
    if len(row):
        ties.card(scene, ego, row.iloc[0].to_dict(), labels, key="party_card")
    elif selected not in data.declared:
        st.caption(words.PARTY_SELECT)
    declaring.card(scene, data, selected, alone=not len(row), key="party_card")
    how.shown(scene, "ties/of_party", "ties/receipt", "ego/measures", "jobs/of_party")


def _text(scene: Scene, found: pd.DataFrame, declared: str, who: str, labels: Any) -> str:
    """Return the page's sentence: of what is declared alone where there is no contact."""
    if len(found) or not declared:
        return headline(found, who, labels)
    if pd.isna(scene.facts["first_day"]):
        return declared
    return words.say(words.DECLARED_PARTY, who=who, declared=declared)


def headline(found: pd.DataFrame, who: str, labels: Any) -> str:
    """Return the sentence that answers the page's question for one party.

    Parameters
    ----------
    found : pandas.DataFrame
        The answer of ``ties/of_party``.
    who : str
        The party's label, safe for Markdown.
    labels : mapping of int to str
        Labels of the parties it is tied to.
    """
    if not len(found):
        return words.say(words.PARTY_NO_TIES, who=who)
    strong, dormant = found[found["is_strong"]], int(found["is_dormant"].sum())
    names = ""
    if len(strong):
        first = [plain(labels[int(party)]) for party in strong["other"].head(_NAMED)]
        others = words.PARTY_AND_OTHERS if len(strong) > _NAMED else ""
        names = f" ({', '.join(first)}{others})"
    only = len(found) == 1
    return words.say(
        words.PARTY_SENTENCE,
        who=who,
        ties=words.counted(len(found), words.PARTY_TIES_COUNTED),
        strong=words.PARTY_ONLY_STRONG[bool(len(strong))]
        if only
        else words.counted(len(strong), words.PARTY_STRONG),
        names=names,
        dormant=words.PARTY_ONLY_DORMANT[bool(dormant)]
        if only
        else words.counted(dormant, words.PARTY_DORMANT),
    )


def _notes(scene: Scene) -> None:
    if pd.isna(scene.facts["first_day"]):
        return
    since = scene.selection.since or _day(scene.facts["first_day"])
    as_of = scene.selection.as_of or _day(scene.facts["last_day"])
    if (as_of - since).days + 1 < PROVISIONAL_BELOW_DAYS:
        st.caption(words.PROVISIONAL)


def _picture(scene: Scene, data: CastData, selected: int | None, text: str) -> None:
    drawing = ego_network(
        with_company(data).assign(known=False, seen=False),
        data.links,
        data.customer,
        pair=scene.pair,
        places=casts.places(scene, data.customer.party, alone=True),
    )
    told = saving.notes(
        scene,
        title=words.say(words.SAVE_PARTY_TITLE, who=words.isolated(data.customer.label)),
        sentence=unmarked(text),
        file="one-party",
    )
    if not showing.is_on():
        with st.container(key="switch", horizontal=True, vertical_alignment="center"):
            choosing.switch(scene)
            choosing.household(scene, data.customer.party, data.customer.label)
            st.space("stretch")
            undoing.buttons()
            saving.menu(
                scene,
                told,
                key=_DRAWING,
                records=saving.of_party(data, drawing, key=_DRAWING),
                drawing=drawing,
            )
        chips.of_drawing(scene, data, key=_DRAWING)
    picture.shown(scene, drawing, key=_DRAWING, selected=selected, notes=told)


def _measures(scene: Scene, ego: int) -> None:
    found = scene.ask("ego/measures", party=ego)
    st.markdown(f"**{words.say(words.PARTY_MEASURES, who=plain(scene.label(ego)))}**")
    if not len(found):
        return
    row = found.iloc[0]
    shown = [_measure(row, name) for name in words.MEASURES]
    st.markdown("  \n".join(shown[:_PLAIN_MEASURES]))
    with st.expander(words.PARTY_MORE_MEASURES, key="party_measures"):
        st.markdown("  \n".join(shown[_PLAIN_MEASURES:]))
        st.caption(scene.say(words.MEASURES_WHOLE_LOG))


def _measure(row: pd.Series[Any], name: str) -> str:
    title, meaning = words.MEASURES[name]
    value = row[name]
    shown = words.UNDEFINED if pd.isna(value) else f"{value:,.2f}".removesuffix(".00")
    return f"**{shown}** {title}: :small[{meaning}]"


def _readable(scene: Scene, data: CastData, found: pd.DataFrame, labels: Any) -> pd.DataFrame:
    """Return the ties as rows, those that are only declared or ranked after those computed."""
    said = judging.called(scene, data.customer.party)
    told = {party: one.short() for party, one in data.declared.items()}
    readable = found.rename(columns={"other": "party"}).copy()
    readable["label"] = [labels[int(party)] for party in readable["party"]]
    readable["class"] = [
        ties.class_of(strong, dormant, said.get(int(other)))
        for strong, dormant, other in zip(
            readable["is_strong"], readable["is_dormant"], readable["party"], strict=True
        )
    ]
    readable["declared"] = [told.get(int(party)) for party in readable["party"]]
    return pd.concat([readable, declaring.rows(data, set(found["other"]))], ignore_index=True)


def _day(value: Any) -> date:
    return pd.Timestamp(value).date()
