"""Bringing a log: the file and what stands beside it, its columns, its company, a try, the load."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from recentre import words
from recentre.errors import RecentreError
from recentre.importing import drafts
from recentre.importing.drafts import Draft
from recentre.settings import settings
from recentre.views import working
from recentre.views.importing import asked, beside, mapping, people, trial
from recentre.views.importing.choices import Choices
from recentre.views.plain import count, plain
from recentre.views.scene import Scene

TYPES = ["csv", "tsv", "txt", "gz"]
_ROUND = "import_round"


def draw(scene: Scene) -> None:
    """Draw the steps, as far as they can be gone."""
    draft = working.draft()
    if draft is None:
        _ask_for_file()
        return
    choices = Choices(draft)
    _file(choices)
    file, fields = st.columns([7, 5], gap="large")
    with fields:
        asks = st.container(key="import_asks")
        mapping.draw(choices)
        asked.settings(choices)
    with asks:
        asked.questions(choices)
    with file, st.container(key="import_beside"):
        beside.preview(choices)
        beside.says(scene, choices)
        _small(choices)
    people.draw(scene, choices)
    trial.draw(scene, choices)


def _ask_for_file() -> None:
    st.subheader(words.UPLOAD_FILE_STEP, anchor=False)
    st.markdown(words.UPLOAD_INTRO)
    # A new key empties the uploader, so that the same file can be dropped again.
    key = f"import_file_{st.session_state.get(_ROUND, 0)}"
    given = st.file_uploader(words.UPLOAD_FILE, type=TYPES, key=key)
    if given is not None:
        st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
        try:
            found = drafts.begin(given.name, given)
        except RecentreError as error:
            st.error(f"**{error.title}.** {plain(error.message)} {plain(error.hint)}")
        else:
            working.keep_draft(found)
            st.rerun()
    _examples()


def _examples() -> None:
    st.markdown(f"**{words.UPLOAD_EXAMPLES}**")
    st.caption(words.UPLOAD_EXAMPLES_NOTE)
    with st.container(horizontal=True, gap="small"):
        template = settings().data / "templates" / "interactions.csv"
        _download(words.UPLOAD_TEMPLATE, template, "template.csv")
        for name, label in words.UPLOAD_SAMPLE_FILES.items():
            _download(label, settings().sample / f"{name}.csv", f"kettle-{name}.csv")


def _download(label: str, path: Path, name: str) -> None:
    st.download_button(
        label,
        path.read_bytes,
        file_name=name,
        mime="text/csv",
        key=f"import_get_{name}",
        icon=":material/download:",
        on_click="ignore",
    )


def _file(choices: Choices) -> None:
    draft = choices.draft
    heading, other = st.columns([5, 1], vertical_alignment="center")
    heading.subheader(words.UPLOAD_FILE_STEP, anchor=False)
    if other.button(words.UPLOAD_OTHER_FILE, key="import_other", icon=":material/undo:"):
        working.keep_draft(None)
        st.rerun()
    st.markdown(_seen(draft))


def _small(choices: Choices) -> None:
    with st.expander(
        words.UPLOAD_SMALL,
        icon=":material/table_rows:",
        key=choices.key("small_open"),
    ):
        st.caption(words.UPLOAD_SMALL_NOTE)
        _small_files(choices)


def _seen(draft: Draft) -> str:
    dialect = draft.table.dialect
    return words.UPLOAD_SEEN.format(
        file=plain(draft.shown),
        rows=count(draft.table.lines - draft.table.header_lines),
        columns=len(draft.table.header),
        encoding=words.UPLOAD_ENCODINGS.get(dialect.encoding, dialect.encoding),
        delimiter=words.UPLOAD_DELIMITERS.get(dialect.delimiter, repr(dialect.delimiter)),
    )


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
