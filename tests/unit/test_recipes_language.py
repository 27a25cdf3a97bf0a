"""The language of recipes: what its values mean, and that a slip is told with its place."""

from __future__ import annotations

import csv
from pathlib import Path
from threading import Event

import pytest

from recentre import recipes
from recentre.errors import AmbiguousFile, BadRecipe, Cancelled
from recentre.importing.fields import Mapping
from recentre.recipes.keeping import own_folder
from recentre.recipes.parsing import parse_text

LOG = """
title = "Notes"
about = "One row a note."

[needs]
company = "Who is it?"

[files.notes]
about = "one row a note"

[files.notes.required]
id = ["id"]
who = ["who"]
time = ["time"]

[files.notes.may_have]
to = ["to"]
parent = ["parent"]
quantity = ["quantity"]
price = ["price"]
tags = ["tags"]
code = ["code"]

[files.notes.joins]
before = "notes where id is parent"
author = "people where id is who"
under = "every notes where parent is id"

[files.people]
about = "one row a person"
optional = true

[files.people.required]
id = ["id"]
name = ["name"]

[tables.words]
A = "apple"

[[make]]
from = "notes"
source = "alone author.name | {author.name} ({who}) | who"
target = "to | ?company"
occurred_at = "time"
"""

HEADER = ("id", "who", "time", "to", "parent", "quantity", "price", "tags", "code")
PEOPLE = "id,name\nn1,Ana\nn2,Tom\nn3,Tom\n"


def write(folder: Path, *rows: str, name: str = "notes.csv", header: str = "") -> Path:
    """Write a file of notes."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text("\n".join((header or ",".join(HEADER), *rows)) + "\n", encoding="utf-8")
    return path


def made(folder: Path, text: str, *rows: str, people: bool = True) -> list[dict[str, str]]:
    """Return the interactions that a recipe makes of some notes."""
    files = [write(folder / "files", *rows)]
    if people:
        path = folder / "files" / "people.csv"
        path.write_text(PEOPLE, encoding="utf-8")
        files.append(path)
    result = recipes.apply(
        parse_text(text, "notes"), files, folder, answers={"company": "Kettle & Co"}
    )
    with result.parts[0].interactions.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("@note", "note"),
        ("?company", "Kettle & Co"),
        ("code", "a"),
        ("tags | code", "x; y"),
        ("parent | to", "Mei"),
        ("{who} of {code}", "n1 of a"),
        ("{who} of {parent}", ""),
        ("code as words", "apple"),
        ("first piece of tags", "x"),
        ("author.name", "Ana"),
        ("mark of {who}", "c16952960bcb12fd"),
        ("quantity * price", "5.0"),
        ("-1 * quantity", "-2"),
        ("sum of quantity * price", "5"),
        ("count of under.id", "2"),
        ("only under.who", ""),
        ("only under.code", "a"),
        ("sum of under.quantity", "7"),
    ],
)
def test_a_value_means_what_the_page_says(tmp_path: Path, value: str, expected: str) -> None:
    found = made(
        tmp_path,
        LOG + f"topic = '{value}'\n",
        "1,n1,2026-03-02,Mei,,2,2.5,x; y,a",
        "2,n2,2026-03-03,,1,3,1,,a",
        "3,n3,2026-03-04,,1,4,1,,a",
    )
    assert found[0]["topic"] == expected


def test_people_who_share_a_name_are_told_apart(tmp_path: Path) -> None:
    found = made(tmp_path, LOG, "1,n1,2026-03-02,,,,,,", "2,n2,2026-03-02,,,,,,", "3,n9,1999,,,,,,")
    assert [row["source"] for row in found] == ["Ana", "Tom (n2)", "n9"]


def test_without_a_file_that_may_be_missing_the_recipe_works(tmp_path: Path) -> None:
    found = made(tmp_path, LOG, "1,n1,2026-03-02,,,,,,", people=False)
    assert [row["source"] for row in found] == ["n1"]


@pytest.mark.parametrize(
    ("condition", "lines"),
    [
        ("parent is empty", ["2"]),
        ("parent is not empty", ["3"]),
        ("code is A", ["2"]),
        ("code is not a, c", ["3"]),
        ("code starts with B", ["3"]),
        ("code does not start with b", ["2"]),
        ("who is the same as before.who", []),
        ("quantity is above 2", ["3"]),
        ("quantity is below 3", ["2"]),
        ("time is before 2026-03-03", ["2"]),
        ("code is a or code is b", ["2", "3"]),
        ("people is given", ["2", "3"]),
        ("people is not given", []),
        ("count of under.id is 1", ["2"]),
    ],
)
def test_a_condition_means_what_the_page_says(
    tmp_path: Path, condition: str, lines: list[str]
) -> None:
    text = LOG + f"when = ['{condition}']\n"
    rows = ("1,n1,2026-03-02,,,2,1,,a", "2,n2,2026-03-03,,1,3,1,,b")
    assert [row["first line"] for row in made(tmp_path, text, *rows)] == lines


def test_rows_of_one_interaction_are_added_up_and_keep_their_lines(tmp_path: Path) -> None:
    text = LOG + 'one_per = ["who"]\namount = "sum of quantity * price"\ntopic = "only code"\n'
    found = made(
        tmp_path,
        text,
        "1,n1,2026-03-02,,,2,1.10,,a",
        "2,n1,2026-03-03,,,1,0.20,,a",
        "3,n2,2026-03-04,,,1,5,,b",
        "4,n1,2026-03-05,,,x,5,,b",
    )
    assert [(row["first line"], row["last line"], row["amount"]) for row in found] == [
        ("2", "3", "2.4"),
        ("4", "4", "5"),
    ]
    assert [row["topic"] for row in found] == ["", "b"]


def test_a_number_that_cannot_be_read_is_counted(tmp_path: Path) -> None:
    path = write(tmp_path, "1,n1,2026-03-02,,,x,5,,b")
    recipe = parse_text(LOG + 'amount = "sum of quantity * price"\n', "notes")
    result = recipes.apply(recipe, [path], tmp_path, answers={"company": "K"})
    (lost,) = result.parts[0].left_out
    assert (lost.count, lost.lines) == (1, (2,))


def test_a_decimal_comma_is_seen_and_an_open_one_asked(tmp_path: Path) -> None:
    recipe = parse_text(LOG + 'amount = "sum of quantity * price"\n', "notes")
    path = write(tmp_path / "a", '1,n1,2026-03-02,,,2,"1,50",,b')
    said = {"company": "K"}
    part = recipes.apply(recipe, [path], tmp_path / "a", answers=said).parts[0]
    assert '"3"' in part.interactions.read_text("utf-8")
    path = write(tmp_path / "b", '1,n1,2026-03-02,,,2,"1,500",,b')
    with pytest.raises(AmbiguousFile):
        recipes.apply(recipe, [path], tmp_path / "b", answers=said)
    part = recipes.apply(recipe, [path], tmp_path / "b", answers=said, decimal="comma").parts[0]
    assert '"3"' in part.interactions.read_text("utf-8")


def test_a_line_break_inside_a_cell_becomes_a_space(tmp_path: Path) -> None:
    (row,) = made(tmp_path, LOG + 'topic = "tags"\n', '1,n1,2026-03-02,,,,,"two\nlines",')
    assert (row["first line"], row["topic"]) == ("2", "two lines")


def test_ragged_rows_and_repeats_are_counted(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "1,n1,2026-03-02,,,,,,",
        "1,n1,2026-03-02,,,,,,",
        "2,n1,,,,,,,",
        header=",".join(HEADER),
    )
    (part,) = recipes.apply(
        parse_text(LOG, "notes"), [path], tmp_path, answers={"company": "K"}
    ).parts
    assert (part.rows_read, part.rows_used, part.repeated) == (3, 1, 1)
    assert [(one.reason, one.lines) for one in part.set_aside] == [
        ("it does not say when", (4,)),
    ]


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("= 3", "TOML"),
        ('topic = "nowhere"', "nowhere"),
        ('topic = "author.nowhere"', "author.nowhere"),
        ('topic = "?nobody"', "?nobody"),
        ('topic = "code as nothing"', "code as nothing"),
        ("topic = 3", "3"),
        ('when = ["code perhaps"]', "code perhaps"),
        ('colour = "red"', "colour"),
        ('[[set_aside]]\nfrom = "nothing"\nwhen = []\nbecause = "x"', "nothing"),
        ('[[make]]\nfrom = "notes"\nsource = "who"\ntarget = "to"', "occurred_at"),
        ('[[make]]\nfrom = "notes"\nsource = "who"', "target"),
        ('[files.empty]\nabout = "x"', "required"),
        ('each = {of = ["to"]}', "split"),
        ('each = "to"', "shape"),
        ('[kinds]\nnote = "chatter"', "chatter"),
        ('[[set_aside]]\nfrom = "notes"', "when"),
        ('[files.notes.joins.lost]\nfile = "people"\nwhere = "nowhere is who"', "nowhere"),
        ('[files.notes.joins.odd]\nfile = "people"\nwhere = "id"', "join"),
    ],
)
def test_a_slip_in_a_recipe_is_told_with_its_place(wrong: str, told: str) -> None:
    with pytest.raises(BadRecipe) as error:
        parse_text(f"{LOG}{wrong}\n", "notes")
    assert told in error.value.message
    assert "notes" in error.value.message


def test_what_does_not_fit_is_told(tmp_path: Path) -> None:
    recipe = parse_text(LOG, "notes")
    path = write(tmp_path, "1,2", header="id,who")
    with pytest.raises(BadRecipe, match="no column time"):
        recipes.apply(recipe, [path], tmp_path, answers={"company": "K"})
    path = write(tmp_path, "1,n1,2026-03-02,,,,,,")
    with pytest.raises(BadRecipe, match="Who is it"):
        recipes.apply(recipe, [path], tmp_path)
    other = write(tmp_path, "1,2", header="a,b", name="other.csv")
    with pytest.raises(BadRecipe, match=r"other\.csv"):
        recipes.apply(recipe, [path, other], tmp_path, answers={"company": "K"})
    stop = Event()
    stop.set()
    with pytest.raises(Cancelled):
        recipes.apply(recipe, [path], tmp_path, stop, answers={"company": "K"})


def test_an_own_mapping_is_a_recipe_that_is_found_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RECENTRE_HOME", str(tmp_path / "home"))
    mapping = Mapping.of(
        [("source", "Käufer"), ("target", "@Laden"), ("occurred_at", "日付"), ("amount", "Preis €")]
    )
    text = recipes.own(
        mapping, title='My "shop"', kinds={"kauf": "transaction"}, channels={"laden": "owned"}
    )
    assert recipes.save("my-shop", text).parent == own_folder()
    found = recipes.load("my-shop")
    assert (found.title, found.own) == ('My "shop"', True)
    header = ("Käufer", "日付", "Preis €", "Notiz")
    (best, *_) = recipes.recognise({"a.csv": header})
    assert best.recipe.name == "my-shop"
    path = write(tmp_path, "Ana,2026-03-02,3,x", header=",".join(header), name="a.csv")
    (part,) = recipes.apply(found, [path], tmp_path).parts
    with part.interactions.open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["source"], row["target"], row["amount"]) == ("Ana", "Laden", "3")
    recipes.forget("my-shop")
    with pytest.raises(BadRecipe, match="my-shop"):
        recipes.load("my-shop")


@pytest.mark.parametrize("name", ["../up", "With Space", "", "UPPER", "nothing-like-it"])
def test_a_recipe_that_is_not_there_is_told(name: str) -> None:
    with pytest.raises(BadRecipe):
        recipes.load(name)
    if name != "nothing-like-it":
        with pytest.raises(BadRecipe):
            recipes.save(name, LOG)


def test_files_that_no_recipe_knows_are_recognised_as_none() -> None:
    assert recipes.recognise({"a.csv": ("one", "two")}) == ()


def test_a_recipe_with_half_its_files_is_named_with_what_is_missing() -> None:
    (best, *_) = recipes.recognise({"comments.csv": ("Id", "PostId", "CreationDate", "UserId")})
    assert best.recipe.name == "stackexchange"
    assert best.confidence < 0.6
    assert "questions and answers" in best.missing[0]


def test_a_mailbox_is_read_by_its_headers_alone(tmp_path: Path) -> None:
    path = tmp_path / "box"
    path.write_bytes(
        b"From a@x.example Mon Mar  2 09:00:00 2026\n"
        b"From: =?utf-8?q?Ana_Ru=C3=ADz?= <a@x.example>\n"
        b"To: undisclosed-recipients:;\nDate: nonsense\n\nFrom the body 2026\n\n"
        b"From b@x.example Mon Mar  2 10:00:00 2026\nFrom: b@x.example\nTo: c@x.example,\n"
        b" C@X.example, d@x.example\nDate: Mon, 2 Mar 2026 10:00:00 -0500\n\n\xff\xfe\n"
    )
    recipe = recipes.load("mailbox")
    (part,) = recipes.apply(recipe, [path], tmp_path).parts
    with part.interactions.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = [(row["target"], row["occurred_at"], row["recipients"]) for row in rows]
    assert found == [
        ("c@x.example", "2026-03-02T15:00:00Z", "2"),
        ("d@x.example", "2026-03-02T15:00:00Z", "2"),
    ]
    assert (part.rows_read, part.rows_used) == (2, 1)
