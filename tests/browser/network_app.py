"""A page with nothing but a drawing, to develop it and to test it against.

``?world=dana|60|150|3000|scripts|long|one|none|one-centred|ego`` chooses what is drawn. It is no
part of the app: run it from the root with ``python -m streamlit run tests/browser/network_app.py``.
"""

import network_worlds as worlds
import streamlit as st

from recentre.network.component import draw
from recentre.network.graph import ego_network, two_centres
from recentre.network.notes import Notes

st.set_page_config(page_title="A drawing", layout="wide")
st.html("<style>.stMainBlockContainer{padding:1.2rem 1.8rem 0} .stAppHeader{display:none}</style>")

KEPT = {
    "customer": {"centre_shown": "customer", "camera": {"recentre": [40, -30, 1.5]}},
    "company": {"centre_shown": "company", "camera": {}, "hidden": ["nature:social"]},
}

world = st.query_params.get("world", "dana")
if world == "dana":
    cast, links = worlds.dana()
elif world in ("none", "one-centred"):
    cast, links = (frame.head(0) for frame in worlds.dana())
elif world == "one":
    cast, links = (frame.head(count) for frame, count in zip(worlds.dana(), (1, 0), strict=True))
elif world == "scripts":
    cast, links = worlds.scripts()
elif world == "long":
    cast, links = worlds.long_names()
else:
    cast, links = worlds.generated(int(world) if world.isdigit() else 60)

st.html(
    "<h1 style='font-size:21px;margin:0;padding:0'>The log shows Kettle &amp; Co 28 % of Dana's"
    " interactions and one of her six strong ties.</h1>"
)
with st.container(horizontal=True):
    row = st.selectbox(
        "Row of the table",
        [None, *cast["party"].head(5)],
        width=200,
        label_visibility="collapsed",
        key="row",
    )
    least = st.checkbox("Only the strong", key="strong")
    one = st.checkbox("On one canvas", key="one", value="one" in st.query_params)
    far = st.checkbox("Projector", key="far", value="far" in st.query_params)
    kept = st.selectbox(
        "Kept view",
        [None, *KEPT],
        width=140,
        label_visibility="collapsed",
        key="kept",
    )
if least:
    cast = cast.loc[cast["customer_strong"]]
if world == "ego":
    drawing = ego_network(cast, links, worlds.DANA)
else:
    drawing = two_centres(
        cast,
        links,
        worlds.COMPANY,
        worlds.DANA,
        worlds.BETWEEN,
        viewpoint="one-centred" if world == "one-centred" else "two-centred",
    )
notes = Notes(
    "The two centres of Dana Ruiz",
    "The log shows Kettle & Co 28 % of Dana's interactions.",
    ("Generated sample data: nobody in it exists.", "All names are shown."),
    "two-centres",
)
state = draw(
    drawing,
    key="picture",
    selected=row,
    mode="recentre" if one else "side",
    look="projector" if far else "",
    state=KEPT.get(kept),
    notes=notes,
    height="calc(100vh - 200px)",
)
st.text(f"selected {state.selected} centred {state.centred} state {dict(state.state)}")
