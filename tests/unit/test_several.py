"""Several parties side by side: the same rings and directions, the figures, the sentence."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from recentre import answers
from recentre.engine.database import Workspace
from recentre.naming import Names, labels
from recentre.network import library
from recentre.network.several.casting import (
    SeveralCast,
    household_of,
    households,
    in_common,
    several_cast,
)
from recentre.network.several.pictures import MOST_TIES, small_networks
from recentre.selection import SEVERAL_BY, Selection
from recentre.views.scene import Scene
from recentre.views.several import page
from recentre.views.several.board import columns_of
from tests.tiny import Log


def cast_of(workspace: Workspace, parties: list[int], **options: Any) -> SeveralCast:
    names = options.pop("names", Names.ALL)

    def labelled(wanted: Collection[int]) -> Mapping[int, str]:
        return labels(workspace, wanted, names)

    return several_cast(workspace, parties, labels=labelled, **options)


def customers(workspace: Workspace, count: int) -> list[int]:
    return [int(p) for p in answers.ask(workspace, "contrast/of_base")["customer"].head(count)]


def largest_home(workspace: Workspace) -> list[int]:
    return max(households(answers.ask(workspace, "party/list")).values(), key=len)


def said(workspace: Workspace, parties: list[int]) -> str:
    facts = answers.ask(workspace, "workspace/facts").iloc[0].to_dict()
    scene = Scene(workspace=workspace, facts=facts, selection=Selection(), names=Names.ALL)
    return page.headline(scene, cast_of(workspace, parties))


def drawn(cast: SeveralCast) -> list[dict[int, Any]]:
    found = []
    for network in small_networks(cast):
        nodes = network.get_network_data()[0]
        found.append({node["id"]: node for node in nodes})
    return found


def test_the_ties_of_each_are_those_of_its_own_page(peers: Workspace) -> None:
    for ego in cast_of(peers, customers(peers, 4)).egos:
        own = answers.ask(peers, "ties/of_party", party=ego.party)
        assert list(ego.ties["other"]) == list(own["other"])
        assert list(ego.ties["strength"]) == list(own["strength"])
        assert ego.interactions == int((own["outgoing"] + own["incoming"]).sum())


def test_the_figures_of_a_customer_are_those_of_the_contrast(peers: Workspace) -> None:
    figures = answers.ask(peers, "contrast/of_base").set_index("customer")
    for ego in cast_of(peers, customers(peers, 12)).egos:
        row = figures.loc[ego.party]
        assert ego.interactions == row["interactions"]
        assert ego.strong == row["strong"]
        assert ego.company_rank == row["company_rank"]
        assert ego.blind_interactions == pytest.approx(row["blind_interactions"])


def test_all_stand_on_the_same_rings_to_the_same_scale(peers: Workspace) -> None:
    told = [
        json.loads(network.get_network_data()[5])["recentre"]
        for network in small_networks(cast_of(peers, customers(peers, 12)))
    ]
    for name in ("rings", "extent"):
        assert len({json.dumps(info[name]) for info in told}) == 1
    assert [bool(info["legend"]) for info in told] == [True] + [False] * 11


def test_a_party_stands_in_about_the_same_direction_in_each(peers: Workspace) -> None:
    cast = cast_of(peers, customers(peers, 6))
    pictures = drawn(cast)
    turned = []
    for party in set.union(*map(set, pictures)) - {ego.party for ego in cast.egos} - {-1}:
        turns = [np.arctan2(p[party]["x"], -p[party]["y"]) for p in pictures if party in p]
        turned += [abs(np.angle(np.exp(1j * (one - turns[0])))) for one in turns[1:]]
    assert len(turned) > 5
    assert np.degrees(np.median(turned)) < 6


def test_no_two_marks_of_a_small_network_meet(peers: Workspace) -> None:
    for picture in drawn(cast_of(peers, customers(peers, 6))):
        marks = [node for node in picture.values() if node["id"] >= 0]
        for place, one in enumerate(marks):
            for other in marks[place + 1 :]:
                gap = np.hypot(one["x"] - other["x"], one["y"] - other["y"])
                assert gap > 0.8 * (one["size"] + other["size"])


def test_of_very_many_ties_the_strongest_are_drawn_and_the_rest_is_counted(
    peers: Workspace,
) -> None:
    company = int(answers.ask(peers, "workspace/facts")["company"].iloc[0])
    cast = cast_of(peers, [company, *customers(peers, 1)])
    ego = next(ego for ego in cast.egos if ego.is_company)
    (picture,) = [nodes for nodes in drawn(cast) if -1 in nodes and company in nodes]
    assert len(picture) == MOST_TIES + 2
    assert picture[-1]["stands_for"] == len(ego.ties) - MOST_TIES


@pytest.mark.parametrize("order", SEVERAL_BY)
def test_they_are_sorted_by_any_figure(peers: Workspace, order: str) -> None:
    egos = cast_of(peers, customers(peers, 12), sorted_by=order).egos
    values: list[Any] = {
        "interactions": [-ego.interactions for ego in egos],
        "ties": [-len(ego.ties) for ego in egos],
        "strong": [-ego.strong for ego in egos],
        "company_rank": [ego.company_rank for ego in egos],
        "blind_interactions": [-(ego.blind_interactions or 0) for ego in egos],
        "name": [ego.label.casefold() for ego in egos],
    }[order]
    assert values == sorted(values)


def test_a_household_is_found_and_its_people_differ(peers: Workspace) -> None:
    home = largest_home(peers)
    parties = answers.ask(peers, "party/list")
    assert household_of(parties, home[0]) == home
    assert len(home) == 4
    sentence = said(peers, home)
    assert sentence.startswith("4 people of one household, 4 networks: ")
    cast = cast_of(peers, home)
    counts = [ego.strong for ego in cast.egos]
    if min(counts) < max(counts):
        assert f"strong ties run from {min(counts)} to {max(counts)}" in sentence
    common, whole = in_common(cast.met)
    assert f"of {whole} others" in sentence
    assert common <= min(map(len, cast.met))


def test_the_sentence_reads_right_for_none_and_one(peers: Workspace) -> None:
    assert said(peers, []).startswith("Choose at least two")
    assert said(peers, customers(peers, 1)).startswith("One party stands here")


def test_a_one_centred_log_is_not_compared(tmp_path: Path) -> None:
    rows = "Ana,Shop,2026-01-01\nBo,Shop,2026-02-01\nShop,Ana,2026-02-03"
    log = Log(f"source,target,at\n{rows}", company=["Shop"]).workspace(tmp_path)
    both = [answers.party_named(log, name) for name in ("Ana", "Bo")]
    assert said(log, both).startswith("This log knows them only through Shop")
    for network in small_networks(cast_of(log, both)):
        rings = json.loads(network.get_network_data()[5])["recentre"]["rings"]
        assert rings[-1]["caption"] == "not in this log"


def test_hidden_names_are_nowhere_in_the_small_networks(peers: Workspace) -> None:
    cast = cast_of(peers, customers(peers, 12), names=Names.NONE)
    text = json.dumps(library.packed_all(small_networks(cast)))
    parties = answers.ask(peers, "party/list")
    people = parties[parties["type"] == "person"]["name"]
    assert not [name for name in people if name in text]


def test_a_small_network_is_light(peers: Workspace) -> None:
    networks = small_networks(cast_of(peers, customers(peers, 12)))
    sizes = [len(json.dumps(data, separators=(",", ":"))) for data in library.packed_all(networks)]
    assert max(sizes) < 30_000
    assert sum(sizes) < 100_000


def test_twelve_stand_in_two_rows() -> None:
    assert [columns_of(n) for n in (1, 2, 4, 5, 6, 8, 9, 12)] == [1, 2, 4, 3, 3, 4, 5, 6]


def test_the_address_holds_at_most_twelve_keys() -> None:
    keys = tuple(f"{n:012x}" for n in range(13))
    chosen, misfits = Selection.from_address({"several": ",".join(keys[:12])})
    assert chosen.several == keys[:12]
    assert misfits == ()
    assert Selection.from_address(chosen.to_address())[0] == chosen
    for text in (",".join(keys), "", "Dana", "abc,", f"{keys[0]},Dana"):
        assert Selection.from_address({"several": text}) == (Selection(), ("several",))
