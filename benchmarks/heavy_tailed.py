"""Write a generated interaction log with heavy tails, for measuring.

Few parties and few ties have most of the rows, as in real logs; one in eight rows has the company
at an end; one row in two hundred repeats an earlier one and one in two thousand is a self loop. The
same rows and seed give the same file.

    python -m benchmarks.heavy_tailed 1000000 log.csv [--seed 7]
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import pandas as pd

COLUMNS = "source,target,occurred_at,channel,kind,topic,amount,message_id"
COMPANY = "Company"
CHANNELS = np.array(["e-mail", "phone", "chat", "forum", "shop", "meeting"])
KINDS = np.array(["message", "question", "answer", "purchase", "ticket", "newsletter"])
KIND_SHARES = np.array([0.45, 0.12, 0.13, 0.12, 0.08, 0.10])
ROWS_PER_PARTY = 40
ROWS_PER_TIE = 2.4
ROWS_PER_PIECE = 500_000
DAYS = 730


def ties(rows: int, chance: np.random.Generator) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return both ends of every tie and its cumulated share of the rows."""
    parties = max(rows // ROWS_PER_PARTY, 20)
    pairs = int(rows / ROWS_PER_TIE)
    appeal = chance.lognormal(0.0, 1.1, parties)
    source = chance.choice(parties, pairs, p=appeal / appeal.sum())
    near = source + chance.integers(1, 30, pairs)
    anyone = chance.choice(parties, pairs, p=appeal / appeal.sum())
    target = np.where(chance.random(pairs) < 0.7, near % parties, anyone)
    target = np.where(chance.random(pairs) < 0.05, -1, target)
    weight = chance.pareto(1.3, pairs) + 0.05
    weight = np.minimum(weight, 400.0) * np.where(target == -1, 3.0, 1.0)
    return source, target, np.cumsum(weight) / weight.sum()


def piece(
    rows: int,
    first: int,
    ends: tuple[np.ndarray, np.ndarray, np.ndarray],
    chance: np.random.Generator,
) -> pd.DataFrame:
    """Return some rows of the log as text columns, in order of time."""
    one, other, shares = ends
    tie = np.searchsorted(shares, chance.random(rows)).clip(0, len(one) - 1)
    turned = chance.random(rows) < 0.45
    source = np.where(turned, other[tie], one[tie])
    target = np.where(turned, one[tie], other[tie])
    target = np.where(chance.random(rows) < 0.0005, source, target)
    kind = chance.choice(len(KINDS), rows, p=KIND_SHARES)
    cents = chance.lognormal(3.2, 0.9, rows) * 100
    message = first + np.arange(rows)
    repeated = chance.random(rows) < 0.005
    frame = pd.DataFrame(
        {
            "source": source,
            "target": target,
            "second": np.sort(chance.integers(0, 86_400, rows)),
            "channel": CHANNELS[chance.integers(0, len(CHANNELS), rows)],
            "kind": KINDS[kind],
            "topic": chance.zipf(1.6, rows).clip(1, 60),
            "amount": np.where(kind == 3, np.round(cents) / 100, np.nan),
            "message_id": message,
        }
    )
    before = np.maximum(np.arange(rows) - 1, 0)
    return frame.iloc[np.where(repeated, before, np.arange(rows))]


def written(frame: pd.DataFrame, first_share: float, share: float) -> pd.DataFrame:
    """Return the rows as they stand in the file."""
    names = {-1: COMPANY}
    days = first_share * DAYS + frame["second"] / 86_400 * share * DAYS
    when = np.datetime64("2024-01-01T00:00:00", "s") + (days * 86_400).astype("timedelta64[s]")
    return pd.DataFrame(
        {
            "source": frame["source"].map(lambda number: names.get(number, f"p{number:07d}")),
            "target": frame["target"].map(lambda number: names.get(number, f"p{number:07d}")),
            "occurred_at": pd.Series(np.datetime_as_string(when.to_numpy()), index=frame.index),
            "channel": frame["channel"],
            "kind": frame["kind"],
            "topic": "topic " + frame["topic"].astype(str),
            "amount": frame["amount"],
            "message_id": "m" + frame["message_id"].astype(str),
        }
    )


def write(rows: int, path: Path, seed: int = 7) -> None:
    """Write a log of so many rows."""
    chance = np.random.default_rng(seed)
    ends = ties(rows, chance)
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(COLUMNS + "\n")
        for first in range(0, rows, ROWS_PER_PIECE):
            count = min(ROWS_PER_PIECE, rows - first)
            frame = piece(count, first, ends, chance)
            text = written(frame, first / rows, count / rows)
            text.to_csv(file, header=False, index=False, lineterminator="\n")


def main() -> None:
    """Read the command line and write the file."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("rows", type=int)
    parser.add_argument("path", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    chosen = parser.parse_args()
    write(chosen.rows, chosen.path, chosen.seed)


if __name__ == "__main__":
    main()
