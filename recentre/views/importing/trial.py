"""Trying a file and loading it: what would be loaded, refused and why; then a new workspace."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import streamlit as st

from recentre import library, words
from recentre.importing.options import ImportOptions
from recentre.importing.report import Report
from recentre.views import bringing, working
from recentre.views.bringing import Tried
from recentre.views.importing.choices import Choices
from recentre.views.plain import count, percent, plain, reason_said
from recentre.views.scene import Scene


def draw(scene: Scene, choices: Choices) -> None:
    """Draw the last two steps."""
    into = _into(scene, choices)
    options = choices.options()
    st.subheader(words.UPLOAD_TRY_STEP, anchor=False)
    if choices.missing:
        st.caption(words.UPLOAD_TRY_MISSING.format(missing="; ".join(choices.missing)))
    title = plain(scene.facts["title"])
    label = words.UPLOAD_TRY if into is None else words.UPLOAD_TRY_WITH.format(title=title)
    kept = choices.key("tried")
    tried: Tried | None = st.session_state.get(kept)
    fresh = tried is not None and _is_of(tried, choices, options, into)
    if working.is_running():
        working.show_progress()
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button(
            label,
            key="import_try",
            icon=":material/science:",
            type="secondary" if fresh else "primary",
            disabled=bool(choices.missing),
        ):
            bringing.start_trying(choices.draft, options, into, kept, followed=choices.followed)
            st.rerun()
        st.caption(_in_short(tried.report) if fresh and tried else words.UPLOAD_TRY_NOTE)
    working.show_failure()
    if tried is None:
        return
    if not fresh:
        st.warning(words.UPLOAD_STALE, icon=":material/update:")
        return
    show_report(scene, tried.report, tried.rejects)
    _load(scene, choices, into)


def _is_of(tried: Tried, choices: Choices, options: ImportOptions, into: str | None) -> bool:
    return (tried.options, tried.into, tried.followed) == (options, into, choices.followed)


def _in_short(report: Report) -> str:
    return words.UPLOAD_TRIED.format(loaded=count(report.rows_loaded), read=count(report.rows_read))


def _into(scene: Scene, choices: Choices) -> str | None:
    """Return the workspace to which the file is to be added, if that was asked for."""
    name = library.own(scene.selection.workspace)
    return name if name is not None and choices.held("add") else None


def show_report(scene: Scene, report: Report, rejects: Path | None) -> None:
    """Show what a try found: counts, reasons with examples, the rejects as a file, and notes."""
    columns = st.columns(len(words.UPLOAD_COUNT_NAMES))
    for column, (name, label) in zip(columns, words.UPLOAD_COUNT_NAMES.items(), strict=True):
        column.metric(label, count(getattr(report, name)), help=words.UPLOAD_COUNT_HELP[name])
    st.markdown(
        words.UPLOAD_COUNTS.format(
            read=count(report.rows_read),
            loaded=count(report.rows_loaded),
            refused=count(report.rows_rejected),
            loops=count(report.self_loops),
            duplicates=count(report.duplicates),
            dropped=count(report.values_dropped),
        )
    )
    for rows, template in (
        (report.rows_rejected - report.set_aside, words.UPLOAD_MOST_REFUSED),
        (report.duplicates, words.UPLOAD_MOST_REPEATED),
        (report.self_loops, words.UPLOAD_MOST_LOOPS),
    ):
        if report.rows_read and rows > report.rows_read / 2:
            warning = template.format(share=percent(rows / report.rows_read))
            st.warning(warning, icon=":material/warning:")
    if report.rejects or report.dropped:
        st.markdown(f"**{words.UPLOAD_REASONS}**")
        often = words.UPLOAD_REASON_COLUMNS["count"]
        st.dataframe(
            _reasons(report),
            hide_index=True,
            key="import_reasons",
            height="content",
            column_config={often: st.column_config.NumberColumn(often, format="localized")},
        )
        if rejects is not None and rejects.is_file():
            st.download_button(
                words.UPLOAD_REJECTS,
                rejects.read_bytes,
                file_name=f"{Path(report.file).stem}-rejects.csv",
                mime="text/csv",
                key="import_rejects",
                icon=":material/download:",
                on_click="ignore",
            )
    else:
        st.caption(words.UPLOAD_NOTHING_REFUSED)
    said = []
    if report.viewpoint and words.IMPORT_NO_COMPANY not in report.notes:
        said.append(scene.say(words.UPLOAD_VIEWPOINT[report.viewpoint]))
    for note in report.notes:
        no_company = note == words.IMPORT_NO_COMPANY
        said.append(scene.say(words.UPLOAD_NO_COMPANY_YET) if no_company else plain(note))
    st.markdown("\n".join(f"- {note}" for note in said))


def _reasons(report: Report) -> pd.DataFrame:
    named = words.UPLOAD_REASON_COLUMNS
    rows = []
    for outcome, reasons in (("row refused", report.rejects), ("value dropped", report.dropped)):
        for reason in reasons:
            for line, value in reason.examples:
                rows.append(
                    {
                        named["outcome"]: words.UPLOAD_OUTCOMES[outcome],
                        named["reason"]: reason_said(reason.reason, reason.field),
                        named["count"]: reason.count,
                        named["line"]: line,
                        named["field"]: words.UPLOAD_SHORT_FIELDS.get(reason.field, reason.field),
                        named["value"]: value,
                    }
                )
    return pd.DataFrame(rows)


def _load(scene: Scene, choices: Choices, into: str | None) -> None:
    st.subheader(words.UPLOAD_LOAD_STEP, anchor=False)
    options, draft = choices.options(), choices.draft
    said = bringing.Said(choices.origin, choices.consent, choices.all_contact_logged)
    if into is None:
        with st.container(horizontal=True, vertical_alignment="bottom"):
            title = st.text_input(
                words.UPLOAD_NAME,
                value=Path(draft.shown).stem.removesuffix(".csv"),
                key=choices.key("title"),
                width=360,
                persist_state="session",
            )
            if st.button(
                words.UPLOAD_LOAD,
                key="import_load",
                icon=":material/database_upload:",
                type="primary",
                disabled=not (title or "").strip(),
            ):
                bringing.start_loading(draft, options, said, str(title), followed=choices.followed)
                st.rerun()
        st.caption(words.UPLOAD_LOAD_NOTE)
    _add(scene, choices, into, said)


def _add(scene: Scene, choices: Choices, into: str | None, said: bringing.Said) -> None:
    title = str(scene.facts["title"])
    name = library.own(scene.selection.workspace)
    with st.expander(words.UPLOAD_ADD, icon=":material/library_add:", expanded=into is not None):
        if name is None:
            st.caption(words.UPLOAD_ADD_SAMPLE)
            return
        st.checkbox(
            words.UPLOAD_ADD_SURE.format(title=plain(title)),
            key=choices.key("add"),
            persist_state="session",
        )
        st.caption(words.UPLOAD_ADD_NOTE)
        if into is not None and st.button(
            words.UPLOAD_ADD_LOAD.format(title=plain(title)),
            key="import_add",
            icon=":material/library_add:",
            type="primary",
        ):
            options = choices.options()
            bringing.start_adding(
                choices.draft, options, said, into, title, followed=choices.followed
            )
            st.rerun()
