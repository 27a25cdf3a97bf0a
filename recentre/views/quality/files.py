"""The imported files, taking one back, and what was refused or dropped."""

from __future__ import annotations

import json

import pandas as pd
import streamlit as st

from recentre import words
from recentre.views import bringing, how
from recentre.views.importing import changed
from recentre.views.plain import count, plain
from recentre.views.quality import rejects
from recentre.views.scene import Scene


def draw(scene: Scene) -> None:
    """Draw the files, the way to take one back, and the rejects."""
    batches = scene.ask("import/batches")
    st.markdown(f"**{words.QUALITY_BATCHES}**")
    if not len(batches):
        st.info(words.QUALITY_LACKS_ROWS, icon=":material/info:")
        return
    st.dataframe(
        batches.assign(
            mapping=list(map(_mapping, batches["mapping"])),
            dialect=list(map(_written, batches["dialect"])),
        ).loc[:, list(words.QUALITY_BATCH_COLUMNS)],
        key="quality_batches",
        hide_index=True,
        height=min(36 * (len(batches) + 1) + 4, 250),
        column_config={
            **words.QUALITY_BATCH_COLUMNS,
            **{
                name: st.column_config.NumberColumn(
                    words.QUALITY_BATCH_COLUMNS[name], format="localized"
                )
                for name in words.UPLOAD_COUNT_NAMES
            },
            "loaded_at": st.column_config.DatetimeColumn(
                words.QUALITY_BATCH_COLUMNS["loaded_at"], format="YYYY-MM-DD HH:mm"
            ),
        },
    )
    st.caption(words.QUALITY_BATCH_NOTE)
    _undo(scene, batches)
    changed.draw(scene, int(batches["batch"].max()))
    rejects.draw(scene)
    how.shown(scene, "import/batches", "quality/reasons", "quality/corrections")


def _mapping(said: object) -> str:
    """Return a mapping in the page's words: "who acted = Absender"."""
    pairs = json.loads(str(said)).items()
    named = words.UPLOAD_SHORT_FIELDS
    return ", ".join(f"{named.get(field, field)} = {column}" for field, column in pairs)


def _written(said: object) -> str:
    """Return how a file is written: its encoding, and what parts its columns."""
    dialect = json.loads(str(said))
    kind = str(dialect.get("format", "csv"))
    if kind != "csv":
        return words.UPLOAD_FORMATS.get(kind, kind)
    encoding, mark = str(dialect.get("encoding", "")), str(dialect.get("delimiter", ""))
    parted = words.UPLOAD_DELIMITERS.get(mark, mark)
    return ", ".join(
        part for part in (words.UPLOAD_ENCODINGS.get(encoding, encoding), parted) if part
    )


def _undo(scene: Scene, batches: pd.DataFrame) -> None:
    name = scene.selection.workspace
    if name is None or bool(scene.facts["generated"]):
        st.caption(words.QUALITY_READ_ONLY)
        return
    titles = {
        int(batch): f"{batch}: {file}"
        for batch, file in zip(batches["batch"], batches["file"], strict=True)
    }
    with st.container(horizontal=True, vertical_alignment="bottom"):
        batch = st.selectbox(
            words.QUALITY_UNDO_WHICH,
            list(titles),
            index=len(titles) - 1,
            format_func=lambda number: titles.get(number, str(number)),
            key="quality_undo_which",
            width=360,
        )
        chosen = batches[batches["batch"] == batch].iloc[0]
        with st.popover(words.QUALITY_UNDO, icon=":material/undo:", key="quality_undo"):
            st.markdown(
                words.QUALITY_UNDO_SURE.format(
                    file=plain(chosen["file"]),
                    batch=batch,
                    rows=count(chosen["rows_loaded"]),
                    title=plain(scene.facts["title"]),
                )
            )
            if st.button(words.QUALITY_UNDO_NOW, key="quality_undo_now", icon=":material/undo:"):
                bringing.start_undoing(name, int(batch), str(chosen["file"]))
                st.rerun()
