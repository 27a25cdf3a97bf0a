"""Writes ``docs/walk-through.md``, the facilitator's page for printing, from the stories that ship.

``python -m recentre.story.printed`` writes it anew; a test compares it.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

from recentre import answers, library, words
from recentre.engine.database import Workspace
from recentre.settings import ROOT
from recentre.story import walk
from recentre.story.view import View, filled

PAGE = ROOT / "docs" / "walk-through.md"
_WIDE = 100


def page() -> str:
    """Return the page: both walk-throughs with titles, minutes, questions and notes."""
    parts = [words.WALK_PAGE_HEAD.strip()]
    for name, world in library.WORLDS.items():
        parts += _story(library.opened(name), world)
    return "\n\n".join(parts) + "\n"


def _story(workspace: Workspace, world: str) -> Iterator[str]:
    yield f"## {walk.title_of(world)}"
    views = walk.views(workspace, world)
    yield words.say(
        words.WALK_PAGE_STORY, n=len(views), minutes=f"{sum(view.minutes for view in views):g}"
    )
    begins = 0.0
    for place, view in enumerate(views, start=1):
        yield f"### {place}. {_named(workspace, view, view.title)}"
        facts = words.say(
            words.WALK_PAGE_FACTS,
            page=words.STORY_PAGES[view.page],
            minutes=f"{view.minutes:g}",
            begins=f"{begins:g}",
        )
        yield f"*{facts}*"
        if view.guess:
            question = _named(workspace, view, view.guess)
            yield textwrap.fill(f"**{words.STORY_GUESS_FIRST}** {question}", _WIDE)
        if view.answer:
            answer = _named(workspace, view, view.answer)
            yield textwrap.fill(f"**{words.STORY_ANSWER}** {answer.replace('**', '')}", _WIDE)
        yield textwrap.fill(view.notes, _WIDE)
        begins += view.minutes


def _named(workspace: Workspace, view: View, text: str) -> str:
    company = answers.ask(workspace, "workspace/facts")["company"].iloc[0]
    parties = {"company": int(company)}
    if "centre" in view.address:
        found = answers.ask(workspace, "party/by_key", key=view.address["centre"])
        parties["centre"] = int(found["party"].iloc[0])
    names = answers.names_of(workspace, frozenset(parties.values()))
    centre = names[parties["centre"]] if "centre" in parties else ""
    return filled(text, centre=centre, company=names[parties["company"]])


def write(path: Path = PAGE) -> None:
    """Write the page."""
    path.write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
