"""Ties in words: the table that equals the picture, and the card of one tie with its receipt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from recentre import state, words
from recentre.ties.judgement import Judgement
from recentre.ties.receipt import Receipt
from recentre.ties.sentence import sentence_of
from recentre.views import judging
from recentre.views.plain import count, plain
from recentre.views.scene import Scene

_SHARES = ("own_share", "their_share")
_STRENGTHS = ("strength", "company_strength")


def table(
    scene: Scene, ties: pd.DataFrame, columns: Sequence[str], *, key: str, selected: int | None
) -> None:
    """Show ties as rows; selecting one selects it in the pictures as well.

    Parameters
    ----------
    scene : Scene
        What the page starts from.
    ties : pandas.DataFrame
        Column party (id) and those of ``columns``.
    columns : sequence of str
        Which of ``words.COLUMNS_TIES`` to show, in order.
    key : str
        Key of the table.
    selected : int or None
        The party whose row stands out.
    """
    parties = [int(party) for party in ties["party"]]
    rows = [parties.index(selected)] if selected in parties else []
    st.dataframe(
        ties.loc[:, list(columns)],
        key=f"{key}_{state.selected().centre}_{rows}",
        on_select=lambda: _select(scene, parties, f"{key}_{state.selected().centre}_{rows}"),
        selection_mode="single-row",
        selection_default={"selection": {"rows": rows}},
        hide_index=True,
        placeholder=words.NOTHING,
        height=min(36 * (len(ties) + 1) + 4, 420),
        column_config={name: _column(scene, name) for name in columns},
    )


def _select(scene: Scene, parties: Sequence[int], key: str) -> None:
    rows = st.session_state[key]["selection"]["rows"]
    state.choose(selected=scene.key_of(parties[rows[0]]) if rows else None)


def _column(scene: Scene, name: str) -> Any:
    label = scene.say(words.COLUMNS_TIES[name])
    if name in _STRENGTHS or name == "bridgeness":
        return st.column_config.NumberColumn(label, format="%.2f")
    if name in _SHARES:
        return st.column_config.NumberColumn(label, format="percent")
    if name == "last_day":
        return st.column_config.DateColumn(label, format="YYYY-MM-DD")
    return label


def class_of(
    strong: bool,
    dormant: bool,
    judgement: Judgement | None = None,
    family: object = None,
) -> str:
    """Return the class of a tie in a word or two, and beside it what was said by hand."""
    computed = words.CLASSES[(bool(strong), bool(dormant))]
    if family == "ranked":
        return words.DECLARED_CLASS_RANKED
    if family == "declared":
        computed = words.DECLARED_CLASS.format(name=computed)
    if judgement is None:
        return computed
    return words.JUDGED_CLASS.format(
        computed=computed, judged=words.JUDGED_WORD[judgement.is_strong]
    )


def card(
    scene: Scene, ego: int, tie: Mapping[Any, Any], labels: Mapping[int, str], *, key: str
) -> None:
    """Show one tie: its sentence, what each part gave, and every interaction it is made of."""
    other = int(tie["other"])
    st.markdown(f"**{words.say(words.PARTY_TIE, who=plain(labels[other]))}**")
    st.markdown(plain(sentence_of(tie)))
    judging.card(scene, ego, other, key=key)
    left, right = st.columns([2, 3], gap="large")
    with left:
        _parts(Receipt.of(tie), key)
    with right:
        _interactions(scene, ego, other, labels, key)


def _parts(receipt: Receipt, key: str) -> None:
    st.caption(words.PARTY_PARTS.format(strength=receipt.strength))
    st.dataframe(
        pd.DataFrame(
            {
                words.RECEIPT_PART: [words.RECEIPT_PARTS[part.name] for part in receipt.parts],
                words.RECEIPT_VALUE: [part.value for part in receipt.parts],
                words.RECEIPT_WEIGHT: [part.weight for part in receipt.parts],
                words.RECEIPT_GAVE: [part.gave for part in receipt.parts],
            }
        ),
        key=f"{key}_parts",
        hide_index=True,
        column_config={
            name: st.column_config.NumberColumn(name, format="%.2f")
            for name in (words.RECEIPT_VALUE, words.RECEIPT_WEIGHT, words.RECEIPT_GAVE)
        },
    )
    if receipt.left_out:
        names = ", ".join(words.RECEIPT_PARTS[name].lower() for name in receipt.left_out)
        st.caption(words.RECEIPT_LEFT_OUT.format(names=names))


def _interactions(scene: Scene, ego: int, other: int, labels: Mapping[int, str], key: str) -> None:
    selection = scene.selection
    rows = scene.ask(
        "ties/receipt",
        party=ego,
        other=other,
        as_of=selection.as_of,
        since=selection.since,
        layer=selection.layer,
    )
    st.caption(words.PARTY_RECEIPT.format(n=count(len(rows))))
    ends = (labels[ego], labels[other])
    st.dataframe(
        pd.DataFrame(
            {
                words.RECEIPT_AT: rows["occurred_at"],
                words.RECEIPT_LINE: [
                    f"{file}:{line}" for file, line in zip(rows["file"], rows["line"], strict=True)
                ],
                words.RECEIPT_FROM: [ends[0] if out else ends[1] for out in rows["outgoing"]],
                words.RECEIPT_KIND: rows["kind"],
                words.RECEIPT_CHANNEL: rows["channel"],
                words.RECEIPT_TOPIC: rows["topic"],
                words.RECEIPT_VISIBLE: rows["visible"],
            }
        ),
        key=f"{key}_receipt",
        hide_index=True,
        placeholder=words.NOTHING,
        height=min(36 * (len(rows) + 1) + 4, 250),
    )
