"""The story of a workspace: what the reader kept, or the walk-through that a sample brings."""

from __future__ import annotations

from collections.abc import Callable

from recentre import library
from recentre.story import store, walk
from recentre.story.store import Story
from recentre.story.view import View


def story_of(name: str | None) -> Story:
    """Return the story of a workspace by its name; that of a sample starts with its walk-through.

    Raises
    ------
    UnreadableFile
        If the kept views cannot be read.
    """
    return store.read(library.views_of(name)) or Story(views=_walk(name))


def change(name: str | None, base: Story, alter: Callable[[Story], Story]) -> Story:
    """Change the story of a workspace and return it; see `store.change`."""
    return store.change(library.views_of(name), base, alter)


def has_walk(name: str | None) -> bool:
    """Return whether a walk-through ships with this workspace."""
    return name in library.WORLDS


def walk_minutes(name: str | None) -> float:
    """Return how long the walk-through of a generated world takes."""
    return walk.minutes_of(library.WORLDS[name])


def with_walk(name: str | None, story: Story) -> Story:
    """Return the story as the walk-through alone, as it was shipped."""
    return Story(views=_walk(name), version=story.version)


def _walk(name: str | None) -> tuple[View, ...]:
    if name not in library.WORLDS:
        return ()
    return walk.views(library.opened(name), library.WORLDS[name])
