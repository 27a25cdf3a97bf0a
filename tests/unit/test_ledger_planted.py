"""What is planted in the sample worlds is found again by the ledger, and turns with the world."""

from __future__ import annotations

import pytest

from recentre import answers
from recentre.engine.database import Workspace
from recentre.views import base, centres
from recentre.views.ledger import cut, most, sentences
from recentre.views.ledger.subject import Subject
from tests import oracle
from tests.pages.test_sentences import scene_of, typical
from tests.unit.test_sample_planted import planted


def of_base(workspace: Workspace) -> Subject:
    scene = scene_of(workspace)
    return Subject(scene, None, scene.selection.strength, base.headline)


def of_customer(workspace: Workspace, who: int) -> Subject:
    scene = scene_of(workspace)
    return Subject(scene, who, scene.selection.strength, centres.headline)


def dana(workspace: Workspace) -> Subject:
    return of_customer(workspace, answers.party_named(workspace, "Dana Ruiz"))


@pytest.mark.parametrize("world", ["peers", "company_hub"])
@pytest.mark.parametrize("perspective", ["all", "visible"])
def test_sources_of_knowledge_are_those_planted(
    request: pytest.FixtureRequest, world: str, perspective: str
) -> None:
    rows = oracle.ask(request.getfixturevalue(world), "contrast/sources", perspective=perspective)
    facts = planted(world.replace("_", "-"))["sources_of_knowledge"]
    assert {row["source_class"]: row["n"] for row in rows} == facts[perspective]


def test_the_customers_sources_add_up_to_those_of_the_base(peers: Workspace) -> None:
    whole = answers.ask(peers, "contrast/sources").set_index("source_class")["n"]
    customers = answers.ask(peers, "contrast/of_base")["customer"]
    parts = [
        answers.ask(peers, "contrast/sources", customer=int(who)).set_index("source_class")["n"]
        for who in customers
    ]
    assert sum(parts).to_dict() == whole.to_dict()


def test_where_customers_learn_turns_with_the_world(
    peers: Workspace, company_hub: Workspace
) -> None:
    assert sentences.sources(of_base(peers)).startswith("Customers learn most from strong peers")
    said = sentences.sources(of_base(company_hub))
    assert said.startswith("Customers learn most from Kettle \\& Co itself")


def test_one_customers_sources_turn_with_the_world(
    peers: Workspace, company_hub: Workspace
) -> None:
    assert "itself: " not in sentences.sources(of_customer(peers, typical(peers)))
    assert "itself: " in sentences.sources(of_customer(company_hub, typical(company_hub)))


def test_the_company_would_name_more_of_the_strongest_where_it_is_the_hub(
    peers: Workspace, company_hub: Workspace
) -> None:
    overlap = [answers.ask(world, "contrast/top")["rbo"].median() for world in (peers, company_hub)]
    assert overlap[0] < 0.4
    assert overlap[1] > 0.6
    assert "for 0 of them none" in sentences.top_of_base(of_base(company_hub))


def test_danas_strongest_are_the_planted_ones(peers: Workspace) -> None:
    who = answers.party_named(peers, "Dana Ruiz")
    strongest = oracle.ask(peers, "contrast/ranking", customer=who)[:6]
    stated = planted("peers")["strong_ties"]["of_customer"]["Dana Ruiz"]
    assert [row["other"] for row in strongest] == sorted(stated, key=lambda one: -stated[one])
    assert "would name :primary[1]" in sentences.top(dana(peers))


def test_centralisation_falls_further_where_customers_know_each_other(
    peers: Workspace, company_hub: Workspace
) -> None:
    found = [
        answers.ask(world, "contrast/centralisation")["all_ties"].iloc[0]
        for world in (peers, company_hub)
    ]
    assert found[0] < found[1] < 1


def test_the_company_matters_more_to_its_customers_than_they_to_it_where_it_is_the_hub(
    peers: Workspace, company_hub: Workspace
) -> None:
    def share(world: Workspace) -> float:
        company = scene_of(world).company
        sides = answers.ask(world, "ties/asymmetry", party=company)["matters_more_to"].dropna()
        return float((sides == "other").mean())

    assert share(peers) < 0.3
    assert share(company_hub) > 0.9


def test_with_the_defaults_every_sentence_stands_and_nothing_flips(peers: Workspace) -> None:
    for subject in (of_base(peers), dana(peers)):
        same = subject.by(90, 0.5)
        assert cut.said_by(same) == cut.said_by(subject)
        assert not len(same.ask("ties/flips", party=subject.customer, cut=0.5))


def test_with_a_high_cut_strong_ties_flip_and_a_sentence_turns(peers: Workspace) -> None:
    usual = dana(peers)
    strict = usual.by(90, 0.8)
    flips = strict.ask("ties/flips", party=usual.customer, cut=0.8)
    assert len(flips) == 6
    assert flips["was_strong"].all()
    assert not flips["is_strong"].any()
    before, after = cut.said_by(usual), cut.said_by(strict)
    verdicts = [sentences.verdict(one, other) for one, other in zip(before, after, strict=True)]
    # No strong tie is left: the headline and the sources say something else.
    assert verdicts[:2] == ["turned", "turned"]
    assert "no strong tie" in after[0]
    assert "weak peers" in after[1]
    assert verdicts[2] == "same"


def test_what_the_cut_moves_is_what_the_flips_say(peers: Workspace) -> None:
    whole = answers.ask(peers, "ties/all")
    for limit in (0.4, 0.6, 0.7):
        flips = answers.ask(peers, "ties/flips", cut=limit)
        strong = answers.ask(peers, "ties/by_bridgeness", cut=limit)["is_strong"].sum()
        gained = int(flips["is_strong"].sum())
        assert strong == whole["is_strong"].sum() + gained - (len(flips) - gained)


@pytest.mark.parametrize(
    ("before", "now", "verdict"),
    [
        ("5 of 9 ties, 56 %", "5 of 9 ties, 56 %", "same"),
        ("5 of 9 ties, 56 %", "4 of 1,009 ties, under 1 %", "numbers"),
        ("Ana learns most from peers: 5", "Ana learns most from Kettle: 5", "turned"),
        ("the median is +0.01", "the median is -0.20", "numbers"),
    ],
)
def test_a_sentence_stands_moves_its_numbers_or_turns(before: str, now: str, verdict: str) -> None:
    assert sentences.verdict(before, now) == verdict


def test_the_list_of_differences_counts_both_ways(peers: Workspace) -> None:
    found = answers.ask(peers, "contrast/differences")
    enough = found[found["is_seen_enough"] & found["value"].notna()]
    said = most.sentence(of_base(peers), "displacement", enough["value"])
    assert f"less to {(enough['value'] > 0).sum()} of {len(enough)}" in said
    assert f"more to {(enough['value'] < 0).sum()}" in said
