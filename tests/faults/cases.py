"""The list of faults by number, and why some of them have no test here."""

from __future__ import annotations

from collections.abc import Mapping

COUNTS: Mapping[str, int] = {"N": 38, "F": 37, "S": 14, "D": 26, "T": 9, "X": 10, "C": 6, "P": 6, "G": 12}
"""Cases by kind: network, feeds, storage, delivery, updates of Telegram, security, clock, process; and the goals."""

CASES = tuple(f"{kind}{number}" for kind, count in COUNTS.items() for number in range(1, count + 1))

REASONS: Mapping[str, str] = {
    "S13": "A restart of PostgreSQL: comes with that store.",
    "S14": "A PostgreSQL that is paused: comes with that store.",
    "D25": "Two senders on one store: the default store admits one process (S6); comes with PostgreSQL.",
    "D26": "A sender paused beyond its lease: there are no leases with one process; comes with PostgreSQL.",
}
