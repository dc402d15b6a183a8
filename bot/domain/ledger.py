"""The ledger of one tracker: claims are recorded as rows, rows are folded into series, changes are reported.

Append-only and persistent: recording returns a new ledger and leaves the old one as it was, so that a commit that
fails loses nothing. Whatever a ledger knows it knows from its rows: `fold` makes it again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import groupby

from bot.domain.chain import ChainFault, link, verify
from bot.domain.changes import PUSHABLE, Change, ChangeKind
from bot.domain.claims import Claim, Metric, Scope
from bot.domain.entries import short_hash
from bot.domain.folding import fold_row, repeat_key, spoken_of
from bot.domain.origins import copies
from bot.domain.rows import Effect, LedgerRow, Observation, SeriesKey, Sighting, Verdict
from bot.domain.rulings import Case, Ruling, batches_of
from bot.domain.series import Ledger, moment_of, trace_key
from bot.domain.trackers import Tracker
from bot.domain.verdicts import judge

__all__ = ["ChainFault", "Ledger", "Observation", "apply", "by_entry", "fold", "record", "verify"]

_METRICS = {Metric.DETAINED: 0, Metric.ANNOUNCED: 1, Metric.RELEASED: 2, Metric.FULL_LIBERTY: 3}
"""In this order one entry's claims are judged: the stock first, for it may unmask a release count."""


def apply(ledger: Ledger, row: LedgerRow) -> Ledger:
    """Return the ledger after one row of its tracker."""
    return replace(fold_row(ledger, row), rows=(*ledger.rows, row))


def fold(tracker: Tracker, rows: Iterable[LedgerRow]) -> Ledger:
    """Return the ledger that these rows make, in their order.

    Raises:
        ValueError: a row belongs to another tracker, or states nothing.
    """
    ledger, seen = Ledger(tracker=tracker), list[LedgerRow]()
    for row in rows:
        if row.tracker_id != tracker.tracker_id:
            raise ValueError(f"row {row.number} belongs to {row.tracker_id}, not to {tracker.tracker_id}")
        if row.decision is not None:
            ledger = replace(ledger, rows=tuple(seen))
        ledger = fold_row(ledger, row)
        seen.append(row)
    return replace(ledger, rows=tuple(seen))


def record(
    ledger: Ledger, observations: Sequence[Observation], now: datetime, *, silent: bool = False
) -> tuple[Ledger, tuple[LedgerRow, ...], tuple[Change, ...]]:
    """Return the ledger after one pass, the new rows, and a change for each of them.

    The observations of a pass are judged in the order in which they were printed, whatever order they come in. What an
    entry said before in the same words is left out. `silent`: all of it is history, nothing is told.
    """
    rows: list[LedgerRow] = []
    changes: list[Change] = []
    for group in by_entry(observations):
        entry = sorted(group, key=lambda o: _in_entry(ledger.tracker, o.claim))
        for observation in entry:
            if _repeated(ledger, observation):
                continue
            beside = tuple(o.claim for o in entry if o is not observation)
            case = Case(ledger=ledger, claim=observation.claim, sighting=observation.sighting, beside=beside)
            ruling = judge(case)
            row, change = _report(case, ruling, now, silent=silent)
            ledger = apply(ledger, row)
            rows.append(row)
            changes.append(change)
    return ledger, tuple(rows), tuple(changes)


def by_entry(observations: Iterable[Observation]) -> list[tuple[Observation, ...]]:
    """Return the observations of a pass, those of one entry together, in the order in which entries are judged.

    Recorded one entry after another they make the same ledger as all of them at once.
    """
    groups = groupby(sorted(observations, key=_printed), key=lambda o: o.sighting.entry_id)
    return [tuple(group) for _, group in groups]


def _printed(observation: Observation) -> tuple[datetime, str]:
    return moment_of(observation.sighting), observation.sighting.entry_id


def _in_entry(tracker: Tracker, claim: Claim) -> tuple[int, int, int, int, str]:
    """Return where a claim stands among those of its entry: stocks, the tracker's own window, totals, then batches."""
    beside = abs((claim.since - tracker.window_start).days) if claim.since else 0
    return _METRICS[claim.metric], claim.scope is Scope.BATCH, beside, -(claim.value or 0), repr(claim)


def _repeated(ledger: Ledger, observation: Observation) -> bool:
    """Tell whether an entry said exactly this before, and nothing else of the same since.

    An edit that leaves the number and nearly all the words as they were says nothing new either, though its quote may
    differ by a comma; a running total may have got its window by it.
    """
    claim, sighting = observation.claim, observation.sighting
    latest = ledger.traces.get(trace_key(sighting.entry_id, spoken_of(claim)))
    same = latest is not None and latest.value == claim.value
    if ledger.traces.get(trace_key(sighting.entry_id, repeat_key(claim))) is not None:
        return not sighting.edited or same
    if latest is None or not same or claim.scope is Scope.TOTAL or claim.denied or claim.supersedes is not None:
        return False
    return sighting.edited and copies(latest.fingerprint, sighting.fingerprint)


def _utc(sighting: Sighting) -> Sighting:
    """Return the sighting with its times in UTC, as rows keep them."""
    if sighting.published_at.tzinfo is UTC and sighting.seen_at.tzinfo is UTC:
        return sighting
    return replace(
        sighting, published_at=sighting.published_at.astimezone(UTC), seen_at=sighting.seen_at.astimezone(UTC)
    )


def _report(case: Case, ruling: Ruling, now: datetime, *, silent: bool) -> tuple[LedgerRow, Change]:
    """Return the row that a ruling makes, chained, and the change that it is."""
    ledger, claim = case.ledger, case.claim
    part = claim.group is not None or claim.claimant is None
    kind, verdict, effect = ruling.kind, ruling.verdict, ruling.effect
    if silent and kind is not ChangeKind.QUIET:
        kind = ChangeKind.QUIET
        verdict = verdict if effect is Effect.HOLDS else Verdict.HISTORY
    pushed = kind in PUSHABLE and ruling.told
    number = len(ledger.rows) + 1
    row = LedgerRow(
        row_id=short_hash(ledger.tracker.tracker_id, str(number), case.sighting.entry_id, repr(claim)),
        number=number,
        tracker_id=ledger.tracker.tracker_id,
        recorded_at=now.astimezone(UTC),
        verdict=verdict,
        claim=claim,
        sighting=_utc(case.sighting),
        series=ruling.series,
        previous=ruling.previous,
        scope=ruling.scope,
        scope_inferred=ruling.inferred,
        window=ruling.window,
        window_basis=ruling.basis,
        threshold=ruling.threshold,
        effect=effect,
        change_id=change_id(case, ruling),
        pushed=pushed,
        settles=ruling.settles,
    )
    row = link(row, ledger.head)
    reason = Verdict.PART if part and kind in PUSHABLE else verdict
    previous = None if kind is ChangeKind.ANNOUNCEMENT else ruling.previous
    change = Change(
        change_id=row.change_id, kind=kind, reason=reason, row=row, previous=previous, pushed=pushed, part=part
    )
    return row, change


def change_id(case: Case, ruling: Ruling) -> str:
    """Return the id of the fact that a claim states: the same whichever entry brings it."""
    claim = case.claim
    name = (case.ledger.tracker.tracker_id, case.claimant, claim.metric.value, claim.group or "", str(claim.value))
    if ruling.effect in (Effect.SETS, Effect.JOINS, Effect.FILLS, Effect.HOLDS) and ruling.series is not None:
        return short_hash(*name, "series", ruling.series.branch, str(_turn(case, ruling.effect, ruling.series)))
    if ruling.effect is Effect.ANNOUNCES:
        return short_hash(*name, ruling.verdict.value, case.at.isoformat(timespec="hours"))
    day = case.at.date()
    times = sum(b.value == case.value and b.at.date() == day for b in batches_of(case))
    return short_hash(*name, "batch", day.isoformat(), str(times + (ruling.effect is Effect.BATCHES)))


def _turn(case: Case, effect: Effect, key: SeriesKey) -> int:
    """Return how many times a series has taken this value, the present time included."""
    series = case.ledger.series.get(key)
    times = sum(r.value == case.value for r in series.revisions) if series else 0
    return times + (effect in (Effect.SETS, Effect.FILLS, Effect.HOLDS))
