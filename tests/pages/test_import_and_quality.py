"""The page Import and quality, branch by branch; what only a browser shows is in tests/browser."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from recentre import answers, jobs, library, words
from recentre.selection import Selection
from recentre.views.quality import vocabulary

PAGE = str(Path(__file__).parents[2] / "pages" / "import_and_quality.py")
LOG = """source,target,occurred_at,kind
Ana,Kettle,2025-03-01T10:00:00Z,purchase
Ana,Tom,2025-03-02T10:00:00Z,question
Tom,Ana,2025-03-03T10:00:00Z,answer
Tom,Cleo,2025-03-04T10:00:00Z,answer
"""


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give every test a home without workspaces; the sample world in it is shared."""
    shared = Path(os.environ["RECENTRE_HOME"]) / "sample"
    shared.mkdir(parents=True, exist_ok=True)
    (tmp_path / "sample").symlink_to(shared, target_is_directory=True)
    monkeypatch.setenv("RECENTRE_HOME", str(tmp_path))
    # A page that runs alone has no navigation, and so no page to link to.
    monkeypatch.setattr("streamlit.page_link", lambda *_, **__: None)


def opened(workspace: str | None = None) -> AppTest:
    page = AppTest.from_file(PAGE, default_timeout=60)
    page.session_state["recentre_selection"] = Selection(workspace=workspace)
    return ran(page.run())


def ran(page: AppTest) -> AppTest:
    assert not page.exception, [error.message for error in page.exception]
    return page


def dropped(text: str, name: str = "log.csv", workspace: str | None = None) -> AppTest:
    page = opened(workspace)
    if workspace is not None:
        page.session_state["import_tab"] = words.UPLOAD_TAB
        page.run()
    page.file_uploader[0].set_value([(name, text.encode(), "text/csv")])
    return ran(page.run())


def widget(found: Any, label: str) -> Any:
    return next(one for one in found if one.label == label)


def pressed(page: AppTest, key: str) -> AppTest:
    """Press a button that starts a job, wait for the job, and run the page that takes its end."""
    page.button(key=key).click()
    page.run()
    job = jobs.find(page.session_state["import_job"])
    assert job is not None and job.wait(60)
    return ran(page.run())


def loaded(text: str = LOG, company: tuple[str, ...] = ("Kettle",), **answers: str) -> AppTest:
    page = dropped(text)
    if company:
        widget(page.multiselect, "The company: its names in this file").set_value(list(company))
    for label, answer in answers.items():
        widget(page.text_input, label.replace("_", " ")).set_value(answer)
    return pressed(pressed(page, "import_try"), "import_load")


def texts(page: AppTest) -> str:
    parts = (
        page.title,
        page.markdown,
        page.caption,
        page.success,
        page.error,
        page.info,
        page.warning,
    )
    return "\n".join(str(one.value) for part in parts for one in part).replace("\\", "")


def test_the_sample_world_is_shown_read_only_and_says_that_it_is_generated() -> None:
    page = opened()
    assert words.QUALITY_GENERATED in texts(page)
    for tab in (words.QUALITY_TAB_SHOWS, words.QUALITY_TAB_FILES, words.QUALITY_TAB_WORDS):
        page.session_state["import_tab"] = tab
        ran(page.run())
        assert not [one for one in page.button if one.icon == ":material/save:"]
    assert words.QUALITY_READ_ONLY in texts(page)


def test_a_needed_field_without_a_column_is_asked_for_and_may_be_a_constant() -> None:
    page = dropped("buyer,date\nAna,2025-03-01\nTom,2025-03-02\n")
    widget(page.selectbox, words.UPLOAD_FIELDS["source"]).set_value(("column", "buyer"))
    page.run()
    assert "choose toward whom" in texts(page)
    assert page.button(key="import_try").disabled
    widget(page.selectbox, words.UPLOAD_FIELDS["target"]).set_value(("constant", ""))
    page.run()
    assert "type the value of toward whom" in texts(page)
    widget(page.text_input, "Toward whom (target): its value").set_value("Kettle")
    page.run()
    assert not page.button(key="import_try").disabled
    widget(page.multiselect, "The company: its names in this file").set_value(["Kettle"])
    pressed(page, "import_try")
    assert "2 rows read = **2 loaded** + 0 refused" in texts(page)
    assert "The rows are one-centred" in texts(page)


def test_a_decimal_mark_that_no_row_tells_is_asked_with_both_readings() -> None:
    page = dropped("from,to,date,amount\nAna,Tom,2025-03-01,1.234\nTom,Ana,2025-03-02,2.500\n")
    question = widget(page.radio, words.UPLOAD_DECIMAL)
    assert [label.replace("\\", "") for label in question.options] == [
        "A decimal comma: 1.234 is 1,234",
        "A decimal point: 1.234 is 1.234",
    ]
    assert question.value is None and page.button(key="import_try").disabled
    question.set_value("comma")
    page.run()
    pressed(pressed(page, "import_try"), "import_load")
    amounts = answers.ask(library.opened("log"), "quality/fields")
    assert int(amounts["interactions"][amounts["field"] == "amount"].iloc[0]) == 2


def test_times_without_a_zone_ask_for_one_and_times_with_one_do_not() -> None:
    plain = dropped("from,to,date\nAna,Tom,2025-03-01 10:00\n")
    assert widget(plain.selectbox, words.UPLOAD_ZONE).value == "UTC"
    zoned = dropped("from,to,date\nAna,Tom,2025-03-01T10:00:00Z\n")
    assert words.UPLOAD_ZONE not in [one.label for one in zoned.selectbox]


def test_a_try_is_stale_once_a_choice_changes() -> None:
    page = pressed(dropped(LOG), "import_try")
    assert "import_load" in [one.key for one in page.button]
    widget(page.selectbox, words.UPLOAD_FIELDS["kind"]).set_value(("none", ""))
    ran(page.run())
    assert words.UPLOAD_STALE in texts(page)
    assert "import_load" not in [one.key for one in page.button]


def test_a_small_file_that_says_something_unknown_is_told_with_file_line_column_and_value() -> None:
    page = dropped(LOG)
    kinds = widget(page.file_uploader, words.UPLOAD_SMALL_FILES["kinds"])
    kinds.set_value([("kinds.csv", b"kind,nature\nanswer,wisdom\n", "text/csv")])
    page.run()
    pressed(page, "import_try")
    assert "kinds.csv, line 2, column nature: 'wisdom' is unknown." in texts(page)


def test_loading_makes_a_named_workspace_with_what_was_said_of_it_and_opens_it() -> None:
    page = loaded(Where_the_log_comes_from="help desk", Who_agreed_to_its_use="the members")
    assert page.session_state["recentre_selection"].workspace == "log"
    assert "log.csv is loaded: 4 rows with 4 parties in log." in texts(page)
    facts = answers.ask(library.opened("log"), "workspace/facts").iloc[0]
    assert (facts["origin"], facts["consent"]) == ("help desk", "the members")
    assert not facts["all_contact_logged"]


def test_a_log_without_a_company_says_so_and_what_would_bring_it() -> None:
    said = texts(loaded(company=()))
    assert "it names no company" in said
    assert "give a name the role company under" in said


def test_a_log_in_which_both_never_act_and_nothing_has_a_nature_names_what_is_missing() -> None:
    page = loaded("source,target,occurred_at\nAna,Kettle,2025-03-01\nAna,Tom,2025-03-02\n")
    said = texts(page)
    assert "in no tie do both ends act" in said
    assert "no interaction has a nature" in said
    assert "no row has a channel" in said


def test_adding_to_the_open_workspace_is_a_second_step_and_repeats_are_not_counted_twice() -> None:
    loaded()
    page = dropped(LOG + "Cleo,Ana,2025-03-05T10:00:00Z,answer\n", "more.csv", "log")
    pressed(page, "import_try")
    assert "5 rows read = **5 loaded**" in texts(page)
    widget(page.checkbox, "Add these rows to log, beside what is in it").check()
    ran(page.run())
    assert words.UPLOAD_STALE in texts(page)
    pressed(page, "import_try")
    assert "5 rows read = **1 loaded** + 0 refused + 0 self loops + 4 duplicates" in texts(page)
    pressed(page, "import_add")
    assert int(answers.ask(library.opened("log"), "workspace/facts")["interactions"].iloc[0]) == 5
    assert [entry.name for entry in library.entries()] == ["log"]


def test_undoing_the_only_file_leaves_an_empty_workspace_that_says_so() -> None:
    page = loaded()
    page.session_state["import_tab"] = words.QUALITY_TAB_FILES
    page.run()
    pressed(page, "quality_undo_now")
    assert "log holds no interaction yet." in texts(page)
    assert "log.csv was undone." in texts(page)


def test_only_what_the_reader_changed_is_said() -> None:
    before = pd.DataFrame({"kind": ["a", "b"], "nature": [None, "social"], "asks": [False, True]})
    after = pd.DataFrame(
        {"kind": ["a", "b"], "nature": ["knowledge", "social"], "asks": [False] * 2}
    )
    assert vocabulary.changes(before, after, vocabulary.KINDS) == [
        {"kind": "a", "nature": "knowledge", "asks": None},
        {"kind": "b", "nature": None, "asks": False},
    ]
    assert vocabulary.changes(before, before, vocabulary.KINDS) == []


def test_a_file_that_cannot_be_read_is_told_and_another_can_be_dropped() -> None:
    page = dropped("one column\nonly\n", "notes.csv")
    assert "notes.csv has one column only" in texts(page)
    assert page.file_uploader


def test_refused_rows_are_corrected_and_only_those_are_loaded() -> None:
    page = loaded("from,to,date\nAna,Kettle,2025-03-01\nTom,Kettle,soon\nCleo,,2025-03-02\n")
    page.session_state["import_tab"] = words.QUALITY_TAB_FILES
    ran(page.run())
    assert page.button(key="quality_correct_load").disabled
    text = "line,reason,from,to,date\n3,x,Tom,Kettle,2025-03-05\n4,x,Cleo,,2025-03-02\n"
    given = widget(page.file_uploader, words.CORRECT_UPLOAD)
    given.set_value([("log-refused.csv", text.encode(), "text/csv")])
    ran(page.run())
    assert "1 row of this file is corrected." in texts(page)
    page = pressed(page, "quality_correct_load_given")
    assert "1 corrected rows of log.csv are loaded as batch 2; 1 are still refused" in texts(page)
    account = "Of 2 refused rows of log.csv, 1 were corrected (batch 2); 1 are left."
    assert account in texts(page)


def test_a_file_that_is_here_already_is_told_before_it_is_tried() -> None:
    loaded()
    page = dropped(LOG, workspace="log")
    assert "This very file is in log already, as batch 1" in texts(page)


def test_the_header_can_be_said_not_to_be_one_and_the_reader_sees_both_ways() -> None:
    page = dropped("Ana,Kettle,2025-03-01\nTom,Kettle,2025-03-02\n")
    assert words.UPLOAD_HEADER in texts(page)
    for name, column in (("source", "column 1"), ("target", "column 2")):
        widget(page.selectbox, words.UPLOAD_FIELDS[name]).set_value(("column", column))
    ran(page.run())
    assert "**Ana** acted toward **Kettle** on 1 March 2025." in texts(page)
    page = pressed(page, "import_try")
    assert "2 rows read = **2 loaded**" in texts(page)


def test_a_file_of_several_tables_asks_which_is_the_log() -> None:
    calls = '[{"from": "Ana", "to": "Tom", "date": "2025-03-01"}]'
    page = dropped(f'{{"notes": [{{"a": 1, "b": 2}}], "calls": {calls}}}', "export.json")
    choice = widget(page.selectbox, words.UPLOAD_PART.format(n=2))
    assert choice.value == "notes" and words.UPLOAD_PART_ASKED in texts(page)
    choice.set_value("calls")
    ran(page.run())
    assert "- **Ana** acted toward **Tom** on 1 March 2025." in texts(page)
    assert "1 rows read = **1 loaded**" in texts(pressed(page, "import_try"))


def test_rows_are_said_as_sentences_and_follow_every_change() -> None:
    page = dropped(LOG)
    assert "- **Ana** bought from **Kettle** on 1 March 2025 at 10:00." in texts(page)
    widget(page.multiselect, "The company: its names in this file").set_value(["Kettle"])
    ran(page.run())
    assert "**Ana** asked **Person 1** on 2 March 2025 at 10:00." in texts(page)
    widget(page.selectbox, words.UPLOAD_FIELDS["kind"]).set_value(("none", ""))
    ran(page.run())
    assert "- **Ana** acted toward **Kettle**" in texts(page)


ORDERS = """Invoice No,Description,Quantity,Invoice Date,Unit Price,Customer ID
1,Beans,2,2025-03-01 10:00,5.00,Ana
1,Filter,1,2025-03-01 10:00,2.50,Ana
2,Beans,1,2025-03-02 11:00,5.00,Tom
C3,Beans,-1,2025-03-03 12:00,5.00,Tom
4,Beans,1,2025-03-04 12:00,5.00,
"""


def test_a_known_export_is_recognised_confirmed_and_followed() -> None:
    page = dropped(ORDERS, "orders.csv")
    assert "This looks like **Orders, one row a line item** (confidence" in texts(page)
    page.button(key="import_follow_orders").click()
    ran(page.run())
    assert "orders.csv" in texts(page) and page.button(key="import_try").disabled
    widget(page.text_input, "What is the company called that sold?").set_value("Kettle")
    ran(page.run())
    page = pressed(page, "import_try")
    page = pressed(page, "import_load")
    rows = answers.ask(library.opened("orders"), "import/batches").iloc[0]
    assert (rows["recipe"], rows["rows_loaded"], rows["rows_rejected"]) == ("orders", 3, 1)


def test_a_mapping_of_ones_own_is_kept_as_a_recipe_and_offered_again() -> None:
    page = dropped("wer;wem;wann\nAna;Tom;2025-03-01\n")
    widget(page.text_input, words.RECIPE_KEEP_NAME).set_value("Our own list")
    ran(page.run())
    page.button(key="import_keep_recipe_now").click()
    ran(page.run())
    assert "Kept as the recipe our-own-list." in texts(page)
    again = dropped("wer;wem;wann\nTom;Ana;2025-04-01\n", "next.csv")
    assert "This looks like **Our own list**" in texts(again)


def test_a_try_in_which_most_rows_are_refused_or_repeated_warns() -> None:
    rows = "".join(f"Ana,Kettle,2025-03-01,{n}\n" for n in range(3))
    refused = dropped("from,to,date,n\n" + rows + ",Kettle,2025-03-01,9\n" * 20)
    assert "of all rows are refused" in texts(pressed(refused, "import_try"))
    repeated = dropped("from,to,date\n" + "Ana,Kettle,2025-03-01\n" * 20)
    assert "95 % of all rows repeat" in texts(pressed(repeated, "import_try"))
