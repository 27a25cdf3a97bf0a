"""What comes beside a log: small files checked cell by cell, names of the company, guesses."""

from __future__ import annotations

from pathlib import Path

import pytest

from recentre.errors import BadMapping, BadVocabulary, UnreadableFile
from recentre.importing.loading import dry_run, load
from recentre.importing.options import ImportOptions
from tests.unit.importing_tables import ask, loaded, workspace, write

LOG = """source,target,occurred_at,kind,channel,source_type
Ana,Kettle & Co,2024-01-02,Purchase,Web Shop,
Bo,Ana,2024-01-03,question,phone,
Grinder Club,Bo,2024-01-04,Antwort,Forum,community
Bo,Grinder Club,2024-01-05,humming,pigeon,Person
"""


def parties(into: object) -> dict[str, tuple[object, ...]]:
    rows = ask(into, "select name, type, role, segment, household from party")  # type: ignore[arg-type]
    return {row[0]: row[1:] for row in rows}


def test_a_file_of_parties_says_types_roles_segments_and_households(tmp_path: Path) -> None:
    given = write(
        tmp_path / "parties.csv",
        "Name;Type;Role;Segment;Household\n"
        "Kettle & Co;organisation;company;;\n"
        " Ana ;Person;customer;north;h1\n"
        "Nobody Yet;Review-Site;;;\n",
    )
    _, into = loaded(tmp_path, LOG, ImportOptions(parties=given))
    found = parties(into)
    assert found["Kettle & Co"] == ("organisation", "company", None, None)
    assert found["Ana"] == ("person", "customer", "north", "h1")
    assert found["Nobody Yet"][0] == "review site"
    assert found["Bo"][0] == "person"


def test_a_column_of_types_is_read_and_a_file_outranks_it(tmp_path: Path) -> None:
    _, into = loaded(tmp_path, LOG)
    assert parties(into)["Grinder Club"][0] == "community"
    given = write(tmp_path / "parties.csv", "name,type\nGrinder Club,publication\n")
    _, other = loaded(tmp_path, LOG, ImportOptions(parties=given))
    assert parties(other)["Grinder Club"][0] == "publication"


def test_an_unknown_type_in_the_log_is_dropped_and_listed(tmp_path: Path) -> None:
    report, _ = loaded(tmp_path, LOG.replace("community", "clowder"))
    assert report.values_dropped == 1
    assert report.dropped[0].examples == ((4, "clowder"),)


def test_kinds_and_channels_are_guessed_by_common_words(tmp_path: Path) -> None:
    _, into = loaded(tmp_path, LOG)
    kinds = {row[0]: row[1:] for row in ask(into, "select name, nature, asks from kind")}
    assert kinds == {
        "Purchase": ("transaction", False),
        "question": ("knowledge", True),
        "Antwort": ("knowledge", False),
        "humming": (None, False),
    }
    channels = dict(ask(into, "select name, owned from channel"))
    assert channels == {"Web Shop": True, "phone": False, "Forum": False, "pigeon": False}
    assert ask(into, "select max(stated) from stated_kind")[0][0] < 0


def test_files_of_kinds_channels_and_topics_outrank_guesses(tmp_path: Path) -> None:
    options = ImportOptions(
        kinds=write(
            tmp_path / "k.csv", "kind,nature,asks\nquestion,service,yes\nhumming,social,\n"
        ),
        channels=write(tmp_path / "c.csv", "channel,owned\nForum,Ja\nphone,no\n"),
        topics=write(tmp_path / "t.csv", "topic,job\ndescaling,keep it clean\n"),
    )
    _, into = loaded(tmp_path, LOG, options)
    kinds = {row[0]: row[1:] for row in ask(into, "select name, nature, asks from kind")}
    assert kinds["question"] == ("service", True)
    assert kinds["humming"] == ("social", False)
    assert kinds["Purchase"] == ("transaction", False)
    assert dict(ask(into, "select name, owned from channel"))["Forum"] is True
    assert ask(into, "select name, job from topic") == [("descaling", "keep it clean")]


@pytest.mark.parametrize(
    ("subject", "content", "sentence"),
    [
        (
            "parties",
            "name,type\nAna,persn\n",
            "small.csv, line 2, column type: 'persn' is unknown. Did you mean person?",
        ),
        (
            "parties",
            "name,role\nAna,customer\nBo,boss\n",
            "small.csv, line 3, column role: 'boss' is unknown. "
            "It takes company, staff, competitor, customer, other.",
        ),
        (
            "kinds",
            "kind,nature\nchat,chatty\n",
            "small.csv, line 2, column nature: 'chatty' is unknown. "
            "It takes transaction, service, knowledge, social, promotion.",
        ),
        (
            "kinds",
            "kind,asks\nchat,perhaps\n",
            "small.csv, line 2, column asks: 'perhaps' is unknown. It takes yes, no.",
        ),
        (
            "channels",
            "channel,owned\nphone,ours\n",
            "small.csv, line 2, column owned: 'ours' is unknown. It takes yes, no.",
        ),
        ("topics", "topic,job\n,x\n", "small.csv, line 2: the cell of column topic is empty."),
        ("topics", "topic,job\na,x\na,y\n", "small.csv, line 3: 'a' was said already on line 2."),
        ("topics", "topic,job\na\n", "small.csv, line 2: 1 cells where the header has 2."),
        (
            "topics",
            "subject,job\na,b\n",
            "small.csv has no column topic. Its columns are subject, job.",
        ),
    ],
)
def test_a_small_file_that_says_something_unknown_is_told_with_line_column_and_value(
    tmp_path: Path, subject: str, content: str, sentence: str
) -> None:
    small = write(tmp_path / "small.csv", content)
    log = write(tmp_path / "log.csv", LOG)
    with pytest.raises(BadVocabulary) as caught:
        dry_run(workspace(tmp_path), log, ImportOptions(**{subject: small}))  # type: ignore[arg-type]
    assert caught.value.one_line() == sentence


def test_a_missing_small_file_is_told(tmp_path: Path) -> None:
    log = write(tmp_path / "log.csv", LOG)
    with pytest.raises(UnreadableFile, match="There is no file at"):
        dry_run(workspace(tmp_path), log, ImportOptions(parties=tmp_path / "none.csv"))


def test_the_company_keeps_the_first_name_that_was_given(tmp_path: Path) -> None:
    options = ImportOptions(company=("Kettle & Co", "Ana"), staff=("Bo",))
    _, into = loaded(tmp_path, LOG, options)
    found = parties(into)
    assert (found["Kettle & Co"][1], found["Ana"][1], found["Bo"][1]) == (
        "company",
        "company",
        "staff",
    )
    pooled = ask(
        into, "select p.name from party as p where p.party = (select company from viewpoint)"
    )
    assert pooled == [("Kettle & Co",)]


def test_a_company_that_is_nowhere_in_the_log_is_told_with_the_nearest_names(
    tmp_path: Path,
) -> None:
    log = write(tmp_path / "log.csv", LOG)
    into = workspace(tmp_path)
    with pytest.raises(BadMapping) as caught:
        load(into, log, ImportOptions(company=("Kettle and Co",)))
    assert caught.value.one_line() == (
        "The company 'Kettle and Co' occurs nowhere in the log. Did you mean Kettle & Co?"
    )
    assert ask(into, "select count(*) from batch") == [(0,)]


def test_a_company_may_stand_in_an_earlier_batch_only(tmp_path: Path) -> None:
    _, into = loaded(tmp_path, LOG)
    more = write(tmp_path / "more.csv", "source,target,occurred_at\nCy,Di,2024-02-01\n")
    (report,) = load(into, more, ImportOptions(company=("Kettle & Co",)))
    assert report.rows_loaded == 1


def test_a_log_in_which_the_company_is_everywhere_is_one_centred(tmp_path: Path) -> None:
    one = "source,target,occurred_at\nAna,Co,2024-01-02\nCo,Bo,2024-01-03\n"
    options = ImportOptions(company=("Co",))
    log = write(tmp_path / "log.csv", one)
    assert dry_run(workspace(tmp_path, "dry"), log, options)[0].viewpoint == "one-centred"
    assert loaded(tmp_path, one, options)[0].viewpoint == "one-centred"
    assert loaded(tmp_path, LOG, ImportOptions(company=("Kettle & Co",)))[0].viewpoint == (
        "two-centred"
    )


def test_several_files_load_in_one_transaction_or_not_at_all(tmp_path: Path) -> None:
    first = write(tmp_path / "first.csv", LOG)
    second = write(tmp_path / "second.csv", "source,target\nAna,Bo\n")
    into = workspace(tmp_path)
    with pytest.raises(BadMapping):
        load(into, [first, second])
    assert ask(into, "select count(*) from interaction") == [(0,)]
    third = write(tmp_path / "third.csv", LOG + "Cy,Di,2024-02-01,humming,pigeon,\n")
    reports = load(into, [first, third])
    assert [report.duplicates for report in reports] == [0, 4]
    assert [report.batch for report in reports] == [1, 2]
