"""The base as two networks: as the company draws its customers, and as they stand by themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from recentre import state, words
from recentre.network.base import casting
from recentre.network.base.casting import BaseCast, Kept, base_cast, customers_of
from recentre.network.base.pictures import BaseNetworks, base_networks
from recentre.network.exports.of_base import records_of_base
from recentre.network.notes import Notes
from recentre.selection import BASE_AS
from recentre.views import base_filters, chips, picture, saving, ties, undoing
from recentre.views.bar import centre_on
from recentre.views.plain import count, plain, unmarked
from recentre.views.scene import Scene
from recentre.views.sentence import sentence
from recentre.views.story import showing

_DRAWING = "base_networks"
_HEIGHT = "clamp(380px, calc(100vh - 325px), 900px)"
"""Leaves room for the sentence and the switch above, and for the legend below."""
_TURN = 0.5
"""From this share of customers on for whom the company is the closest tie the sentence turns."""


def draw(scene: Scene, company: int) -> None:
    """Draw the networks, what they are filtered by, and the ties behind them."""
    weighing = {**scene.selection.strength, "layer": scene.selection.layer}
    kept = base_filters.kept_by(scene)
    with st.spinner(words.BASENET_PLACING):
        cast = base_cast(
            scene.workspace,
            company,
            labels=scene.labels,
            most=scene.selection.base_most,
            kept=kept,
            viewpoint=str(scene.facts["viewpoint"]),
            **weighing,
        )
        drawn = base_networks(cast, pair=scene.pair)
    said = headline(scene, cast, drawn)
    sentence(said)
    labels = _labels(cast)
    chosen = scene.party_of(scene.selection.selected)
    # Who is not drawn must not dim those who are.
    selected = chosen if chosen in labels else None
    told = saving.notes(
        scene,
        title=scene.say(words.BASENET_TITLE),
        sentence=unmarked(said),
        file="base-networks",
    )
    if not showing.is_on():
        everybody = customers_of(scene.workspace, company, **weighing)
        _controls(scene, everybody, cast, kept=kept, drawn=drawn, told=told)
    if not len(cast.customers):
        return
    seen = picture.shown(
        scene,
        drawn.pictures,
        key=_DRAWING,
        selected=selected,
        height=_HEIGHT,
        notes=told,
    )
    if seen.centred is not None:
        _open(scene, seen.centred, cast)
    if showing.is_on():
        return
    _on(scene, cast, labels, selected)
    _notes(scene, cast, drawn)
    _table(scene, cast)


def headline(scene: Scene, cast: BaseCast, drawn: BaseNetworks) -> str:
    """Return the sentence over the networks: who shares what, and for whom the company is first."""
    name = plain(scene.company_label)
    n = len(cast.customers)
    if n == 0:
        return scene.say(words.BASENET_NONE, name=name)
    share = words.counted(n, words.BASENET_CUSTOMERS_SHARE, scene.pair)
    if cast.viewpoint == "one-centred":
        said = scene.say(words.BASENET_ONE_CENTRED, name=name, share=share)
        return f"{said} {scene.say(words.BASENET_ONE_CENTRED_WAYS)}"
    if n == 1:
        return scene.say(words.BASENET_ONE)
    among = len(drawn.counts.among)
    if not among and not cast.sources_found:
        return scene.say(words.BASENET_NO_TIES, name=name, share=share)
    first = drawn.counts.company_first
    much_the_same = first >= _TURN * n
    return scene.say(
        words.BASENET_MUCH_THE_SAME if much_the_same else words.BASENET_THEIRS,
        name=name,
        share=share,
        join=_joined(among, cast.sources_found),
        closest=_of(first, n, words.BASENET_CLOSEST, words.BASENET_ALL_CLOSEST),
        closer=_of(n - first, n, words.BASENET_CLOSER, words.BASENET_ALL_CLOSER),
    )


def _joined(ties: int, sources: int) -> str:
    """Return what joins the customers, as it is read."""
    if not sources:
        return words.counted(ties, words.BASENET_TIES_JOIN)
    return words.say(
        words.BASENET_JOIN,
        ties=words.counted(ties, words.BASENET_TIES),
        sources=words.counted(sources, words.BASENET_SOURCES),
    )


def switch(scene: Scene) -> None:
    """Show the switch between the distribution and the networks."""
    st.session_state["base_as"] = scene.selection.base_as
    st.segmented_control(
        words.BASENET_AS,
        BASE_AS,
        format_func=lambda way: words.BASENET_WAYS[way],
        key="base_as",
        required=True,
        label_visibility="collapsed",
        on_change=lambda: state.choose(base_as=st.session_state["base_as"]),
    )


def _of(part: int, whole: int, forms: tuple[str, ...], whole_form: str) -> str:
    """Return a part of a whole as it is read, and the whole as the whole."""
    if part == whole:
        return words.say(whole_form, n=count(whole))
    return words.counted(part, forms)


def _controls(
    scene: Scene,
    customers: pd.DataFrame,
    cast: BaseCast,
    *,
    kept: Kept,
    drawn: BaseNetworks,
    told: Notes,
) -> None:
    with st.container(key="base_switch", horizontal=True, vertical_alignment="center"):
        switch(scene)
        base_filters.offer(scene, customers, kept)
        narrowed = [*chips.of_selection(scene), *base_filters.chips_of(scene, kept)]
        st.space("stretch")
        st.caption(_shown(scene, cast), width="content")
        undoing.buttons()
        hidden = state.drawings().get(_DRAWING, {}).get("hidden", ())
        saving.menu(
            scene,
            told,
            key=_DRAWING,
            records=lambda about: records_of_base(cast, drawn, about, hidden=hidden),
            drawing=drawn.pictures,
        )
    # Always there, so that the pictures below keep their place in the page and are not built anew.
    with st.container(key="base_narrowed"):
        if narrowed:
            chips.row(narrowed, key="base", shown=len(cast.customers), whole=cast.everybody)


def _shown(scene: Scene, cast: BaseCast) -> str:
    drawn = len(cast.customers)
    if drawn == cast.everybody:
        template = words.BASENET_DRAWN_ALL
    elif drawn == cast.matching:
        template = words.BASENET_DRAWN_LET
    elif cast.matching == cast.everybody:
        template = words.BASENET_DRAWN
    else:
        template = words.BASENET_DRAWN_FILTERED
    return scene.say(
        template,
        n=count(drawn),
        N=count(cast.everybody),
        matching=count(cast.matching),
        name=plain(scene.company_label),
    )


def _open(scene: Scene, party: int, cast: BaseCast) -> None:
    """Go to a customer's two centres; any other party has a page of its own ties."""
    centre_on(scene, party)
    customer = party in set(cast.customers["party"])
    page = "pages/two_centres.py" if customer else "pages/one_party.py"
    st.switch_page(page, query_params=state.selected().to_address())


def _labels(cast: BaseCast) -> Mapping[int, str]:
    """Return the labels of all that are drawn, the company apart."""
    customers, sources = cast.customers, cast.sources
    return {
        int(party): str(label)
        for party, label in [
            *zip(customers["party"], customers["label"], strict=True),
            *zip(sources["source"], sources["label"], strict=True),
        ]
    }


def _on(scene: Scene, cast: BaseCast, labels: Mapping[int, str], selected: int | None) -> None:
    """Offer the way on to who is selected."""
    if selected is None:
        st.caption(scene.say(words.BASENET_SELECT))
        return
    customer = selected in set(cast.customers["party"])
    template = words.BASENET_OPEN if customer else words.BASENET_OPEN_PARTY
    if st.button(
        words.say(template, who=plain(labels[selected])),
        key="base_open",
        icon=":material/arrow_forward:",
    ):
        _open(scene, selected, cast)


def _notes(scene: Scene, cast: BaseCast, drawn: BaseNetworks) -> None:
    """Say what the pictures leave out, and how places and groups come about."""
    if cast.viewpoint == "one-centred":
        return
    name = plain(scene.company_label)
    notes = []
    if len(cast.sources) < cast.sources_found:
        notes.append((words.BASENET_DRAWN_SOURCES, len(cast.sources), cast.sources_found))
    for what, template in (("ties", words.BASENET_DRAWN_TIES), ("thin", words.BASENET_DRAWN_THIN)):
        n, whole = drawn.drawn[what]
        if n < whole:
            notes.append((template, n, whole))
    left_out = [scene.say(template, n=count(n), N=count(N)) for template, n, N in notes]
    how = scene.say(
        words.BASENET_HOW,
        shared_by=casting.shared_by(len(cast.customers)),
        seed=drawn.layout.seed,
        name=name,
    )
    st.caption(" ".join([*left_out, how]))


def _table(scene: Scene, cast: BaseCast) -> None:
    """Show the ties among the customers as rows."""
    st.markdown(f"**{words.BASENET_TABLE}**")
    among = cast.among
    if not len(among):
        st.caption(words.BASENET_NO_TABLE)
        return
    labels = dict(zip(cast.customers["party"], cast.customers["label"], strict=True))
    rows = pd.DataFrame(
        {
            "a_label": [labels[party] for party in among["a"]],
            "b_label": [labels[party] for party in among["b"]],
            "strength": among["strength"],
            "class": [
                ties.class_of(strong, dormant)
                for strong, dormant in zip(among["is_strong"], among["is_dormant"], strict=True)
            ],
            "nature": among["nature"],
            "active_days": among["active_days"],
            "last_day": among["last_day"],
            "visible": among["visible"],
        }
    )
    columns: dict[str, Any] = {
        column: scene.say(title) for column, title in words.BASENET_TABLE_COLUMNS.items()
    }
    columns["strength"] = st.column_config.NumberColumn(columns["strength"], format="%.2f")
    columns["last_day"] = st.column_config.DateColumn(columns["last_day"], format="YYYY-MM-DD")
    st.dataframe(
        rows,
        key="base_among",
        hide_index=True,
        placeholder=words.NOTHING,
        height=min(36 * (len(rows) + 1) + 4, 420),
        column_config=columns,
    )
