"""What stands under every export: window, parameters, where the log comes from, who agreed."""

from __future__ import annotations

from typing import Any

import pandas as pd

from recentre import words
from recentre.views.plain import day
from recentre.views.scene import Scene


def text(scene: Scene) -> str:
    """Return the line that an export of this scene carries."""
    facts, selection = scene.facts, scene.selection
    if facts["generated"]:
        origin, consent = words.FILE_GENERATED, ""
    else:
        origin = _said(facts["origin"], words.FILE_ORIGIN, words.FILE_NO_ORIGIN, "origin")
        consent = _said(facts["consent"], words.FILE_CONSENT, words.FILE_NO_CONSENT, "consent")
    return scene.say(
        words.FILE_FOOTER,
        title=facts["title"],
        since=day(selection.since or facts["first_day"]),
        as_of=day(selection.as_of or facts["last_day"]),
        zone=facts["zone"],
        half_life=selection.half_life_days,
        origin=origin,
        consent=consent,
    )


def _said(value: Any, template: str, otherwise: str, name: str) -> str:
    if value is None or pd.isna(value) or not str(value).strip():
        return otherwise
    return template.format(**{name: str(value).strip()})
