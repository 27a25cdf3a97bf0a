"""A view: a page with what was chosen on it, under a title, and what its facilitator says.

Titles and questions are read from a wall on which names may be hidden. So they name nobody: the
party in the middle stands in them as ``{centre}``, the company as ``{company}``, and both are
filled as the names setting allows. Parties are opaque keys, as in an address.
"""

from __future__ import annotations

import json
import math
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from recentre.selection import Selection
from recentre.settings import ROOT

PAGES = tuple(sorted(path.stem for path in (ROOT / "pages").glob("*.py")))
"""Pages that a view may be of; a page's address is its file's name."""
HIDES = ("sentence", "right", "picture")
"""What is hidden until the reveal: the sentence alone, with it the right picture, or all of it."""
LONGEST_TITLE = 120
LONGEST_NOTES = 4000
LARGEST_DRAWING = 60_000
CENTRE, COMPANY = "{centre}", "{company}"


@dataclass(frozen=True)
class View:
    """One kept view."""

    id: str
    """Known by this in its story; opaque."""
    title: str
    page: str
    """Address of the page."""
    address: Mapping[str, str] = field(default_factory=dict)
    """The selection as an address, without the workspace."""
    drawing: Mapping[str, Any] = field(default_factory=dict)
    """State of each drawing of the page by its key: camera, pins, hidden, centre_shown."""
    notes: str = ""
    """What the facilitator says; never on the wall."""
    minutes: float = 0.0
    guess: str = ""
    """A question that the room answers before the view is revealed; empty asks nothing."""
    hides: str = "sentence"
    answer: str = ""
    """Stands on the wall, once revealed, in place of the page's sentence; figures are set off
    with ``**``. Empty leaves the page's own."""

    @property
    def selection(self) -> Selection:
        """What was chosen; what no longer fits is at its default."""
        return Selection.from_address(self.address)[0]

    def record(self) -> dict[str, Any]:
        """Return the view as it is written in a file."""
        return {
            "id": self.id,
            "title": self.title,
            "page": self.page,
            "address": dict(self.address),
            "drawing": dict(self.drawing),
            "notes": self.notes,
            "minutes": self.minutes,
            "guess": self.guess,
            "hides": self.hides,
            "answer": self.answer,
        }

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> View:
        """Read a view of a file; a file is a stranger's, so every value is checked.

        Raises
        ------
        ValueError
            If a value is not what it should be.
        """
        address = record["address"]
        drawing = record["drawing"]
        if not isinstance(address, dict) or not isinstance(drawing, dict):
            raise ValueError("address and drawing are tables")
        texts = {name: record[name] for name in ("id", "title", "page", "notes", "guess", "hides")}
        # Views that were kept before there were answers have none.
        texts["answer"] = record.get("answer", "")
        texts |= {f"address {name}": value for name, value in address.items()}
        for name, text in texts.items():
            if not isinstance(text, str):
                raise ValueError(f"{name} is no text")
        minutes = float(record["minutes"])
        if record["page"] not in PAGES or record["hides"] not in HIDES:
            raise ValueError(f"there is no page {record['page']} or nothing to hide")
        if not math.isfinite(minutes) or minutes < 0:
            raise ValueError(f"{minutes} minutes")
        return cls(
            id=record["id"],
            title=record["title"],
            page=record["page"],
            address=address,
            drawing=drawing,
            notes=record["notes"],
            minutes=minutes,
            guess=record["guess"],
            hides=record["hides"],
            answer=texts["answer"],
        )


def new_view(
    title: str, page: str, selection: Selection, drawing: Mapping[str, Any], notes: str = ""
) -> View:
    """Return a view of what is on the screen; a drawing's state that is too large stays behind."""
    fitting = {
        key: value for key, value in drawing.items() if len(json.dumps(value)) <= LARGEST_DRAWING
    }
    return View(
        id=secrets.token_hex(6),
        title=title.strip()[:LONGEST_TITLE],
        page=page,
        address=address_of(selection),
        drawing=fitting,
        notes=notes.strip()[:LONGEST_NOTES],
    )


def address_of(selection: Selection) -> dict[str, str]:
    """Return a selection as a view keeps it: the workspace is the one that the view lies beside."""
    return {name: text for name, text in selection.to_address().items() if name != "workspace"}


def filled(text: str, *, centre: str, company: str) -> str:
    """Return a title or a question with the two ends named as they may be."""
    return text.replace(CENTRE, centre).replace(COMPANY, company)


def unnamed(text: str, *, centre: str, company: str) -> str:
    """Return a text that a reader wrote with the two ends as places instead of names."""
    for label, place in ((centre, CENTRE), (company, COMPANY)):
        if label:
            text = text.replace(label, place)
    return text
