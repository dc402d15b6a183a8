"""The hash chain of a tracker's rows: each row's hash covers its content and the hash of the row before it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import UTC, date, datetime, time
from enum import Enum
from typing import Any

from bot.domain.rows import LedgerRow


@dataclass(frozen=True, slots=True)
class ChainFault:
    """One place where a chain of rows is not whole."""

    number: int
    row_id: str
    what: str

    def __str__(self) -> str:
        return f"row {self.number} ({self.row_id}): {self.what}"


def _plain(value: Any) -> Any:
    """Return a value as JSON knows it; fields that are empty are left out, so that new ones keep old hashes."""
    if is_dataclass(value) and not isinstance(value, type):
        named = ((field.name, _plain(getattr(value, field.name))) for field in fields(value))
        return {name: plain for name, plain in named if not _empty(plain)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    return value


def _empty(plain: Any) -> bool:
    """Tell whether a plain value says nothing; a zero does say something."""
    return plain is None or plain is False or plain == ""


def hash_of(row: LedgerRow) -> str:
    """Return the SHA-256 of a row's content and of `previous_hash`, in hexadecimal."""
    content = _plain(replace(row, row_hash=""))
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def link(row: LedgerRow, previous_hash: str) -> LedgerRow:
    """Return the row chained to the one before it."""
    chained = replace(row, previous_hash=previous_hash)
    return replace(chained, row_hash=hash_of(chained))


def verify(rows: Iterable[LedgerRow]) -> tuple[ChainFault, ...]:
    """Return every place where rows were changed, lost, doubled or put in another order; empty: the chain is whole.

    Rows of several trackers may be mixed: each tracker has its own chain. The end of a chain cannot prove that nothing
    was cut off behind it; compare its last hash with one kept elsewhere.
    """
    faults: list[ChainFault] = []
    ends: dict[str, tuple[int, str]] = {}
    for row in rows:
        number, head = ends.get(row.tracker_id, (0, ""))
        faults.extend(ChainFault(row.number, row.row_id, what) for what in _wrong(row, number, head))
        ends[row.tracker_id] = (row.number, row.row_hash)
    return tuple(faults)


def _wrong(row: LedgerRow, number: int, head: str) -> Sequence[str]:
    """Return what is wrong with a row that follows row `number` with hash `head`."""
    wrong = []
    if row.number != number + 1:
        wrong.append(f"number {number + 1} expected")
    if row.previous_hash != head:
        wrong.append("does not follow the row before it")
    if row.row_hash != hash_of(row):
        wrong.append("its content was changed after it was written")
    return wrong
