"""Where kept views lie: one small JSON file beside the workspace, replaced as a whole.

A view is changed often and a workspace may hold ten million rows, so views are not written into it.
Why this is safe stands in docs/decisions/0008.
"""

from __future__ import annotations

import json
import os
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from recentre import words
from recentre.errors import BadParameter, UnreadableFile, WorkspaceUnavailable
from recentre.story.view import LONGEST_NOTES, LONGEST_TITLE, View

_FORMAT = 1
MOST_VIEWS = 200
_writing = threading.Lock()


@dataclass(frozen=True)
class Story:
    """An ordered list of views. Changing it gives another one."""

    views: tuple[View, ...] = ()
    version: int = 0
    """How often it was written; 0 is never."""

    def place(self, view_id: str) -> int:
        """Return where a view stands, from 0.

        Raises
        ------
        BadParameter
            If it is not in the story.
        """
        for place, view in enumerate(self.views):
            if view.id == view_id:
                return place
        raise BadParameter(words.STORY_GONE, words.STORY_GONE_HINT)

    def added(self, view: View) -> Story:
        """Return the story with a view at its end."""
        if len(self.views) >= MOST_VIEWS:
            raise BadParameter(words.STORY_FULL.format(most=MOST_VIEWS), words.STORY_FULL_HINT)
        return replace(self, views=(*self.views, view))

    def changed(self, view_id: str, **values: Any) -> Story:
        """Return the story with a view's title, notes, minutes, question or curtain changed."""
        place = self.place(view_id)
        view = replace(self.views[place], **values)
        view = replace(
            view, title=view.title.strip()[:LONGEST_TITLE], notes=view.notes[:LONGEST_NOTES]
        )
        if not view.title:
            raise BadParameter(words.STORY_UNTITLED, words.STORY_UNTITLED_HINT)
        return replace(self, views=(*self.views[:place], view, *self.views[place + 1 :]))

    def moved(self, view_id: str, by: int) -> Story:
        """Return the story with a view some places further down or up, at most to an end."""
        place = self.place(view_id)
        others = [view for view in self.views if view.id != view_id]
        others.insert(min(max(place + by, 0), len(others)), self.views[place])
        return replace(self, views=tuple(others))

    def without(self, view_id: str) -> Story:
        """Return the story without a view."""
        place = self.place(view_id)
        return replace(self, views=(*self.views[:place], *self.views[place + 1 :]))


def read(path: Path) -> Story | None:
    """Return the story of a file, or None where there is none.

    Raises
    ------
    UnreadableFile
        If the file is no list of views.
    """
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise _unreadable(path) from error
    try:
        if told["format"] != _FORMAT:
            raise ValueError(f"format {told['format']}")
        views = tuple(View.from_record(record) for record in told["views"])
        return Story(views=views, version=int(told["version"]))
    except (KeyError, TypeError, ValueError) as error:
        raise _unreadable(path) from error


def change(path: Path, base: Story, alter: Callable[[Story], Story]) -> Story:
    """Alter a story and write it; all of it is in the file afterwards, or nothing.

    Parameters
    ----------
    path : Path
        The file of the story; it need not exist.
    base : Story
        What the reader saw when choosing the change.
    alter : callable
        Gives the altered story.

    Raises
    ------
    WorkspaceUnavailable
        If another window changed the story since it was read; then nothing was written.
    """
    with _writing:
        found = read(path)
        if (found.version if found else 0) != base.version:
            raise WorkspaceUnavailable(words.STORY_CHANGED, words.STORY_CHANGED_HINT)
        altered = replace(alter(base), version=base.version + 1)
        _write(path, altered)
    return altered


def _write(path: Path, story: Story) -> None:
    told = {
        "format": _FORMAT,
        "version": story.version,
        "views": [view.record() for view in story.views],
    }
    text = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with draft.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _unreadable(path: Path) -> UnreadableFile:
    return UnreadableFile(
        words.STORY_UNREADABLE.format(file=path.name), words.STORY_UNREADABLE_HINT
    )
