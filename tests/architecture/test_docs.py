"""The documentation is true: what it names is there, and what a reader must know is named."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main

from recentre.importing.fields import FIELDS
from recentre.terminal.commands import app
from tests.architecture.sources import ROOT, name_of

WRITTEN = sorted(
    path
    for pattern in ("*.md", "docs/**/*.md", "data/**/*.md", "queries/*.md", "benchmarks/*.md")
    for path in ROOT.glob(pattern)
)
README = ROOT / "README.md"
INSTALL = ROOT / "docs" / "install.md"
TEXT = {".py", ".md", ".sql", ".js", ".css", ".html", ".toml", ".txt", ".lock", ".json", ".csv", ""}
FOLDERS = ("app.py", "pages", "recentre", "queries", "tests", "docs", "benchmarks", "data", ".ci")
LINK = re.compile(r"\]\(([^)\s]+)\)")
VARIABLE = re.compile(r"\bRECENTRE_[A-Z_]+\b")
OWN_WORDS_IN_SCRIPTS = {"RECENTRE_WITH"}
"""Places to be filled in our own scripts, which are no variables."""
MACHINE = re.compile(r"(?<![\w.~*])/(?:work|root|tmp|opt|home|Users|mnt|srv)/\w|\b[A-Z]:\\Users\\")


@pytest.mark.parametrize("path", WRITTEN, ids=name_of)
def test_every_link_between_documents_leads_somewhere(path: Path) -> None:
    for target in LINK.findall(path.read_text("utf-8")):
        if target.startswith(("http://", "https://", "mailto:")):
            continue
        file, _, heading = target.partition("#")
        found = (path.parent / file).resolve() if file else path
        assert found.exists(), f"{name_of(path)} links to {target}"
        if heading:
            assert heading in _headings(found), f"{name_of(path)} links to {target}"


def test_every_variable_of_the_environment_is_told_and_each_told_one_exists() -> None:
    used = {
        name
        for folder in ("app.py", "pages", "recentre", "tests")
        for path in _files(folder)
        if path.suffix == ".py" and path != Path(__file__)
        for name in VARIABLE.findall(path.read_text("utf-8"))
    } - OWN_WORDS_IN_SCRIPTS
    told = {name for path in WRITTEN for name in VARIABLE.findall(path.read_text("utf-8"))}
    assert used == set(VARIABLE.findall(INSTALL.read_text("utf-8")))
    assert told <= used


@pytest.mark.parametrize("path", WRITTEN, ids=name_of)
def test_every_command_that_is_shown_exists(path: Path) -> None:
    known: Any = typer.main.get_command(app)
    for words in _commands(path):
        match words:
            case ["python" | "python3", "-m", "recentre", name, *rest]:
                assert name in known.commands, f"{name_of(path)}: {' '.join(words)}"
                options = {o for p in known.commands[name].params for o in (*p.opts, "--help")}
                for word in rest:
                    if word.startswith("--"):
                        assert word.partition("=")[0] in options, f"{name_of(path)}: {word}"
            case ["python" | "python3", "-m", module, *_] if module.startswith("recentre."):
                assert (ROOT / f"{module.replace('.', '/')}.py").is_file(), module
            case ["python" | "python3", script, *_] if script.endswith(".py"):
                assert (ROOT / script).is_file(), script
            case ["streamlit", "run", script, *_] | [".ci/run" as script]:
                assert (ROOT / script).is_file(), script
            case ["pip", "install" | "download", *rest] if "-r" in rest:
                assert (ROOT / rest[rest.index("-r") + 1]).is_file(), " ".join(words)
            case ["pytest", *rest]:
                assert all((ROOT / part).exists() for part in rest if part[0] != "-")


def test_the_two_commands_of_a_newcomer_stand_in_the_readme() -> None:
    commands = [" ".join(words) for words in _commands(README)]
    for command in (
        "pip install -r requirements.txt",
        "streamlit run app.py",
        "pip install -r requirements-dev.txt",
        "pytest",
    ):
        assert command in commands


def test_the_checks_run_the_tests_as_the_readme_says() -> None:
    run = (ROOT / ".ci" / "run").read_text("utf-8")
    assert "\nRECENTRE_REQUIRE_BROWSER=1 pytest 2>" in run
    assert "pip install --quiet -r requirements-dev.txt" in run


def test_the_readme_names_every_field_of_a_log() -> None:
    table = README.read_text("utf-8")
    assert [name for name in FIELDS if f"`{name}`" not in table] == []


def test_the_readmes_five_rows_load_as_it_says(tmp_path: Path) -> None:
    found = re.search(r"```csv\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    assert found is not None
    (tmp_path / "log.csv").write_text(found[1], encoding="utf-8")
    commands = [words for words in _commands(README) if words[1:3] == ["-m", "recentre"]]
    assert [words[3] for words in commands] == ["import", "import", "ask", "network"]
    for words in commands:
        done = subprocess.run(
            [sys.executable, "-W", "ignore", *words[1:]],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "maria.html").read_text("utf-8").startswith("<!")


def test_no_document_or_source_names_a_place_of_one_machine() -> None:
    named = [
        f"{name_of(path)}: {found[0]}"
        for folder in (*FOLDERS, "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "pyproject.toml")
        for path in _files(folder)
        if path != Path(__file__)
        if (found := MACHINE.search(path.read_text("utf-8", "replace")))
    ]
    assert named == []


def test_decisions_are_numbered_without_a_gap_and_fit_a_screen() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [path.name[:4] for path in decisions] == [
        f"{number:04}" for number in range(1, len(decisions) + 1)
    ]
    for path in decisions:
        lines = path.read_text("utf-8").splitlines()
        assert lines[0].startswith(f"# {int(path.name[:4])}. "), name_of(path)
        assert sum(bool(line) for line in lines) <= 20, f"{name_of(path)} is no ten lines"


def _files(folder: str) -> Iterator[Path]:
    place = ROOT / folder
    found = [place] if place.is_file() else sorted(place.rglob("*"))
    for path in found:
        if path.is_file() and path.suffix in TEXT and "__pycache__" not in path.parts:
            yield path


def _commands(path: Path) -> Iterator[list[str]]:
    """Yield the words of every command in a block or between back quotes of a document."""
    text = path.read_text("utf-8").replace("\\\n", " ")
    lines = [line.strip() for line in text.splitlines()] + re.findall(r"`([^`\n]+)`", text)
    for line in lines:
        if re.match(r"(python3?|streamlit|pip|pytest|\.ci/run)(\s|$)", line):
            try:
                yield shlex.split(line)
            except ValueError:
                continue


def _headings(path: Path) -> set[str]:
    lines = path.read_text("utf-8").splitlines()
    titles = [line.lstrip("#").strip().casefold() for line in lines if line.startswith("#")]
    return {re.sub(r"[^\w -]", "", title).replace(" ", "-") for title in titles}
