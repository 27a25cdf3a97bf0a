"""The base: how much of its customers' networks the company can see, and the list of customers."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from recentre import state, words
from recentre.charts import strip
from recentre.charts.theme import CONFIG, enlarged
from recentre.selection import ORDERS
from recentre.views import base_networks, declared_base, declaring, how, ledger, roster, weighing
from recentre.views.bar import centre_on
from recentre.views.plain import count, day, percent, plain
from recentre.views.scene import Scene
from recentre.views.sentence import sentence
from recentre.views.story import listing, showing

_MOST_ROWS = 5000
_FIRST_TURN = 0.5
"""From this share of visible interactions on the sentence turns."""


def draw(scene: Scene) -> None:
    """Draw the page."""
    if int(scene.facts["interactions"]) == 0:
        declared_base.draw(scene)
        return
    figures = scene.ask("contrast/of_base", weighing.progress(), **scene.selection.strength)
    name = plain(scene.company_label)
    if scene.company is None:
        _no_company(scene, figures)
        return
    if not len(figures):
        sentence(scene.say(words.BASE_NOBODY, name=name))
        _ways_out(scene, name)
        return
    if scene.selection.base_as == "networks":
        base_networks.draw(scene, scene.company)
        if not showing.is_on():
            _table(scene)
            ledger.draw_base(scene, headline=headline)
            how.shown(scene, "contrast/of_base", "network/among", "network/sources")
        return
    if scene.facts["viewpoint"] == "one-centred" or not len(_computed(figures)):
        _one_centred(scene, figures, name)
    else:
        _two_centred(scene, figures, name)
    if showing.is_on():
        return
    _table(scene)
    ledger.draw_base(scene, headline=headline)
    how.shown(scene, "contrast/of_base")


def headline(scene: Scene, figures: pd.DataFrame, name: str) -> str:
    """Return the sentence that answers the page's question for a two-centred log."""
    known = _computed(figures)
    share = known["visible"].sum() / known["interactions"].sum()
    return scene.say(
        words.BASE_MOSTLY_SEEN if share >= _FIRST_TURN else words.BASE_MOSTLY_UNSEEN,
        name=name,
        seen=percent(share),
        strong_ties=words.counted(
            int(known["strong"].sum()),
            words.STRONG_SEEN,
            seen=count(known["strong_seen"].sum()),
        ),
    )


def _computed(figures: pd.DataFrame) -> pd.DataFrame:
    """Return the customers of whom the log shows more than their dealings with the company."""
    return figures[figures["viewpoint"] == "two-centred"]


def _two_centred(scene: Scene, figures: pd.DataFrame, name: str) -> None:
    top, side = st.columns([5, 1], vertical_alignment="top")
    with top:
        sentence(headline(scene, figures, name))
        st.caption(_counts(scene, figures, name))
        declaring.note(declaring.of_base(scene))
    with side:
        _tour(scene, name)
        listing.offer_walk(scene)
    if not showing.is_on():
        base_networks.switch(scene)
    _distribution(scene, figures, name)


def _one_centred(scene: Scene, figures: pd.DataFrame, name: str) -> None:
    interactions = int(scene.facts["interactions"])
    share = 1 - float(scene.facts["without_company"]) / max(interactions, 1)
    of_log = scene.facts["viewpoint"] == "one-centred"
    template = words.BASE_ONE_CENTRED if of_log else words.BASE_ALL_ONE_CENTRED
    sentence(
        scene.say(
            template, name=name, share=percent(share), customers_counted=_customers(scene, figures)
        )
    )
    st.caption(_counts(scene, figures, name))
    if not showing.is_on():
        base_networks.switch(scene)
    declaring.note(declaring.of_base(scene))
    _ways_out(scene, name)
    st.markdown(f"**{words.BASE_STILL}.** {scene.say(words.BASE_STILL_SHOWN, name=name)}")


def _no_company(scene: Scene, figures: pd.DataFrame) -> None:
    ties = int(figures["ties"].sum())
    sentence(
        scene.say(
            words.BASE_NO_COMPANY,
            parties=words.counted(int(scene.facts["parties"]), words.COUNTED_PARTIES),
            ties=words.counted(ties // 2, words.COUNTED_TIES),
        )
    )
    _table(scene)


def _ways_out(scene: Scene, name: str) -> None:
    st.markdown(f"**{words.BASE_WAYS_OUT}**")
    st.markdown("\n".join(f"- {scene.say(way, name=name)}" for way in words.BASE_WAYS))
    declaring.offer(key="base")
    st.page_link("pages/import_and_quality.py", label=words.BAR_BRING, icon=":material/upload:")


def _counts(scene: Scene, figures: pd.DataFrame, name: str) -> str:
    bounded = bool(scene.facts["all_contact_logged"])
    return scene.say(
        words.BASE_LOWER_BOUND if bounded else words.BASE_COUNTS,
        name=name,
        customers_counted=_customers(scene, figures),
        interactions=words.counted(int(scene.facts["interactions"]), words.COUNTED_INTERACTIONS),
        since=day(scene.selection.since or scene.facts["first_day"]),
        as_of=day(scene.selection.as_of or scene.facts["last_day"]),
        zone=scene.facts["zone"],
        half_life=scene.selection.half_life_days,
    )


def _customers(scene: Scene, figures: pd.DataFrame) -> str:
    return words.counted(len(figures), words.COUNTED_CUSTOMERS, scene.pair)


def _tour(scene: Scene, name: str) -> None:
    with st.popover(words.TOUR, icon=":material/explore:", key="tour"):
        for place, step in enumerate(words.TOUR_STEPS, start=1):
            st.markdown(f"{place}. {scene.say(step, name=name)}")


def _distribution(scene: Scene, figures: pd.DataFrame, name: str) -> None:
    shown = _computed(figures)
    shares = pd.DataFrame(
        {
            "customer": shown["customer"].astype(int),
            "share": 1 - shown["blind_interactions"].astype(float),
            "interactions": shown["interactions"].astype(int),
        }
    )
    if not len(shares):
        return
    axis = scene.say(words.BASE_STRIP_AXIS, name=scene.company_label)
    st.markdown(f"**{scene.say(words.BASE_STRIP, name=name)}**")
    few = len(shares) <= strip.MOST_DOTS
    if few:
        labels = scene.labels(shares["customer"])
        shares["label"] = [labels[party] for party in shares["customer"]]
        figure = strip.strip(shares, axis=axis, picked=scene.party_of(scene.selection.centre))
        note = words.BASE_STRIP_NOTE
    else:
        figure = strip.histogram(shares, axis=axis, counted=scene.say("{customers}"))
        note = words.BASE_HISTOGRAM_NOTE
    if showing.is_on():
        figure = enlarged(figure, showing.ink())
    with st.container(key="picture_base_strip"):
        event = st.plotly_chart(
            figure,
            key="base_strip",
            height="stretch" if showing.is_on() else "content",
            on_select="rerun",
            selection_mode="points",
            config=CONFIG,
        )
    caption = scene.say(note, n=count(len(shares)))
    if len(shown) < len(figures):
        hidden = len(figures) - len(shown)
        caption += " " + words.counted(hidden, words.BASE_STRIP_TOO_LITTLE, name=name)
    st.caption(caption)
    _picked(scene, event, few)


def _picked(scene: Scene, event: Any, few: bool) -> None:
    points = event["selection"]["points"]
    if not points:
        return
    data = points[0]["customdata"]
    if few:
        _open(scene, int(data[0]))
    st.session_state["base_between"] = (float(data[0]), float(data[1]))


def _open(scene: Scene, party: int) -> None:
    centre_on(scene, party)
    st.switch_page("pages/two_centres.py", query_params=state.page_address())


def _table(scene: Scene) -> None:
    everybody = scene.ask("contrast/of_base", **scene.selection.strength)
    # On a one-centred log some figures are defined for nobody: nothing can be sorted by them.
    orders = [name for name in ORDERS if everybody[name].notna().any()] or list(ORDERS[-1:])
    sorted_by = scene.selection.sorted_by if scene.selection.sorted_by in orders else orders[0]
    heading, order = st.columns([3, 1], vertical_alignment="bottom")
    heading.markdown(f"**{scene.say(words.BASE_TABLE)}**")
    st.session_state["base_sort"] = sorted_by
    order.selectbox(
        words.BASE_SORT,
        orders,
        format_func=lambda name: words.BASE_ORDERS[name],
        key="base_sort",
        on_change=lambda: state.choose(sorted_by=st.session_state["base_sort"]),
    )
    ordered = roster.ordered(everybody, sorted_by)
    between = st.session_state.get("base_between")
    if between is not None and len(everybody) > strip.MOST_DOTS:
        share = 1 - ordered["blind_interactions"]
        ordered = ordered[(share >= between[0]) & (share <= between[1])].reset_index(drop=True)
    rows = ordered.head(_MOST_ROWS)
    if len(ordered) > len(rows):
        st.caption(scene.say(words.BASE_FIRST, shown=count(len(rows)), n=count(len(ordered))))
    event = st.dataframe(
        _readable(scene, rows),
        key="base_table",
        on_select="rerun",
        selection_mode="single-row",
        hide_index=True,
        placeholder=words.NOTHING,
        height=min(38 * (len(rows) + 1), 420),
        column_config=_columns(scene),
    )
    st.caption(scene.say(words.BASE_OPEN))
    if event["selection"]["rows"]:
        _open(scene, int(rows["customer"].iloc[event["selection"]["rows"][0]]))


def _readable(scene: Scene, rows: pd.DataFrame) -> pd.DataFrame:
    labels = scene.labels(rows["customer"])
    readable = rows.loc[:, [name for name in words.BASE_COLUMNS if name in rows]].copy()
    readable.insert(0, "name", [labels[int(party)] for party in rows["customer"]])
    readable.insert(2, "share_visible", 100 * (1 - rows["blind_interactions"]))
    readable["blind_knowledge"] = 100 * readable["blind_knowledge"]
    readable["displacement"] = readable["displacement"].round(2) + 0.0
    return readable.loc[:, list(words.BASE_COLUMNS)]


def _columns(scene: Scene) -> dict[str, Any]:
    shares = {"share_visible", "blind_knowledge"}
    configured: dict[str, Any] = {}
    for name, title in words.BASE_COLUMNS.items():
        told = words.BASE_COLUMNS_HELP.get(name)
        label, more = scene.say(title), None if told is None else scene.say(told)
        if name in shares:
            configured[name] = st.column_config.NumberColumn(label, format="%.0f %%", help=more)
        elif name == "displacement":
            configured[name] = st.column_config.NumberColumn(label, format="%.2f", help=more)
        else:
            configured[name] = st.column_config.Column(label, help=more)
    return configured
