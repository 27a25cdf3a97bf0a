"""The index of the catalogue, ``queries/README.md``: every question and every step, from the files.

``python -m recentre.engine.index`` writes it anew; a test fails while it is not up to date.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from recentre.engine import build, catalogue
from recentre.engine.catalogue import Query
from recentre.settings import settings

SUBJECTS = {
    "build": "From interactions to everything that is derived, in portable SQL",
    "contrast": "The company's picture against the customer's own",
    "definitions": "Who counts as a customer",
    "ego": "A party's own network",
    "import": "From a file to interactions",
    "jobs": "What customers try to get done, who helps, and how it turns out",
    "judgement": "What a reader says of a tie by hand",
    "keep": "What a build keeps, and what it lets go",
    "network": "What a drawn network shows",
    "party": "Who is there",
    "people": "Who is the same person, who acts like a machine, who is erased",
    "power": "Who needs whom",
    "quality": "What came in, and what it can bear",
    "schema": "The tables that hold what was imported",
    "structure": "Overlap and bridges",
    "ties": "Who is tied to whom, how strongly, and why",
    "traits": "The six traits of a social customer",
    "upgrade": "From the tables of an earlier version to those of this one",
    "window": "Strength in a window of the reader's own, for one party",
    "without_buying": "What is left when nothing is bought",
    "workspace": "What a workspace holds",
}
"""What each folder of queries is about."""

_HEAD = """# The queries

Every number on a page, in the terminal and in a file comes from one of these questions; a step is
what the program runs to be able to answer. One file holds one statement under a header, and the
header is checked against DuckDB (`recentre/engine/check.py`). How a question is added is said in
`CONTRIBUTING.md`. This index is written by `python -m recentre.engine.index`.
"""


def text() -> str:
    """Return the index of the catalogue as it is now."""
    questions = catalogue.load()
    parts = [_HEAD, "## Questions\n"]
    for subject, found in groupby(questions.values(), lambda query: query.name.split("/")[0]):
        parts.append(_heading(subject))
        parts.append("\n".join(_question(query) for query in found) + "\n")
    parts.append("## Steps\n")
    for folder in sorted(p for p in settings().queries.iterdir() if p.is_dir()):
        steps = [path for path in _in_order(folder) if catalogue.is_step(path)]
        if steps:
            parts.append(_heading(folder.name))
            parts.append("\n".join(_step(path) for path in steps) + "\n")
    return "\n".join(parts)


def _heading(folder: str) -> str:
    about = SUBJECTS.get(folder)
    return f"### {folder}: {about}\n" if about else f"### {folder}\n"


def _question(query: Query) -> str:
    taken = ", ".join(
        f"`{p.name}`" if p.required else f"`{p.name}={p.default}`" for p in query.parameters
    )
    takes = f" Takes {taken}." if taken else ""
    return f"- [`{query.name}`]({query.name}.sql): {query.question} {_sentence(query.grain)}{takes}"


def _step(path: Path) -> str:
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    said = first.removeprefix("--").strip().removeprefix("step:").strip()
    name = f"{path.parent.name}/{path.stem}"
    return f"- [`{name}`]({name}.sql): {_sentence(said)}"


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:].rstrip(".") + "."


def _in_order(folder: Path) -> Iterable[Path]:
    """Return the files of a folder by name; those of the build in the order in which they run."""
    paths = sorted(folder.glob("*.sql"))
    if folder.name != "build":
        return paths
    order = (*build.VOCABULARY, "contact", *build.DECLARED, *build.WEIGHING, *build.STRUCTURE)
    place = {name: turn for turn, name in enumerate(order)}
    return sorted(paths, key=lambda path: place.get(path.stem, len(place)))


def write() -> None:
    """Write ``queries/README.md``."""
    (settings().queries / "README.md").write_text(text(), encoding="utf-8")


if __name__ == "__main__":
    write()
