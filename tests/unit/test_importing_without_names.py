"""Names that are not kept: aliases in their place, and no name in the bytes of the workspace."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from recentre import answers
from recentre.engine.database import Workspace, create_workspace, forget_workspace
from recentre.importing import loading, undoing
from recentre.importing.fields import Mapping
from recentre.importing.options import ImportOptions
from recentre.people import proposing
from tests.unit.importing_tables import ask, everything, holds

FIRST = """source,target,occurred_at,topic,message_id,amount
Ana Ruiz-Quillon,Kettle & Co,2025-03-01 10:00,tea,<1.AnaQuillon@host>,12
Tom Bergwerk,ana.quillon@example.org,2025-03-02 10:00,Tom Bergwerk,<2.TomBergwerk@host>,
Tom Bergwerk,Kettle & Co,2025-03-02 11:00,,,Ana Ruiz-Quillon
Tom Bergwerk,Kettle & Co,not a day,,,
Tom Bergwerk,Kettle & Co,2025-03-02 11:00,,,Ana Ruiz-Quillon
Bea Staffelstein,Tom Bergwerk,2025-03-03 11:00,,,
,Tom Bergwerk,2025-03-04,,,
Tom Bergwerk,Cleo Vosskuhl,2025-03-04,,,5,more
"""
SECOND = """source,target,occurred_at
Ana Ruiz-Quillon,Cleo Vosskuhl,2025-04-01
"""
NAMES = ("Ruiz-Quillon", "ana.quillon", "AnaQuillon", "Bergwerk", "Vosskuhl", "Quillon")


def loaded(
    made: Workspace, folder: Path, text: str, *, keep: bool = False, name: str = "log.csv"
) -> loading.Report:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    company = ("Kettle & Co",) if "Kettle" in text else ()
    staff = ("Bea Staffelstein",) if "Staffel" in text else ()
    options = ImportOptions(company=company, staff=staff, keep_names=keep)
    (report,) = loading.load(made, path, options)
    path.unlink()
    return report


def occurrences(folder: Path, names: Sequence[str]) -> list[tuple[str, str]]:
    """Return where a name stands in the bytes of any file."""
    found = []
    for path in folder.rglob("*"):
        content = path.read_bytes().lower() if path.is_file() else b""
        for name in names:
            for code in ("utf-8", "utf-16-le", "utf-16-be", "latin-1"):
                if name.lower().encode(code) in content:
                    found.append((path.name, name))
    return found


def test_no_name_is_in_the_bytes_of_the_workspace(tmp_path: Path) -> None:
    made = create_workspace(tmp_path / "w.duckdb", title="w")
    report = loaded(made, tmp_path, FIRST)
    assert holds(report)
    assert (report.rows_loaded, report.rows_rejected, report.duplicates) == (4, 3, 1)
    assert any("Names were not kept" in note for note in report.notes)
    names = {name for (name,) in ask(made, "select name from identity")}
    assert names >= {"Kettle & Co", "Bea Staffelstein"}
    assert sum(name.startswith("Alias ") for name in names) == len(names) - 2
    forget_workspace(made.path)
    assert occurrences(tmp_path, NAMES) == []
    assert occurrences(tmp_path, ["Kettle & Co", "Bea Staffelstein"]) != []


def test_with_names_they_would_be_found(tmp_path: Path) -> None:
    made = create_workspace(tmp_path / "w.duckdb", title="w")
    loaded(made, tmp_path, FIRST, keep=True)
    forget_workspace(made.path)
    assert {name for _, name in occurrences(tmp_path, NAMES)} == set(NAMES)


def test_one_person_has_one_alias_in_every_file_of_a_workspace(tmp_path: Path) -> None:
    made = create_workspace(tmp_path / "w.duckdb", title="w")
    loaded(made, tmp_path, FIRST)
    before = everything(made)
    loaded(made, tmp_path, SECOND, name="second.csv")
    assert len(ask(made, "select name from identity")) == 5 + 1
    assert ask(made, "select count(distinct source) from interaction where batch = 2") == [(1,)]
    shared = ask(
        made,
        "select count(*) from interaction as a join interaction as b on a.source = b.source "
        "where a.batch = 1 and b.batch = 2",
    )
    assert shared == [(1,)]
    undoing.undo(made, 2)
    assert everything(made) == before


def test_another_workspace_gives_other_aliases(tmp_path: Path) -> None:
    aliases = []
    for number in (1, 2):
        made = create_workspace(tmp_path / f"w{number}.duckdb", title="w")
        loaded(made, tmp_path, SECOND)
        aliases.append({name for (name,) in ask(made, "select name from identity")})
    assert not aliases[0] & aliases[1]


def test_a_later_file_with_names_leaves_those_known_by_an_alias_under_it(tmp_path: Path) -> None:
    made = create_workspace(tmp_path / "w.duckdb", title="w")
    loaded(made, tmp_path, SECOND)
    report = loaded(
        made,
        tmp_path,
        "source,target,occurred_at\nCleo Vosskuhl,New Person,2025-05-01\n",
        keep=True,
        name="later.csv",
    )
    names = {name for (name,) in ask(made, "select name from identity")}
    assert "New Person" in names
    assert "Cleo Vosskuhl" not in names
    assert len(names) == 3
    assert any("stays under the alias" in note for note in report.notes)


def test_a_name_that_the_workspace_knows_is_matched(tmp_path: Path) -> None:
    made = create_workspace(tmp_path / "w.duckdb", title="w")
    loaded(made, tmp_path, SECOND, keep=True)
    text = "source,target,occurred_at\nCleo Vosskuhl,Dan Unknown,2025-05-01\n"
    loaded(made, tmp_path, text, name="later.csv")
    names = {name for (name,) in ask(made, "select name from identity")}
    assert "Cleo Vosskuhl" in names
    assert "Dan Unknown" not in names


def test_a_file_of_parties_and_its_households_keep_no_name(tmp_path: Path) -> None:
    made = create_workspace(tmp_path / "w.duckdb", title="w")
    parties = tmp_path / "parties.csv"
    parties.write_text(
        "name,type,role,segment,household\nAna Ruiz-Quillon,person,,south,The Quillons\n"
        "Kettle & Co,organisation,company,,\n",
        encoding="utf-8",
    )
    log = tmp_path / "log.csv"
    log.write_text(FIRST, encoding="utf-8")
    loading.load(made, log, ImportOptions(parties=parties, keep_names=False))
    rows = answers.ask(made, "party/list")
    assert rows["segment"].dropna().tolist() == ["south"]
    assert str(rows["household"].dropna().iloc[0]).startswith("Alias ")
    log.unlink()
    parties.unlink()
    forget_workspace(made.path)
    assert occurrences(tmp_path, [*NAMES, "Quillons"]) == []


def test_nobody_is_proposed_among_aliases(tmp_path: Path) -> None:
    made = create_workspace(tmp_path / "w.duckdb", title="w")
    rows = "\n".join(f"Person Number{n},Person Numbre{n},2025-05-01" for n in range(40))
    loaded(made, tmp_path, f"source,target,occurred_at\n{rows}\n")
    assert proposing.proposals(made) == ()


def test_declared_ties_come_without_names_too(tmp_path: Path) -> None:
    made = create_workspace(tmp_path / "w.duckdb", title="w")
    path = tmp_path / "ask.csv"
    path.write_text(
        "respondent,whom,closeness\nAna Ruiz-Quillon,Tom Bergwerk,4\nTom Bergwerk,x,nine\n",
        encoding="utf-8",
    )
    mapping = Mapping.of([("source", "respondent"), ("target", "whom"), ("closeness", "closeness")])
    (report,) = loading.load(made, path, ImportOptions(mapping=mapping, keep_names=False))
    assert (report.rows_loaded, report.rows_rejected) == (1, 1)
    path.unlink()
    forget_workspace(made.path)
    assert occurrences(tmp_path, NAMES) == []
