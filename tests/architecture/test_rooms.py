"""What each room may know and do; the contracts in pyproject.toml hold the imports between them."""

from __future__ import annotations

import ast
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import recentre.terminal
from tests.architecture.sources import DRAWING, PROGRAM, ROOT, calls, imports, name_of, texts, tree

PAGES = sorted(ROOT.glob("pages/*.py"))
ASSETS = sorted(
    path
    for pattern in ("recentre/**/*", "queries/**/*", ".streamlit/*")
    for path in ROOT.glob(pattern)
    if path.suffix in {".js", ".css", ".html", ".svg", ".sql", ".toml"}
)
SHOWING = {
    *("badge", "button", "caption", "checkbox", "code", "date_input", "download_button", "error"),
    *("expander", "file_uploader", "form_submit_button", "header", "help", "html", "info"),
    *("link_button", "markdown", "metric", "multiselect", "number_input", "page_link", "popover"),
    *("radio", "segmented_control", "selectbox", "slider", "spinner", "status", "subheader"),
    *("success", "tabs", "text", "text_area", "text_input", "title", "toast", "toggle"),
    *("warning", "write"),
}
"""Calls of Streamlit that put a text on the screen."""
SHOWN_KEYWORDS = {"body", "label", "help", "placeholder", "text", "value", "options"}

ELSEWHERE = re.compile(
    r"(?:https?:)?//(?=[\w-]+\.)(?!127\.0\.0\.1|www\.w3\.org/)[\w.-]+\.[a-z]{2,}/"
)
"""An address outside the machine; those of the World Wide Web Consortium are names of formats."""
SQL = re.compile(
    r"\s*(select|with|insert into|update|delete from|create|drop|alter|copy|attach|pragma|call)\s"
    r"|\s*(SELECT|WITH|INSERT INTO|UPDATE|DELETE FROM|CREATE|DROP|ALTER|COPY|ATTACH|PRAGMA)\s"
)
TRANSACTION = {"", "begin", "commit", "rollback"}


@pytest.mark.parametrize("path", DRAWING, ids=name_of)
def test_a_page_or_chart_never_reaches_duckdb(path: Path) -> None:
    for module, name in imports(path):
        assert module.split(".")[0] != "duckdb"
        if module.startswith("recentre.engine"):
            # A workspace is handed on to `answers`, the catalogue tells what a query says.
            assert (module, name) in {
                ("recentre.engine", "catalogue"),
                ("recentre.engine.database", "Workspace"),
            }, f"{name_of(path)} imports {module}.{name}: ask through recentre.answers"
    for called, call in calls(path):
        assert called not in {"reading", "writing", "execute", "executemany"}, (
            f"{name_of(path)}, line {call.lineno}: {called}() is the engine's"
        )


def test_charts_and_networks_are_given_what_they_draw() -> None:
    for path in [*ROOT.glob("recentre/charts/*.py"), *ROOT.glob("recentre/network/*.py")]:
        for module, name in imports(path):
            assert f"{module}.{name}".rstrip(".") != "recentre.state", name_of(path)


@pytest.mark.parametrize("path", [*PAGES, ROOT / "app.py"], ids=name_of)
def test_a_page_imports_the_frame_and_views_only(path: Path) -> None:
    known = {"shell", "words", "views"}
    for module, name in imports(path):
        if module.split(".")[0] == "recentre":
            room = [*module.split("."), name][1]
            assert room in known, f"{name_of(path)} imports {module}.{name}"


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_a_page_first_makes_sure_of_the_frame(path: Path) -> None:
    steps = [
        ast.unparse(node)
        for node in tree(path).body
        if not isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert steps[1] == "shell.guard()", "the first line after the imports is shell.guard()"


def test_the_navigation_knows_every_page_and_every_page_is_there() -> None:
    named = set(re.findall(r'"(pages/\w+\.py)"', (ROOT / "app.py").read_text("utf-8")))
    assert named == {name_of(path) for path in PAGES}


def test_the_terminal_loads_without_the_web_server() -> None:
    modules = [found.name for found in pkgutil.iter_modules(recentre.terminal.__path__)]
    wanted = ["recentre.terminal", *(f"recentre.terminal.{name}" for name in modules)]
    script = (
        "import importlib, sys\n"
        "for name in sys.argv[1:]: importlib.import_module(name)\n"
        "sys.exit('streamlit' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, *wanted], cwd=ROOT, check=False)
    assert done.returncode == 0, "importing the terminal imports streamlit"


@pytest.mark.parametrize("path", PROGRAM, ids=name_of)
def test_nothing_is_printed(path: Path) -> None:
    assert not [call.lineno for called, call in calls(path) if called == "print"]


@pytest.mark.parametrize("path", PROGRAM, ids=name_of)
def test_sql_lives_in_files_and_not_in_python(path: Path) -> None:
    for called, call in calls(path):
        if called in {"execute", "executemany"} and call.args:
            here = "".join(texts(call.args[0]))
            assert here in TRANSACTION, f"{name_of(path)}, line {call.lineno}: {here[:60]!r}"
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.JoinedStr | ast.Constant):
            for text in texts(node):
                assert not SQL.match(text), f"{name_of(path)}, line {node.lineno}: {text[:60]!r}"


@pytest.mark.parametrize("path", [*PROGRAM, *ASSETS], ids=name_of)
def test_no_address_outside_the_machine_stands_in_a_source(path: Path) -> None:
    found = ELSEWHERE.findall(path.read_text("utf-8"))
    assert not found, "nothing is fetched from outside"


@pytest.mark.parametrize("path", [p for p in DRAWING if p.parent.name != "charts"], ids=name_of)
def test_every_text_on_a_screen_comes_from_words(path: Path) -> None:
    for called, call in calls(path):
        if called not in SHOWING:
            continue
        shown = [*call.args, *(k.value for k in call.keywords if k.arg in SHOWN_KEYWORDS)]
        for text in (text for argument in shown for text in texts(argument)):
            assert not re.search(r"[^\W\d_]{2,} +\S|\S +[^\W\d_]{2,}", text), (
                f"{name_of(path)}, line {call.lineno}: {text!r} belongs into recentre/words.py"
            )


@pytest.mark.parametrize("path", PROGRAM, ids=name_of)
def test_dates_are_written_the_same_on_every_platform(path: Path) -> None:
    # %-d is a habit of one C library; on Windows it raises.
    assert not re.findall(r"%[-#][a-zA-Z]", path.read_text("utf-8"))
