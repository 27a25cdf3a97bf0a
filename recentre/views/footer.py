"""What stands under every export: window, parameters, where the log comes from, who agreed."""

from __future__ import annotations

from typing import Any

import pandas as pd

from recentre import words
from recentre.views.plain import day
from recentre.views.scene import Scene


def text(scene: Scene) -> str:
    """Return the lines that an export of this scene carries, as one."""
    return " ".join(lines(scene))


def lines(scene: Scene) -> tuple[str, ...]:
    """Return the lines that an export of this scene carries: parameters, then whose names."""
    facts, selection = scene.facts, scene.selection
    if pd.isna(facts["first_day"]):
        about = words.DECLARED_FOOTER.format(title=facts["title"], origin=origin(scene))
    else:
        about = scene.say(
            words.FILE_FOOTER,
            title=facts["title"],
            since=day(selection.since or facts["first_day"]),
            as_of=day(selection.as_of or facts["last_day"]),
            zone=facts["zone"],
            half_life=selection.half_life_days,
            origin=origin(scene),
            consent="",
        )
    shown = scene.say(words.SAVE_NAMES[scene.names])
    layer = words.SAVE_LAYERS[selection.layer]
    said = len(scene.ask("ties/judgements"))
    judged = words.counted(said, words.JUDGED_COUNT) if said else ""
    return (" ".join(about.split()), " ".join(f"{shown} {layer} {judged}".split()))


def origin(scene: Scene) -> str:
    """Return where the log comes from and who agreed, or that it is generated."""
    facts = scene.facts
    if facts["generated"]:
        return words.FILE_GENERATED
    said = _said(facts["origin"], words.FILE_ORIGIN, words.FILE_NO_ORIGIN, "origin")
    agreed = _said(facts["consent"], words.FILE_CONSENT, words.FILE_NO_CONSENT, "consent")
    return f"{said} {agreed}"


def _said(value: Any, template: str, otherwise: str, name: str) -> str:
    if value is None or pd.isna(value) or not str(value).strip():
        return otherwise
    return template.format(**{name: str(value).strip()})
