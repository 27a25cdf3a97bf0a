"""The documentation of the terminal is complete, checked against the command line itself."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import typer.main
from typer.testing import CliRunner

from recentre.terminal.commands import app

DOCS = (Path(__file__).resolve().parents[2] / "docs" / "terminal.md").read_text(encoding="utf-8")
GROUP: Any = typer.main.get_command(app)
COMMANDS: dict[str, Any] = dict(GROUP.commands)


def section(command: str) -> str:
    """Return the part of the documentation under a command's heading."""
    found = re.search(rf"^## {command}$(.*?)(?=^## |\Z)", DOCS, re.MULTILINE | re.DOTALL)
    assert found is not None, f"docs/terminal.md has no heading {command}"
    return found[1]


def options(command: str) -> set[str]:
    """Return the long options that a command really takes."""
    return {
        option
        for parameter in COMMANDS[command].params
        for option in parameter.opts
        if option.startswith("--") and option != "--help"
    }


def examples(text: str) -> list[list[str]]:
    """Return the command lines in a text, without ``python -m recentre``."""
    joined = re.sub(r"\\\n\s*", "", text)
    lines = re.findall(r"^\s*python -m recentre (.+)$", joined, re.MULTILINE)
    return [shlex.split(line.split(" > ")[0]) for line in lines]


def test_the_commands_are_the_ones_that_were_promised() -> None:
    assert list(COMMANDS) == [
        *("import", "recipes", "read", "queries", "ask", "network", "sample"),
        *("who", "merge", "unmerge", "erase"),
    ]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_documented_and_every_documented_option_exists(command: str) -> None:
    said = set(re.findall(r"^\| `(--[a-z-]+)", section(command), re.MULTILINE))
    assert said == options(command)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_shows_every_option_and_an_example(command: str) -> None:
    shown = CliRunner().invoke(app, [command, "--help"])
    assert shown.exit_code == 0
    assert all(option in shown.stdout for option in options(command))
    assert f"python -m recentre {command}" in shown.stdout


@pytest.mark.parametrize("line", examples(DOCS), ids=" ".join)
def test_every_example_parses(line: list[str]) -> None:
    COMMANDS[line[0]].make_context(line[0], line[1:])


@pytest.mark.parametrize("command", COMMANDS)
def test_the_examples_of_the_help_parse(command: str) -> None:
    found = examples(COMMANDS[command].epilog)
    assert found
    for line in found:
        COMMANDS[line[0]].make_context(line[0], line[1:])
