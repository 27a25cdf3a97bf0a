"""A log comes in through a real browser: mapped, asked about, tried, loaded, seen, taken back."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import IDLE, option_picked

from recentre import words

HEADER = "from;to;date;channel;art;amount;remark"
ROWS = [
    "Ana Ruiz;Kettle;03/04/2025 10:00;web shop;purchase;24,90;descaling",
    "Ana Ruiz;Kettle;03/04/2025 10:00;web shop;purchase;24,90;descaling",
    "Kettle;Ana Ruiz;04/04/2025 11:00;email;newsletter;;",
    "Ana Ruiz;Tom Berg;05/04/2025 18:00;forum;question;;descaling",
    "Tom Berg;Ana Ruiz;05/04/2025 19:00;forum;answer;;descaling",
    "Tom Berg;Tom Berg;05/04/2025 19:30;forum;answer;;descaling",
    "Tom Berg;Cleo Adler;06/04/2025 09:00;phone;call;;",
    "Cleo Adler;Tom Berg;06/04/2025 09:30;phone;call;;",
    "Cleo Adler;;07/04/2025 09:30;phone;call;;",
    "Cleo Adler;Kettle;not a day;phone;call;;",
    "Cleo Adler;Kettle;08/04/2025 12:00;web shop;purchase;many;beans",
]
LOG = "\n".join([HEADER, *ROWS, ""])


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def page(serve: Callable[..., str], visit: Callable[..., Any], home: Path) -> Iterator[Any]:
    address = serve("app.py", RECENTRE_HOME=str(home))
    opened = visit(address)
    opened.get_by_role("heading", level=1).wait_for()
    to_import_page(opened)
    yield opened


def to_import_page(page: Any) -> None:
    page.get_by_role("button", name=words.GROUP_DATA).click()
    page.get_by_role("menuitem", name=words.SCREEN_IMPORT).click()
    page.get_by_role("tab", name=words.UPLOAD_TAB).wait_for()
    idle(page)


def idle(page: Any) -> None:
    page.wait_for_selector(IDLE, timeout=60_000)


def upload(page: Any, label: str, name: str, text: str) -> None:
    """Give a file to an uploader; then wait for what the file brings, never for the idle app.

    The app is still idle from the run before when ``set_input_files`` returns: the file travels
    first, and only then does the script run. Whoever waits for the idle app goes on at once and
    finds the list empty. Two more things leave it empty without a word: a file whose ending the
    uploader does not take, and a context without the cookie that guards uploads (answer 403).
    """
    zone = page.get_by_test_id("stFileUploader").filter(has_text=label)
    zone.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": text.encode()}
    )


def choose(page: Any, label: str, option: str) -> None:
    option_picked(page, page.get_by_role("combobox", name=label), option)
    page.keyboard.press("Escape")
    idle(page)


def downloaded(page: Any, button: Any) -> list[list[str]]:
    with page.expect_download() as download:
        button.click()
    return list(csv.reader(io.StringIO(Path(download.value.path()).read_text("utf-8"))))


def test_a_log_is_mapped_tried_loaded_seen_and_taken_back(
    page: Any, axe: Callable[[Any], list[str]]
) -> None:
    upload(page, words.UPLOAD_FILE, "letters.csv", LOG)
    page.get_by_text("11 lines below the header").wait_for()
    assert page.get_by_text("columns parted by semicolons").is_visible()

    choose(page, words.UPLOAD_FIELDS["kind"], "art")
    choose(page, words.UPLOAD_FIELDS["topic"], "remark")
    page.get_by_text(words.UPLOAD_DATES).wait_for()
    assert page.get_by_role("button", name=words.UPLOAD_TRY).is_disabled()
    assert page.get_by_text("03/04/2025 10:00 is 4 March 2025").is_visible()
    page.get_by_text("03/04/2025 10:00 is 3 April 2025").click()
    idle(page)
    choose(page, "The company: its names in this file", "Kettle (5)")
    assert axe(page) == []
    page.emulate_media(color_scheme="dark")
    assert axe(page) == []
    page.emulate_media(color_scheme="light")

    page.get_by_role("button", name=words.UPLOAD_TRY).click()
    page.get_by_text("11 rows read = 7 loaded + 2 refused + 1 self loops + 1 duplicates").wait_for()
    rejects = downloaded(page, page.get_by_role("button", name=words.UPLOAD_REJECTS))
    assert rejects[0] == ["batch", "line", "field", "value", "reason", "row"]
    assert [row[1:3] for row in rejects[1:]] == [
        ["10", "target"],
        ["11", "occurred_at"],
        ["12", "amount"],
    ]

    page.get_by_role("textbox", name=words.UPLOAD_NAME).fill("Letters")
    page.keyboard.press("Tab")
    idle(page)
    page.get_by_role("button", name=words.UPLOAD_LOAD).click()
    page.get_by_text("letters.csv is loaded: 7 rows").wait_for(timeout=60_000)
    idle(page)
    page.locator(".js-plotly-plot").wait_for()
    assert "workspace=letters" in page.url
    assert axe(page) == []
    page.get_by_role("link", name=words.UPLOAD_LOADED_GO).click()
    page.get_by_text("Cleo Adler").first.wait_for(state="attached")
    assert "Kettle can see" in page.locator("h1").inner_text()

    to_import_page(page)
    page.get_by_role("tab", name=words.QUALITY_TAB_FILES).click()
    idle(page)
    kept = downloaded(page, page.get_by_role("button", name=words.UPLOAD_REJECTS))
    assert [row[:-1] for row in kept] == rejects
    assert kept[0][-1] == "origin" and "agreed" in kept[1][-1]
    page.get_by_role("button", name=words.QUALITY_UNDO).click()
    page.get_by_role("button", name=words.QUALITY_UNDO_NOW).click()
    page.get_by_text("letters.csv was undone").wait_for(timeout=60_000)
    assert "Letters holds no interaction yet" in page.locator("h1").inner_text()


def test_a_file_that_is_no_table_is_told_in_a_sentence(page: Any) -> None:
    upload(page, words.UPLOAD_FILE, "notes.txt", "just some words\nand more of them\n")
    page.get_by_text("notes.txt has one column only").wait_for()
    idle(page)
    assert page.get_by_test_id("stFileUploader").count() == 1
