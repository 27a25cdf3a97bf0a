"""The list of views on the screen: renamed, moved, deleted, undone, and named as names allow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from recentre import library
from recentre.story import kept
from recentre.story.store import Story

NAMES = "recentre_names"


def script() -> None:
    from recentre import state
    from recentre.views import scene
    from recentre.views.story import listing

    state.settle("the_base")
    listing.draw(scene.current())


@pytest.fixture
def listed() -> Iterator[AppTest]:
    app = AppTest.from_function(script, default_timeout=60).run()
    yield app
    library.views_of(None).unlink(missing_ok=True)


def ids() -> list[str]:
    return [view.id for view in kept.story_of(None).views]


def press(app: AppTest, key: str) -> AppTest:
    pressed: AppTest = app.button(key=key).click().run()
    assert not pressed.exception
    return pressed


def test_the_sample_starts_with_its_walk_through_and_its_notes(listed: AppTest) -> None:
    assert not listed.exception
    assert ids()[0] == "walk-1"
    shown = " ".join(block.value for block in listed.markdown)
    assert "show of hands" in shown
    assert "20" in listed.caption[0].value


def test_views_are_moved_deleted_and_each_step_is_undone(listed: AppTest) -> None:
    before = ids()
    press(listed, "story_down_walk-1")
    assert ids()[:2] == ["walk-2", "walk-1"]
    press(listed, "story_delete_walk-1")
    assert "walk-1" not in ids()
    press(listed, "story_undo")
    assert ids()[:2] == ["walk-2", "walk-1"]
    press(listed, "story_undo")
    assert ids() == before
    assert listed.button(key="story_undo").disabled


def test_a_view_is_renamed_and_gets_notes_and_a_question(listed: AppTest) -> None:
    press(listed, "story_edit_walk-2")
    listed.text_input(key="story_title_walk-2").set_value("What Dana Ruiz sees of Kettle & Co")
    listed.text_area(key="story_notes_walk-2").set_value("Say little.")
    listed.text_input(key="story_guess_walk-2").set_value("How many ties has Dana Ruiz?")
    (save,) = [one for one in listed.button if one.label == "Save"]
    save.click().run()
    view = kept.story_of(None).views[1]
    assert (view.title, view.notes) == ("What {centre} sees of {company}", "Say little.")
    assert view.guess == "How many ties has {centre}?"


def test_a_change_from_another_window_is_not_overwritten_by_undo(listed: AppTest) -> None:
    press(listed, "story_delete_walk-3")
    kept.change(None, kept.story_of(None), lambda story: story.without("walk-4"))
    listed.run()
    assert listed.button(key="story_undo").disabled
    assert "walk-4" not in ids()


def test_the_walk_through_comes_back(listed: AppTest) -> None:
    whole = ids()
    press(listed, "story_delete_walk-3")
    press(listed, "story_walk_back")
    assert ids() == whole


def test_an_unreadable_list_is_told_and_nothing_is_lost(listed: AppTest) -> None:
    path: Path = library.views_of(None)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("broken", encoding="utf-8")
    listed.run()
    assert path.name.replace(".", "\\.") in listed.error[0].value
    assert path.read_text("utf-8") == "broken"


def test_titles_name_nobody_where_names_are_hidden(listed: AppTest) -> None:
    from recentre.naming import Names

    listed.session_state[NAMES] = {str(library.opened(None).path): Names.NONE}
    listed.run()
    titles: list[Any] = [one.label for one in listed.button if one.key.startswith("story_open_")]
    assert titles
    assert not [title for title in titles if "Dana" in title or "Okafor" in title]
    assert isinstance(kept.story_of(None), Story)
