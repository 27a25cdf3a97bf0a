"""Two centres: what the company sees of one customer, and what it misses."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from recentre import state, words
from recentre.network.casting import CastData
from recentre.network.graph import TwoCentres, two_centres
from recentre.network.notes import Notes
from recentre.selection import PICTURES
from recentre.views import (
    casts,
    centres_rows,
    chips,
    declaring,
    how,
    ledger,
    picture,
    roster,
    saving,
    ties,
    timeline,
    undoing,
)
from recentre.views.plain import count, ordinal, percent, plain, unmarked
from recentre.views.scene import Scene
from recentre.views.sentence import sentence, sentence_with_figures
from recentre.views.story import showing

_TURN = 0.5
_DRAWING = "two_centres"
_HEIGHT = "clamp(380px, calc(100vh - 322px), 900px)"
_HEIGHT_OVER_TIME = "clamp(340px, calc(100vh - 418px), 900px)"
"""Height of the pictures; it leaves room for what stands above them and the legend below."""


def draw(scene: Scene) -> None:
    """Draw the page."""
    listed = roster.customers(scene)
    customer = roster.chosen(scene, listed)
    if customer is None:
        sentence(scene.say(words.BASE_NOBODY, name=plain(scene.company_label)))
        return
    data, found, labels = casts.cast(scene, customer)
    declared = declaring.of_party(scene, customer, plain(data.customer.label))
    figures = scene.ask("contrast/of_customer", customer=customer, **scene.selection.strength)
    _headline(scene, data, figures, declared)
    over_time = scene.selection.timeline == "on"
    if data.between is None and not len(data.cast):
        if over_time:
            timeline.draw(scene, customer, found, key="centres_time")
        return
    selected = scene.party_of(scene.selection.selected)
    drawing = two_centres(
        data.cast,
        data.links,
        data.company,
        data.customer,
        data.between,
        pair=scene.pair,
        places=casts.places(scene, customer),
        viewpoint=data.drawn_from,
        accounts=casts.accounts(scene, data) if selected == scene.company else (),
    )
    told = saving.notes(
        scene,
        title=words.say(words.CENTRES_TITLE, who=words.isolated(data.customer.label)),
        sentence=unmarked(_text(scene, data, figures, declared)),
        file="two-centres",
    )
    if not showing.is_on():
        _switch(scene, drawing, data, told)
    # There is a place for it also when it is off: else the canvas below would be built anew.
    place = st.container(key="over_time")
    if over_time:
        with place:
            timeline.draw(scene, customer, found, key="centres_time")
    if scene.selection.shown_as == "web":
        picture.shown(
            scene,
            drawing,
            key=_DRAWING,
            selected=selected,
            mode=scene.selection.picture,
            notes=told,
            height=_HEIGHT_OVER_TIME if over_time else _HEIGHT,
        )
    if showing.is_on():
        return
    centres_rows.draw(scene, data, selected)
    row = found[found["other"] == selected]
    if len(row):
        ties.card(scene, customer, row.iloc[0].to_dict(), labels, key="centres_card")
    elif selected not in data.declared:
        st.caption(words.PARTY_SELECT)
    declaring.card(scene, data, selected, alone=not len(row), key="centres_card")
    _more(scene, figures)
    ledger.draw(scene, customer, data, found, labels, headline=headline)
    how.shown(scene, "contrast/of_customer", "ties/of_party")


def headline(scene: Scene, figures: pd.DataFrame, who: str) -> str:
    """Return the sentence that answers the page's question for one customer.

    Parameters
    ----------
    scene : Scene
        What the page starts from.
    figures : pandas.DataFrame
        The answer of ``contrast/of_customer``: one row, or none.
    who : str
        The customer's label, safe for Markdown.
    """
    name = plain(scene.company_label)
    if scene.company is None:
        return scene.say(words.CENTRES_NO_COMPANY, who=who)
    if not len(figures):
        return scene.say(words.CENTRES_NO_CUSTOMER, who=who, name=name)
    row = figures.iloc[0]
    if row["viewpoint"] == "one-centred":
        return scene.say(words.CENTRES_ONE_CENTRED, who=who, name=name)
    share = row["visible"] / row["interactions"]
    if row["strong"] == 0:
        return scene.say(words.CENTRES_SENTENCE_NO_STRONG, who=who, name=name, share=percent(share))
    template = words.CENTRES_SENTENCE_MUCH if share >= _TURN else words.CENTRES_SENTENCE_LITTLE
    return scene.say(
        template,
        who=who,
        name=name,
        share=percent(share),
        strong_ties=words.counted(
            int(row["strong"]), words.STRONG_SEEN, seen=count(row["strong_seen"])
        ),
        knows=knows(row),
    )


def _others(row: pd.Series[Any]) -> int:
    """Return how many of the strong ties are with parties other than the company."""
    return int(row["strong"]) - int(row["company_strong"])


def knows(row: pd.Series[Any]) -> str:
    """Return what the company knows of the parties that a customer is strongly tied to."""
    others, known = _others(row), int(row["strong_known"])
    if row["company_strong"] and not others:
        return words.CENTRES_IS_THE_ONE
    return words.counted(
        others,
        words.CENTRES_KNOWS_OTHERS if row["company_strong"] else words.CENTRES_KNOWS,
        known=count(known) if known else words.CENTRES_NONE,
        knows_it=words.CENTRES_KNOWS_IT[known > 0],
    )


def _text(scene: Scene, data: CastData, figures: pd.DataFrame, declared: str) -> str:
    """Return the page's sentence; where the log is one-centred, with what is declared instead."""
    who = plain(data.customer.label)
    if declared and len(figures) and data.viewpoint == "one-centred" and scene.company is not None:
        return scene.say(
            words.DECLARED_CENTRES, who=who, name=plain(scene.company_label), declared=declared
        )
    if declared and pd.isna(scene.facts["first_day"]):
        return declared
    text = headline(scene, figures, who)
    return f"{text} {declared}" if declared and not len(figures) else text


def _headline(scene: Scene, data: CastData, figures: pd.DataFrame, declared: str) -> None:
    who = plain(data.customer.label)
    text = _text(scene, data, figures, declared)
    if not len(figures) or scene.company is None or data.viewpoint == "one-centred":
        sentence(text)
        if declared:
            st.caption(declaring.lines(data))
        elif len(figures) and scene.company is not None:
            ways = " ".join(
                scene.say(way, name=plain(scene.company_label)) for way in words.BASE_WAYS
            )
            st.markdown(f"**{words.BASE_WAYS_OUT}.** {ways}")
            declaring.offer(key="centres")
        return
    row = figures.iloc[0]
    name = plain(scene.company_label)
    shares, strong, place = words.CENTRES_FIGURES
    filled = {
        "name": name,
        "who": who,
        "visible": count(row["visible"]),
        "interactions": count(row["interactions"]),
        "known": row["strong_known"],
        "others": _others(row),
        "customer_rank": ordinal(row["customer_rank"]),
        "customers_count": count(row["customers"]),
    }
    values = (
        percent(row["visible"] / row["interactions"]),
        f"{row['strong_seen']} of {row['strong']}" if row["strong"] else words.NOTHING,
        f"{ordinal(row['company_rank'])} of {row['ties']}",
    )
    sentence_with_figures(
        text,
        [
            (value, scene.say(label, **filled), scene.say(note, **filled))
            for value, (label, note) in zip(values, (shares, strong, place), strict=True)
        ],
    )
    declaring.note(declared)


def _switch(scene: Scene, drawing: TwoCentres, data: CastData, told: Notes) -> None:
    with st.container(key="switch", horizontal=True, vertical_alignment="center"):
        st.session_state["centres_shown_as"] = scene.selection.shown_as
        st.segmented_control(
            words.CENTRES_SHOWN_AS,
            ["web", "rows"],
            format_func=lambda way: words.CENTRES_WAYS[way],
            key="centres_shown_as",
            required=True,
            label_visibility="collapsed",
            on_change=lambda: state.choose(shown_as=st.session_state["centres_shown_as"]),
        )
        if scene.selection.shown_as == "web" and drawing.company is not None:
            _pictures(scene)
        _over_time(scene)
        st.space("stretch")
        undoing.buttons()
        saving.menu(
            scene,
            told,
            key=_DRAWING,
            records=saving.of_party(data, drawing, key=_DRAWING),
            drawing=drawing,
            mode=scene.selection.picture,
        )
    chips.of_drawing(scene, data, key=_DRAWING)


def _pictures(scene: Scene) -> None:
    st.session_state["centres_picture"] = scene.selection.picture
    st.segmented_control(
        words.CENTRES_PICTURE,
        list(PICTURES),
        format_func=lambda way: words.CENTRES_PICTURES[way],
        key="centres_picture",
        required=True,
        label_visibility="collapsed",
        help=words.CENTRES_PICTURE_HELP,
        on_change=lambda: state.choose(picture=st.session_state["centres_picture"]),
    )


def _over_time(scene: Scene) -> None:
    st.session_state["centres_over_time"] = scene.selection.timeline == "on"
    st.toggle(
        words.TIME,
        key="centres_over_time",
        help=words.TIME_HELP,
        on_change=lambda: state.choose(
            timeline="on" if st.session_state["centres_over_time"] else "off"
        ),
    )


def _more(scene: Scene, figures: pd.DataFrame) -> None:
    if not len(figures) or scene.company is None:
        return
    row = figures.iloc[0]
    with st.expander(words.CENTRES_MORE, key="centres_more"):
        name = plain(scene.company_label)
        for column, text in words.CENTRES_FACTS.items():
            value = row[column]
            shown = words.UNDEFINED
            if not pd.isna(value):
                shown = percent(value) if column.startswith("blind") else f"{value:.2f}"
            st.markdown(f"**{shown}** {scene.say(text, name=name)}")
