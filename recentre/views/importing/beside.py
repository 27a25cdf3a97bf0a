"""The file beside the choices: its first rows, what they will say, and what looks wrong."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from recentre import words
from recentre.importing.cells import Cells
from recentre.importing.doubts import Doubt, doubts
from recentre.importing.spoken import examples, labels_when_loaded
from recentre.views.importing.choices import NOT_HERE, Choices
from recentre.views.plain import count, plain
from recentre.views.scene import Scene

PREVIEW_ROWS = 20
_ROW_HEIGHT = 35


def preview(choices: Choices) -> None:
    """Show the first rows; a column that is taken for a field says so in its title."""
    table = choices.draft.table
    taken: dict[str, list[str]] = {}
    for name, (kind, column) in choices.sources.items():
        if kind == "column":
            taken.setdefault(column, []).append(words.UPLOAD_SHORT_FIELDS[name])
    titles = {
        column: words.UPLOAD_PREVIEW_TITLE.format(column=column, field=", ".join(fields))
        for column, fields in taken.items()
        if [column.casefold()] != fields
    }
    rows = pd.DataFrame(table.head[:PREVIEW_ROWS], columns=list(table.header), dtype="str")
    st.caption(words.UPLOAD_PREVIEW.format(n=len(rows)))
    st.dataframe(
        rows,
        hide_index=True,
        height=min(_ROW_HEIGHT * (len(rows) + 1) + 3, 7 * _ROW_HEIGHT + 3),
        key=choices.key("preview"),
        column_config=titles,
    )


def says(scene: Scene, choices: Choices) -> None:
    """Show some rows as the interactions they will be, and what looks wrong in the first rows."""
    cells = choices.cells()
    company, staff = choices.named("company"), choices.named("staff")
    with st.container(border=True, key="import_says", gap="small"):
        st.markdown(f"**{words.UPLOAD_SAYS}**")
        _sentences(scene, cells, choices, company, staff)
    _doubts(scene, cells, choices, company, staff)


def _sentences(
    scene: Scene,
    cells: Cells,
    choices: Choices,
    company: tuple[str, ...],
    staff: tuple[str, ...],
) -> None:
    hidden = labels_when_loaded(cells, company, staff)
    spoken = examples(cells, label=lambda name: f"**{plain(hidden.get(name, name))}**", value=plain)
    if not spoken:
        mapped = all(choices.sources.get(name, NOT_HERE) != NOT_HERE for name in choices.needed)
        st.caption(words.UPLOAD_SAYS_NONE_LOADS if mapped else words.UPLOAD_SAYS_NONE)
        return
    st.markdown("\n".join(f"- {one.text}" for one in spoken))
    names = words.UPLOAD_SAYS_NAMES if company else words.UPLOAD_SAYS_NAMES_YET
    st.caption(scene.say(names))


def _doubts(
    scene: Scene,
    cells: Cells,
    choices: Choices,
    company: tuple[str, ...],
    staff: tuple[str, ...],
) -> None:
    found = doubts(cells, company, staff, shown=_quoted)
    grave = [doubt for doubt in found if doubt.is_grave]
    remarks = [doubt for doubt in found if not doubt.is_grave]
    if grave:
        title = words.counted(len(grave), words.UPLOAD_DOUBTS)
        st.warning(_listed(scene, title, grave), icon=":material/warning:")
    if remarks:
        title = words.counted(len(remarks), words.UPLOAD_REMARKS)
        st.caption(f":material/info: {_listed(scene, title, remarks)}")
    if found and not choices.draft.table.whole:
        st.caption(words.UPLOAD_DOUBTS_FIRST.format(rows=count(len(cells.records))))


def _quoted(text: str) -> str:
    """Return a text of the file for Markdown and for a template that is filled once more."""
    short = text if len(text) <= 60 else f"{text[:60]}…"
    return f"“{plain(short)}”".replace("{", "{{").replace("}", "}}")


def _listed(scene: Scene, title: str, found: list[Doubt]) -> str:
    if len(found) == 1:
        return scene.say(found[0].text)
    return f"**{title}**\n" + "\n".join(f"- {scene.say(doubt.text)}" for doubt in found)
