"""How long a log takes from its CSV to ready, against the bare load of the same file.

The bare load is ``create table as from read_csv`` by DuckDB's own sniffer, on the same settings, in
a process of its own; the import is ``python -m recentre import``, which ends when every tie of
every layer is weighed. Both run in turn, and the ratio is taken pair by pair.

    python -m benchmarks.import_to_ready --rows 1000000 --runs 3
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import heavy_tailed

ROOT = Path(__file__).resolve().parent.parent
BARE = (
    "import duckdb, sys; c = duckdb.connect(sys.argv[2], config={'memory_limit': '3500MB'}); "
    "c.execute('create table log as from read_csv($path)', {'path': sys.argv[1]})"
)


def timed(command: list[str]) -> tuple[float, float, float]:
    """Run a command; return its wall and its processor seconds, and its peak memory in GB."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, cwd=ROOT)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    if status != 0:
        raise SystemExit(f"{command[:4]} failed")
    processor = used.ru_utime + used.ru_stime
    return seconds, processor, used.ru_maxrss / (1e6 if sys.platform != "darwin" else 1e9)


def main() -> None:
    """Print one line a run, and the median ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--folder", type=Path, default=None)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.folder) as folder:
        log = Path(folder) / "log.csv"
        heavy_tailed.write(asked.rows, log)
        ratios = []
        for run in range(asked.runs):
            bare, bare_cpu, _ = timed(
                [sys.executable, "-c", BARE, str(log), f"{folder}/bare{run}.duckdb"]
            )
            workspace = Path(folder) / f"w{run}.duckdb"
            full, full_cpu, memory = timed(
                [
                    *(sys.executable, "-m", "recentre", "import", str(log)),
                    *("--workspace", str(workspace), "--company", heavy_tailed.COMPANY),
                ]
            )
            ratios.append(full / bare)
            print(
                f"bare {bare:.1f} s ({bare_cpu:.1f} processor), import {full:.1f} s "
                f"({full_cpu:.1f}), ratio {full / bare:.2f}, {memory:.2f} GB",
                flush=True,
            )
            for path in Path(folder).glob("*.duckdb"):
                path.unlink()
        print(json.dumps({"rows": asked.rows, "median_ratio": statistics.median(ratios)}))


if __name__ == "__main__":
    main()
