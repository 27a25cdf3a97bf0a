"""How a world is written: the same bytes on every machine, lines ended by LF, in UTF-8."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from recentre.sample.clock import SECONDS_A_DAY
from recentre.sample.places import Party
from recentre.sample.rows import Row
from recentre.sample.vocabulary import CHANNELS, KINDS, TOPICS

INTERACTION_COLUMNS = (
    "source", "target", "occurred_at", "channel", "kind", "topic",
    "amount", "currency", "rating", "message_id", "recipients",
)  # fmt: skip
PARTY_COLUMNS = ("name", "type", "role", "segment", "household")


def write_all(
    folder: Path, rows: Sequence[Row], parties: Sequence[Party], planted: dict[str, object]
) -> None:
    """Write the six files of a world into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    _write_table(folder / "interactions.csv", INTERACTION_COLUMNS, _interactions(rows))
    _write_table(folder / "parties.csv", PARTY_COLUMNS, parties)
    owned = ((channel, _word(owned)) for channel, owned in CHANNELS.items())
    _write_table(folder / "channels.csv", ("channel", "owned"), owned)
    kinds = ((kind, nature, _word(asking)) for kind, (nature, asking) in KINDS.items())
    _write_table(folder / "kinds.csv", ("kind", "nature", "asks"), kinds)
    _write_table(folder / "topics.csv", ("topic", "job"), TOPICS.items())
    text = json.dumps(planted, ensure_ascii=False, indent=1) + "\n"
    (folder / "planted.json").write_text(text, encoding="utf-8", newline="\n")


def _interactions(rows: Iterable[Row]) -> Iterable[tuple[str, ...]]:
    midnights: dict[int, str] = {}
    clock = [f"{n:02d}" for n in range(60)]
    for row in rows:
        day, second = divmod(row.moment, SECONDS_A_DAY)
        date = midnights.get(day)
        if date is None:
            date = datetime.fromtimestamp(day * SECONDS_A_DAY, UTC).date().isoformat()
            midnights[day] = date
        minute, second = divmod(second, 60)
        hour, minute = divmod(minute, 60)
        written = f"{date}T{clock[hour]}:{clock[minute]}:{clock[second]}Z"
        yield (row.source, row.target, written, *row[3:])


def _write_table(path: Path, columns: Sequence[str], lines: Iterable[Sequence[str]]) -> None:
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(columns)
    table.writerows(lines)
    path.write_text(text.getvalue(), encoding="utf-8", newline="\n")


def _word(yes: bool) -> str:
    return "true" if yes else "false"
