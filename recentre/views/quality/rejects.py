"""What was refused or dropped: why, which rows, as a file, and corrected by the reader."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from recentre import words
from recentre.errors import RecentreError
from recentre.importing import correcting
from recentre.importing.correcting import Sheet
from recentre.importing.rejected import COLUMNS
from recentre.naming import Names
from recentre.views import bringing, footer
from recentre.views.plain import count, plain, reason_said
from recentre.views.scene import Scene

SHOWN_REJECTS = 1000
CORRECTED_AT_ONCE = 200
_WITH_NAMES = ("value", "row")


def draw(scene: Scene) -> None:
    """Draw the refused rows and dropped values, and the way to correct them."""
    st.markdown(f"**{words.QUALITY_REJECTS}**")
    reasons = scene.ask("quality/reasons").groupby("reason", sort=False)["rows"].sum()
    if not len(reasons):
        st.caption(words.QUALITY_NO_REJECTS)
        return
    _account(scene)
    chosen = _reason(scene, reasons)
    rows = scene.ask("quality/rejects", reason=chosen, most=SHOWN_REJECTS)
    titles = dict(words.QUALITY_REJECT_COLUMNS)
    if scene.names is Names.NONE:
        titles = {name: title for name, title in titles.items() if name not in _WITH_NAMES}
    shown = rows.assign(
        reason=list(map(reason_said, rows["reason"], rows["field"])),
        field=[words.UPLOAD_SHORT_FIELDS.get(name, name) for name in rows["field"]],
    )
    if not rows["corrected_by"].notna().any():
        titles.pop("corrected_by")
    st.dataframe(
        shown.loc[:, list(titles)],
        key="quality_rejects",
        hide_index=True,
        height=min(36 * (len(rows) + 1) + 4, 330),
        column_config=titles,
    )
    whole = int(reasons.sum() if chosen is None else reasons[chosen])
    if whole > len(rows):
        st.caption(words.QUALITY_REJECTS_FIRST.format(shown=count(len(rows)), n=count(whole)))
    if scene.names is Names.NONE:
        st.caption(words.QUALITY_REJECTS_HIDDEN)
    elif scene.selection.workspace is not None and not bool(scene.facts["generated"]):
        _correct(scene)


def _account(scene: Scene) -> None:
    """Say of each file what became of its refused rows."""
    said = [
        words.CORRECT_ACCOUNT.format(
            refused=count(row["refused"]),
            file=plain(row["file"]),
            corrected=count(row["corrected"]),
            batches=row["by_batches"],
            left=count(row["left_over"]),
        )
        for row in scene.ask("quality/corrections").to_dict("records")
        if int(row["corrected"])
    ]
    if said:
        st.caption("  \n".join(said))


def _reason(scene: Scene, reasons: pd.Series[Any]) -> str | None:
    labels: dict[str | None, str] = {None: words.QUALITY_ALL_REASONS.format(n=count(reasons.sum()))}
    for reason, rows in reasons.items():
        labels[str(reason)] = words.QUALITY_REASON_OPTION.format(
            reason=_said(str(reason)), n=count(rows)
        )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox(
            words.QUALITY_REASON,
            list(labels),
            format_func=labels.__getitem__,
            key="quality_reason",
            width=360,
        )
        st.download_button(
            words.UPLOAD_REJECTS,
            lambda: _as_csv(scene, chosen),
            file_name=f"{scene.workspace.path.stem}-rejects.csv",
            mime="text/csv",
            key="quality_rejects_get",
            icon=":material/download:",
            on_click="ignore",
            disabled=scene.names is Names.NONE,
        )
    return chosen


def _said(reason: str) -> str:
    """Return a reason that begins with its field in the page's words."""
    return reason_said(reason, reason.partition(" ")[0])


def _as_csv(scene: Scene, reason: str | None) -> bytes:
    rows = scene.ask("import/rejects")
    chosen = rows if reason is None else rows[rows["reason"] == reason]
    text = io.StringIO(newline="")
    told = chosen.assign(origin=footer.origin(scene))
    told.to_csv(text, columns=[*COLUMNS, "origin"], index=False, lineterminator="\n")
    return text.getvalue().encode()


def _correct(scene: Scene) -> None:
    """Let the reader correct refused rows of one file, here or in a file of their own."""
    left = scene.ask("quality/corrections")
    left = left[left["left_over"] > 0]
    if not len(left):
        return
    batches = {int(row["batch"]): row for row in scene.ask("import/batches").to_dict("records")}
    with st.expander(words.CORRECT_TITLE, icon=":material/edit:", key="quality_correct"):
        st.caption(words.CORRECT_NOTE)
        names = {int(n): f"{n}: {batches[int(n)]['file']}" for n in left["batch"]}
        batch = next(iter(names))
        if len(names) > 1:
            batch = st.selectbox(
                words.CORRECT_WHICH,
                list(names),
                format_func=lambda number: names.get(number, str(number)),
                key="quality_correct_which",
                width=360,
            )
        found = batches[batch]
        if not correcting.is_correctable(found):
            st.caption(words.CORRECT_NOT_HERE.format(file=plain(found["file"])))
            return
        rejects = scene.ask("quality/rejects", batch=batch, most=100_000).to_dict("records")
        sheet = correcting.sheet(found, rejects)
        if sheet.rows:
            _edit(scene, sheet)
            _elsewhere(scene, sheet)


def _edit(scene: Scene, sheet: Sheet) -> None:
    titles = {correcting.LINE: words.CORRECT_LINE, correcting.REASON: words.CORRECT_REASON}
    shown = sheet.rows[:CORRECTED_AT_ONCE]
    places = [f"column {place}" for place in range(len(sheet.columns))]
    table = pd.DataFrame(shown, columns=places, dtype="str")
    table.insert(0, correcting.LINE, list(sheet.lines[: len(shown)]))
    table.insert(1, correcting.REASON, list(map(_said, sheet.reasons[: len(shown)])))
    edited = st.data_editor(
        table,
        key=f"quality_correct_{sheet.batch}_{scene.workspace.data_version}",
        hide_index=True,
        height=min(36 * (len(table) + 1) + 4, 400),
        disabled=[correcting.LINE, correcting.REASON],
        column_config={
            **titles,
            **{
                place: st.column_config.TextColumn(name)
                for place, name in zip(places, sheet.columns, strict=True)
            },
        },
        alt=words.CORRECT_TITLE,
    )
    if len(sheet.rows) > len(shown):
        st.caption(words.CORRECT_FIRST.format(shown=count(len(shown)), n=count(len(sheet.rows))))
    changed = {
        line: new
        for line, old, new in zip(sheet.lines, shown, _rows(edited.loc[:, places]), strict=False)
        if new != old
    }
    _load_button(scene, sheet, changed, "quality_correct_load")


def _rows(table: pd.DataFrame) -> list[tuple[str, ...]]:
    return [tuple("" if pd.isna(cell) else str(cell) for cell in row) for row in table.to_numpy()]


def _elsewhere(scene: Scene, sheet: Sheet) -> None:
    """Give the refused rows as a file, and take it back."""
    st.download_button(
        words.CORRECT_GET,
        lambda: correcting.as_csv(sheet),
        file_name=f"{Path(sheet.file).stem}-refused.csv",
        mime="text/csv",
        key="quality_correct_get",
        icon=":material/download:",
        on_click="ignore",
    )
    given = st.file_uploader(
        words.CORRECT_UPLOAD,
        type=["csv", "txt"],
        key=f"quality_correct_given_{sheet.batch}_{scene.workspace.data_version}",
    )
    if given is None:
        return
    try:
        changed = correcting.from_csv(given.getvalue(), sheet)
    except RecentreError as error:
        st.error(f"**{error.title}.** {plain(error.message)} {plain(error.hint)}")
        return
    st.caption(words.counted(len(changed), words.CORRECT_UPLOADED))
    _load_button(scene, sheet, changed, "quality_correct_load_given")


def _load_button(
    scene: Scene, sheet: Sheet, changed: Mapping[int, tuple[str, ...]], key: str
) -> None:
    number = len(changed)
    label = words.counted(number, words.CORRECT_LOAD) if number else words.CORRECT_NONE_YET
    if st.button(
        label, key=key, icon=":material/database_upload:", type="primary", disabled=not number
    ):
        bringing.start_correcting(str(scene.selection.workspace), sheet, changed)
        st.rerun()
