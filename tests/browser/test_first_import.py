"""A first-time reader brings a semicolon file with German dates, from the drop to the quality page.

With ``RECENTRE_PICTURES=folder`` each step is written there as a picture.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from conftest import IDLE, option_picked

from recentre import words

NAMES = ("Ana Ruiz", "Jörg Müller", "Mina Okafor", "Tom Berg", "Cleo Adler")
COMPANY = "Kettle & Co"
KINDS = (
    ("Kauf", "Onlineshop"),
    ("Frage", "Forum"),
    ("Antwort", "Forum"),
    ("Anruf", "Telefon"),
    ("Newsletter", "E-Mail"),
    ("Beschwerde", "Onlineshop"),
)
HEADER = "Absender;Empfänger;Datum;Kanal;Art;Betrag;Währung;Thema"


def log() -> bytes:
    """Return a log as a German spreadsheet writes it: semicolons, 03.04.2025, 24,90."""
    rows = []
    for n in range(180):
        kind, channel = KINDS[n % len(KINDS)]
        who, whom = NAMES[n % 5], NAMES[(n * 2 + 1) % 5 if n % 5 != 4 else 0]
        if kind in ("Kauf", "Beschwerde"):
            whom = COMPANY
        elif kind == "Newsletter":
            who, whom = COMPANY, who
        amount, money = (f"{5 + n % 40},{n % 10}0", "EUR") if kind == "Kauf" else ("", "")
        day = f"{n % 28 + 1:02d}.{n % 12 + 1:02d}.2025 {8 + n % 11:02d}:{n % 60:02d}"
        day = "irgendwann" if n == 36 else day
        topic = ("Entkalken", "Bohnen", "Mühle")[n % 3]
        rows.append(f"{who};{whom};{day};{channel};{kind};{amount};{money};{topic}")
    rows[60] = rows[60].replace(COMPANY, "")
    return "\r\n".join([HEADER, *rows, ""]).encode("cp1252")


def idle(page: Any) -> None:
    page.wait_for_selector(IDLE, timeout=30_000)


def pictured(page: Any, name: str) -> None:
    """Write a picture of what is on the screen, if somebody asked for pictures."""
    folder = os.environ.get("RECENTRE_PICTURES")
    if folder:
        idle(page)
        page.wait_for_load_state("networkidle")
        page.screenshot(path=str(Path(folder) / f"{name}.png"))


def scrolled_to(page: Any, text: str) -> None:
    page.get_by_text(text, exact=True).first.evaluate(
        "element => { element.style.scrollMarginTop = '5rem';"
        " element.scrollIntoView({block: 'start'}) }"
    )
    page.mouse.move(0, 0)


def test_a_german_semicolon_file_is_understood_and_loaded(
    serve: Callable[..., str], visit: Callable[..., Any], tmp_path: Path
) -> None:
    home = tmp_path / "home"
    page = visit(serve("app.py", RECENTRE_HOME=str(home)))
    page.get_by_role("heading", level=1).wait_for(timeout=60_000)
    page.get_by_role("button", name=words.GROUP_DATA).click()
    page.get_by_role("menuitem", name=words.SCREEN_IMPORT).click()
    page.get_by_role("tab", name=words.UPLOAD_TAB).wait_for(timeout=30_000)
    pictured(page, "import-1-drop")

    zone = page.get_by_test_id("stFileUploader").filter(has_text=words.UPLOAD_FILE)
    zone.locator("input[type=file]").set_input_files(
        {"name": "anfragen.csv", "mimeType": "text/csv", "buffer": log()}
    )
    says = page.locator(".st-key-import_says")
    says.get_by_text("bought from").first.wait_for(timeout=30_000)
    assert says.get_by_text("on 1 January 2025 at 08:00 for 5.00 EUR").is_visible()
    assert page.get_by_text("columns parted by semicolons").is_visible()
    assert page.get_by_text("the header says “Empfänger”").first.is_visible()
    assert page.get_by_text(words.UPLOAD_DATES).count() == 0, "the dates tell their order"
    scrolled_to(page, words.UPLOAD_FILE_STEP)
    pictured(page, "import-2-columns")

    company = page.get_by_role("combobox", name="The company: its names in this file")
    option_picked(page, company, f"{COMPANY} (89)")
    page.keyboard.press("Escape")
    idle(page)
    page.get_by_role("button", name=words.UPLOAD_TRY, exact=True).click()
    page.get_by_text("180 rows read = 178 loaded + 2 refused").wait_for(timeout=30_000)
    scrolled_to(page, words.UPLOAD_TRY_STEP)
    pictured(page, "import-3-try")

    page.get_by_role("button", name=words.UPLOAD_LOAD).click()
    page.get_by_text("anfragen.csv is loaded: 178 rows").wait_for(timeout=30_000)
    page.get_by_text("Kettle & Co can see").wait_for(timeout=30_000)
    scrolled_to(page, words.PLAINLY_TITLE)
    pictured(page, "import-4-quality")

    page.get_by_role("tab", name=words.QUALITY_TAB_FILES).click()
    correct = page.locator(".st-key-quality_correct")
    correct.get_by_text(words.CORRECT_TITLE).click(timeout=30_000)
    correct.get_by_test_id("stDataFrame").wait_for(timeout=30_000)
    assert correct.get_by_role("button", name=words.CORRECT_NONE_YET).is_disabled()
    scrolled_to(page, words.QUALITY_REJECTS)
    pictured(page, "import-5-rejects")
