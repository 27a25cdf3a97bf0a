"""Jobs of real logs, against pandas that reads the same files and uses none of our code."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from recentre import answers, recipes
from recentre.engine.database import Workspace, forget_workspace
from recentre.importing.loading import load
from recentre.importing.options import ImportOptions
from recentre.views.jobs import sentences
from recentre.views.jobs.subject import Subject
from tests.pages.test_sentences import scene_of
from tests.unit.importing_tables import workspace

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data"
WITHIN = pd.Timedelta(days=30)

pytestmark = [
    pytest.mark.real_logs,
    pytest.mark.skipif(
        not FOLDER.is_dir(), reason=f"the folder of real logs is not there: {FOLDER}"
    ),
]


def imported(
    folder: Path, recipe: str, files: str, said: dict[str, str], accounts: tuple[str, ...] = ()
) -> Workspace:
    """Load an export by its recipe."""
    paths = sorted((FOLDER / files).glob("*.csv"))
    made = recipes.apply(recipes.load(recipe), paths, folder, answers=said)
    into = workspace(folder)
    load(into, (), ImportOptions(made=made, company=accounts))
    return into


@pytest.fixture(scope="module")
def bicycles(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder = tmp_path_factory.mktemp("bicycles")
    made = imported(folder, "stackexchange", "stackexchange_bicycles", {"site": "Bikes"})
    yield made
    forget_workspace(made.path)


def accounts() -> tuple[str, ...]:
    tweets = pd.read_csv(FOLDER / "twitter_care" / "care_tweets.csv", dtype=str)
    own = tweets[tweets["inbound"] == "False"]["author_id"]
    return tuple(sorted({*tweets["company"], *own}))


@pytest.fixture(scope="module")
def care(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    names = accounts()
    folder = tmp_path_factory.mktemp("care")
    made = imported(folder, "social-posts", "twitter_care", {"company": names[0]}, names)
    yield made
    forget_workspace(made.path)


def posts() -> pd.DataFrame:
    found = pd.read_csv(FOLDER / "stackexchange_bicycles" / "posts.csv", dtype=str)
    found["at"] = pd.to_datetime(found["CreationDate"])
    found["topic"] = found["Tags"].str.extract(r"<([^>]+)>")[0]
    return found


def waits() -> pd.DataFrame:
    """Return every question with the time of its first answer: by topic, and by its own thread."""
    every = posts()
    # The site's own account, -1, is a bot to the recipe and no customer.
    has_asker = every["OwnerUserId"].notna() & (every["OwnerUserId"] != "-1")
    asked = every[(every["PostTypeId"] == "1") & has_asker]
    given = every[(every["PostTypeId"] == "2") & every["OwnerUserId"].notna()].merge(
        every[every["PostTypeId"] == "1"][["Id", "OwnerUserId", "topic"]],
        left_on="ParentId",
        right_on="Id",
        suffixes=("", "_asked"),
    )
    given = given[
        given["OwnerUserId_asked"].notna() & (given["OwnerUserId"] != given["OwnerUserId_asked"])
    ]
    rows = []
    for _, question in asked.iterrows():
        mine = given[(given["OwnerUserId_asked"] == question["OwnerUserId"])]
        by_topic = mine[(mine["topic_asked"] == question["topic"]) & (mine["at"] > question["at"])]
        own = mine[(mine["ParentId"] == question["Id"]) & (mine["at"] > question["at"])]
        rows.append(
            {
                "topic": question["topic"],
                "who": question["OwnerUserId"],
                "at": question["at"],
                "first": by_topic["at"].min(),
                "first_by": by_topic.sort_values(["at", "Id"])["OwnerUserId"].iloc[0]
                if len(by_topic)
                else None,
                "own": own["at"].min(),
            }
        )
    return pd.DataFrame(rows)


def median_hours(times: pd.DataFrame, end: pd.Timestamp) -> float | None:
    """Return Kaplan and Meier's median of columns at and first, censored after 30 days."""
    answered = times["first"] <= times["at"] + WITHIN
    limit = (times["at"] + WITHIN).clip(upper=end)
    waited = times["first"].where(answered, limit) - times["at"]
    hours = waited.dt.total_seconds() // 1 / 3600
    still, waiting = 1.0, len(times)
    for moment in sorted(hours.unique()):
        here = hours == moment
        still *= 1 - (answered & here).sum() / waiting
        waiting -= int(here.sum())
        if still <= 0.5 + 1e-9:
            return float(moment)
    return None


def test_what_goes_unanswered_among_cyclists_is_what_pandas_counts(bicycles: Workspace) -> None:
    times = waits()
    answered = times["first"] <= times["at"] + WITHIN
    whole = answers.ask(bicycles, "jobs/overall").iloc[0]
    assert (whole["asked"], whole["answered"]) == (len(times), int(answered.sum()))
    found = answers.ask(bicycles, "jobs/summary").set_index("job")
    for topic, rows in times.groupby("topic"):
        share = (rows["first"] <= rows["at"] + WITHIN).mean()
        assert found.loc[topic, "asked"] == len(rows)
        assert found.loc[topic, "askers"] == rows["who"].nunique()
        assert found.loc[topic, "answered_share"] == pytest.approx(share)
    end = pd.Timestamp(answers.ask(bicycles, "workspace/facts")["last_day"].iloc[0])
    wanted = median_hours(times, end + pd.Timedelta(days=1))
    assert whole["median_hours"] == pytest.approx(wanted, abs=2 / 3600)


def test_an_answer_by_topic_is_nearly_an_answer_in_the_same_thread(bicycles: Workspace) -> None:
    """The rule does not see threads: it says answered for a few whose answer was to a sibling."""
    times = waits()
    by_topic = (times["first"] <= times["at"] + WITHIN).mean()
    by_thread = (times["own"] <= times["at"] + WITHIN).mean()
    assert by_thread <= by_topic
    assert by_topic - by_thread < 0.05


def test_who_teaches_whom_among_cyclists_is_what_pandas_counts(bicycles: Workspace) -> None:
    every = posts()
    question = every[every["PostTypeId"] == "1"].set_index("Id")
    given = every[(every["PostTypeId"] == "2") & every["OwnerUserId"].notna()].copy()
    given["asked_by"] = given["ParentId"].map(question["OwnerUserId"])
    given["topic"] = given["ParentId"].map(question["topic"])
    given = given[given["asked_by"].notna() & (given["asked_by"] != given["OwnerUserId"])]
    names = answers.names_of(bicycles)
    for topic in ("discussion", "support"):
        found = answers.ask(bicycles, "jobs/parties", job=topic, most=10_000)
        helped = found[found["helped"] > 0]
        got = {
            names[int(party)]: (int(pieces), int(people))
            for party, pieces, people in zip(
                helped["party"], helped["helped"], helped["people"], strict=True
            )
        }
        own = given[given["topic"] == topic].groupby("OwnerUserId")["asked_by"]
        wanted = {f"user {who}": (int(rows.size), int(rows.nunique())) for who, rows in own}
        assert got == wanted
    share = answers.ask(bicycles, "jobs/by_source")["knowledge"].sum()
    assert share == len(given)


def test_an_accepted_answer_thanks_whoever_was_first_to_answer(bicycles: Workspace) -> None:
    votes = pd.read_csv(FOLDER / "stackexchange_bicycles" / "votes.csv", dtype=str)
    every = posts().set_index("Id")
    accepted = votes[votes["VoteTypeId"] == "1"].copy()
    accepted["helper"] = accepted["PostId"].map(every["OwnerUserId"])
    accepted["asker"] = accepted["PostId"].map(every["ParentId"]).map(every["OwnerUserId"])
    accepted["at"] = (
        pd.to_datetime(accepted["CreationDate"]) + pd.Timedelta(days=1) - pd.Timedelta(seconds=1)
    )
    accepted = accepted.dropna(subset=["helper", "asker"])
    accepted = accepted[accepted["helper"] != accepted["asker"]]
    last = pd.Timestamp(answers.ask(bicycles, "workspace/facts")["last_day"].iloc[0])
    thanked = judged = 0
    for _, row in waits().iterrows():
        if pd.isna(row["first"]) or row["first"] > row["at"] + WITHIN:
            continue
        if (last - row["first"].normalize()).days < 30:
            continue
        judged += 1
        own = accepted[
            (accepted["asker"] == row["who"])
            & (accepted["helper"] == row["first_by"])
            & (accepted["at"] > row["first"])
        ]
        thanked += bool(len(own)) and own["at"].min() <= row["first"] + WITHIN
    found = answers.ask(bicycles, "jobs/outcomes").set_index("outcome").loc["thanked"]
    assert found["n"] == judged
    assert found["value"] == pytest.approx(thanked / judged, abs=2 / judged)


def test_what_companies_answer_in_public_is_what_pandas_counts(care: Workspace) -> None:
    tweets = pd.read_csv(FOLDER / "twitter_care" / "care_tweets.csv", dtype=str)
    tweets["at"] = pd.to_datetime(tweets["created_at"], utc=True).dt.tz_localize(None)
    inbound = tweets["inbound"] == "True"
    own = set(accounts())
    # A post that stands in two conversations is one post.
    asked = tweets[inbound & ~tweets["author_id"].isin(own)].drop_duplicates(["tweet_id"])
    # A reply goes to the customer who wrote last before it in the same conversation.
    replies = []
    for _, tweet in tweets[~inbound].iterrows():
        before = tweets[
            inbound
            & (tweets["conversation_id"] == tweet["conversation_id"])
            & (tweets["at"] < tweet["at"])
        ]
        if len(before):
            to = before.sort_values("at", kind="stable")["author_id"].iloc[-1]
            replies.append((to, tweet["at"]))
    came = pd.DataFrame(replies, columns=["to", "at"])
    first = [
        came[(came["to"] == who) & (came["at"] > at)]["at"].min()
        for who, at in zip(asked["author_id"], asked["at"], strict=True)
    ]
    times = pd.DataFrame({"at": asked["at"].to_numpy(), "first": first})
    answered = int((times["first"] <= times["at"] + WITHIN).sum())
    whole = answers.ask(care, "jobs/overall").iloc[0]
    assert whole["asked"] == len(times)
    assert whole["answered"] == answered
    assert pd.isna(whole["median_hours"])
    ours = answers.ask(care, "jobs/by_source")
    assert ours["source_class"].tolist() == ["company"]
    soon = times[times["first"] <= times["at"] + WITHIN]
    hours = ((soon["first"] - soon["at"]).dt.total_seconds() / 3600).median()
    assert ours["median_hours"].iloc[0] == pytest.approx(hours, abs=2 / 3600)


def test_the_sentence_of_a_log_of_care_says_how_few_are_answered(care: Workspace) -> None:
    subject = Subject(scene_of(care), 30, "again")
    said = sentences.headline(subject, answers.ask(care, "jobs/summary"))
    assert said.startswith("Of 1,207 questions and requests of customers")
    assert "answered :primary[10 %] within 30 days; fewer than half had an answer" in said
    assert said.endswith("Whom else customers asked is not in this log.")
