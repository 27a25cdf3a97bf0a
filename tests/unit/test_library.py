"""The workspaces of a reader, and the two generated worlds among them."""

from __future__ import annotations

import pytest

from recentre import answers, changes, library
from recentre.errors import WorkspaceUnavailable


@pytest.mark.parametrize("name", list(library.WORLDS))
def test_a_generated_world_opens_by_its_name(name: str | None) -> None:
    opened = library.opened(name)
    facts = answers.ask(opened, "workspace/facts").iloc[0]
    assert facts["generated"]
    assert facts["title"] == library.WORLD_TITLES[library.WORLDS[name]]
    assert library.own(name) is None


def test_keys_of_a_generated_world_are_the_same_wherever_it_is_built() -> None:
    listed = answers.ask(library.opened(None), "party/list").set_index("name")["key"]
    assert listed["Dana Ruiz"] == "0ab779c587f9"


def test_kept_views_are_deleted_with_their_workspace_and_keep_its_name_taken() -> None:
    name, _ = changes.make_new("Library test", lambda _: None)
    library.views_of(name).write_text("{}", encoding="utf-8")
    library.delete(name)
    assert not library.views_of(name).exists()
    with pytest.raises(WorkspaceUnavailable):
        library.opened(name)
    library.views_of(name).write_text("{}", encoding="utf-8")
    assert library.new_name("Library test") != name
    library.views_of(name).unlink()
