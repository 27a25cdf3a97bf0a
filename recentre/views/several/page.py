"""Several parties side by side: what differs between them, because no two are the same."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from recentre import state, words
from recentre.network.exports.of_several import records_of_several
from recentre.network.several import pictures
from recentre.network.several.casting import Ego, SeveralCast, in_common, several_cast
from recentre.views import how, saving, undoing
from recentre.views.plain import count, ordinal, percent, plain, unmarked
from recentre.views.scene import Scene
from recentre.views.sentence import sentence
from recentre.views.several import board, choosing
from recentre.views.several.board import About
from recentre.views.story import showing

_DRAWING = "several"
_NAMED_IN_SENTENCE = 2


def draw(scene: Scene) -> None:
    """Draw the page."""
    parties = choosing.chosen(scene)
    cast = several_cast(
        scene.workspace,
        parties,
        labels=scene.labels,
        sorted_by=scene.selection.several_by,
        **scene.selection.strength,
        layer=scene.selection.layer,
    )
    said = headline(scene, cast)
    sentence(said)
    told = saving.notes(
        scene,
        title=words.say(words.SEVERAL_TITLE, n=count(len(cast.egos))),
        sentence=unmarked(said),
        file="side-by-side",
    )
    if not showing.is_on():
        with st.container(key="switch", horizontal=True, vertical_alignment="center"):
            choosing.switch(scene)
            choosing.pickers(scene, parties)
            st.space("stretch")
            undoing.buttons()
            if cast.egos:
                saving.menu(
                    scene,
                    told,
                    key=_DRAWING,
                    records=lambda about: records_of_several(cast, about),
                )
    if not cast.egos:
        return
    if any(len(scene.ask("ties/declared", party=ego.party)) for ego in cast.egos):
        st.caption(words.DECLARED_SEVERAL)
    selected = scene.party_of(scene.selection.selected)
    board.draw(
        pictures.small_networks(cast, pair=scene.pair),
        [about(scene, cast, ego) for ego in cast.egos],
        key=_DRAWING,
        named=pictures.NAMED if len(cast.egos) <= 6 else 2,
        selected=selected,
        notes=told,
        on_select=lambda: _select(scene),
        on_open=lambda: _open(scene),
    )
    if showing.is_on():
        return
    _under(scene, cast, selected)
    _table(scene, cast)
    how.shown(scene, "network/egos")


def headline(scene: Scene, cast: SeveralCast) -> str:
    """Return the sentence that says in what the parties differ, in numbers."""
    name = plain(scene.company_label)
    if len(cast.egos) < 2:
        return words.SEVERAL_ONE if cast.egos else words.SEVERAL_NOBODY
    if all(ego.one_centred for ego in cast.egos) and cast.company is not None:
        return scene.say(words.SEVERAL_ONE_CENTRED, name=name)
    common, whole = in_common(cast.met)
    parts = {
        "strong": _strong(cast),
        "place": _place(cast, name),
        "common": words.counted(common, words.SEVERAL_COMMON, N=count(whole)),
    }
    template = words.SEVERAL_DIFFER if parts["place"] else words.SEVERAL_DIFFER_ALONE
    return scene.say(
        words.SEVERAL_SENTENCE,
        n=len(cast.egos),
        who=scene.say(words.SEVERAL_WHO_ALL[_who(scene, cast)]),
        differ=words.say(template, **parts),
    )


def _who(scene: Scene, cast: SeveralCast) -> str:
    """Return what the parties are together: one household, customers, or just parties."""
    listed = ",".join(str(ego.party) for ego in cast.egos)
    rows = scene.ask("party/list", parties=listed)
    homes = rows["household"]
    if homes.notna().all() and homes.nunique() == 1:
        return "household"
    return "customers" if rows["is_customer"].all() else "parties"


def _strong(cast: SeveralCast) -> str:
    counts = [ego.strong for ego in cast.egos]
    if min(counts) == max(counts):
        return words.counted(counts[0], words.SEVERAL_STRONG_SAME)
    return words.say(words.SEVERAL_STRONG, low=min(counts), high=max(counts))


def _place(cast: SeveralCast, name: str) -> str:
    ranks = [ego.company_rank for ego in cast.egos if ego.company_rank is not None]
    if not ranks:
        return ""
    low, high = ordinal(min(ranks)), ordinal(max(ranks))
    template = words.SEVERAL_PLACE_SAME if low == high else words.SEVERAL_PLACE
    return words.say(template, name=name, low=low, high=high)


def about(scene: Scene, cast: SeveralCast, ego: Ego) -> About:
    """Return what stands round a party's network: three figures and a sentence."""
    value, label = words.SEVERAL_FIGURE_STRONG
    seen = ego.blind_interactions
    figures = [(value.format(strong=ego.strong, ties=len(ego.ties)), label)]
    if cast.company is not None:
        unknown = ego.company_rank is None or ego.one_centred
        place = words.NOTHING if unknown else ordinal(ego.company_rank or 0.0)
        figures += [
            (place, words.say(words.SEVERAL_FIGURE_PLACE, name=scene.company_label)),
            (words.NOTHING if seen is None else percent(1 - seen), words.SEVERAL_FIGURE_SEEN),
        ]
    return About(
        party=ego.party,
        name=ego.label,
        figures=tuple(figures),
        sentence=closest(ego),
        opens=words.say(words.SEVERAL_OPENS, who=ego.label),
    )


def closest(ego: Ego) -> str:
    """Return to whom a party is closest, in a short sentence."""
    names = [str(label) for label in ego.ties["label"].head(_NAMED_IN_SENTENCE)]
    if not names:
        return words.SEVERAL_NO_TIES
    if len(names) == 1:
        return words.say(words.SEVERAL_CLOSEST, names=names[0])
    both = words.say(words.SEVERAL_CLOSEST_TWO, one=names[0], other=names[1])
    return words.say(words.SEVERAL_CLOSEST, names=both)


def _select(scene: Scene) -> None:
    party = st.session_state[_DRAWING].get("selected")
    state.choose(selected=None if party is None else scene.key_of(int(party)))


def _open(scene: Scene) -> None:
    party = st.session_state[_DRAWING].get("opened")
    if party is not None:
        state.choose(centre=scene.key_of(int(party)), selected=None, party_as="one")


def _under(scene: Scene, cast: SeveralCast, selected: int | None) -> None:
    everywhere = [ego for ego in cast.egos if selected in set(ego.ties["other"])]
    if everywhere and selected is not None:
        said = words.say(
            words.SEVERAL_SELECTED,
            who=plain(scene.label(selected)),
            n=len(everywhere),
            N=len(cast.egos),
        )
        st.caption(said)
    else:
        st.caption(words.SEVERAL_SELECT)


def _table(scene: Scene, cast: SeveralCast) -> None:
    st.markdown(f"**{words.SEVERAL_TABLE}**")
    rows = pd.DataFrame(
        {
            "name": [ego.label for ego in cast.egos],
            "interactions": [ego.interactions for ego in cast.egos],
            "ties": [len(ego.ties) for ego in cast.egos],
            "strong": [ego.strong for ego in cast.egos],
            "company_rank": pd.array([ego.company_rank for ego in cast.egos], dtype="Float64"),
            "seen": pd.array(
                [
                    None if ego.blind_interactions is None else 100 * (1 - ego.blind_interactions)
                    for ego in cast.egos
                ],
                dtype="Float64",
            ),
            "closest": [", ".join(ego.ties["label"].head(3)) for ego in cast.egos],
        }
    )
    columns: dict[str, Any] = {
        column: scene.say(title) for column, title in words.SEVERAL_TABLE_COLUMNS.items()
    }
    columns["seen"] = st.column_config.NumberColumn(columns["seen"], format="%.0f %%")
    columns["company_rank"] = st.column_config.NumberColumn(columns["company_rank"], format="%g")
    event = st.dataframe(
        rows,
        key="several_table",
        on_select="rerun",
        selection_mode="single-row",
        hide_index=True,
        placeholder=words.NOTHING,
        column_config=columns,
    )
    if event["selection"]["rows"]:
        ego = cast.egos[event["selection"]["rows"][0]]
        state.choose(centre=scene.key_of(ego.party), selected=None, party_as="one")
        st.rerun()
