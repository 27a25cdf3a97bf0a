"""Every page's sentence is made from the numbers and turns with the world."""

from __future__ import annotations

from pathlib import Path

import pytest

from recentre import answers
from recentre.engine.database import Workspace
from recentre.naming import Names, labels
from recentre.selection import Selection
from recentre.views import base, centres, party, roster, timeline
from recentre.views.scene import Scene
from tests.tiny import Log


def scene_of(workspace: Workspace, names: Names = Names.ALL) -> Scene:
    facts = answers.ask(workspace, "workspace/facts").iloc[0].to_dict()
    return Scene(workspace=workspace, facts=facts, selection=Selection(), names=names)


def base_sentence(workspace: Workspace) -> str:
    scene = scene_of(workspace)
    return base.headline(scene, scene.ask("contrast/of_base"), scene.company_label)


def centres_sentence(workspace: Workspace, who: int) -> str:
    scene = scene_of(workspace)
    return centres.headline(scene, scene.ask("contrast/of_customer", customer=who), "Dana")


def typical(workspace: Workspace) -> int:
    figures = answers.ask(workspace, "contrast/of_base").sort_values("blind_interactions")
    return int(figures["customer"].iloc[len(figures) // 2])


def test_the_base_says_that_most_is_unseen_where_customers_learn_from_each_other(
    peers: Workspace,
) -> None:
    assert base_sentence(peers).startswith("Most of what customers do lies outside")


def test_the_base_says_that_most_is_seen_where_the_company_is_the_hub(
    company_hub: Workspace,
) -> None:
    assert "can see most of what its customers do" in base_sentence(company_hub)


def test_the_base_counts_what_the_query_counts(peers: Workspace) -> None:
    figures = answers.ask(peers, "contrast/of_base")
    said = base_sentence(peers)
    assert f"{figures['strong_seen'].sum()} of {figures['strong'].sum()}" in said


def test_two_centres_turns_with_the_world(peers: Workspace, company_hub: Workspace) -> None:
    assert "most of what Dana does" not in centres_sentence(peers, typical(peers))
    assert "most of what Dana does" in centres_sentence(company_hub, typical(company_hub))


def test_one_party_puts_the_company_among_the_strong_ties_only_in_the_hub(
    peers: Workspace, company_hub: Workspace
) -> None:
    def share_with_strong_company(workspace: Workspace) -> float:
        company = scene_of(workspace).company
        figures = answers.ask(workspace, "contrast/of_base")
        strong = [
            bool(
                answers.ask(workspace, "ties/of_party", party=int(who))
                .set_index("other")
                .loc[company, "is_strong"]
            )
            for who in figures["customer"]
        ]
        return sum(strong) / len(strong)

    assert share_with_strong_company(peers) < 0.5 < share_with_strong_company(company_hub)


def test_one_party_names_the_strongest(peers: Workspace) -> None:
    scene = scene_of(peers)
    dana = answers.party_named(peers, "Dana Ruiz")
    found = scene.ask("ties/of_party", party=dana)
    shown = scene.labels([*found["other"], dana], dana)
    said = party.headline(found, "Dana", shown)
    assert f"{len(found)}]" in said
    assert shown[int(found["other"].iloc[0])].split()[0] in said


def test_a_one_centred_log_gets_the_honest_sentence_and_no_share(tmp_path: Path) -> None:
    log = Log(
        "source,target,at\nAna,Shop,2026-01-01\nAna,Shop,2026-02-01\nBo,Shop,2026-02-03",
        company=["Shop"],
    ).workspace(tmp_path)
    ana = answers.party_named(log, "Ana")
    said = centres_sentence(log, ana)
    assert said.startswith("This log knows Dana only through Shop")
    assert "%" not in said


def test_the_list_starts_with_the_largest_blind_spot(peers: Workspace) -> None:
    listed = roster.customers(scene_of(peers))
    assert listed["blind_interactions"].is_monotonic_decreasing
    first, second = int(listed["customer"].iloc[0]), int(listed["customer"].iloc[1])
    assert roster.neighbours(listed, first) == (None, second)


@pytest.mark.parametrize("names", list(Names))
def test_names_show_what_the_setting_allows(peers: Workspace, names: Names) -> None:
    dana = answers.party_named(peers, "Dana Ruiz")
    parties = answers.ask(peers, "party/list").set_index("party")
    others = [int(p) for p in answers.ask(peers, "ties/of_party", party=dana)["other"]]
    shown = labels(peers, others, names, centre=dana)
    for other in others:
        row = parties.loc[other]
        private = row["type"] == "person" and not row["is_customer"]
        private = private and row["role"] not in ("company", "staff")
        bare = names is Names.ALL or (names is Names.CUSTOMERS and not private)
        assert (shown[other] == row["name"]) == bare
    assert len(set(shown.values())) == len(shown)


def test_a_timeline_begins_where_the_party_does(peers: Workspace) -> None:
    scene = scene_of(peers)
    met = {
        int(one): scene.ask("ties/of_party", party=int(one))["first_day"].min().date()
        for one in scene.ask("contrast/of_base")["customer"]
    }
    late = max(met, key=lambda one: met[one])
    assert met[late] > scene.facts["first_day"].date()
    begins, ends = timeline.window(scene, late)
    assert begins == met[late]
    assert ends == scene.facts["last_day"].date()
