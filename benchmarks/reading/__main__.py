"""``python -m benchmarks.reading``: points out of ten for each family of faults, rivals beside it.

``--only READER`` measures one reader, ``--tries N`` sets how many rows are broken for each fault
and table, ``--worst N`` shows the files of which ours made least.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from benchmarks.reading.dialects import dialect_cases
from benchmarks.reading.faults import Case, single_rows, whole_file
from benchmarks.reading.readers import DIALECTS, READERS, Table
from benchmarks.reading.scores import score
from benchmarks.reading.sources import sources

SEED = 20


def cases(tries: int) -> list[Case]:
    """Return every broken file, always the same."""
    random_ = random.Random(SEED)
    found: list[Case] = []
    for source in sources(SEED):
        found += whole_file(source)
        found += single_rows(source, random_, tries)
    return found


def points(reader: Callable[[Path], Table], case: Case, path: Path) -> float:
    """Return what a reader makes of a file; nothing if it fails."""
    try:
        header, records = reader(path)
    except Exception:
        return 0.0
    return score(header, records, case.header, case.records)


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", default="")
    parser.add_argument("--tries", type=int, default=4)
    parser.add_argument("--worst", type=int, default=0)
    given = parser.parse_args()
    readers = {name: read for name, read in READERS.items() if given.only in ("", name)}
    table: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    worst: list[tuple[float, str, str]] = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "broken.csv"
        for case in cases(given.tries):
            path.write_bytes(case.data)
            for name, reader in readers.items():
                got = points(reader, case, path)
                table[case.family][name].append(got)
                if name == "read":
                    worst.append((got, case.family, case.name))
        print(f"{'points of 10':32}{'files':>7}" + "".join(f"{name:>13}" for name in readers))
        for family, got in [*table.items(), ("all", _all(table))]:
            means = "".join(f"{sum(got[n]) / len(got[n]):13.3f}" for n in readers)
            print(f"{family:32}{len(next(iter(got.values()))):7}{means}")
        _dialects(path, given.only, given.worst)
    for got_points, family, name in sorted(worst)[: given.worst]:
        print(f"{got_points:7.3f}  {family}: {name}")


def _all(table: dict[str, dict[str, list[float]]]) -> dict[str, list[float]]:
    total: dict[str, list[float]] = defaultdict(list)
    for got in table.values():
        for name, each in got.items():
            total[name] += each
    return total


def _dialects(path: Path, only: str, worst: int) -> None:
    hits: dict[str, int] = defaultdict(int)
    tried = list(dialect_cases())
    for case in tried:
        path.write_bytes(case.data)
        for name, detect in DIALECTS.items():
            if only not in ("", name):
                continue
            try:
                got = detect(path)
            except Exception:
                got = ("failed", "", "")
            right = case.fits(got)
            hits[name] += right
            if name == "read" and worst and not right:
                print("dialect", repr(case.name), got, case.wanted)
    print("\ndialects right of", len(tried), dict(hits))


if __name__ == "__main__":
    main()
