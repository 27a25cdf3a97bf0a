"""The stated outcomes of the broken files, and their table in ``docs/import.md``.

``python -m tests.broken.outcomes`` writes the table anew; a test compares it.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from recentre import words

HERE = Path(__file__).parent
FILES = HERE / "files"
STATED: tuple[dict[str, Any], ...] = tuple(
    tomllib.loads((HERE / "outcomes.toml").read_text("utf-8"))["file"]
)
PAGE = HERE.parents[1] / "docs" / "import.md"
_PLACE = re.compile(r"(<!-- broken files -->\n).*?(<!-- /broken files -->)", re.DOTALL)
_SIGNS = {"": "one column", "\x1f": "the unit separator"} | {
    sign: name for sign, name in words.READING_SIGNS.items() if sign
}


def table() -> str:
    """Return the files and what reading them gives, as a table of Markdown."""
    lines = ["| file | what is broken | what is read | what is imported |", "|---|---|---|---|"]
    lines += [
        f"| `{one['name']}` | {one['broken']} | {outcome(one)} | {one['imported']} |"
        for one in STATED
    ]
    return "\n".join(lines) + "\n"


def outcome(stated: dict[str, Any]) -> str:
    """Return what reading a file gives, in a few words."""
    if "sentence" in stated:
        return str(stated["sentence"])
    rows = stated.get("records", len(stated.get("rows", ())))
    sign = stated["delimiter"]
    parts = [
        words.counted(rows, words.READING_ROWS).capitalize(),
        words.counted(len(stated["header"]), words.READING_COLUMNS),
        _SIGNS.get(sign, f"`{sign}`".replace("|", "\\|")),
    ]
    if stated["encoding"] not in ("utf-8", "utf-8-sig"):
        parts.append(stated["encoding"])
    told = "; ".join(what.replace("_", " ") for what in stated["findings"])
    return ", ".join(parts) + (f". Told: {told}." if told else ".")


def page() -> str:
    """Return the guide to importing with the table as it should be."""
    return _PLACE.sub(lambda found: found[1] + table() + found[2], PAGE.read_text("utf-8"))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
