"""Planted facts about the log as a file: its rows, clocks, broadcasters, bot and channels."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from itertools import pairwise

from recentre.sample.broadcasts import FEWEST_RECIPIENTS
from recentre.sample.clock import CHAT_OPENS, FIRST_DAY, LAST, date_of, day_of
from recentre.sample.evidence import Evidence
from recentre.sample.places import BOT, COMPANY
from recentre.sample.rows import Row

_FEWEST_EACH_SIDE = 3


def log_facts(evidence: Evidence) -> dict[str, object]:
    """Return the facts about rows, clocks, broadcasts, the bot and the move to chat."""
    return {
        "rows": {
            "rule": "file = loaded + refused + self_loops + duplicates",
            "file": evidence.in_file,
            "loaded": len(evidence.loaded),
            "refused": 0,
            "self_loops": evidence.self_loops,
            "duplicates": evidence.duplicates,
        },
        "wrong_clocks": _wrong_clocks(evidence),
        "broadcasters": _broadcasters(evidence),
        "group_messages": _group_messages(evidence),
        "bot": _bot(evidence),
        "channel_shift": _channel_shift(evidence),
        "revenue": _revenue(evidence),
    }


def written(row: Row) -> str:
    """Return the time of a row as it stands in the file."""
    hour, rest = divmod(row.moment % 86_400, 3600)
    return f"{date_of(row.moment)}T{hour:02d}:{rest // 60:02d}:{rest % 60:02d}Z"


def _wrong_clocks(evidence: Evidence) -> dict[str, object]:
    def lines(rows: Iterable[Row]) -> list[dict[str, str]]:
        return [
            {"occurred_at": written(row), "source": row.source, "target": row.target}
            for row in rows
        ]

    return {
        "rule": "early: dated before first_day; future: dated after the day of any import",
        "early": lines(row for row in evidence.loaded if day_of(row.moment) < 0),
        "future": lines(row for row in evidence.loaded if day_of(row.moment) > LAST),
    }


def _broadcasters(evidence: Evidence) -> dict[str, object]:
    messages: dict[str, dict[str, bool]] = {}
    rows: dict[str, int] = {}
    for row in evidence.loaded:
        if row.recipients and int(row.recipients) >= FEWEST_RECIPIENTS:
            messages.setdefault(row.source, {})[row.message_id] = True
            rows[row.source] = rows.get(row.source, 0) + 1
    return {
        "rule": f"senders of messages with recipients of at least {FEWEST_RECIPIENTS}",
        "senders": [
            {"source": name, "messages": len(messages[name]), "rows": rows[name]}
            for name in sorted(rows)
        ],
    }


def _group_messages(evidence: Evidence) -> dict[str, object]:
    targets: dict[str, dict[str, bool]] = {}
    for row in evidence.loaded:
        if row.message_id and not row.recipients:
            targets.setdefault(row.message_id, {})[row.target] = True
    return {
        "rule": "recipients is missing: it is the number of targets that share a message_id",
        "messages": len(targets),
        "rows": sum(len(names) for names in targets.values()),
    }


def _bot(evidence: Evidence) -> dict[str, object]:
    rows = [row for row in evidence.loaded if row.source == BOT]
    gaps = [after.moment - before.moment for before, after in pairwise(rows)]
    mean = sum(gaps) / max(1, len(gaps))
    spread = (sum((gap - mean) ** 2 for gap in gaps) / max(1, len(gaps))) ** 0.5
    return {
        "rule": "time between rows varies by less than 0.1, all 24 hours, out/in > 50, one topic",
        "name": BOT,
        "rows": len(rows),
        "targets": len({row.target for row in rows}),
        "answers": sum(1 for row in evidence.loaded if row.target == BOT),
        "variation": round(spread / mean, 6) if mean else None,
        "hours_of_the_day": len({row.moment % 86_400 // 3600 for row in rows}),
        "topics": sorted({row.topic for row in rows}),
    }


def _channel_shift(evidence: Evidence) -> dict[str, object]:
    moved: dict[str, object] = {}
    stayed: list[str] = []
    for name in evidence.customers:
        own = [r for r in evidence.of_customer[name] if r.source == name and r.target == COMPANY]
        calls = [r.moment for r in own if r.channel == "phone"]
        chats = [r.moment for r in own if r.channel == "chat"]
        many = min(len(calls), len(chats)) >= _FEWEST_EACH_SIDE
        if many and max(calls) < min(chats):
            moved[name] = {
                "calls": len(calls),
                "last_call": date_of(max(calls)).isoformat(),
                "chats": len(chats),
                "first_chat": date_of(min(chats)).isoformat(),
            }
        elif len(calls) >= 2 * _FEWEST_EACH_SIDE and not chats:
            stayed.append(name)
    return {
        "rule": (
            "of what a customer sends the company: at least 3 rows by phone, then at least 3 in "
            "the chat, and no call after the first chat; stayed: at least 6 by phone, no chat"
        ),
        "chat_opens": (FIRST_DAY + timedelta(days=CHAT_OPENS)).isoformat(),
        "moved": moved,
        "stayed_on_the_phone": stayed,
    }


def _revenue(evidence: Evidence) -> dict[str, object]:
    cents: dict[str, int] = {}
    count = 0
    for row in evidence.rows:
        if row.kind == "purchase" and row.target == COMPANY:
            count += 1
            cents[row.currency] = cents.get(row.currency, 0) + int(row.amount.replace(".", ""))
    return {
        "rule": "rows of kind purchase whose target is the company; refunds not taken off",
        "purchases": count,
        "by_currency": {currency: cents[currency] / 100 for currency in sorted(cents)},
    }
