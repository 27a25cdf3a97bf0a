"""What is planted about knowledge is found again by its queries, and turns with the world."""

from __future__ import annotations

import pytest
from scipy.spatial.distance import jensenshannon

from recentre import answers
from recentre.engine.database import Workspace
from recentre.views.knowledge import sentences, ways
from recentre.views.knowledge.learner import Learner
from recentre.views.knowledge.repository import could_publish
from tests import oracle
from tests.pages.test_sentences import scene_of, typical
from tests.unit.test_sample_planted import planted

WORLDS = pytest.mark.parametrize("world", ["peers", "company_hub"])


def facts(world: str, about: str) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = planted(world.replace("_", "-"))[about]
    return found


@WORLDS
@pytest.mark.parametrize("perspective", ["all", "visible"])
def test_sources_are_those_planted(
    request: pytest.FixtureRequest, world: str, perspective: str
) -> None:
    rows = oracle.ask(request.getfixturevalue(world), "knowledge/sources", perspective=perspective)
    stated = facts(world, "sources_of_knowledge")[perspective]
    assert {row["source_class"]: row["n"] for row in rows} == stated


@WORLDS
def test_what_comes_through_strong_and_weak_ties_is_what_was_planted(
    request: pytest.FixtureRequest, world: str
) -> None:
    made = request.getfixturevalue(world)
    stated = facts(world, "answers_through_weak_ties")
    for row in answers.ask(made, "knowledge/classes").itertuples():
        of_class = stated["strong" if row.is_strong else "weak"]
        assert (row.n, row.new) == (of_class["inflow"], of_class["new"])
    tenths = answers.ask(made, "knowledge/novelty")
    assert tenths["n"].sum() == stated["strong"]["inflow"] + stated["weak"]["inflow"]
    new = (tenths["n"] * tenths["novel"]).sum()
    assert round(new) == stated["strong"]["new"] + stated["weak"]["new"]
    assert (tenths["low"] <= tenths["novel"]).all()
    assert (tenths["novel"] <= tenths["high"]).all()


@WORLDS
def test_what_stays_unanswered_is_what_was_planted(
    request: pytest.FixtureRequest, world: str
) -> None:
    found = answers.ask(request.getfixturevalue(world), "knowledge/unanswered")
    stated = planted(world.replace("_", "-"))["unanswered"]["topics"]
    assert {
        row.topic: {
            "asked": row.asked,
            "answered": row.answered,
            "by_company": row.by_company,
            "unanswered": row.asked - row.answered,
        }
        for row in found.itertuples()
    } == stated


@WORLDS
def test_helpers_whom_nobody_thanks_are_those_planted(
    request: pytest.FixtureRequest, world: str
) -> None:
    made = request.getfixturevalue(world)
    found = answers.ask(made, "knowledge/giving")
    marked = answers.with_names(made, "knowledge/giving", found[found["gives_without_return"]])
    stated = planted(world.replace("_", "-"))["unthanked_helpers"]["members"]
    assert {
        row.party: {"given": row.given, "to": row.receivers} for row in marked.itertuples()
    } == (stated)


def test_carriers_have_the_measures_of_their_own_networks(peers: Workspace) -> None:
    found = answers.ask(peers, "knowledge/carriers").dropna(subset=["constraint"])
    own = answers.ask(peers, "ego/measures").set_index("party").loc[found["party"]]
    assert found["constraint"].to_numpy() == pytest.approx(own["constraint"].to_numpy())
    assert found["betweenness"].to_numpy() == pytest.approx(own["betweenness"].to_numpy())


def test_one_customers_sources_are_those_of_the_ledger_and_segments_add_up(
    peers: Workspace,
) -> None:
    listed = answers.ask(peers, "party/list")
    customers = listed[listed["is_customer"]]
    for who in customers["party"].head(12):
        mine = answers.ask(peers, "knowledge/sources", party=int(who))
        ledger = answers.ask(peers, "contrast/sources", customer=int(who))
        assert mine.equals(ledger)
    segments = customers["segment"].dropna().unique()
    assert not customers["segment"].isna().any()
    whole = answers.ask(peers, "knowledge/sources")["n"]
    parts = [answers.ask(peers, "knowledge/sources", segment=str(one))["n"] for one in segments]
    assert sum(parts).tolist() == whole.tolist()


def test_the_divergence_is_that_of_scipy_squared(peers: Workspace) -> None:
    full = answers.ask(peers, "knowledge/sources")["share"].fillna(0.0)
    visible = answers.ask(peers, "knowledge/sources", perspective="visible")["share"].fillna(0.0)
    row = answers.ask(peers, "knowledge/mix").iloc[0]
    assert row["divergence"] == pytest.approx(jensenshannon(full, visible, base=2) ** 2)


def test_every_piece_has_one_outcome(peers: Workspace) -> None:
    pieces = answers.ask(peers, "knowledge/sources").set_index("source_class")["n"]
    outcomes = answers.ask(peers, "knowledge/outcomes").groupby("source_class")["n"].sum()
    assert outcomes.to_dict() == pieces[pieces > 0].to_dict()
    assert answers.ask(peers, "knowledge/pieces")["all_rows"].iloc[0] == pieces.sum()


def test_the_headline_turns_with_the_world(peers: Workspace, company_hub: Workspace) -> None:
    said = [sentences.sources(Learner(scene_of(world))) for world in (peers, company_hub)]
    assert said[0].startswith("Customers learn most from strong peers: :primary[48 %]")
    assert said[1].startswith("Customers learn most from Kettle \\& Co itself: :primary[81 %]")


def test_one_customers_sentence_turns_with_the_world(
    peers: Workspace, company_hub: Workspace
) -> None:
    said = [
        sentences.sources(Learner(scene_of(world), typical(world)))
        for world in (peers, company_hub)
    ]
    assert "Co itself: " not in said[0]
    assert "Co itself: " in said[1]


def test_the_finding_on_weak_ties_is_tested_and_its_numbers_are_said(peers: Workspace) -> None:
    said = sentences.classes(Learner(scene_of(peers)), None)
    assert said.startswith("The finding holds here")
    assert "584 of 973 new pieces" in said
    assert "56 %" in said
    assert "32 %" in said


def test_too_few_pieces_are_not_compared(peers: Workspace) -> None:
    few = answers.ask(peers, "knowledge/giving")["party"].iloc[-1]
    assert sentences.classes(Learner(scene_of(peers), int(few)), None).startswith("Not enough")


def test_what_flows_without_the_company_turns_with_the_world(
    peers: Workspace, company_hub: Workspace
) -> None:
    def said(world: Workspace) -> str:
        learner = Learner(scene_of(world))
        company = learner.scene.company
        return ways.without_company(learner, answers.ask(world, "knowledge/contacts"), company)

    assert "most of what flows" in said(peers)
    assert "little of what flows" in said(company_hub)


def test_what_could_be_published_names_the_planted_hole(peers: Workspace) -> None:
    learner = Learner(scene_of(peers))
    told = could_publish(
        learner,
        answers.ask(peers, "knowledge/unanswered"),
        answers.ask(peers, "knowledge/passed_on"),
    )
    assert told[0].startswith("- **spare parts abroad**: 25 of 37")
    assert told[1].startswith("- **descaling light**: 29 of 47")
    assert "172 questions, 152 answered, none of them first by Kettle" in told[3]
