"""The ledger on its two pages, without a browser: what is open, what is said, what is asked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from recentre import answers, changes, library, words
from recentre.engine.database import Workspace
from recentre.importing import loading
from recentre.importing.options import ImportOptions
from recentre.selection import Selection
from recentre.views import judging
from recentre.views.plain import plain

PAGES = Path(__file__).parents[2] / "pages"
SECTIONS = words.LEDGER_SECTIONS
PARTS = {"differs", "asymmetry", "cut", "bridges"}
ONE_CENTRED = """source,target,occurred_at,kind
Ana,Kettle,2025-03-01,purchase
Ana,Kettle,2025-04-01,purchase
Tom,Kettle,2025-04-02,purchase
"""
TWO = """source,target,occurred_at,kind
Ana,Kettle,2025-03-01,purchase
Ana,Tom,2025-03-02,message
Tom,Ana,2025-03-03,message
"""


@pytest.fixture(autouse=True)
def _no_links(monkeypatch: pytest.MonkeyPatch) -> None:
    # A page that runs alone has no navigation, and so no page to link to.
    monkeypatch.setattr("streamlit.page_link", lambda *_, **__: None)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note the names of the queries that are asked."""
    names: list[str] = []
    ask = answers.ask

    def noting(workspace: Workspace, query: str, /, *rest: Any, **values: Any) -> Any:
        names.append(query)
        return ask(workspace, query, *rest, **values)

    monkeypatch.setattr(answers, "ask", noting)
    return names


def opened(page: str, part: str | None = None, **chosen: Any) -> AppTest:
    run = AppTest.from_file(str(PAGES / f"{page}.py"), default_timeout=60)
    run.session_state["recentre_selection"] = Selection(**chosen)
    if part is not None:
        run.session_state[f"ledger_part_{'base' if page == 'the_base' else 'centres'}"] = part
    return ran(run.run())


def ran(page: AppTest) -> AppTest:
    assert not page.exception, [error.message for error in page.exception]
    return page


def texts(page: AppTest) -> str:
    return "\n".join(str(one.value) for one in (*page.markdown, *page.caption))


def dana() -> str:
    made = library.sample()
    party = answers.party_named(made, "Dana Ruiz")
    return str(answers.ask(made, "party/list", parties=str(party))["key"].iloc[0])


def own(text: str, folder: Path) -> str:
    path = folder / "log.csv"
    path.write_text(text, encoding="utf-8")
    options = ImportOptions(company=("Kettle",))
    return changes.make_new("Shop", lambda made: loading.load(made, path, options))[0]


def test_only_the_open_part_is_computed(asked: list[str]) -> None:
    page = opened("two_centres", "differs", centre=dana())
    assert "contrast/sources" in asked
    assert not {"ties/asymmetry", "ties/flips", "ties/by_bridgeness"} & set(asked)
    asked.clear()
    page.button_group(key="ledger_part_centres").set_value("bridges")
    ran(page.run())
    assert "ties/by_bridgeness" in asked
    assert not {"contrast/sources", "contrast/top", "ties/flips"} & set(asked)


@pytest.mark.parametrize("part", sorted(PARTS))
def test_every_part_of_a_customer_is_drawn_with_window_and_numbers(part: str) -> None:
    page = opened("two_centres", part, centre=dana())
    said = texts(page)
    assert "half-life 90 days" in said
    if part != "cut":
        assert words.LEDGER_NUMBERS in [one.label for one in page.expander]
    assert "Dana Ruiz" in said or part in ("cut", "bridges")


@pytest.mark.parametrize("part", sorted({"most", *PARTS}))
def test_every_part_of_the_base_is_drawn(part: str) -> None:
    assert "half-life 90 days" in texts(opened("the_base", part))


def test_the_controls_move_the_flips_and_the_default_is_one_click_away() -> None:
    page = opened("two_centres", "cut", centre=dana())
    assert "none of 24 ties changes class" in texts(page)
    assert "all 5 sentences stand" in texts(page)
    page.select_slider(key="ledger_cut_centres").set_value(0.8)
    ran(page.run())
    assert "6 of 24 ties change class" in texts(page)
    assert "Of 5 sentences of this page" in texts(page)
    assert words.LEDGER_VERDICTS["turned"] in texts(page)
    page.button(key="ledger_default_centres").click()
    ran(page.run())
    assert "none of 24 ties changes class" in texts(page)


def test_the_differences_are_listed_both_ways() -> None:
    page = opened("the_base")
    said = texts(page)
    for title in words.LEDGER_MOST_ENDS["displacement"]:
        assert title.format(name=plain("Kettle & Co")) in said
    page.selectbox(key="ledger_part").set_value("divergence")
    ran(page.run())
    assert words.LEDGER_MOST_PARTS["divergence"] in texts(page)
    # Who receives nothing that is visible has no second mix: too little seen for this part.
    assert "too little seen" in texts(page)


def test_a_one_centred_customer_gets_the_honest_sentence_and_no_figure(
    tmp_path: Path, asked: list[str]
) -> None:
    name = own(ONE_CENTRED, tmp_path)
    for page in ("two_centres", "the_base"):
        said = texts(opened(page, workspace=name))
        assert "nothing here would be a finding" in said
    assert not {"contrast/sources", "contrast/top", "contrast/differences"} & set(asked)
    library.delete(name)


def test_in_the_sample_world_calling_by_hand_is_explained_and_not_offered() -> None:
    made = library.sample()
    mara = answers.party_named(made, "Mara Lindt")
    key = str(answers.ask(made, "party/list", parties=str(mara))["key"].iloc[0])
    page = opened("two_centres", centre=dana(), selected=key)
    assert words.JUDGE_SAMPLE in texts(page)
    assert words.JUDGE_EXPLAINED not in texts(page)


def test_a_tie_is_called_strong_by_hand_and_shown_as_such_until_undone(tmp_path: Path) -> None:
    name = own(TWO, tmp_path)
    made = library.opened(name)
    keys = answers.ask(made, "party/list").set_index("name")["key"]
    chosen = {"workspace": name, "centre": str(keys["Ana"]), "selected": str(keys["Tom"])}
    page = opened("two_centres", **chosen)
    page.session_state["recentre_names"] = {str(made.path): judging.Names.ALL}
    page.run()
    (note,) = [one for one in page.text_input if one.label == words.JUDGE_NOTE]
    note.set_value("they are sisters")
    (save,) = [one for one in page.button if one.label == words.JUDGE_SAVE]
    save.click()
    ran(page.run())
    assert "Called strong by hand: they are sisters" in texts(page).replace("\\", "")
    ties = page.dataframe[0].value
    assert "weak (by hand: strong)" in set(ties["class"])
    (undo,) = [one for one in page.button if one.label == words.JUDGE_UNDO]
    undo.click()
    ran(page.run())
    assert "they are sisters" not in texts(page)
    assert set(page.dataframe[0].value["class"]) == {"weak"}
    library.delete(name)


def test_a_note_is_not_shown_where_names_are_hidden(tmp_path: Path) -> None:
    name = own(TWO, tmp_path)
    made = library.opened(name)
    keys = answers.ask(made, "party/list").set_index("name")["key"]
    ana, tom = (answers.party_named(made, who) for who in ("Ana", "Tom"))
    judging.judging.judge(made, ana, tom, is_strong=True, note="Tom is her brother")
    page = opened("two_centres", workspace=name, centre=str(keys["Ana"]), selected=str(keys["Tom"]))
    assert "Called strong by hand" in texts(page)
    assert "brother" not in texts(page)
    library.delete(name)
