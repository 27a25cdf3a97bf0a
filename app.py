"""The frame: navigation, the selection bar, and the one place that shows errors."""

import streamlit as st

from recentre import shell, words

shell.start()
st.set_page_config(
    page_title=words.PRODUCT, page_icon="recentre/views/assets/icon.png", layout="wide"
)

base = st.Page("pages/the_base.py", title=words.SCREEN_THE_BASE)
centres = st.Page("pages/two_centres.py", title=words.SCREEN_TWO_CENTRES)
party = st.Page("pages/one_party.py", title=words.SCREEN_ONE_PARTY)
knowledge = st.Page("pages/knowledge.py", title=words.SCREEN_KNOWLEDGE)
jobs = st.Page("pages/jobs.py", title=words.SCREEN_JOBS)
quality = st.Page("pages/import_and_quality.py", title=words.SCREEN_IMPORT)
landing = st.Page(
    lambda: st.switch_page(base), title=words.PRODUCT, default=True, visibility="hidden"
)

page = st.navigation(
    {
        words.GROUP_SEE: [base, centres, party],
        words.GROUP_LEARN: [knowledge, jobs],
        words.GROUP_DATA: [quality],
        "": [landing],
    },
    position="top",
)
if page is landing:
    page.run()
st.logo("recentre/views/assets/wordmark.svg")
with shell.errors_shown():
    shell.frame(
        page.url_path,
        has_centre={"two_centres": "customer", "one_party": "party", "knowledge": "customer"}.get(
            page.url_path
        ),
    )
    page.run()
    shell.look_ahead()
