"""Which pages a log feeds, and the column or file that would bring the rest to life."""

from __future__ import annotations

import streamlit as st

from recentre import words
from recentre.feeds import pages_fed
from recentre.views.scene import Scene

_ICONS = {
    words.QUALITY_PAGE_YES: ":material/check_circle:",
    words.QUALITY_PAGE_PARTLY: ":material/contrast:",
    words.QUALITY_PAGE_NO: ":material/block:",
}


def draw(scene: Scene) -> None:
    """Draw a row a page."""
    with st.container(border=True, key="quality_pages", gap="small"):
        for row in pages_fed(scene.workspace, scene.pair):
            page, feeds, lacks = st.columns([2, 2, 11], vertical_alignment="top")
            page.markdown(f"**{row.page}**")
            feeds.markdown(f"{_ICONS[row.feeds]} {row.feeds}")
            lacks.markdown("  \n".join(row.lacks) or words.QUALITY_FED)
