"""Bringing a log: the file and what stands beside it, its columns, its company, a try, the load."""

from __future__ import annotations

import streamlit as st

from recentre import library, words
from recentre.importing import drafts
from recentre.importing.drafts import Draft
from recentre.views.importing import (
    asked,
    beside,
    bringing_in,
    mapping,
    recipe,
    trial,
    whose,
    written,
)
from recentre.views.importing.choices import Choices
from recentre.views.plain import count, plain
from recentre.views.scene import Scene


def draw(scene: Scene) -> None:
    """Draw the steps, as far as they can be gone."""
    draft = bringing_in.draft()
    if draft is None:
        bringing_in.ask()
        return
    choices = Choices(draft)
    _file(scene, choices)
    followed = recipe.chosen()
    if followed is None:
        recipe.offer(choices)
        _columns(scene, choices)
    else:
        recipe.draw(scene, choices, followed)
    whose.draw(scene, choices)
    trial.draw(scene, choices)


def _columns(scene: Scene, choices: Choices) -> None:
    """Draw the file beside its fields."""
    file, fields = st.columns([7, 5], gap="large")
    with fields:
        asks = st.container(key="import_asks")
        mapping.draw(choices)
        asked.settings(choices)
        recipe.keep_own(choices)
    with asks:
        asked.questions(choices)
    with file, st.container(key="import_beside"):
        beside.preview(choices)
        beside.says(scene, choices)
        _small(choices)


def _file(scene: Scene, choices: Choices) -> None:
    draft = choices.draft
    with st.container(horizontal=True, vertical_alignment="center"):
        st.subheader(words.UPLOAD_FILE_STEP, anchor=False)
        if st.button(words.UPLOAD_OTHER_FILE, key="import_other", icon=":material/undo:"):
            bringing_in.give_up()
            st.rerun()
    bringing_in.which()
    written.parts(choices)
    st.markdown(_seen(draft))
    _same(scene, choices)
    written.header(choices)
    written.found(choices)


def _same(scene: Scene, choices: Choices) -> None:
    """Say that the file is in the open workspace already, before anything is tried."""
    if library.own(scene.selection.workspace) is None:
        return
    batches = scene.ask("import/batches")
    same = batches[batches["sha256"] == choices.draft.table.sha256]
    if not len(same):
        return
    with st.container(border=True, key="import_same"):
        title = plain(scene.facts["title"])
        st.markdown(
            ":material/content_copy: "
            + words.UPLOAD_SAME.format(title=title, batch=same["batch"].iloc[-1])
        )
        choices.again = st.checkbox(
            words.UPLOAD_SAME_AGAIN, key=choices.key("again"), persist_state="session"
        )


def _seen(draft: Draft) -> str:
    table = draft.table
    rows, columns = count(table.lines - table.header_lines), len(table.header)
    if table.format != "csv":
        return words.UPLOAD_SEEN_OTHER.format(
            file=plain(draft.shown),
            kind=words.UPLOAD_FORMATS[table.format],
            rows=rows,
            columns=columns,
        )
    dialect = table.dialect
    return words.UPLOAD_SEEN.format(
        file=plain(draft.shown),
        rows=rows,
        columns=columns,
        encoding=words.UPLOAD_ENCODINGS.get(dialect.encoding, dialect.encoding),
        delimiter=words.UPLOAD_DELIMITERS.get(dialect.delimiter, repr(dialect.delimiter)),
    )


def _small(choices: Choices) -> None:
    with st.expander(
        words.UPLOAD_SMALL,
        icon=":material/table_rows:",
        key=choices.key("small_open"),
    ):
        st.caption(words.UPLOAD_SMALL_NOTE)
        _small_files(choices)


def _small_files(choices: Choices) -> None:
    columns = st.columns(4)
    for column, (subject, label) in zip(columns, words.UPLOAD_SMALL_FILES.items(), strict=True):
        with column:
            given = st.file_uploader(label, type=["csv", "tsv", "txt"], key=choices.key(subject))
        kept = choices.key(f"{subject}_path")
        if given is not None:
            path = drafts.beside(choices.draft, subject, given.name, given.getvalue())
            st.session_state[kept] = path
        elif kept in st.session_state and choices.key(subject) in st.session_state:
            st.session_state.pop(kept)
        if kept in st.session_state:
            choices.small_files[subject] = st.session_state[kept]
