"""The ledger as open data: every row with its provenance and its hash, as CSV or JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from bot.domain.rows import LedgerRow
from bot.domain.series import Ledger

LICENCE = "CC BY 4.0"
QUOTE = 200
"""Longest quote, in characters."""
BYTE_ORDER_MARK = "\ufeff"

COLUMNS: dict[str, str] = {
    "row_id": "Stable id of the row.",
    "number": "Position in the tracker's chain, from 1, without gaps.",
    "tracker": "Id of the tracker.",
    "recorded_at": "When Recuento learned it (UTC).",
    "published_at": "When the outlet printed it, as the outlet dates it (UTC).",
    "verdict": "What became of the claim, or the operator's decision.",
    "effect": "What the row does to the series: with the rows in order, the whole state can be made again.",
    "source": "Id of the party that says the number; `other`: a party that is not listed; empty: nobody is named.",
    "speaker": "The person or body named as speaking, as printed.",
    "metric": "`released`, `announced`, `detained` or `full_liberty`.",
    "group": "The part that is counted, where it is not the whole.",
    "value": "The number of people; empty: an announcement without a number.",
    "upper": "The upper end, of a range only.",
    "qualifier": "`exact`, `at_least`, `more_than`, `about`, `at_most` or `fewer_than`.",
    "scope": "`total`: a running count; `batch`: this time only; empty: not said, or a stock.",
    "scope_inferred": "Whether the scope was read in the light of the series.",
    "since": "Start of the window.",
    "window_basis": "`stated`, `usual` (as feeds.yaml says of the source) or `not_stated`.",
    "as_of": "The time that the count speaks of, in the tracker's zone.",
    "denied": "Whether the text reports the number only to reject it.",
    "supersedes": "The number that this one replaces by the text's own words.",
    "previous": "The series' value before this row.",
    "series": "The running count that the row belongs to: tracker, source, metric, group, second window.",
    "outlet_id": "Id of the outlet.",
    "outlet": "Name of the outlet.",
    "origin": "`independent`, `state`, `agency` or `aggregator`.",
    "own_feed": "Whether the outlet speaks for the source.",
    "edited": "Whether it was read in an entry that had said something else before.",
    "link": "Address of the article.",
    "quote": "The words that carry the claim, at most 200 characters.",
    "threshold": "Name of the limit that held the claim, or opened a new count.",
    "settles": "Row id of an earlier reading that this row settles otherwise.",
    "action": "The operator's decision: `approve`, `reject`, `correct`, `merge` or `retract`.",
    "decides_on": "Row id that is decided on.",
    "merged_into": "Row id that it is merged into.",
    "note": "The operator's words.",
    "change_id": "Id of the fact: the same for every row that states it.",
    "pushed": "Whether subscribers were told the fact because of this row.",
    "entry_id": "Id of the entry, edits included.",
    "previous_hash": "`row_hash` of the row before it; empty for the first.",
    "row_hash": "SHA-256 of the row's content and of `previous_hash`.",
}
"""Every column of an export, with its meaning; docs/data-dictionary.md says the same at more length."""


def export(ledger: Ledger, as_known_on: datetime | None = None) -> Iterator[dict[str, Any]]:
    """Yield every row as a flat object, in order; `as_known_on`: only what had been recorded by that time."""
    for row in ledger.rows:
        if as_known_on is None or row.recorded_at <= as_known_on:
            yield _flat(row)


def _flat(row: LedgerRow) -> dict[str, Any]:
    """Return a row with one field a column."""
    claim, sighting, decision = row.claim, row.sighting, row.decision
    values: dict[str, Any] = {
        "row_id": row.row_id,
        "number": row.number,
        "tracker": row.tracker_id,
        "recorded_at": _stamp(row.recorded_at),
        "verdict": row.verdict.value,
        "effect": row.effect.value,
        "scope": row.scope.value if row.scope else None,
        "scope_inferred": row.scope_inferred,
        "since": row.window.isoformat() if row.window else None,
        "window_basis": row.window_basis.value,
        "previous": row.previous,
        "series": str(row.series) if row.series else None,
        "threshold": row.threshold or None,
        "settles": row.settles or None,
        "change_id": row.change_id,
        "pushed": row.pushed,
        "previous_hash": row.previous_hash,
        "row_hash": row.row_hash,
    }
    if claim is not None:
        values |= {
            "source": claim.claimant,
            "speaker": claim.speaker,
            "metric": claim.metric.value,
            "group": claim.group.value if claim.group else None,
            "value": claim.value,
            "upper": claim.upper,
            "qualifier": claim.qualifier.value if claim.qualifier else None,
            "as_of": claim.as_of.isoformat() if claim.as_of else None,
            "denied": claim.denied,
            "supersedes": claim.supersedes,
            "quote": claim.quote[:QUOTE],
        }
    if sighting is not None:
        values |= {
            "published_at": _stamp(sighting.published_at),
            "outlet_id": sighting.outlet_id,
            "outlet": sighting.outlet_name,
            "origin": sighting.origin.value,
            "own_feed": sighting.own_feed,
            "edited": sighting.edited,
            "link": sighting.link,
            "entry_id": sighting.entry_id,
        }
    if decision is not None:
        values |= {
            "action": decision.action.value,
            "decides_on": decision.target,
            "merged_into": decision.into,
            "note": decision.note or None,
        }
    return {column: values.get(column) for column in COLUMNS}


def _stamp(at: datetime) -> str:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def to_json(ledger: Ledger, as_known_on: datetime | None = None) -> str:
    """Return the export as one JSON object: licence, columns with their meaning, and rows."""
    rows = list(export(ledger, as_known_on))
    content = {
        "tracker": ledger.tracker.tracker_id,
        "licence": LICENCE,
        "as_known_on": _stamp(as_known_on) if as_known_on else None,
        "columns": COLUMNS,
        "rows": rows,
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def to_csv(ledger: Ledger, as_known_on: datetime | None = None, *, mark: bool = False) -> str:
    """Return the export as CSV with a header line; `mark`: with the byte-order mark that spreadsheets ask for.

    A text that a spreadsheet would take for a formula is preceded by an apostrophe.
    """
    text = io.StringIO()
    writer = csv.DictWriter(text, fieldnames=list(COLUMNS), lineterminator="\r\n")
    writer.writeheader()
    for row in export(ledger, as_known_on):
        writer.writerow({name: _cell(value) for name, value in row.items()})
    return (BYTE_ORDER_MARK if mark else "") + text.getvalue()


def _cell(value: Any) -> Any:
    """Return a value as a cell."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return f"'{value}"
    return value
