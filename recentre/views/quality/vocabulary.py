"""What kinds, channels, topics and parties mean, to be changed by the reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from recentre import words
from recentre.importing.small_files import NATURES, ROLES, TYPES
from recentre.naming import Names
from recentre.views import bringing
from recentre.views.plain import count
from recentre.views.scene import Scene

MOST_PARTIES = 300
_FIND = "quality_find"


@dataclass(frozen=True)
class Table:
    """A table of words that the reader may change."""

    subject: str
    """party, kind, channel or topic."""
    name: str
    """The column of names."""
    editable: tuple[str, ...]
    title: str
    note: str
    choices: Mapping[str, tuple[str, ...]]


KINDS = Table(
    "kind", "kind", ("nature", "asks"), words.QUALITY_KINDS, words.QUALITY_KINDS_NOTE,
    {"nature": NATURES},
)  # fmt: skip
CHANNELS = Table(
    "channel", "channel", ("owned",), words.QUALITY_CHANNELS, words.QUALITY_CHANNELS_NOTE, {}
)
TOPICS = Table("topic", "topic", ("job",), words.QUALITY_TOPICS, words.QUALITY_TOPICS_NOTE, {})
PARTIES = Table(
    "party", "name", ("type", "role"), words.QUALITY_PARTIES, words.QUALITY_PARTIES_NOTE,
    {"type": TYPES, "role": ROLES},
)  # fmt: skip


def draw(scene: Scene) -> None:
    """Draw the four tables."""
    if _is_read_only(scene):
        st.caption(words.QUALITY_READ_ONLY)
    left, right = st.columns(2, gap="large")
    with left:
        _terms(scene, KINDS, "kinds")
        _terms(scene, TOPICS, "topics")
    with right:
        _terms(scene, CHANNELS, "channels")
        _parties(scene)


def _terms(scene: Scene, table: Table, query: str) -> None:
    _heading(scene, table)
    rows = scene.ask(f"quality/{query}")
    if not len(rows):
        st.caption(words.QUALITY_NO_TERMS[query])
        return
    _edit(scene, table, rows)


def _parties(scene: Scene) -> None:
    _heading(scene, PARTIES)
    if scene.names is Names.NONE:
        st.caption(words.QUALITY_NAMES_HIDDEN)
        return
    holding = st.text_input(
        words.QUALITY_PARTIES_FIND, key=_FIND, icon=":material/search:", persist_state="session"
    )
    rows = scene.ask("quality/parties", holding=holding or None, most=MOST_PARTIES)
    if len(rows) == MOST_PARTIES:
        st.caption(words.QUALITY_PARTIES_FIRST.format(n=MOST_PARTIES))
    _edit(scene, PARTIES, rows, about=holding or "")


def _heading(scene: Scene, table: Table) -> None:
    st.markdown(f"**{table.title}**")
    st.caption(scene.say(table.note))


def _edit(scene: Scene, table: Table, rows: pd.DataFrame, about: str = "") -> None:
    columns = [table.name, *table.editable, "interactions"]
    shown = rows.loc[:, columns].reset_index(drop=True)
    read_only = _is_read_only(scene)
    version = scene.workspace.data_version
    edited = st.data_editor(
        shown,
        # Another version of the data, or other rows, start the table afresh.
        key=f"quality_edit_{table.subject}_{scene.selection.workspace}_{version}_{about}",
        hide_index=True,
        height=min(36 * (len(shown) + 1) + 4, 300),
        disabled=True if read_only else [table.name, "interactions"],
        column_config={column: _column(scene, table, column) for column in columns},
        alt=table.title,
    )
    if read_only:
        return
    changed = changes(shown, edited, table)
    if st.button(
        _save_label(len(changed)),
        key=f"quality_save_{table.subject}",
        icon=":material/save:",
        disabled=not changed,
    ):
        name = str(scene.selection.workspace)
        bringing.start_stating(name, table.subject, changed)
        st.rerun()


def changes(before: pd.DataFrame, after: pd.DataFrame, table: Table) -> list[dict[str, Any]]:
    """Return a row for each name of which something was changed; what stayed is None.

    Parameters
    ----------
    before, after : pandas.DataFrame
        The table as it was shown and as it was left; the same rows in the same order.
    table : Table
        Which columns may change.
    """
    said = []
    for (_, old), (_, new) in zip(before.iterrows(), after.iterrows(), strict=True):
        row: dict[str, Any] = {table.name: str(old[table.name])}
        for column in table.editable:
            value = None if pd.isna(new[column]) else new[column]
            same = value is None or (not pd.isna(old[column]) and value == old[column])
            row[column] = None if same else _plain_value(value)
        if any(row[column] is not None for column in table.editable):
            said.append(row)
    return said


def _plain_value(value: Any) -> Any:
    return str(value).strip() if isinstance(value, str) else bool(value)


def _column(scene: Scene, table: Table, column: str) -> Any:
    title = scene.say(words.QUALITY_WORD_COLUMNS[column])
    if column in table.choices:
        options: Sequence[str] = table.choices[column]
        return st.column_config.SelectboxColumn(title, options=options, required=True)
    if column in ("asks", "owned"):
        return st.column_config.CheckboxColumn(title)
    if column == "interactions":
        return st.column_config.NumberColumn(title, format="localized")
    return st.column_config.TextColumn(title)


def _save_label(changed: int) -> str:
    if changed == 0:
        return words.QUALITY_SAVE_NONE
    return words.QUALITY_SAVE_ONE if changed == 1 else words.QUALITY_SAVE.format(n=count(changed))


def _is_read_only(scene: Scene) -> bool:
    return scene.selection.workspace is None or bool(scene.facts["generated"])
