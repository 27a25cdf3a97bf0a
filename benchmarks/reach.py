"""How long it takes to find everybody who could have heard of it, from one party.

Parties are drawn at random among those that gave knowledge; each is asked once through the
catalogue's own ``knowledge/reach``, through all ties, strong ones, weak ones, and without the
company. The pass in plain arrays that the draws at random use is timed beside it.

    python -m benchmarks.reach --workspace big.duckdb --parties 20
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import time
from pathlib import Path
from typing import Any

import numpy as np

from recentre import answers, earliest
from recentre.earliest import Contacts
from recentre.engine.database import Workspace, open_workspace


def seconds(workspace: Workspace, parties: list[int], **question: Any) -> list[tuple[float, int]]:
    """Return how long each party took, and how many it reached."""
    taken = []
    for party in parties:
        started = time.perf_counter()
        found = answers.ask(workspace, "knowledge/reach", party=party, **question)
        taken.append((time.perf_counter() - started, len(found)))
    return taken


def in_arrays(workspace: Workspace, parties: list[int]) -> list[tuple[float, int]]:
    """Return the same of the pass in arrays, the contacts given."""
    rows = answers.ask(workspace, "knowledge/contacts")
    source, target = rows["source"].to_numpy(np.int64), rows["target"].to_numpy(np.int64)
    most = int(max(source.max(), target.max(), *parties))
    contacts = Contacts(source, target, rows["moment"].to_numpy(np.int64), most + 1)
    taken = []
    for party in parties:
        started = time.perf_counter()
        found = earliest.reached(contacts, party)
        taken.append((time.perf_counter() - started, found))
    return taken


def main() -> None:
    """Print median, slowest and how far it reaches, each way."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--workspace", type=Path, required=True)
    parser.add_argument("--parties", type=int, default=20)
    asked = parser.parse_args()
    workspace = open_workspace(asked.workspace)
    company = answers.ask(workspace, "workspace/facts")["company"].iloc[0]
    givers = answers.ask(workspace, "knowledge/giving")["party"].astype(int).tolist()
    drawn = random.Random(7).sample(givers, min(asked.parties, len(givers)))
    ways: dict[str, dict[str, Any]] = {
        "all": {},
        "strong": {"ties": "strong"},
        "weak": {"ties": "weak"},
        "without the company": {"without": int(company)},
    }
    found = {way: seconds(workspace, drawn, **question) for way, question in ways.items()}
    found["all, in arrays"] = in_arrays(workspace, drawn)
    for way, taken in found.items():
        times = [one for one, _ in taken]
        print(
            json.dumps(
                {
                    "through": way,
                    "parties": len(times),
                    "median_s": round(statistics.median(times), 2),
                    "slowest_s": round(max(times), 2),
                    "median_reached": int(statistics.median(n for _, n in taken)),
                }
            )
        )


if __name__ == "__main__":
    main()
