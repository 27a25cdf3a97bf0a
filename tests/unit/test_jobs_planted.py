"""What is planted in the sample worlds is found by the questions about jobs, world by world."""

from __future__ import annotations

import math
from collections import Counter
from typing import Any

import numpy as np
import pandas as pd
import pytest

from recentre import answers
from recentre.engine.database import Workspace
from recentre.views.jobs import dealing, ideas, remembered, sentences, sources
from recentre.views.jobs.subject import Subject
from tests import oracle
from tests.pages.test_sentences import scene_of
from tests.unit.test_sample_planted import Reading, planted

worlds = pytest.mark.parametrize("world", ["peers", "company_hub"])


def subject_of(workspace: Workspace, outcome: str = "thanked") -> Subject:
    return Subject(scene_of(workspace), 30, outcome)


@worlds
def test_questions_without_an_answer_are_those_planted(
    request: pytest.FixtureRequest, world: str
) -> None:
    rows = oracle.by(oracle.ask(request.getfixturevalue(world), "jobs/topics"), "topic")
    facts = planted(world.replace("_", "-"))["unanswered"]["topics"]
    for topic, fact in facts.items():
        assert (rows[topic]["asked"], rows[topic]["answered"]) == (fact["asked"], fact["answered"])


@worlds
def test_jobs_add_up_to_their_topics(request: pytest.FixtureRequest, world: str) -> None:
    workspace = request.getfixturevalue(world)
    topics = answers.ask(workspace, "jobs/topics")
    topics = topics.assign(
        asked=topics["asked"] + topics["requests"],
        answered=topics["answered"] + topics["requests_answered"],
    )
    by_topic = topics.groupby("job")[["asked", "answered"]].sum()
    by_job = answers.ask(workspace, "jobs/summary").set_index("job")[["asked", "answered"]]
    pd.testing.assert_frame_equal(
        by_topic.sort_index(), by_job.loc[by_topic.index].sort_index(), check_dtype=False
    )
    whole = answers.ask(workspace, "jobs/overall").iloc[0]
    assert (whole["asked"], whole["answered"]) == tuple(by_job.sum())


@worlds
def test_knowledge_by_source_is_what_was_planted(
    request: pytest.FixtureRequest, world: str
) -> None:
    found = answers.ask(request.getfixturevalue(world), "jobs/by_source")
    facts = planted(world.replace("_", "-"))["sources_of_knowledge"]["all"]
    got = found.groupby("source_class")["knowledge"].sum()
    assert {name: int(got.get(name, 0)) for name in facts} == facts


@worlds
def test_first_answers_of_classes_add_up_to_what_is_answered(
    request: pytest.FixtureRequest, world: str
) -> None:
    workspace = request.getfixturevalue(world)
    found = answers.ask(workspace, "jobs/by_source").groupby("job")["answers"].sum()
    whole = answers.ask(workspace, "jobs/summary").set_index("job")["answered"]
    assert found.sort_index().to_dict() == whole[whole.index.isin(found.index)].to_dict()
    assert whole[~whole.index.isin(found.index)].sum() == 0


@worlds
def test_bad_paths_saved_by_a_good_end_are_those_planted(
    request: pytest.FixtureRequest, world: str
) -> None:
    rows = oracle.ask(request.getfixturevalue(world), "jobs/memory", path_of="topic")
    saved = {row["party"]: row for row in rows if row["is_saved"] and row["ratings"] >= 4}
    facts = planted(world.replace("_", "-"))["then_and_remembered"]["saved_by_a_good_end"]
    assert set(saved) == set(facts)
    for name, fact in facts.items():
        row = saved[name]
        assert row["about"] == fact["topic"]
        assert row["ratings"] == len(fact["ratings"])
        for column in ("experience", "peak_end", "memory"):
            assert row[column] == pytest.approx(fact[column])
        assert row["gap"] == pytest.approx(fact["memory"] - fact["experience"])


def test_the_path_that_is_drawn_is_the_one_that_was_planted(peers: Workspace) -> None:
    facts = planted("peers")["then_and_remembered"]["saved_by_a_good_end"]
    name, fact = next(iter(facts.items()))
    party = answers.party_named(peers, name)
    found = answers.ask(peers, "jobs/path", party=party, path_of="topic", about=fact["topic"])
    assert found[~found["is_memory"]]["rating"].astype(int).tolist() == fact["ratings"]
    assert found[found["is_memory"]]["rating"].iloc[-1] == fact["memory"]


def test_who_answers_first_turns_with_the_world(peers: Workspace, company_hub: Workspace) -> None:
    said = [
        sentences.headline(subject_of(world), answers.ask(world, "jobs/summary"))
        for world in (peers, company_hub)
    ]
    assert "mostly answered by others than Kettle \\& Co" in said[0]
    assert "most of all from strong peers" in said[0]
    assert "mostly answered by Kettle \\& Co: it was first" in said[1]


def test_the_planted_gaps_are_named_as_unmet(peers: Workspace) -> None:
    said = sentences.unmet(subject_of(peers), answers.ask(peers, "jobs/summary"))
    assert "descaling light" in said
    assert "spare parts abroad" in said


def test_the_same_person_thanks_friends_more_and_in_the_hub_the_company(
    peers: Workspace, company_hub: Workspace
) -> None:
    said = [
        sources.sentence(subject_of(world), answers.ask(world, "jobs/matched", outcome="thanked"))
        for world in (peers, company_hub)
    ]
    assert "higher after knowledge from strong peers" in said[0]
    assert "higher after knowledge from Kettle \\& Co" in said[1]
    for one in said:
        assert "that is not to say that it is caused" in one


def test_memory_is_better_than_experience_in_the_sentence_as_in_the_numbers(
    peers: Workspace,
) -> None:
    found = answers.ask(peers, "jobs/memory", path_of="topic")
    said = remembered.sentence(subject_of(peers), found)
    saved = int(found["is_saved"].fillna(False).astype(bool).sum())
    assert f"{saved} were bad paths that a good end saved" in said
    assert f"{found['gap'].mean():.1f}] stars better" in said


def test_voices_are_less_independent_where_all_meet_in_one_place(
    peers: Workspace, company_hub: Workspace
) -> None:
    shares = [
        answers.ask(world, "jobs/voices").set_index("job").loc["get it repaired", "share"]
        for world in (peers, company_hub)
    ]
    assert shares[0] > shares[1]
    assert "neither a tie nor a community" in ideas.sentence(
        subject_of(peers), answers.ask(peers, "jobs/voices")
    )


@worlds
def test_voices_are_as_plain_python_counts_them(request: pytest.FixtureRequest, world: str) -> None:
    reading = Reading(world.replace("_", "-"))
    jobs = dict(oracle_topics(request.getfixturevalue(world)))
    customers = set(reading.customers)
    met: set[frozenset[str]] = set()
    circles: dict[str, set[str]] = {}
    for row in reading.rows:
        met.add(frozenset((row["source"], row["target"])))
        for one, other in ((row["source"], row["target"]), (row["target"], row["source"])):
            if reading.party[other]["type"] == "community":
                circles.setdefault(one, set()).add(other)
    raised: Counter[tuple[str, str]] = Counter()
    for row in reading.rows:
        wants = reading.asks(row) and not reading.asks(row, "knowledge")
        if wants and row["source"] in customers and row["topic"]:
            raised[jobs[row["topic"]], row["source"]] += 1
    for found in oracle.ask(request.getfixturevalue(world), "jobs/voices"):
        people = sorted(who for job, who in raised if job == found["job"])
        assert found["people"] == len(people)
        assert found["requests"] == sum(raised[found["job"], who] for who in people)
        alone = sum(
            frozenset((a, b)) not in met and not circles.get(a, set()) & circles.get(b, set())
            for place, a in enumerate(people)
            for b in people[:place]
        )
        assert found["independent"] == alone


def oracle_topics(workspace: Workspace) -> list[tuple[str, str]]:
    found = answers.ask(workspace, "quality/topics")
    return list(zip(found["topic"], found["job"], strict=True))


@worlds
def test_the_split_of_the_variation_is_that_of_the_dealings(
    request: pytest.FixtureRequest, world: str
) -> None:
    workspace = request.getfixturevalue(world)
    whole = answers.ask(workspace, "jobs/variation").set_index("what")
    habits = answers.ask(workspace, "jobs/habits", most=1000)
    for what in ("jobs", "channels"):
        table = dealing.table_of(habits, what)
        assert dealing.between(table) == pytest.approx(whole.loc[what, "between"], abs=1e-9)
        assert table.sum() == whole.loc[what, "n"]


def test_random_dealings_have_the_mean_that_the_formula_says() -> None:
    random = np.random.default_rng(5)
    table = random.multinomial(12, [0.5, 0.3, 0.2], size=30)
    found = dealing.split(table.astype(np.int64), times=2000)
    assert found is not None
    by_chance = (30 - 1) / (30 * 12 - 1)
    error = found.dealt.std() / math.sqrt(len(found.dealt))
    assert abs(found.dealt.mean() - by_chance) < 4 * error
    assert dealing.split(np.array([[3, 0], [4, 0]], dtype=np.int64)) is None


def test_what_lies_between_people_is_all_or_nothing_at_the_ends() -> None:
    assert dealing.between(np.array([[4, 0], [0, 4]], dtype=np.int64)) == pytest.approx(1)
    assert dealing.between(np.array([[2, 2], [2, 2]], dtype=np.int64)) == pytest.approx(0)


@worlds
def test_one_partys_jobs_are_its_part_of_all(request: pytest.FixtureRequest, world: str) -> None:
    workspace = request.getfixturevalue(world)
    customers = answers.ask(workspace, "contrast/of_base")["customer"]
    own = pd.concat([answers.ask(workspace, "jobs/of_party", party=int(one)) for one in customers])
    whole = answers.ask(workspace, "jobs/summary").set_index("job")
    for job, rows in own.groupby("job"):
        assert rows["asked"].sum() == whole.loc[job, "asked"], job
        assert rows["answered"].sum() == whole.loc[job, "answered"], job


@worlds
def test_half_the_answers_come_as_kaplan_and_meier_would_say(
    request: pytest.FixtureRequest, world: str
) -> None:
    """Kaplan and Meier's median, by hand: the smallest time at which half or fewer still wait."""
    reading = Reading(world.replace("_", "-"))
    times = waiting_times(reading)
    found = answers.ask(request.getfixturevalue(world), "jobs/overall").iloc[0]
    assert found["asked"] == len(times)
    assert found["answered"] == sum(is_answered for _, is_answered in times)
    still, waiting = 1.0, len(times)
    median = None
    for hours in sorted({hours for hours, _ in times}):
        here = [is_answered for at, is_answered in times if at == hours]
        still *= 1 - sum(here) / waiting
        waiting -= len(here)
        if still <= 0.5 + 1e-9:
            median = hours
            break
    assert found["median_hours"] == pytest.approx(median)


def waiting_times(reading: Reading) -> list[tuple[float, bool]]:
    """Return for everything asked the hours until its answer, or until nobody looks any more."""
    customers = set(reading.customers)
    end = pd.Timestamp("2026-01-01")
    came: dict[tuple[str, str], list[tuple[Any, str]]] = {}
    for row in reading.rows:
        nature = reading.kind[row["kind"]]["nature"]
        if not reading.asks(row) and row["topic"]:
            at = pd.Timestamp(row["occurred_at"]).tz_localize(None)
            came.setdefault((row["target"], row["topic"]), []).append((at, nature))
    found = []
    for row in reading.rows:
        if not (reading.asks(row) and row["source"] in customers):
            continue
        at = pd.Timestamp(row["occurred_at"]).tz_localize(None)
        own = reading.kind[row["kind"]]["nature"]
        later = [
            when
            for when, nature in came.get((row["source"], row["topic"]), [])
            if when > at and nature in ("knowledge", own)
        ]
        limit = min(at + pd.Timedelta(days=30), end)
        first = min(later, default=None)
        answered = first is not None and first <= at + pd.Timedelta(days=30)
        stop = first if answered else limit
        found.append(((stop - at).total_seconds() / 3600, answered))
    return found
