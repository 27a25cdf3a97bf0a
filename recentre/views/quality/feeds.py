"""Which pages a log feeds, and the column or file that would bring the rest to life."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from recentre import words
from recentre.views.plain import percent
from recentre.views.scene import Scene

_ICONS = {
    words.QUALITY_PAGE_YES: ":material/check_circle:",
    words.QUALITY_PAGE_PARTLY: ":material/contrast:",
    words.QUALITY_PAGE_NO: ":material/block:",
}


@dataclass(frozen=True)
class Fed:
    """How far a log feeds a page."""

    page: str
    feeds: str
    lacks: tuple[str, ...]


def draw(scene: Scene, directions: Mapping[str, Any]) -> None:
    """Draw a row a page."""
    with st.container(border=True, key="quality_pages", gap="small"):
        for row in pages(scene, directions):
            page, feeds, lacks = st.columns([2, 2, 11], vertical_alignment="top")
            page.markdown(f"**{row.page}**")
            feeds.markdown(f"{_ICONS[row.feeds]} {row.feeds}")
            lacks.markdown("  \n".join(row.lacks) or words.QUALITY_FED)


def pages(scene: Scene, directions: Mapping[str, Any]) -> tuple[Fed, ...]:
    """Return for each page how far this log feeds it, and what it lacks.

    Parameters
    ----------
    scene : Scene
        The workspace and its facts.
    directions : mapping
        The row of ``quality/directions``.
    """
    contrast = [
        *_company(scene),
        *([words.QUALITY_LACKS_CHANNEL] if _without(scene, "channel") else []),
    ]
    blocked = bool(_company(scene))
    ties = _ties(scene, directions)
    return (
        _fed(scene, words.SCREEN_THE_BASE, contrast, "no" if blocked else None),
        _fed(scene, words.SCREEN_TWO_CENTRES, _same(contrast, ties), "no" if blocked else None),
        _fed(scene, words.SCREEN_ONE_PARTY, ties, None),
    )


def _same(contrast: list[str], ties: list[str]) -> list[str]:
    """Return what Two centres lacks: what the two pages beside it lack, named and not repeated."""
    found = ((contrast, words.SCREEN_THE_BASE), (ties, words.SCREEN_ONE_PARTY))
    pages = [page for lacks, page in found if lacks]
    if not pages:
        return []
    if len(pages) == 1:
        return [words.QUALITY_LACKS_AS_ONE.format(page=pages[0])]
    return [words.QUALITY_LACKS_AS.format(pages=words.QUALITY_AND.join(pages))]


def _fed(scene: Scene, page: str, lacks: list[str], how_far: str | None) -> Fed:
    partly = words.QUALITY_PAGE_PARTLY if lacks else words.QUALITY_PAGE_YES
    return Fed(
        page=page,
        feeds=words.QUALITY_PAGE_NO if how_far == "no" else partly,
        lacks=tuple(scene.say(lack) for lack in lacks),
    )


def _company(scene: Scene) -> list[str]:
    """Return what keeps the contrast from being computed."""
    if scene.company is None:
        return [words.QUALITY_LACKS_COMPANY]
    if not len(scene.ask("contrast/of_base")):
        return [words.QUALITY_LACKS_CUSTOMERS]
    if scene.facts["viewpoint"] == "one-centred":
        return [words.QUALITY_LACKS_SECOND]
    return []


def _ties(scene: Scene, directions: Mapping[str, Any]) -> list[str]:
    """Return what is left out of ties."""
    lacks = []
    if not int(directions["two_way"]):
        lacks.append(words.QUALITY_LACKS_DIRECTION)
    share = int(directions["unnatured"]) / max(int(scene.facts["interactions"]), 1)
    if share == 1:
        lacks.append(words.QUALITY_LACKS_EVERY_NATURE)
    elif share > 0:
        lacks.append(scene.say(words.QUALITY_LACKS_NATURE, share=percent(share)))
    return lacks


def _without(scene: Scene, field: str) -> bool:
    fields = scene.ask("quality/fields")
    return int(fields["interactions"][fields["field"] == field].sum()) == 0
