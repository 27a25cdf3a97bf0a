"""What people declare of their ties, on the pages: said apart, labelled, and never in a figure."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import streamlit as st

from recentre import words
from recentre.network.casting import CastData, with_company
from recentre.settings import settings
from recentre.ties.declared import DECLARED, RANKED
from recentre.views.plain import count, plain
from recentre.views.scene import Scene
from recentre.views.ties import class_of


def of_party(scene: Scene, party: int, who: str) -> str:
    """Return what is declared of a party's ties, or ranked by a weight; empty if nothing is.

    Parameters
    ----------
    scene : Scene
        What the page starts from.
    party : int
        Whose ties.
    who : str
        Its label, safe for Markdown.
    """
    found = scene.ask("ties/declared", party=party)
    if not len(found):
        return ""
    others = found[found["other"] != scene.company]
    said = others["family"] == DECLARED
    own = others[said & others["own_closeness"].notna()]
    theirs = int((said & others["own_closeness"].isna()).sum())
    ranked = int((others["family"] == RANKED).sum())
    parts = []
    if len(own):
        parts.append(_own(scene, own, who))
    of_company = found[(found["other"] == scene.company) & found["own_closeness"].notna()]
    if len(of_company):
        closeness = f"{of_company['own_closeness'].iloc[0]:g}"
        parts.append(
            scene.say(
                words.DECLARED_OF_COMPANY,
                name=plain(scene.company_label),
                closeness=closeness,
                who=who,
            )
        )
    if theirs:
        parts.append(words.counted(theirs, words.DECLARED_THEIRS, who=who))
    if ranked:
        parts.append(words.counted(ranked, words.DECLARED_RANKED_TIES, who=who))
    return " ".join(parts)


def _own(scene: Scene, own: pd.DataFrame, who: str) -> str:
    strong = own[own["is_strong"]]
    if scene.company is None:
        counted = words.counted(len(strong), words.DECLARED_STRONG_COUNTED)
        return words.counted(len(own), words.DECLARED_ALONE, who=who, strong=counted)
    known, strong_known = int(own["known"].sum()), int(strong["known"].sum())
    if len(own) == 1:
        return scene.say(words.DECLARED_ONE[known == 1], who=who)
    said = scene.say(
        words.DECLARED_TIES,
        n=count(len(own)),
        who=who,
        known=_some(known),
        are=words.DECLARED_ARE[known == 1],
    )
    if len(strong) == 1:
        return said + words.DECLARED_STRONG_ONE[strong_known == 1]
    return said + words.counted(len(strong), words.DECLARED_STRONG, known=_some(strong_known))


def _some(number: int) -> str:
    return words.CENTRES_NONE if number == 0 else count(number)


def of_base(scene: Scene) -> str:
    """Return what is declared in the whole workspace; empty if nothing is."""
    found = scene.ask("ties/declaring")
    if not len(found):
        return ""
    declaring = found[found["ties"] + found["of_company"].notna() > 0]
    parts = []
    if len(declaring):
        ties = int(declaring["ties"].sum())
        parts.append(
            words.counted(
                len(declaring),
                words.DECLARED_BASE,
                ties=words.counted(ties, words.COUNTED_TIES),
            )
        )
        strong = int(declaring["strong"].sum())
        if scene.company is not None and strong:
            parts.append(
                scene.say(
                    words.counted(
                        strong,
                        words.DECLARED_BASE_STRONG,
                        known=_some(int(declaring["strong_known"].sum())),
                    )
                )
            )
    ranked = int(found["ranked"].sum())
    if ranked:
        parts.append(words.counted(int((found["ranked"] > 0).sum()), words.DECLARED_BASE_RANKED))
    return " ".join(parts)


def lines(data: CastData) -> str:
    """Return what a picture of nothing but declared or ranked ties says of its lines."""
    ranked = all(one.family == RANKED for one in data.declared.values())
    return words.DECLARED_LINES_RANKED if ranked else words.DECLARED_LINES


def note(declared: str) -> None:
    """Say under a page's figures what is declared; nothing where nothing is."""
    if declared:
        with st.container(key="declared"):
            st.markdown(f":material/record_voice_over: {declared} :small[{words.DECLARED_APART}]")


def card(scene: Scene, data: CastData, other: int | None, *, alone: bool, key: str) -> None:
    """Show what is declared of one tie, and the rows that say so; nothing where nothing is.

    Parameters
    ----------
    scene : Scene
        What the page starts from.
    data : CastData
        The network; its party in the middle is one end.
    other : int or None
        The other end.
    alone : bool
        Whether the tie is known from what is declared alone, so that no other card stands above.
    key : str
        Prefix of the keys of what is shown.
    """
    declared = None if other is None else data.declared.get(other)
    if declared is None or other is None:
        return
    ego = data.customer.party
    labels = _labels(data)
    if alone:
        st.markdown(f"**{words.say(words.PARTY_TIE, who=plain(labels[other]))}**")
    st.markdown(plain(declared.sentence() if alone else declared.beside()))
    rows = scene.ask("ties/declarations", party=ego, other=other)
    st.dataframe(
        pd.DataFrame(
            {
                words.RECEIPT_LINE: [
                    f"{file}:{line}" for file, line in zip(rows["file"], rows["line"], strict=True)
                ],
                words.DECLARED_BY: [labels[int(one)] for one in rows["said_by"]],
                words.DECLARED_CLOSENESS: rows["closeness"],
                words.DECLARED_WEIGHT: rows["weight"],
                words.DECLARED_FOR: rows["job"],
                words.DECLARED_HOW_OFTEN: rows["often"],
            }
        ).dropna(axis="columns", how="all"),
        key=f"{key}_declared",
        hide_index=True,
        height=min(36 * (len(rows) + 1) + 4, 250),
    )


def rows(data: CastData, computed: set[int]) -> pd.DataFrame:
    """Return the rows of a table of ties for those that are not computed, without a strength."""
    told = with_company(data).set_index("party")
    others = [party for party in data.declared if party not in computed]
    return pd.DataFrame(
        {
            "party": others,
            "label": [told["label"][party] for party in others],
            "type": [told["type"][party] for party in others],
            "class": [
                class_of(data.declared[party].is_strong, False, None, data.declared[party].family)
                for party in others
            ],
            "declared": [data.declared[party].short() for party in others],
        }
    )


def _labels(data: CastData) -> Mapping[int, str]:
    company = () if data.company is None else (data.company,)
    return dict(zip(data.cast["party"], data.cast["label"], strict=True)) | {
        centre.party: centre.label for centre in (data.customer, *company)
    }


def template() -> Path:
    """Return the empty questionnaire that comes with the program."""
    return settings().data / "templates" / "ask-your-customers.csv"


def offer(*, key: str, with_file: bool = True) -> None:
    """Offer the questionnaire, where a page lists what would make a log two-centred.

    Parameters
    ----------
    key : str
        Prefix of the keys of what is shown.
    with_file : bool
        Whether the empty file is offered too.
    """
    with st.container(key=f"{key}_ask", horizontal=True, vertical_alignment="center"):
        if with_file:
            st.download_button(
                words.DECLARED_TEMPLATE,
                data=template().read_bytes(),
                file_name=template().name,
                mime="text/csv",
                icon=":material/download:",
                key=f"{key}_template",
                on_click="ignore",
            )
        st.download_button(
            words.DECLARED_QUESTIONS,
            data=_questions().read_bytes(),
            file_name=_questions().name,
            mime="text/markdown",
            icon=":material/description:",
            key=f"{key}_questions",
            on_click="ignore",
        )


def _questions() -> Path:
    return settings().data.parent / "docs" / "ask-your-customers.md"
