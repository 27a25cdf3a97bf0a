"""Every real file is read cell by cell as the standard library reads it in its known dialect."""

from __future__ import annotations

import csv
import gzip
import io
from itertools import zip_longest
from pathlib import Path

import pytest

from recentre.reading.opening import open_table

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data"
FILES = sorted(FOLDER.rglob("*.csv*"))

pytestmark = [
    pytest.mark.real_logs,
    pytest.mark.skipif(
        not FOLDER.is_dir(), reason=f"the folder of real logs is not there: {FOLDER}"
    ),
]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_real_file_is_read_cell_by_cell(path: Path, tmp_path: Path) -> None:
    with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as raw:
        reader = csv.reader(io.TextIOWrapper(raw, encoding="utf-8-sig", newline=""))
        header = next(reader)
        table = open_table(path, tmp_path)
        assert (table.dialect.delimiter, list(table.written)) == (",", header)
        count = 0
        rows = (row for row in reader if any(cell.strip() for cell in row))
        for record, row in zip_longest(table.records(None), rows):
            assert list(record.cells) == row
            count += 1
    assert count > 0
    assert not [one for one in table.told() if one.state == "proposed"]
