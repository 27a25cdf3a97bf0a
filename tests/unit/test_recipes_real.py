"""What recipes make of real exports, against a count of the same files that uses none of our code.

Every expectation is counted here with csv and Counter alone; the figures that stand written out
were counted once more by hand.
"""

from __future__ import annotations

import csv
import gzip
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from decimal import Decimal
from pathlib import Path

import pytest

from recentre import recipes

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data"
Log = list[dict[str, str]]

pytestmark = [
    pytest.mark.real_logs,
    pytest.mark.skipif(
        not FOLDER.is_dir(), reason=f"the folder of real logs is not there: {FOLDER}"
    ),
]


def log(name: str) -> Log:
    """Return a file as text, cell by cell."""
    path = FOLDER / name
    opened: Callable[..., object] = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8-sig", newline="") as file:  # type: ignore[attr-defined]
        return list(csv.DictReader(file))


def different(rows: Log) -> Log:
    """Return the rows without those that repeat an earlier one in every column."""
    return [dict(row) for row in dict.fromkeys(tuple(row.items()) for row in rows)]


def made(recipe: str, files: Iterable[str], folder: Path, **answers: str) -> list[recipes.Part]:
    """Return what a recipe makes of some files."""
    paths = [FOLDER / name for name in files]
    return list(recipes.apply(recipes.load(recipe), paths, folder, answers=answers).parts)


def rows_of(part: recipes.Part) -> Log:
    """Return the interactions of a part."""
    with part.interactions.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def asides(part: recipes.Part) -> dict[str, int]:
    """Return how many rows were set aside for which reason."""
    return {one.reason: one.count for one in part.set_aside}


def names(*parts: recipes.Part) -> set[str]:
    """Return the names at the ends of all interactions."""
    return {row[end] for part in parts for row in rows_of(part) for end in ("source", "target")}


def balanced(part: recipes.Part) -> bool:
    """Return whether every row is accounted for."""
    aside = sum(one.count for one in part.set_aside)
    return part.rows_read == part.rows_used + part.repeated + aside


def exports(folder: str) -> list[str]:
    """Return the files of a vendor's export."""
    return [f"{folder}/{path.name}" for path in sorted((FOLDER / folder).glob("*.csv*"))]


def test_order_lines_become_orders_of_customers(tmp_path: Path) -> None:
    lines = log("online_retail/onlineretail.csv.gz")
    once = different(lines)
    named = [row for row in once if row["CustomerID"] not in ("", "NA")]
    totals: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for row in named:
        totals[row["InvoiceNo"], row["CustomerID"]] += Decimal(row["Quantity"]) * Decimal(
            row["UnitPrice"]
        )
    began = time.process_time()
    (part,) = made("orders", exports("online_retail"), tmp_path, company="Shop")
    assert time.process_time() - began < 15
    assert balanced(part)
    assert part.rows_read == len(lines) == 541_909
    assert part.repeated == len(lines) - len(once) == 5_268
    assert asides(part) == {"the row names no customer": len(once) - len(named)}
    assert part.rows_used == len(named) == 401_604
    kinds = Counter("cancellation" if no.startswith("C") else "order" for no, _ in totals)
    assert part.kinds == kinds == {"order": 18_536, "cancellation": 3_654}
    found = rows_of(part)
    assert {(row["message_id"], row["source"]): Decimal(row["amount"]) for row in found} == totals
    assert {row["target"] for row in found} == {"Shop"}
    assert len(names(part)) == len({customer for _, customer in totals}) + 1 == 4_373
    numbers = [row["InvoiceNo"] for row in lines]
    assert all(row["message_id"] == numbers[int(row["first line"]) - 2] for row in found)


def test_baskets_campaigns_and_coupons(tmp_path: Path) -> None:
    folder = "completejourney"
    lines = log(f"{folder}/transactions_sample.csv.gz")
    sent, used = log(f"{folder}/campaigns.csv"), log(f"{folder}/coupon_redemptions.csv")
    days = {row["campaign_id"]: row for row in log(f"{folder}/campaign_descriptions.csv")}
    baskets: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for row in lines:
        baskets[row["basket_id"], row["household_id"]] += Decimal(row["sales_value"])
    bought, mailed, redeemed = made("baskets", exports(folder), tmp_path, company="Grocer")
    assert all(balanced(part) for part in (bought, mailed, redeemed))
    assert (bought.rows_read, mailed.rows_read, redeemed.rows_read) == (75_000, 6_589, 2_102)
    assert bought.repeated == len(lines) - len(different(lines)) == 0
    assert bought.made == len(baskets) == 47_243
    assert {row["message_id"]: Decimal(row["amount"]) for row in rows_of(bought)} == {
        f"basket {basket}": total for (basket, _), total in baskets.items()
    }
    reached = Counter(row["campaign_id"] for row in sent)
    assert Counter(
        (row["target"], row["occurred_at"], row["recipients"]) for row in rows_of(mailed)
    ) == Counter(
        (
            f"household {row['household_id']}",
            days[row["campaign_id"]]["start_date"],
            str(reached[row["campaign_id"]]),
        )
        for row in sent
    )
    assert redeemed.made == len(different(used)) == 2_102
    households = {row["household_id"] for row in (*lines, *sent, *used)}
    assert names(bought, mailed, redeemed) == {f"household {one}" for one in households} | {
        "Grocer"
    }


def test_mail_to_each_recipient_once(tmp_path: Path) -> None:
    rows = log("enron_email/enron_edges.csv")
    people = {row["id"]: row for row in log("enron_email/enron_nodes.csv")}
    once = different(rows)
    wrong = [row for row in once if row["Time"] < "1985"]
    kept = [row for row in once if row["Time"] >= "1985"]
    messages = {(row["from"], row["Time"], row["to"]) for row in kept}
    (part,) = made("mail-rows", exports("enron_email"), tmp_path)
    assert balanced(part)
    assert part.rows_read == len(rows) == 125_409
    assert part.repeated == len(rows) - len(once) == 47_471
    assert (
        asides(part)
        == {"its clock is plainly wrong: it is dated before 1985": len(wrong)}
        == {"its clock is plainly wrong: it is dated before 1985": 134}
    )
    assert part.made == len(messages) == 38_131
    shared = Counter(row["Name"].casefold() for row in people.values())

    def called(one: str) -> str:
        name = people[one]["Name"]
        alone = name not in ("", "NA") and shared[name.casefold()] == 1
        return name if alone else people[one]["Email"]

    assert Counter((row["source"], row["target"], row["occurred_at"]) for row in rows_of(part)) == (
        Counter((called(source), called(target), time) for source, time, target in messages)
    )


def test_a_company_answers_the_customer_who_wrote_before_it(tmp_path: Path) -> None:
    tweets = log("twitter_care/care_tweets.csv")
    (part,) = made("social-posts", exports("twitter_care"), tmp_path, company="RockstarSupport")
    assert balanced(part)
    assert part.rows_read == len(tweets) == 1_325
    expected, unanswered = [], 0
    for tweet in tweets:
        if tweet["inbound"] == "True":
            expected.append((tweet["author_id"], tweet["company"], "support request"))
            continue
        before = [
            one
            for one in tweets
            if one["conversation_id"] == tweet["conversation_id"]
            and one["inbound"] == "True"
            and one["created_at"] < tweet["created_at"]
        ]
        if before:
            last = max(before, key=lambda one: one["created_at"])
            expected.append((tweet["author_id"], last["author_id"], "support reply"))
        else:
            unanswered += 1
    found = [(row["source"], row["target"], row["kind"]) for row in rows_of(part)]
    assert Counter(found) == Counter(expected)
    assert sum(asides(part).values()) == unanswered == 0
    assert part.kinds == {"support request": 1_211, "support reply": 114}
    assert len(names(part)) == len({name for one in expected for name in one[:2]}) == 1_071


SITE = "stackexchange_bicycles"


def counted(judged: Iterable[tuple[str, bool]]) -> tuple[Counter[str], Counter[str]]:
    """Return kinds and reasons, of pairs of one or the other and whether it is a kind."""
    listed = list(judged)
    return (
        Counter(text for text, is_kind in listed if is_kind),
        Counter(text for text, is_kind in listed if not is_kind),
    )


def as_post(row: dict[str, str], owner: dict[str, str]) -> tuple[str, bool]:
    """Return what a post is, or why it is none."""
    asker = owner.get(row["ParentId"], "")
    if row["PostTypeId"] not in ("1", "2"):
        return "it is a page about a tag, neither question nor answer", False
    if not row["OwnerUserId"]:
        return "its author is not known", False
    if row["PostTypeId"] == "1":
        return "question", True
    if not asker:
        return "the person who asked is not known", False
    return "answer to own question" if asker == row["OwnerUserId"] else "answer", True


def as_comment(row: dict[str, str], owner: dict[str, str]) -> tuple[str, bool]:
    """Return what a comment is, or why it is none."""
    if not row["UserId"]:
        return "its author is not known", False
    if not owner.get(row["PostId"]):
        return "the author of the post is not known", False
    return "comment on own post" if owner[row["PostId"]] == row["UserId"] else "comment", True


def as_vote(row: dict[str, str], owner: dict[str, str], parent: dict[str, str]) -> tuple[str, bool]:
    """Return what a vote is, or why it is none."""
    asker = owner.get(parent.get(row["PostId"], ""), "")
    writer = owner.get(row["PostId"], "")
    if row["VoteTypeId"] != "1":
        return "the export does not say who voted", False
    if writer and writer == asker:
        return "the author accepted an answer of their own", False
    if not asker:
        return "the person who asked is not known", False
    return ("accepted answer", True) if writer else ("the author of the answer is not known", False)


def test_a_question_and_answer_site(tmp_path: Path) -> None:
    posts, comments, votes = (log(f"{SITE}/{name}.csv") for name in ("posts", "comments", "votes"))
    owner = {row["Id"]: row["OwnerUserId"] for row in posts}
    parent = {row["Id"]: row["ParentId"] for row in posts}
    result = made("stackexchange", exports(SITE), tmp_path, site="Bicycles")
    assert all(balanced(part) for part in result)
    assert {part.shown: part.rows_read for part in result} == {
        "posts.csv": 1_446,
        "comments.csv": 2_448,
        "votes.csv": 5_671,
    }
    expected = {
        "posts.csv": counted(as_post(row, owner) for row in posts),
        "comments.csv": counted(as_comment(row, owner) for row in comments),
        "votes.csv": counted(as_vote(row, owner, parent) for row in votes),
    }
    assert {part.shown: (part.kinds, asides(part)) for part in result} == expected
    known = {f"user {row['Id']}" for row in log(f"{SITE}/users.csv")}
    assert names(*result) - {"Bicycles"} <= known | {f"user {one}" for one in owner.values()}


CRM = "crm_exports"


def test_zendesk(tmp_path: Path) -> None:
    tickets, comments = (
        log(f"{CRM}/zendesk/{name}.csv") for name in ("ticket_data", "ticket_comment_data")
    )
    commented = {row["ticket_id"] for row in comments}
    asked, said = made("zendesk", exports(f"{CRM}/zendesk"), tmp_path, company="Acme")
    assert asked.made == len([row for row in tickets if row["id"] not in commented]) == 10
    by_id = {row["id"]: row for row in log(f"{CRM}/zendesk/user_data.csv")}
    known = [
        row
        for row in comments
        if row["user_id"] in by_id or row["ticket_id"] in {one["id"] for one in tickets}
    ]
    assert said.made == len(known) == 0
    assert asides(said) == {"the export does not say whether its author asks or answers": 20}
    askers = {row["requester_id"] for row in tickets}
    agents = {row["assignee_id"] for row in tickets if row["assignee_id"]}
    company = {"Acme"} if any(not row["assignee_id"] for row in tickets) else set()
    assert len(names(asked)) == len(askers | agents | company)


def test_intercom(tmp_path: Path) -> None:
    folder = f"{CRM}/intercom"
    talks = log(f"{folder}/conversation_history_data.csv")
    parts = log(f"{folder}/conversation_part_history_data.csv")
    opened, said = made("intercom", exports(folder), tmp_path, company="Acme")
    assert (opened.rows_read, opened.rows_used) == (len(talks), len(talks)) == (9, 9)
    assert opened.made == len({row["id"] for row in talks}) == 2
    assert said.made == len([row for row in parts if row["part_type"] == "comment"]) == 0
    notes = len([row for row in parts if row["part_type"] == "note"])
    assert asides(said) == {
        "it is an assignment or a change of state, no message": len(parts) - notes,
        "it is an internal note that the customer never saw": notes,
    }


def test_hubspot(tmp_path: Path) -> None:
    folder = f"{CRM}/hubspot"
    result = {part.shown: part for part in made("hubspot", exports(folder), tmp_path, company="A")}
    assert all(balanced(part) for part in result.values())
    assert {name: part.rows_read for name, part in result.items()} == {
        name: len(log(f"{folder}/{name}"))
        for name in ("engagement_contact_data.csv", "deal_data.csv", "ticket_data.csv")
    }
    assert [part.made for part in result.values()] == [0, 0, 0]
    deals = log(f"{folder}/deal_data.csv")
    assert not any(row["deal_pipeline_stage_id"] for row in deals)
    assert asides(result["deal_data.csv"]) == {
        "the export does not say that the deal was won": len(deals)
    }


def test_salesforce(tmp_path: Path) -> None:
    folder = f"{CRM}/salesforce"
    result = {
        part.shown: part for part in made("salesforce", exports(folder), tmp_path, company="Acme")
    }
    tasks, events, orders, chances = (
        log(f"{folder}/sf_{name}_data.csv") for name in ("task", "event", "order", "opportunity")
    )
    done = [row for row in tasks if row["is_deleted"] == "FALSE" and row["is_closed"] == "TRUE"]
    assert result["sf_task_data.csv"].made == len(done) == 10
    own = [row for row in events if row["is_deleted"] == row["is_child"] == "FALSE"]
    assert result["sf_event_data.csv"].kinds == {
        "sales call": len([row for row in own if row["type"] == "Call"]),
        "sales meeting": len([row for row in own if row["type"] == "Meeting"]),
    }
    assert result["sf_order_data.csv"].made == len(orders) == 10
    total = sum(Decimal(row["amount"]) for row in rows_of(result["sf_order_data.csv"]))
    assert total == sum(Decimal(row["total_amount"]) for row in orders)
    deleted = len([row for row in chances if row["is_deleted"] == "true"])
    assert asides(result["sf_opportunity_data.csv"]) == {"it was deleted in Salesforce": deleted}


def test_shopify(tmp_path: Path) -> None:
    folder = f"{CRM}/shopify"
    orders, refunds = (log(f"{folder}/shopify_{name}_data.csv") for name in ("order", "refund"))
    bought, back = made("shopify", exports(folder), tmp_path, company="Shop")
    assert bought.made == len([row for row in orders if row["test"] == "FALSE"]) == 8
    assert sorted(Decimal(row["amount"]) for row in rows_of(bought)) == sorted(
        Decimal(row["total_price"]) for row in orders
    )
    known = {row["id"] for row in orders}
    unknown = len([row for row in refunds if row["order_id"] not in known])
    assert back.made == len(refunds) - unknown == 0
    assert sum(asides(back).values()) == unknown == 5
