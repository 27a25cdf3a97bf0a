"""Knowledge of real logs, against pandas that reads the same files and uses none of our code."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from recentre import answers
from recentre.engine.database import Workspace, forget_workspace
from recentre.views.knowledge import sentences
from recentre.views.knowledge.learner import Learner
from tests.pages.test_sentences import scene_of
from tests.unit.test_jobs_real_logs import FOLDER, accounts, imported

WITHIN = pd.Timedelta(days=30)

pytestmark = [
    pytest.mark.real_logs,
    pytest.mark.skipif(
        not FOLDER.is_dir(), reason=f"the folder of real logs is not there: {FOLDER}"
    ),
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder: Path = tmp_path_factory.mktemp("site")
    made = imported(folder, "stackexchange", "stackexchange_bicycles", {"site": "Bikes"})
    yield made
    forget_workspace(made.path)


def posts() -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return questions with a known author, and answers that reached another person."""
    every = pd.read_csv(FOLDER / "stackexchange_bicycles" / "posts.csv", dtype=str)
    every["at"] = pd.to_datetime(every["CreationDate"])
    every["topic"] = every["Tags"].str.extract(r"<([^>]+)>")[0]
    asked = every[every["PostTypeId"] == "1"]
    given = every[every["PostTypeId"] == "2"].drop(columns="topic")
    given = given.merge(
        asked[["Id", "OwnerUserId", "topic"]].rename(
            columns={"Id": "ParentId", "OwnerUserId": "asker"}
        ),
        on="ParentId",
    )
    known = given["OwnerUserId"].notna() & given["asker"].notna()
    return (
        asked[asked["OwnerUserId"].notna()],
        given[known & (given["OwnerUserId"] != given["asker"])],
    )


def test_who_teaches_whom_is_what_pandas_counts(site: Workspace) -> None:
    _, given = posts()
    people = given[given["asker"] != "-1"]
    sources = answers.ask(site, "knowledge/sources").set_index("source_class")["n"]
    assert sources.sum() == len(people)
    rows = answers.ask(site, "knowledge/pieces", most=2_000)
    got = answers.with_names(site, "knowledge/pieces", rows).groupby(["source", "target"]).size()
    wanted = ("user " + people["OwnerUserId"]).to_frame("source")
    wanted["target"] = "user " + people["asker"]
    assert sorted(got.tolist()) == sorted(wanted.groupby(["source", "target"]).size().tolist())


def test_what_goes_unanswered_is_what_pandas_counts(site: Workspace) -> None:
    asked, given = posts()
    found = answers.ask(site, "knowledge/unanswered").set_index("topic")
    # The site's own account, -1, is a bot to the recipe and no person.
    asked = asked[asked["OwnerUserId"] != "-1"]
    wanted: dict[str, list[float]] = {}
    counts: dict[str, int] = {}
    for who, topic, at in zip(asked["OwnerUserId"], asked["topic"], asked["at"], strict=True):
        counts[topic] = counts.get(topic, 0) + 1
        first = given[(given["asker"] == who) & (given["topic"] == topic) & (given["at"] > at)][
            "at"
        ].min()
        if first <= at + WITHIN:
            wanted.setdefault(topic, []).append((first - at).total_seconds() / 3600)
    assert found["asked"].to_dict() == counts
    answered = {topic: len(wanted.get(topic, [])) for topic in counts}
    assert found["answered"].to_dict() == answered
    for topic, hours in wanted.items():
        middle = float(pd.Series(hours).median())
        assert found["median_hours"][topic] == pytest.approx(middle, abs=2e-3)
    assert found["by_company"].sum() == 0


def test_the_earliest_arrivals_are_those_of_a_plain_pass_over_the_answers(site: Workspace) -> None:
    _, given = posts()
    rows = given.assign(at=given["at"].dt.floor("s")).sort_values("at")
    names = answers.names_of(site)
    start = "user 21"
    heard: dict[str, pd.Timestamp] = {start: pd.Timestamp.min}
    for _, batch in rows.groupby("at", sort=True):
        fresh = {
            f"user {target}": at
            for source, target, at in zip(
                batch["OwnerUserId"], batch["asker"], batch["at"], strict=True
            )
            if f"user {source}" in heard and f"user {target}" not in heard
        }
        heard |= fresh
    found = answers.ask(site, "knowledge/reach", party=start)
    got = {names[int(party)] for party in found["party"]}
    # An answer to one's own question goes to the site, which passes nothing on.
    assert got - {"Bikes"} == set(heard) - {start}


def test_a_log_of_care_says_that_it_was_drawn_from_one_chair(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    own = accounts()
    folder = tmp_path_factory.mktemp("care")
    made = imported(folder, "social-posts", "twitter_care", {"company": own[0]}, own)
    said = sentences.sources(Learner(scene_of(made)))
    repository = sentences.repository(
        Learner(scene_of(made)), answers.ask(made, "knowledge/unanswered")
    )
    forget_workspace(made.path)
    assert "learn most from" not in said
    assert "columns kind and topic" in repository
