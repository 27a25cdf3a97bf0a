"""The base as two networks: as the company draws its customers, and as they stand by themselves."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from recentre import state, words
from recentre.network.base import casting
from recentre.network.base.casting import BaseCast, Kept, base_cast, customers_of, offered
from recentre.network.base.pictures import BaseNetworks, base_networks
from recentre.network.notes import Notes
from recentre.selection import BASE_AS
from recentre.views import footer, picture, ties
from recentre.views.bar import centre_on
from recentre.views.plain import count, plain
from recentre.views.scene import Scene
from recentre.views.sentence import sentence
from recentre.views.story import showing

_FILTERS = {
    "segment": words.BASENET_SEGMENT,
    "type": words.BASENET_TYPE,
    "nature": words.BASENET_NATURE,
}
_MOST_CHOICES = 24
_HEIGHT = "clamp(380px, calc(100vh - 325px), 900px)"
"""Leaves room for the sentence and the switch above, and for the legend below."""
_TURN = 0.5
"""From this share of customers on for whom the company is the closest tie the sentence turns."""


def draw(scene: Scene, company: int) -> None:
    """Draw the networks, what they are filtered by, and the ties behind them."""
    weighing = {**scene.selection.strength, "layer": scene.selection.layer}
    kept = _kept(scene)
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
    selected = scene.party_of(scene.selection.selected)
    if not showing.is_on():
        _controls(scene, company, cast, kept, weighing)
    if not len(cast.customers):
        return
    seen = picture.shown(
        scene,
        drawn.pictures,
        key="base_networks",
        selected=selected,
        height=showing.HEIGHT if showing.is_on() else _HEIGHT,
        notes=Notes(
            scene.say(words.BASENET_RIGHT_TITLE), said, (footer.text(scene),), "base-networks"
        ),
    )
    if seen.centred is not None:
        _open(scene, seen.centred, cast)
    if showing.is_on():
        return
    _under(scene, cast, drawn, selected)
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
    scene: Scene, company: int, cast: BaseCast, kept: Kept, weighing: Mapping[str, Any]
) -> None:
    with st.container(key="base_switch", horizontal=True, vertical_alignment="center"):
        switch(scene)
        _filter(scene, customers_of(scene.workspace, company, **weighing), kept)
        for name in _FILTERS:
            for value in sorted(_values(kept, name)):
                st.button(
                    _named(value),
                    key=f"base_chip_{name}_{value}",
                    icon=":material/close:",
                    type="tertiary",
                    on_click=_drop,
                    args=(scene, name, value),
                )
        if kept:
            st.button(
                words.BASENET_CLEAR,
                key="base_chip_clear",
                type="tertiary",
                on_click=_keep,
                args=(scene, Kept()),
            )
        st.space("stretch")
        st.caption(_shown(scene, cast), width="content")


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


def _filter(scene: Scene, customers: pd.DataFrame, kept: Kept) -> None:
    n = sum(len(_values(kept, name)) for name in _FILTERS)
    label = words.BASENET_FILTERED.format(n=n) if n else words.BASENET_FILTER
    with st.popover(label, icon=":material/filter_alt:", key="base_filter"):
        st.session_state["base_most"] = scene.selection.base_most
        if len(customers) > casting.FEWEST:
            st.slider(
                scene.say(words.BASENET_MOST),
                min_value=casting.FEWEST,
                max_value=casting.MOST,
                step=10,
                key="base_most",
                on_change=lambda: state.choose(base_most=int(st.session_state["base_most"])),
            )
        for name, counts in offered(customers).items():
            _choices(scene, name, counts, kept)


def _choices(scene: Scene, name: str, counts: Mapping[str, int], kept: Kept) -> None:
    """Show the values of a filter, unless there is only one."""
    if len(counts) < 2:
        return
    key = f"base_keep_{name}"
    chosen = _values(kept, name)
    # A value that the window has no customer of stays, so that it can be given up.
    options = [*list(counts)[:_MOST_CHOICES], *sorted(chosen - set(list(counts)[:_MOST_CHOICES]))]
    st.session_state[key] = [value for value in options if value in chosen]
    st.pills(
        scene.say(_FILTERS[name], name=plain(scene.company_label)),
        options,
        selection_mode="multi",
        format_func=lambda value: f"{_named(value)} ({counts.get(value, 0)})",
        key=key,
        on_change=lambda: _choose(scene, name, st.session_state[key]),
    )


def _named(value: str) -> str:
    return words.BASENET_MISSING if value == casting.MISSING else plain(value)


def _values(kept: Kept, name: str) -> frozenset[str]:
    found: frozenset[str] = getattr(kept, f"{name}s")
    return found


def _kept(scene: Scene) -> Kept:
    """Return what this session has chosen for this workspace; segments are names of the log's own
    and stay out of the address."""
    found = st.session_state.get("base_kept", {}).get(str(scene.workspace.path))
    return found if isinstance(found, Kept) else Kept()


def _keep(scene: Scene, kept: Kept) -> None:
    others = st.session_state.get("base_kept", {})
    st.session_state["base_kept"] = {**others, str(scene.workspace.path): kept}


def _choose(scene: Scene, name: str, values: Collection[str]) -> None:
    kept = _kept(scene)
    chosen = {one: _values(kept, one) for one in _FILTERS} | {name: frozenset(values)}
    _keep(scene, Kept(chosen["segment"], chosen["type"], chosen["nature"]))


def _drop(scene: Scene, name: str, value: str) -> None:
    _choose(scene, name, _values(_kept(scene), name) - {value})


def _open(scene: Scene, party: int, cast: BaseCast) -> None:
    """Go to a customer's two centres; any other party has a page of its own ties."""
    centre_on(scene, party)
    customer = party in set(cast.customers["party"])
    page = "pages/two_centres.py" if customer else "pages/one_party.py"
    st.switch_page(page, query_params=state.selected().to_address())


def _under(scene: Scene, cast: BaseCast, drawn: BaseNetworks, selected: int | None) -> None:
    """Show who is selected with a way on, and what the pictures leave out."""
    labels = {
        int(party): str(label)
        for party, label in [
            *zip(cast.customers["party"], cast.customers["label"], strict=True),
            *zip(cast.sources["source"], cast.sources["label"], strict=True),
        ]
    }
    if selected in labels:
        customer = selected in set(cast.customers["party"])
        template = words.BASENET_OPEN if customer else words.BASENET_OPEN_PARTY
        if st.button(
            words.say(template, who=plain(labels[selected])),
            key="base_open",
            icon=":material/arrow_forward:",
        ):
            _open(scene, selected, cast)
    else:
        st.caption(scene.say(words.BASENET_SELECT))
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
