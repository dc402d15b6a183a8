"""The scripted week: what each invented outlet prints, and when."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib.resources import files

BEGIN = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
"""When the demo's clock starts: a Monday morning."""
DAYS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """One item as an outlet prints it; two with one key are one item, edited in place."""

    key: str
    at: datetime
    outlet_id: str
    title: str
    summary: str = ""


def week(begin: datetime = BEGIN) -> tuple[Printed, ...]:
    """Return the week's items in the order of their times, moved so that the week begins at `begin`."""
    moved = begin - BEGIN
    lines = files("bot.demo").joinpath("script.jsonl").read_text(encoding="utf-8").splitlines()
    items = [_printed(number, json.loads(line), moved) for number, line in enumerate(lines, 1)]
    return tuple(sorted(items, key=lambda p: p.at))


def _printed(number: int, row: dict[str, str], moved: timedelta) -> Printed:
    return Printed(
        key=row.get("key", f"n{number}"),
        at=datetime.fromisoformat(row["at"]) + moved,
        outlet_id=row["outlet"],
        title=row["title"],
        summary=row["summary"],
    )


def shown(items: Sequence[Printed], outlet_id: str, now: datetime) -> list[Printed]:
    """Return what an outlet's feed shows at a time: newest first, an edited item in its latest words."""
    latest: dict[str, Printed] = {}
    for item in items:
        if item.outlet_id == outlet_id and item.at <= now:
            first = latest.get(item.key)
            latest[item.key] = item if first is None else _edited(first, item)
    return sorted(latest.values(), key=lambda p: p.at, reverse=True)


def _edited(first: Printed, later: Printed) -> Printed:
    """Return an item as edited: it keeps its place and date, and changes its words."""
    return Printed(key=first.key, at=first.at, outlet_id=first.outlet_id, title=later.title, summary=later.summary)
