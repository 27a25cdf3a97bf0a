"""The terminal as a process of its own: what starts, what stops it, what it leaves behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
HEAVY = ("duckdb", "pandas", "streamlit", "pyvis")
LOG = "source,target,occurred_at\nAnn,Bob,2025-01-05\nBob,Ann,2025-02-05\n"


def recentre(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "recentre", *arguments],
        cwd=folder,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_a_log_goes_in_and_an_answer_comes_out(tmp_path: Path) -> None:
    (tmp_path / "log.csv").write_text(LOG.replace("Bob", "Zoë"), encoding="utf-8")
    loaded = recentre(tmp_path, "import", "log.csv", "--workspace", "w.duckdb", "--json")
    assert (loaded.returncode, loaded.stderr) == (0, "")
    assert json.loads(loaded.stdout)["rows_loaded"] == 2
    asked = recentre(
        tmp_path, "ask", "ties/of_party", "--workspace", "w.duckdb", "--set", "party=Zoë",
        "--format", "json",
    )  # fmt: skip
    assert asked.returncode == 0
    assert json.loads(asked.stdout)[0]["other"] == "Ann"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["log.csv", "w.duckdb"]


def test_an_error_is_one_line_on_stderr_and_exit_code_1(tmp_path: Path) -> None:
    done = recentre(tmp_path, "import", "missing.csv", "--workspace", "w.duckdb")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert "missing.csv" in done.stderr


def test_wrong_usage_is_exit_code_2(tmp_path: Path) -> None:
    assert recentre(tmp_path, "import", "--nothing").returncode == 2


@pytest.mark.parametrize("arguments", [["--help"], ["network", "--help"]])
def test_help_loads_no_heavy_module(tmp_path: Path, arguments: list[str]) -> None:
    code = (
        "import sys\n"
        "from recentre.terminal.commands import app\n"
        f"try: app({arguments!r})\n"
        "except SystemExit: pass\n"
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_no_command_loads_streamlit(tmp_path: Path) -> None:
    modules = ("importing", "asking", "drawing", "generating")
    code = "import sys\n" + "\n".join(f"import recentre.terminal.{name}" for name in modules)
    done = subprocess.run(
        [sys.executable, "-c", code + "\nprint('streamlit' in sys.modules)"],
        cwd=tmp_path,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "False"


@pytest.mark.skipif(sys.platform == "win32", reason="sends SIGINT")
def test_ctrl_c_ends_an_import_in_one_line_and_leaves_nothing(tmp_path: Path) -> None:
    rows = (f"p{i % 997},p{i % 1009 + 1000},2025-01-05,{i}\n" for i in range(400_000))
    (tmp_path / "log.csv").write_text("source,target,occurred_at,topic\n" + "".join(rows))
    running = subprocess.Popen(
        [sys.executable, "-m", "recentre", "import", "log.csv", "--workspace", "w.duckdb"],
        cwd=tmp_path,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    while running.poll() is None and not list(tmp_path.glob(".recentre-*/*.duckdb")):
        time.sleep(0.02)
    running.send_signal(signal.SIGINT)
    said, error = running.communicate(timeout=60)
    assert (running.returncode, said) == (1, "")
    assert error.count("\n") == 1
    assert "nothing was changed" in error
    assert [path.name for path in tmp_path.iterdir()] == ["log.csv"]
