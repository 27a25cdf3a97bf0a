"""How long one party's ties take on a large workspace, cold in the answers' cache.

Parties are drawn at random among those with a tie; each is asked once through the catalogue's own
``ties/of_party``, as the terminal and the pages ask it. The same query is timed on the tiny sample
world in the same run: what is left of the difference is the size of the log.

    python -m benchmarks.one_party --workspace big.duckdb --parties 300
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import time
from pathlib import Path

from recentre import answers, library
from recentre.engine.database import Workspace, open_workspace

HALF_LIVES = (90.0, 30.0)
"""The default reads the stored ties; another half-life weighs the party's ties on the spot."""


def milliseconds(workspace: Workspace, parties: int, half_life_days: float) -> list[float]:
    """Return how long each of some random parties took."""
    everybody = [int(party) for party in answers.ask(workspace, "party/list")["party"]]
    drawn = random.Random(7).sample(everybody, min(parties, len(everybody)))
    taken = []
    for party in drawn:
        started = time.perf_counter()
        answers.ask(workspace, "ties/of_party", party=party, half_life_days=half_life_days)
        taken.append((time.perf_counter() - started) * 1000)
    return taken


def main() -> None:
    """Print median and 95th percentile for the large workspace and for the sample."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--workspace", type=Path, required=True)
    parser.add_argument("--parties", type=int, default=300)
    asked = parser.parse_args()
    for name, workspace in (
        ("sample", library.sample()),
        ("large", open_workspace(asked.workspace)),
    ):
        for half_life_days in HALF_LIVES:
            taken = milliseconds(workspace, asked.parties, half_life_days)
            print(
                json.dumps(
                    {
                        "workspace": name,
                        "half_life_days": half_life_days,
                        "parties": len(taken),
                        "median_ms": round(statistics.median(taken), 1),
                        "p95_ms": round(statistics.quantiles(taken, n=20)[-1], 1),
                    }
                )
            )


if __name__ == "__main__":
    main()
