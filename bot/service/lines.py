"""JSON Lines of entries for other programs: what `recuento extract` reads and prints."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.domain.claims import claim_to_json
from bot.domain.trackers import Catalogue, Outlet
from bot.extraction.extract import Extraction, Reading

Extract = Callable[[Reading], Extraction]


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that is no entry, and why."""

    number: int
    why: str

    def __str__(self) -> str:
        return f"line {self.number}: {self.why}"


def parse_line(number: int, line: bytes | str, required: tuple[str, ...]) -> dict[str, Any] | BadLine | None:
    """Return a line's object; None for an empty line; a BadLine that says what is wrong."""
    text = line.decode("utf-8", "replace") if isinstance(line, bytes) else line
    if not text.strip().lstrip("\ufeff"):
        return None
    try:
        row = json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        return BadLine(number, f"is no JSON: {error}")
    if not isinstance(row, dict):
        return BadLine(number, "is no JSON object")
    for name in required:
        if name not in row:
            return BadLine(number, f'has no "{name}"')
        if name != "id" and not isinstance(row[name], str):
            return BadLine(number, f'"{name}" is no text')
    return row


def time_of(value: object) -> datetime | None:
    """Return an ISO time as an aware one (UTC where it names no zone); None for what is no time."""
    if not isinstance(value, str) or not value:
        return None
    try:
        read = datetime.fromisoformat(value)
    except ValueError:
        return None
    try:
        return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)
    except OverflowError:
        return None


def text_of(value: object) -> str:
    """Return a text as it is, and nothing for anything else."""
    return value if isinstance(value, str) else ""


def outlet_of(catalogue: Catalogue, name: object) -> Outlet | None:
    """Return the outlet of an id, a name or a feed address, if the catalogue has it."""
    if not isinstance(name, str) or not name:
        return None
    folded = name.casefold().strip()
    return next(
        (
            o
            for o in catalogue.outlets
            if folded in {o.outlet_id, o.name.casefold()} or any(f.url == name for f in o.feeds)
        ),
        None,
    )


def extract_lines(
    lines: Iterable[bytes | str], catalogue: Catalogue, tracker_id: str, extract: Extract, *, explain: bool = False
) -> Iterator[dict[str, Any] | BadLine]:
    """Yield, for every line in order, its claims, or what is wrong with it."""
    for number, line in enumerate(lines, 1):
        row = parse_line(number, line, ("id", "title"))
        if row is None:
            continue
        if isinstance(row, BadLine):
            yield row
            continue
        reading = _reading(row, catalogue, tracker_id)
        found = extract(reading)
        answer: dict[str, Any] = {"id": row["id"], "claims": [claim_to_json(c) for c in found.claims]}
        yield answer | _why(reading, found) if explain else answer


def _why(reading: Reading, found: Extraction) -> dict[str, Any]:
    """Return what was taken for what, with spans in `text`."""
    return {
        "text": reading.text,
        "on_topic": found.on_topic,
        "taken": [
            {"claim": at, "text": t.text, "start": t.start, "end": t.end, "rules": t.rules}
            for at, t in enumerate(found.taken)
        ],
        "rejected": [
            {"text": r.text, "start": r.start, "end": r.end, "reason": str(r.reason), "rule": r.rule}
            for r in found.rejected
        ],
    }


def _reading(row: dict[str, Any], catalogue: Catalogue, tracker_id: str) -> Reading:
    outlet = outlet_of(catalogue, row.get("outlet"))
    return Reading(
        title=row["title"],
        summary=text_of(row.get("summary")),
        published=time_of(row.get("published")),
        language=text_of(row.get("lang")) or None,
        own_source=outlet.own_source(tracker_id) if outlet else None,
        timezone=outlet.timezone if outlet else None,
    )
