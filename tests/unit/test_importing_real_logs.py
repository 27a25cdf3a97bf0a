"""Real logs load with the counts that an independent reading of the same files gives."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from recentre.importing.fields import Mapping
from recentre.importing.loading import load
from recentre.importing.options import ImportOptions
from tests.unit.importing_tables import ask, holds, workspace

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data"

pytestmark = [
    pytest.mark.real_logs,
    pytest.mark.skipif(
        not FOLDER.is_dir(), reason=f"the folder of real logs is not there: {FOLDER}"
    ),
]


def frame(path: Path) -> pd.DataFrame:
    """Return a file as text, cell by cell."""
    return pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8")


def counts(log: pd.DataFrame, source: pd.Series, target: pd.Series) -> tuple[int, int, int, int]:
    """Count loaded, refused, self loops and duplicates with pandas alone."""
    refused = (source == "") | (target == "")
    loops = ~refused & (source == target)
    usable = log[~refused & ~loops]
    repeated = int(usable.duplicated(keep="first").sum())
    return len(usable) - repeated, int(refused.sum()), int(loops.sum()), repeated


def test_enron_loads_as_pandas_counts_it(tmp_path: Path) -> None:
    path = FOLDER / "enron_email" / "enron_edges.csv"
    log = frame(path)
    into = workspace(tmp_path)
    (report,) = load(into, path, ImportOptions(company=("24", "153")))
    assert holds(report)
    assert report.rows_read == len(log) == 125_409
    found = (report.rows_loaded, report.rows_rejected, report.self_loops, report.duplicates)
    assert found == counts(log, log["from"], log["to"])
    usable = log[log["from"] != log["to"]].drop_duplicates()
    pairs = usable.groupby(["from", "to"]).size().to_dict()
    stored = ask(
        into,
        "select s.name, t.name, count(*) from interaction as i"
        " join identity as s on s.id = i.source join identity as t on t.id = i.target"
        " group by all",
    )
    assert {row[:2]: row[2] for row in stored} == pairs
    lines = {int(line) + 2 for line in usable.index}
    assert {line for (line,) in ask(into, "select line from interaction")} == lines
    times = ask(into, "select min(occurred_at), max(occurred_at) from interaction")[0]
    known = pd.to_datetime(usable["Time"])
    assert times == (known.min().to_pydatetime(), known.max().to_pydatetime())


def test_online_retail_loads_as_pandas_counts_it(tmp_path: Path) -> None:
    path = FOLDER / "online_retail" / "onlineretail.csv.gz"
    log = frame(path)
    into = workspace(tmp_path)
    mapping = Mapping.of(
        [("source", "CustomerID"), ("target", "@Company"), ("amount", "UnitPrice")]
    )
    (report,) = load(into, path, ImportOptions(company=("Company",), mapping=mapping))
    assert holds(report)
    assert report.rows_read == len(log) == 541_909
    assert int(log.duplicated().sum()) == 5_268
    customer = log["CustomerID"].where(log["CustomerID"] != "NA", "")
    found = (report.rows_loaded, report.rows_rejected, report.self_loops, report.duplicates)
    assert found == counts(log, customer, pd.Series("Company", index=log.index))
    (reason,) = report.rejects
    assert (reason.reason, reason.count) == ("source is missing", 135_080)
    assert report.viewpoint == "one-centred"
    assert report.parties == customer[customer != ""].nunique() + 1
    usable = log[customer != ""].drop_duplicates()
    (total,) = ask(into, "select sum(amount) from interaction")[0]
    assert total == pytest.approx(usable["UnitPrice"].astype(float).sum())
    ((row,),) = ask(into, 'select "row" from reject order by line limit 1')
    first = log[customer == ""].iloc[0]
    assert row.startswith(f"{first['InvoiceNo']},{first['StockCode']},")


def test_tweets_to_companies_load_as_pandas_counts_them(tmp_path: Path) -> None:
    path = FOLDER / "twitter_care" / "care_tweets.csv"
    log = frame(path)
    into = workspace(tmp_path)
    mapping = Mapping.of([("source", "author_id"), ("target", "company")])
    (report,) = load(into, path, ImportOptions(mapping=mapping))
    assert holds(report)
    assert report.rows_read == len(log) == 1_325
    found = (report.rows_loaded, report.rows_rejected, report.self_loops, report.duplicates)
    assert found == counts(log, log["author_id"], log["company"])
    (last,) = ask(into, "select max(occurred_at) from interaction")[0]
    usable = log[log["author_id"] != log["company"]]
    known = pd.to_datetime(usable["created_at"]).max()
    assert last == known.tz_convert("UTC").tz_localize(None).to_pydatetime()
