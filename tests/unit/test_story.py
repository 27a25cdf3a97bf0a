"""Kept views: the list, its file, and the walk-through of each sample world."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from recentre import answers, changes, library, words
from recentre.engine.database import Workspace
from recentre.errors import BadParameter, UnreadableFile, WorkspaceUnavailable
from recentre.selection import Selection
from recentre.story import kept, printed, store, walk
from recentre.story.stops import first_stop, stops_of
from recentre.story.store import Story
from recentre.story.view import LARGEST_DRAWING, PAGES, View, filled, new_view, unnamed

WORLDS = {world: name for name, world in library.WORLDS.items()}


def a_view(title: str, **values: Any) -> View:
    made = new_view(title, "two_centres", Selection(centre="0ab779c587f9"), {})
    return replace(made, **values)


def titles(story: Story) -> list[str]:
    return [view.title for view in story.views]


@pytest.fixture
def three() -> Story:
    story = Story()
    for title in ("one", "two", "three"):
        story = story.added(a_view(title))
    return story


def test_a_view_keeps_the_selection_without_the_workspace_and_what_was_drawn() -> None:
    drawing = {"two_centres": {"camera": {"x": 1.5}, "pins": {}, "hidden": ["type:bot"]}}
    chosen = Selection(workspace="mine", centre="0ab779c587f9", layer="personal")
    view = new_view(" Dana ", "two_centres", chosen, drawing)
    assert view.title == "Dana"
    assert view.address == {"centre": "0ab779c587f9", "layer": "personal"}
    assert view.selection == replace(chosen, workspace=None)
    assert View.from_record(json.loads(json.dumps(view.record()))) == view


def test_every_page_can_be_kept_under_a_title_and_a_name() -> None:
    assert set(words.STORY_TITLES) == set(words.STORY_PAGES) == set(PAGES)


def test_a_drawing_that_is_too_large_stays_behind() -> None:
    large = {"two_centres": {"pins": "x" * LARGEST_DRAWING}, "one_party": {"pins": {}}}
    assert list(new_view("t", "one_party", Selection(), large).drawing) == ["one_party"]


def test_views_are_moved_up_and_down_and_stop_at_the_ends(three: Story) -> None:
    middle = three.views[1].id
    assert titles(three.moved(middle, -1)) == ["two", "one", "three"]
    assert titles(three.moved(middle, 1)) == ["one", "three", "two"]
    assert titles(three.moved(middle, -9)) == ["two", "one", "three"]
    assert titles(three.moved(three.views[0].id, 9)) == ["two", "three", "one"]


def test_a_view_is_renamed_and_deleted(three: Story) -> None:
    middle = three.views[1].id
    assert titles(three.changed(middle, title=" second ")) == ["one", "second", "three"]
    assert titles(three.without(middle)) == ["one", "three"]
    with pytest.raises(BadParameter, match="title"):
        three.changed(middle, title="  ")
    with pytest.raises(BadParameter):
        three.without("gone")


def test_a_story_is_written_whole_and_read_again(tmp_path: Path, three: Story) -> None:
    path = tmp_path / "mine.views.json"
    assert store.read(path) is None
    written = store.change(path, Story(), lambda story: replace(story, views=three.views))
    assert store.read(path) == written
    assert written.version == 1
    assert [file.name for file in tmp_path.iterdir()] == ["mine.views.json"]


def test_an_older_list_does_not_overwrite_a_newer_one(tmp_path: Path, three: Story) -> None:
    path = tmp_path / "mine.views.json"
    first = store.change(path, Story(), lambda story: story.added(three.views[0]))
    second = store.change(path, first, lambda story: story.added(three.views[1]))
    with pytest.raises(WorkspaceUnavailable, match="another window"):
        store.change(path, first, lambda story: story.added(three.views[2]))
    assert store.read(path) == second


def test_a_change_that_fails_leaves_the_file_as_it_was(tmp_path: Path, three: Story) -> None:
    path = tmp_path / "mine.views.json"
    first = store.change(path, Story(), lambda story: story.added(three.views[0]))
    with pytest.raises(BadParameter):
        store.change(path, first, lambda story: story.without("gone"))
    assert store.read(path) == first


@pytest.mark.parametrize(
    "text",
    [
        "no json",
        "[]",
        '{"format": 2, "version": 1, "views": []}',
        '{"format": 1, "version": 1, "views": [{"id": "a"}]}',
    ],
)
def test_a_file_that_is_no_list_of_views_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "mine.views.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableFile, match=r"mine\.views\.json"):
        store.read(path)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("page", "elsewhere"),
        ("hides", "all"),
        ("minutes", -1),
        ("minutes", float("nan")),
        ("title", 3),
        ("address", {"centre": 7}),
        ("drawing", []),
    ],
)
def test_a_value_that_does_not_fit_a_view_is_refused(name: str, value: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        View.from_record(a_view("t").record() | {name: value})


def test_a_workspace_is_deleted_with_its_views() -> None:
    name, _ = changes.make_new("Story test", lambda _: None)
    assert kept.story_of(name) == Story()
    kept.change(name, Story(), lambda story: story.added(a_view("kept")))
    assert titles(kept.story_of(name)) == ["kept"]
    library.delete(name)
    assert not library.views_of(name).exists()


def test_the_walk_through_of_a_sample_can_be_changed_and_comes_back() -> None:
    shipped = kept.story_of(None)
    assert shipped.version == 0
    try:
        changed = kept.change(None, shipped, lambda story: story.without("walk-1"))
        assert titles(kept.story_of(None)) == titles(shipped)[1:]
        kept.change(None, changed, lambda story: kept.with_walk(None, story))
        assert titles(kept.story_of(None)) == titles(shipped)
    finally:
        library.views_of(None).unlink()


def test_a_view_that_asks_for_a_guess_is_two_stops() -> None:
    views = [a_view("a"), a_view("b", guess="how many"), a_view("c")]
    stops = stops_of(views)
    assert [(stop.view.title, stop.revealed) for stop in stops] == [
        ("a", True), ("b", False), ("b", True), ("c", True),
    ]  # fmt: skip
    assert [first_stop(stops, place) for place in range(3)] == [1, 2, 4]


def test_a_title_names_the_two_ends_only_as_they_may_be_named() -> None:
    kept_title = unnamed("What Dana Ruiz asks of Kettle", centre="Dana Ruiz", company="Kettle")
    assert kept_title == "What {centre} asks of {company}"
    assert filled(kept_title, centre="Customer 7", company="the company") == (
        "What Customer 7 asks of the company"
    )
    assert unnamed("As it is", centre="", company="") == "As it is"


def test_the_company_without_a_name_begins_a_sentence_with_a_capital_letter() -> None:
    pair = words.NounPair("reader", "readers", "paper")
    name = words.say(words.NAMES_COMPANY, pair)
    assert name == "the paper"
    assert words.say(words.NETWORK_TITLE, pair, centre=name) == "The paper in the middle"
    assert words.say("{who} reads. {name} writes.", pair, who="Reader 7", name=name) == (
        "Reader 7 reads. The paper writes."
    )
    assert words.say(words.TIE_LABEL, pair, name=name, strength=1) == "the paper (1)"
    assert words.say("as seen by {name}", pair, name=name) == "as seen by the paper"


def world_of(world: str, peers: Workspace, company_hub: Workspace) -> Workspace:
    return peers if world == "peers" else company_hub


@pytest.mark.parametrize("world", list(WORLDS))
def test_a_walk_through_takes_twenty_minutes_and_asks_for_a_guess(
    world: str, peers: Workspace, company_hub: Workspace
) -> None:
    views = walk.views(world_of(world, peers, company_hub), world)
    assert 8 <= len(views) <= 12
    assert sum(view.minutes for view in views) == walk.minutes_of(world) == 20
    assert any(view.guess for view in views)
    assert all(view.title and view.notes and view.minutes for view in views)


@pytest.mark.parametrize("world", list(WORLDS))
def test_an_answer_states_figures_and_names_nobody(
    world: str, peers: Workspace, company_hub: Workspace
) -> None:
    workspace = world_of(world, peers, company_hub)
    answers_given = [view.answer for view in walk.views(workspace, world) if view.answer]
    assert walk.views(workspace, world)[-1].answer
    first_names = {str(name).split()[0] for name in answers.ask(workspace, "party/list")["name"]}
    for answer in answers_given:
        assert "**" in answer
        assert re.search(r"\d|nothing", answer)
        assert set(re.findall(r"\{(\w+)\}", answer)) <= {"centre", "company"}
        words_said = set(re.findall(r"\w+", answer[1:]))
        assert not {word for word in words_said & first_names if word.istitle()}, answer


def test_a_view_that_was_kept_before_there_were_answers_has_none() -> None:
    record = a_view("t").record()
    del record["answer"]
    assert View.from_record(record).answer == ""
    with pytest.raises(ValueError, match="answer"):
        View.from_record(record | {"answer": 3})


@pytest.mark.parametrize("world", list(WORLDS))
def test_every_address_of_a_walk_through_fits_and_its_parties_live_there(
    world: str, peers: Workspace, company_hub: Workspace
) -> None:
    workspace = world_of(world, peers, company_hub)
    for view in walk.views(workspace, world):
        _, misfits = Selection.from_address(view.address)
        assert misfits == ()
        for end in ("centre", "selected"):
            if end in view.address:
                assert len(answers.ask(workspace, "party/by_key", key=view.address[end])) == 1
        for key in view.selection.several:
            assert len(answers.ask(workspace, "party/by_key", key=key)) == 1


@pytest.mark.parametrize("world", list(WORLDS))
def test_a_walk_through_states_no_figure_that_was_not_asked_of_the_world(world: str) -> None:
    told = tomllib.loads(walk.path_of(world).read_text(encoding="utf-8"))
    counted = r"\d|\b(two|three|four|five|six|seven|eight|nine|ten|half of|most of his|twice)\b"
    for view in told["view"]:
        answer = view.get("answer", "")
        places = set(re.findall(r"\{(\w+)\}", view["notes"] + answer)) - {"centre", "company"}
        assert places == set(view.get("figures", {})), view["title"]
        for text in (view["title"], view.get("guess", ""), view["notes"], answer):
            bare = re.sub(r"\{\w+\}", "", text)
            assert not re.search(r"\d", bare), f"{view['title']}: a figure is written, not asked"
        assert not [
            found
            for found in re.findall(counted, re.sub(r"\{\w+\}", "", view["notes"] + answer))
            if found not in SAID_AND_TESTED
        ], view["title"]


SAID_AND_TESTED = {"four", "two", "three"}
"""Numbers in words: the household's members, two worlds, two people in the room, two things."""


def named(workspace: Workspace, query: str, **values: Any) -> Any:
    return answers.with_names(workspace, query, answers.ask(workspace, query, **values))


def test_what_the_notes_of_peers_say_in_words_is_so(peers: Workspace) -> None:
    facts = json.loads((walk.path_of("peers").parents[1] / "planted.json").read_text("utf-8"))
    family = facts["family_that_differs"]["members"]
    assert set(family) == {"Chidi Okafor", "Adaeze Okafor", "Ngozi Okafor", "Jonas Okafor"}
    assert [name for name, of in family.items() if of["purchases"] == 0] == ["Ngozi Okafor"]
    assert "Ngozi Okafor" in facts["unthanked_helpers"]["members"]
    # Nobody had told Jonas: only what was new to the customer is in this list.
    told = facts["answers_through_weak_ties"]["only_an_acquaintance_knew"]
    assert ("Freja Østby", "Jonas Okafor", "flow control") in {
        (one["source"], one["target"], one["topic"]) for one in told
    }
    base = named(peers, "contrast/of_base").set_index("customer")
    assert base["blind_interactions"].mean() > 0.5
    assert base.loc["Adaeze Okafor", "customer_rank"] == 1
    assert base.loc["Adaeze Okafor", "company_strong"]
    assert base.loc["Dana Ruiz", "company_rank"] > 1
    assert [name for name in family if base.loc[name, "company_strong"]] == ["Adaeze Okafor"]
    assert not base.loc["Tom Becker", "company_strong"]
    with_company = named(peers, "ties/receipt", party="Ngozi Okafor", other="Kettle & Co")
    assert len(with_company) >= 24
    ties = named(peers, "ties/of_party", party="Dana Ruiz")
    assert ties["other"].iloc[0] == "Mara Lindt"


def test_what_the_notes_of_the_hub_say_in_words_is_so(company_hub: Workspace) -> None:
    base = named(company_hub, "contrast/of_base").set_index("customer")
    assert base["visible"].sum() > base["interactions"].sum() / 2
    assert base["blind_interactions"].idxmax() == "Piet de Vries"
    assert base.loc["Piet de Vries", "company_rank"] == 1
    dana = base.loc["Dana Ruiz"]
    assert dana["company_rank"] == 1 < dana["customer_rank"]
    parties = answers.ask(company_hub, "party/list").set_index("name")["household"]
    assert parties["Jonas Okafor"] == parties["Adaeze Okafor"]
    with_company = named(company_hub, "ties/of_party", party="Dana Ruiz").set_index("other")
    assert with_company.loc["Kettle & Co", "is_strong"]


def test_the_printed_walk_through_is_up_to_date() -> None:
    assert printed.PAGE.read_text(encoding="utf-8") == printed.page(), (
        "python -m recentre.story.printed writes it anew"
    )
