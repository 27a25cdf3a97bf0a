"""What is installed is what is imported, no more and no less, each with its reason."""

from __future__ import annotations

import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.architecture.sources import PROGRAM, ROOT, imports

PROGRAM_FILE = ROOT / "requirements.txt"
CHECKS_FILE = ROOT / "requirements-dev.txt"
LOCK = ROOT / "requirements.lock"
COMMANDS = {"ruff", "mypy", "pandas-stubs", "import-linter"}
"""Packages that are run and not imported."""
WINDOWS = {"tzdata"}
"""Packages that stand in for what one platform lacks."""
CHECKS = [p for folder in ("tests", "benchmarks") for p in sorted(ROOT.glob(f"{folder}/**/*.py"))]
PIN = re.compile(r"([A-Za-z0-9._-]+)==([\w.]+)")


def test_requirements_hold_what_the_program_imports_and_nothing_else() -> None:
    assert set(_pins(PROGRAM_FILE)) - WINDOWS == _distributions(PROGRAM)


def test_requirements_of_the_checks_hold_what_the_tests_import_and_nothing_else() -> None:
    wanted = _distributions(CHECKS) - set(_pins(PROGRAM_FILE))
    assert set(_pins(CHECKS_FILE)) - COMMANDS == wanted


@pytest.mark.parametrize("path", [PROGRAM_FILE, CHECKS_FILE], ids=lambda path: path.name)
def test_every_requirement_has_its_reason(path: Path) -> None:
    told = False
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#"):
            told = True
        elif not line:
            told = False
        elif not line.startswith("-r "):
            # pandas-stubs stands under one reason with mypy.
            assert told, f"{path.name}: {line} has no reason above it"
            assert PIN.match(line), f"{path.name}: {line} is not pinned"
            assert "--hash" not in line


def test_the_lock_agrees_with_the_requirements() -> None:
    locked = _pins(LOCK)
    for name, version in _pins(PROGRAM_FILE).items():
        assert locked[name] == version


def test_the_lock_names_no_place() -> None:
    text = LOCK.read_text("utf-8")
    assert not re.search(r"://|--(extra-)?index|--find-links|--hash|@ |^/", text, re.MULTILINE)


def _pins(path: Path) -> dict[str, str]:
    lines = path.read_text("utf-8").splitlines()
    found = (PIN.match(line) for line in lines if not line.startswith("#"))
    return {_plain(match[1]): match[2] for match in found if match}


def _distributions(paths: list[Path]) -> set[str]:
    known = packages_distributions()
    own = {path.stem for path in paths} | {"recentre", "tests", "benchmarks"}
    modules = {module.split(".")[0] for path in paths for module, _ in imports(path)}
    wanted = modules - set(sys.stdlib_module_names) - own
    return {_plain(known[module][0]) for module in wanted}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).casefold()
