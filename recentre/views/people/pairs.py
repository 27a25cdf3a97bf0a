"""Pairs of names that may be one party: the reason, the evidence, and the reader's answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import streamlit as st

from recentre import library, words
from recentre.naming import Names
from recentre.people import proposing
from recentre.people.merging import Answer
from recentre.people.proposing import Proposal
from recentre.views.people import doing
from recentre.views.plain import count, plain
from recentre.views.scene import Scene

AT_ONCE = 8
"""So many pairs are shown at a time."""
MOST_UNASKED = 20_000
"""With more names the reader starts the comparison: it takes seconds."""
_FOUND = "people_found"
_RULE = "people_rule"
_FIRST = "people_first"
_SWAPPED = "people_swapped"
_WIDTHS = (3, 3, 5, 3)
_SAME, _APART = "same", "apart"
_ANSWERS = {_SAME: words.PEOPLE_MERGE, _APART: words.PEOPLE_APART}


def draw(scene: Scene) -> None:
    """Draw the pairs, some at a time."""
    found = _found(scene)
    if found is None:
        st.caption(words.PEOPLE_LOOK_NOTE.format(n=count(scene.facts["parties"])))
        if st.button(words.PEOPLE_LOOK, key="people_look", icon=":material/group_search:"):
            doing.start_looking(scene.workspace, _FOUND)
            st.rerun()
        return
    if not found:
        st.info(words.PEOPLE_NO_PAIRS, icon=":material/check:")
        return
    st.markdown(words.counted(len(found), words.PEOPLE_FOUND))
    if scene.names is not Names.ALL:
        st.caption(words.PEOPLE_HIDDEN)
    chosen = _of_rule(found)
    first = min(int(st.session_state.get(_FIRST, 0)), max(len(chosen) - 1, 0))
    shown = chosen[first : first + AT_ONCE]
    labels = scene.labels({party for one in shown for party in (one.kept, one.merged)})
    _heads()
    for one in shown:
        _pair(scene, one, labels)
    _pages(first, len(chosen))
    _apply(scene, _answers(found))


def _found(scene: Scene) -> Sequence[Proposal] | None:
    """Return what was found in this version of the data, None if nobody has looked yet."""
    path, version = str(scene.workspace.path), scene.workspace.data_version
    kept = st.session_state.get(_FOUND)
    if kept is not None and kept[:2] == (path, version):
        found: Sequence[Proposal] = kept[2]
        return found
    if int(scene.facts["parties"]) > MOST_UNASKED:
        return None
    found = proposing.proposals(scene.workspace)
    st.session_state[_FOUND] = (path, version, found)
    return found


def known(scene: Scene) -> Sequence[Proposal]:
    """Return the pairs that were found in this version of the data, none if nobody has looked."""
    kept = st.session_state.get(_FOUND)
    here = (str(scene.workspace.path), scene.workspace.data_version)
    return kept[2] if kept is not None and kept[:2] == here else ()


def _of_rule(found: Sequence[Proposal]) -> Sequence[Proposal]:
    rules = Counter(one.rule for one in found)
    if len(rules) == 1:
        return found
    options: dict[str | None, str] = {None: words.PEOPLE_EVERY_RULE.format(n=count(len(found)))}
    for rule, n in rules.most_common():
        options[rule] = words.PEOPLE_RULE_OPTION.format(rule=words.PEOPLE_RULES[rule], n=count(n))
    chosen = st.selectbox(
        words.PEOPLE_RULE,
        list(options),
        format_func=lambda one: options.get(one, str(one)),
        key=_RULE,
        width=360,
        on_change=lambda: st.session_state.pop(_FIRST, None),
    )
    return found if chosen is None else [one for one in found if one.rule == chosen]


def _heads() -> None:
    with st.container(key="people_heads"):
        heads = (words.PEOPLE_STAYS, words.PEOPLE_GOES, words.PEOPLE_WHY, words.PEOPLE_ANSWER)
        for place, head in zip(st.columns(_WIDTHS), heads, strict=True):
            place.caption(head)


def _key(one: Proposal) -> str:
    return f"people_answer_{one.kept_key}_{one.merged_key}"


def _is_swapped(one: Proposal) -> bool:
    return _key(one) in st.session_state.get(_SWAPPED, set())


def _swap(one: Proposal) -> None:
    st.session_state[_SWAPPED] = st.session_state.get(_SWAPPED, set()) ^ {_key(one)}


def _answers(found: Sequence[Proposal]) -> list[Answer]:
    """Return what the reader has said so far of all pairs, those of other pages too."""
    given = []
    for one in found:
        said = st.session_state.get(_key(one))
        if said is not None:
            ends = (one.merged, one.kept) if _is_swapped(one) else (one.kept, one.merged)
            given.append(Answer(*ends, is_same=said == _SAME, rule=one.rule))
    return given


def _pair(scene: Scene, one: Proposal, labels: Mapping[int, str]) -> None:
    known_as = f"{one.kept_key}_{one.merged_key}"
    ends = [(one.kept, one.kept_interactions), (one.merged, one.merged_interactions)]
    if _is_swapped(one):
        ends.reverse()
    with st.container(key=f"people_pair_{known_as}"):
        places = st.columns(_WIDTHS, vertical_alignment="top")
        for place, (party, interactions) in zip(places, ends, strict=False):
            place.markdown(f"**{plain(labels[party])}**")
            place.caption(words.counted(interactions, words.PEOPLE_COUNT))
        places[2].markdown(one.reason)
        places[2].caption(one.evidence)
        if library.own(scene.selection.workspace) is None or scene.facts["generated"]:
            return
        with places[3], st.container(horizontal=True, vertical_alignment="center"):
            st.segmented_control(
                words.PEOPLE_ANSWER,
                list(_ANSWERS),
                format_func=_ANSWERS.__getitem__,
                key=_key(one),
                label_visibility="collapsed",
                persist_state="session",
            )
            st.button(
                "",
                key=f"people_swap_{known_as}",
                icon=":material/swap_horiz:",
                help=words.PEOPLE_SWAP_HELP,
                type="tertiary",
                on_click=_swap,
                args=(one,),
            )


def _pages(first: int, whole: int) -> None:
    if whole <= AT_ONCE:
        return
    last = min(first + AT_ONCE, whole)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            words.PEOPLE_BACK,
            key="people_back",
            icon=":material/chevron_left:",
            disabled=first == 0,
            on_click=_turn,
            args=(max(first - AT_ONCE, 0),),
        )
        st.caption(words.PEOPLE_PLACE.format(first=first + 1, last=last, n=count(whole)))
        st.button(
            words.PEOPLE_NEXT.format(n=min(AT_ONCE, max(whole - last, 1))),
            key="people_next",
            icon=":material/chevron_right:",
            disabled=last >= whole,
            on_click=_turn,
            args=(last,),
        )


def _turn(first: int) -> None:
    st.session_state[_FIRST] = first


def _apply(scene: Scene, answers: Sequence[Answer]) -> None:
    name = library.own(scene.selection.workspace)
    if name is None or scene.facts["generated"]:
        st.caption(words.QUALITY_READ_ONLY)
        return
    merges = sum(one.is_same for one in answers)
    label = words.PEOPLE_APPLY.format(merges=merges, apart=len(answers) - merges)
    if st.button(
        label if answers else words.PEOPLE_APPLY_NONE,
        key="people_apply",
        icon=":material/save:",
        type="primary",
        disabled=not answers,
    ):
        doing.start_answering(name, answers)
        st.rerun()
