"""The page Jobs without a browser: what is said, what is open, what a log without topics gets."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from recentre import changes, library, words
from recentre.importing import loading
from recentre.importing.options import ImportOptions
from recentre.selection import Selection
from recentre.views.jobs.subject import key_of

PAGES = Path(__file__).parents[2] / "pages"
NO_TOPICS = """source,target,occurred_at,kind
Ana,Kettle,2025-03-01T10:00:00Z,support request
Kettle,Ana,2025-03-01T13:00:00Z,support reply
Tom,Kettle,2025-04-02T10:00:00Z,support request
"""
NOTHING_ASKED = """source,target,occurred_at,kind
Ana,Kettle,2025-03-01T10:00:00Z,purchase
Tom,Kettle,2025-04-02T10:00:00Z,purchase
"""
TOPICS = """source,target,occurred_at,kind,topic
Ana,Tom,2025-03-01T10:00:00Z,question,hard water
Tom,Ana,2025-03-01T13:00:00Z,answer,hard water
Tom,Kettle,2025-04-02T10:00:00Z,question,descaling
Ana,Kettle,2025-04-03T10:00:00Z,question,milk
"""


@pytest.fixture(autouse=True)
def _no_links(monkeypatch: pytest.MonkeyPatch) -> None:
    # A page that runs alone has no navigation, and so no page to link to.
    monkeypatch.setattr("streamlit.page_link", lambda *_, **__: None)


def opened(part: str | None = None, **chosen: object) -> AppTest:
    run = AppTest.from_file(str(PAGES / "jobs.py"), default_timeout=60)
    run.session_state["recentre_selection"] = Selection(**chosen)  # type: ignore[arg-type]
    if part is not None:
        run.session_state["jobs_part"] = part
    run.run()
    assert not run.exception, run.exception
    return run


def said(run: AppTest) -> str:
    return "\n".join(one.value for one in [*run.title, *run.markdown, *run.caption, *run.info])


def imported(text: str, folder: Path) -> str:
    path = folder / "log.csv"
    path.write_text(text, encoding="utf-8")
    name, _ = changes.make_new(
        "log", lambda into: loading.load(into, path, ImportOptions(company=("Kettle",)))
    )
    return name


@pytest.mark.parametrize("part", words.JOBS_SECTIONS)
@pytest.mark.parametrize("world", [None, "sample.company-hub"])
def test_every_part_draws_in_both_worlds(part: str, world: str | None) -> None:
    run = opened(part, workspace=world)
    assert run.title[0].value


def test_the_sentence_turns_with_the_world() -> None:
    assert "mostly answered by others" in opened().title[0].value
    hub = opened(workspace="sample.company-hub").title[0].value
    assert "mostly answered by Kettle" in hub


def test_an_address_opens_a_job() -> None:
    run = opened("one", job=key_of("steam milk"))
    assert "**steam milk**" in said(run)


def test_a_log_without_topics_says_what_it_can(tmp_path: Path) -> None:
    run = opened(workspace=imported(NO_TOPICS, tmp_path))
    assert "answered :primary[50\N{NO-BREAK SPACE}%] within 30 days" in run.title[0].value
    assert "is not in this log" in run.title[0].value
    assert "A column `topic`" in said(run)


@pytest.mark.parametrize("part", ["turned_out", "sources", "people", "ideas", "topics"])
def test_every_part_draws_without_topics(part: str, tmp_path: Path) -> None:
    opened(part, workspace=imported(NO_TOPICS, tmp_path))


def test_a_log_in_which_nobody_asks_names_the_column_that_would_tell(tmp_path: Path) -> None:
    run = opened(workspace=imported(NOTHING_ASKED, tmp_path))
    assert run.title[0].value.startswith("Nothing in this log asks")
    assert "A column `kind`" in said(run)


def test_without_ratings_memory_names_the_column(tmp_path: Path) -> None:
    run = opened("remembered", workspace=imported(TOPICS, tmp_path))
    assert "A column `rating`" in said(run)


def test_the_generated_world_cannot_be_changed() -> None:
    run = opened("topics")
    assert run.button(key="jobs_topics_put").disabled
    assert words.QUALITY_READ_ONLY in said(run)


def test_a_workspace_of_ones_own_offers_its_topics(tmp_path: Path) -> None:
    name = imported(TOPICS, tmp_path)
    run = opened("topics", workspace=name)
    assert library.own(name) == name
    assert not run.selectbox(key=[b.key for b in run.selectbox if b.key][-1]).disabled


def test_topics_are_put_together_and_the_change_is_undone(tmp_path: Path) -> None:
    name = imported(TOPICS, tmp_path)
    script = f"""
import streamlit as st
from recentre import answers, library
from recentre.importing import telling
from recentre.selection import Selection
from recentre.views import bringing
from recentre.views.jobs import topics
from recentre.views.scene import current

st.session_state["recentre_selection"] = Selection(workspace={name!r})
bringing.start_stating = lambda place, subject, rows: telling.state(
    library.opened(place), subject, rows
)
scene = current()
found = answers.ask(scene.workspace, "quality/topics")
former = dict(zip(found["topic"], found["job"]))
if not st.session_state.get("said"):
    st.session_state["said"] = True
    topics.say(scene, {{"hard water": "descale", "descaling": "descale"}}, former)
topics._undo(scene, read_only=False)
st.json(former)
"""
    run = AppTest.from_string(script, default_timeout=60).run()
    assert not run.exception, run.exception
    together = {"hard water": "descale", "descaling": "descale", "milk": "milk"}
    assert json.loads(run.json[0].value) == together
    run.button(key="jobs_topics_undo").click().run()
    assert not run.exception, run.exception
    assert json.loads(run.json[0].value) == {topic: topic for topic in together}
    assert not [button for button in run.button if button.key == "jobs_topics_undo"]
