"""Rows as sentences: each nature and kind in words, names and numbers as they are read."""

from __future__ import annotations

import csv

import pytest

from recentre import words
from recentre.importing.cells import Cells, plain_word, read_number, read_time
from recentre.importing.fields import Mapping
from recentre.importing.spoken import examples, labels_when_loaded, nature_of
from recentre.settings import settings

HEADER = ("who", "whom", "at", "what", "price", "money", "about", "via")
MAPPING = Mapping.of(
    zip(
        ("source", "target", "occurred_at", "kind", "amount", "currency", "topic", "channel"),
        HEADER,
        strict=True,
    )
)


def cells(*rows: str, **choices: object) -> Cells:
    records = [tuple(row.split(";")) for row in rows]
    chosen: dict[str, object] = {"decimal": "comma", **choices}
    return Cells(HEADER, records, MAPPING, **chosen)  # type: ignore[arg-type]


def said(*rows: str, **choices: object) -> list[str]:
    return [one.text for one in examples(cells(*rows, **choices))]


def test_a_purchase_is_said_with_day_price_and_currency() -> None:
    row = "Ana Ruiz;Kettle & Co;03.03.2025;Kauf;24,90;EUR;;"
    (text,) = said(row, told_dates="day-first")
    assert text == "Ana Ruiz bought from Kettle & Co on 3 March 2025 for 24.90 EUR."


def test_an_amount_that_will_be_dropped_is_not_said() -> None:
    assert said("Ana;Tom;2025-03-01;Frage;zwölf;EUR;;") == ["Ana asked Tom on 1 March 2025."]


def test_while_day_and_month_are_open_the_date_stands_as_it_is() -> None:
    (text,) = said("Ana;Tom;03/04/2025;Frage;;;Bohnen;Forum")
    assert text == "Ana asked Tom on “03/04/2025” about Bohnen, by way of Forum."


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("", "Ana acted toward Tom on 1 March 2025 at 10:00."),
        ("zzz", "Ana did “zzz” toward Tom on 1 March 2025 at 10:00."),
        ("hat {x}", "Ana did “hat {x}” toward Tom on 1 March 2025 at 10:00."),
        ("lunch", "Ana met Tom on 1 March 2025 at 10:00."),
        ("webinar", "Ana told Tom something (webinar) on 1 March 2025 at 10:00."),
        ("Mahnung", "Ana dealt with Tom (Mahnung) on 1 March 2025 at 10:00."),
        ("escalation", "Ana turned to Tom for service (escalation) on 1 March 2025 at 10:00."),
    ],
)
def test_a_kind_is_said_by_its_verb_its_nature_or_neutrally(kind: str, text: str) -> None:
    assert said(f"Ana;Tom;2025-03-01 10:00;{kind};;;;") == [text]


def test_examples_are_of_different_kinds_and_of_rows_that_load() -> None:
    rows = ["Ana;Tom;2025-03-01;Kauf;;;;"] * 9
    rows += ["Ana;Ana;2025-03-01;Frage;;;;", ";Tom;2025-03-01;Frage;;;;"]
    rows += ["Tom;Ana;never;Frage;;;;", "Tom;Ana;2025-03-02;Antwort;;;;"]
    rows += ["Tom;Cleo;2025-03-02;Antwort;;;;"]
    found = examples(cells(*rows))
    assert [one.row for one in found] == [1, 2, 3, 13, 14]


def test_examples_show_every_nature_before_a_second_kind_of_one() -> None:
    kinds = ["Frage", "Antwort", "Anruf", "Treffen", "Mail", "Kauf"]
    rows = [f"Ana;Tom;2025-03-01;{kind};1,00;EUR;;" for kind in kinds for _ in range(2)][:-1]
    found = [one.text for one in examples(cells(*rows))]
    assert sum("bought" in text for text in found) == 1
    assert all("for 1.00 EUR" in text for text in found)


def test_who_never_meets_the_company_appears_by_role_once_a_company_is_named() -> None:
    rows = cells("Ana;Kettle;2025-03-01;Kauf;;;;", "Ana;Tom;2025-03-01;Frage;;;;")
    assert dict(labels_when_loaded(rows, (), ())) == {}
    assert dict(labels_when_loaded(rows, ("Kettle",), ())) == {"Tom": "Person 1"}


def test_times_and_numbers_are_read_as_an_import_reads_them() -> None:
    assert str(read_time("1741600800", None)) == "2025-03-10 10:00:00"
    assert str(read_time("2025-03-10T10:00:00.1234567Z", None)) == "2025-03-10 10:00:00.123456"
    assert read_time("31/31/2025", "day-first") is None
    assert read_number("1.234,50 EUR", "comma") == 1234.5
    assert read_number("(12.50)", "point") == -12.5
    assert read_number("1.234", None) is None
    assert read_number("many", "comma") is None


def test_every_word_that_is_said_is_a_known_kind_and_has_a_sentence() -> None:
    path = settings().data / "vocabulary" / "spoken.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = [(row["word"], row["says"]) for row in csv.DictReader(file)]
    assert len({word for word, _ in rows}) == len(rows)
    assert {says for _, says in rows} == set(words.SAYS_KINDS)
    assert [word for word, _ in rows if nature_of(word) is None or plain_word(word) != word] == []
