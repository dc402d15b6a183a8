"""How one row changes the state of a ledger: the only way in which it ever changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TypeVar

from bot.domain.claims import Claim, Metric
from bot.domain.origins import Witness
from bot.domain.rows import Action, Basis, Decision, Effect, LedgerRow, SeriesKey, Sighting, Verdict
from bot.domain.series import (
    Batch,
    Episode,
    Hold,
    Ledger,
    Print,
    Revision,
    Series,
    State,
    Trace,
    measure_key,
    moment_of,
    print_key,
    told_key,
    trace_key,
    with_current,
    witness_of,
)
from bot.domain.windows import same_window

K = TypeVar("K")
V = TypeVar("V")

_SAID_KEPT = 30
"""How many rows with a speaker are looked at for other voices."""
_FLOATS_KEPT = 40
_PRINTS_KEPT = 60
"""How many texts of one number are kept to know its copies."""
_TOLD_KEPT = timedelta(days=10)
BATCHES_KEPT = timedelta(days=40)
"""How long a batch may still be repeated, by any rule."""


def _with(mapping: Mapping[K, V], key: K, value: V) -> dict[K, V]:
    """Return a mapping with one entry more, or another one."""
    return {**mapping, key: value}


def speaks_of(row: LedgerRow) -> str:
    """Return the name under which an entry's word is remembered: its series, or what stands for one."""
    if row.series is not None and row.effect is not Effect.JOINS_BATCH:
        return str(row.series)
    claim = row.claim
    return f"{claim.claimant}/{claim.metric}/{claim.group}/{row.scope}" if claim else ""


def repeat_key(claim: Claim) -> str:
    """Return the name of a claim as such: the same words in the same entry say nothing new."""
    return f"={claim!r}"


def spoken_of(claim: Claim) -> str:
    """Return the name of what an entry speaks of in a claim, before it is known to which series it belongs."""
    return f"?{measure_key(claim.claimant or '', claim.metric, claim.group)}/{claim.scope or ''}"


def fold_row(ledger: Ledger, row: LedgerRow) -> Ledger:
    """Return the state after one row, its list of rows not yet grown.

    Raises:
        ValueError: the row states neither a claim nor a decision, or lacks what its effect needs.
    """
    if row.decision is not None:
        ledger = _decided(ledger, row, row.decision)
    elif row.claim is None:
        raise ValueError(f"row {row.number} states neither a claim nor a decision")
    return ledger if row.claim is None else _claimed(ledger, row, row.claim)


def _claimed(ledger: Ledger, row: LedgerRow, claim: Claim) -> Ledger:
    """Return the ledger after a row that states a claim."""
    at = moment_of(row.sighting) if row.sighting else row.recorded_at
    handler = _HANDLERS.get(row.effect)
    state = handler(ledger, row, claim, at) if handler else ledger
    if row.sighting is not None:
        state = _read(state, row, claim, row.sighting)
    if claim.value is None or claim.claimant is None:
        return state
    if claim.speaker is not None and claim.upper is None and row.decision is None:
        name = measure_key(claim.claimant, claim.metric, claim.group)
        state = replace(state, said=_with(state.said, name, (*state.said.get(name, ())[-_SAID_KEPT:], row)))
    if row.pushed:
        told = {name: told_at for name, told_at in state.told.items() if abs(at - told_at) <= _TOLD_KEPT}
        state = replace(state, told=_with(told, told_key(claim.claimant, claim.metric, claim.group, claim.value), at))
    if row.effect in (Effect.SETS, Effect.BATCHES) and claim.metric is not Metric.DETAINED:
        name = claim.claimant if claim.group is None else f"{claim.claimant}/{claim.group}"
        state = replace(state, numbers=_with(state.numbers, name, max(at, state.numbers.get(name, at))))
    return state


def _read(ledger: Ledger, row: LedgerRow, claim: Claim, sighting: Sighting) -> Ledger:
    """Return the ledger that remembers what an entry said, and in which text a number was read."""
    trace, entry_id = Trace(claim.value, sighting.fingerprint, row.row_id), sighting.entry_id
    traces = {trace_key(entry_id, name): trace for name in (speaks_of(row), repeat_key(claim), spoken_of(claim))}
    fact, seen = print_key(claim), Print(sighting.fingerprint, moment_of(sighting), entry_id)
    known = ledger.prints.get(fact) or ()
    if (
        sighting.fingerprint
        and row.effect is not Effect.HOLDS
        and all((p.fingerprint, p.at) != (seen.fingerprint, seen.at) for p in known)
    ):
        known = (*known[-_PRINTS_KEPT:], seen)
    return replace(ledger, traces=ledger.traces.noting(traces), prints=ledger.prints.noting({fact: known}))


def _decided(ledger: Ledger, row: LedgerRow, decision: Decision) -> Ledger:
    """Return the ledger after what an operator's decision takes away; what it sets is the row's claim."""
    target = ledger.row(decision.target)
    if target is None or target.claim is None:
        raise ValueError(f"row {row.number} decides on {decision.target}, which is not there")
    hold = next((h for h in ledger.holds.values() if h.open and h.row_id == decision.target), None)
    if decision.action is Action.APPROVE and row.effect is Effect.SETS:
        return ledger
    if hold is not None:
        ledger = replace(ledger, holds=_with(ledger.holds, hold.row_id, replace(hold, open=False)))
        return ledger if decision.action is Action.APPROVE else _refused(ledger, target, hold)
    return _withdrawn(ledger, target, target.claim)


def _refused(ledger: Ledger, target: LedgerRow, hold: Hold) -> Ledger:
    """Return the ledger with a value that was held and refused: it stays in the history, marked."""
    series = ledger.series.get(hold.series) or Series(key=hold.series)
    if target.claim is None or series.had(hold.value):
        return ledger
    refused = replace(_revision(target, target.claim, hold.at, hold.witnesses), state=State.WITHDRAWN)
    current = [r for r in series.revisions if r.state is State.CURRENT]
    others = [r for r in series.revisions if r.state is not State.CURRENT]
    return replace(
        ledger,
        series=_with(ledger.series, hold.series, replace(series, revisions=(*others, refused, *current))),
    )


def _withdrawn(ledger: Ledger, target: LedgerRow, claim: Claim) -> Ledger:
    """Return the ledger with a row's value withdrawn; where it stood, the value before it stands again."""
    batches = tuple(b for b in ledger.batches if b.row_id != target.row_id)
    ledger = replace(ledger, batches=batches)
    series = ledger.series.get(target.series) if target.series else None
    gone = series.had(claim.value or 0) if series else None
    if series is None or gone is None or gone.state is State.WITHDRAWN:
        return ledger
    rest = [replace(r, state=State.WITHDRAWN) if r is gone else r for r in series.revisions]
    if gone.state is State.CURRENT:
        past = [r for r in rest if r.state is State.PAST]
        back = next((r for r in reversed(past) if r.value == gone.previous), past[-1] if past else None)
        rest = [r for r in rest if r is not back] + ([replace(back, state=State.CURRENT)] if back else [])
    revised = replace(series, revisions=tuple(rest))
    return replace(ledger, series=_with(ledger.series, series.key, revised))


def _revision(row: LedgerRow, claim: Claim, at: datetime, witnesses: tuple[Witness, ...]) -> Revision:
    """Return a row's value as a revision."""
    return Revision(
        value=claim.value or 0,
        qualifier=claim.qualifier,
        as_of=claim.as_of,
        at=at,
        last_at=at,
        row=row,
        previous=row.previous,
        inferred=row.scope_inferred,
        window=row.window,
        basis=row.window_basis,
        speaker=claim.speaker,
        witnesses=witnesses,
        contested=claim.denied,
    )


def _stating(series: Series, since: date | None, value: int, *, current: bool) -> Series:
    """Return the series with a start noted that was stated for one of its values."""
    if since is None:
        return series
    known = next((day for day in series.stated if same_window(day, since)), since)
    stated = _with(series.stated, known, series.stated.get(known, frozenset()) | {value})
    return replace(series, stated=stated, window=known if current or series.window is None else series.window)


def _key(row: LedgerRow) -> SeriesKey:
    """Return the series of a row that has one."""
    if row.series is None:
        raise ValueError(f"row {row.number} names no series")
    return row.series


def _sets(ledger: Ledger, row: LedgerRow, claim: Claim, at: datetime) -> Ledger:
    key, value = _key(row), claim.value or 0
    series = ledger.series.get(key) or Series(key=key)
    hold = ledger.hold_of(key, value)
    withdrawn: set[int] = set()
    standing = series.current
    corrects = row.verdict is Verdict.CORRECTION and row.decision is None
    if standing is not None and (corrects or row.settles == standing.row_id):
        withdrawn.add(standing.value)
    if corrects and claim.supersedes is not None:
        withdrawn.add(claim.supersedes)
    witnesses = (*(hold.witnesses if hold else ()), *witness_of(row))
    revised = with_current(series, _revision(row, claim, at, witnesses), withdrawn=frozenset(withdrawn - {value}))
    revised = _stating(revised, claim.since, value, current=True)
    holds = _with(ledger.holds, hold.row_id, replace(hold, open=False)) if hold else ledger.holds
    batches = tuple(b for b in ledger.batches if b.row_id != row.settles) if row.settles else ledger.batches
    return replace(ledger, series=_with(ledger.series, key, revised), holds=holds, batches=batches)


def _joins(ledger: Ledger, row: LedgerRow, claim: Claim, at: datetime) -> Ledger:
    key, value = _key(row), claim.value or 0
    series = ledger.series.get(key)
    known = series.had(value) if series else None
    if series is None or known is None:
        return ledger
    stated = claim.since is not None
    joined = replace(
        known,
        at=min(known.at, at),
        last_at=max(known.last_at, at),
        witnesses=_witnesses(known.witnesses, row),
        window=claim.since if stated and known.basis is not Basis.STATED else known.window,
        basis=Basis.STATED if stated else known.basis,
        as_of=known.as_of or claim.as_of,
        speaker=known.speaker or claim.speaker,
        contested=known.contested or claim.denied,
    )
    revisions = tuple(joined if r is known else r for r in series.revisions)
    revised = replace(series, revisions=revisions)
    revised = _stating(revised, claim.since, value, current=known is series.current)
    return replace(ledger, series=_with(ledger.series, key, revised))


def _witnesses(known: tuple[Witness, ...], row: LedgerRow) -> tuple[Witness, ...]:
    """Return the witnesses with the row's own, unless the same outlet said it in the same words."""
    seen = {(w.outlet_id, w.fingerprint) for w in known}
    return (*known, *(w for w in witness_of(row) if (w.outlet_id, w.fingerprint) not in seen))


def _fills(ledger: Ledger, row: LedgerRow, claim: Claim, at: datetime) -> Ledger:
    key = _key(row)
    series = ledger.series.get(key) or Series(key=key)
    past = replace(_revision(row, claim, at, witness_of(row)), state=State.PAST)
    current = [r for r in series.revisions if r.state is State.CURRENT]
    others = [r for r in series.revisions if r.state is not State.CURRENT]
    revised = replace(series, revisions=(*others, past, *current))
    revised = _stating(revised, claim.since, claim.value or 0, current=False)
    return replace(ledger, series=_with(ledger.series, key, revised))


def _batches(ledger: Ledger, row: LedgerRow, claim: Claim, at: datetime) -> Ledger:
    batch = Batch(
        claimant=claim.claimant or "",
        metric=claim.metric,
        group=claim.group,
        value=claim.value or 0,
        qualifier=claim.qualifier,
        as_of=claim.as_of,
        at=at,
        last_at=at,
        row_id=row.row_id,
        entry_id=row.sighting.entry_id if row.sighting else "",
        inferred=row.scope_inferred,
        speaker=claim.speaker,
        witnesses=witness_of(row),
    )
    kept = (b for b in ledger.batches if at - b.last_at <= BATCHES_KEPT)
    return replace(ledger, batches=(*kept, batch))


def _joins_batch(ledger: Ledger, row: LedgerRow, claim: Claim, at: datetime) -> Ledger:
    wanted = (claim.claimant or "", claim.metric, claim.group, claim.value)
    known = next((b for b in reversed(ledger.batches) if (b.claimant, b.metric, b.group, b.value) == wanted), None)
    if known is None:
        return ledger
    joined = replace(
        known,
        at=min(known.at, at),
        last_at=max(known.last_at, at),
        witnesses=_witnesses(known.witnesses, row),
        inferred=known.inferred and row.scope_inferred,
        as_of=known.as_of or claim.as_of,
    )
    return replace(ledger, batches=tuple(joined if b is known else b for b in ledger.batches))


def _holds(ledger: Ledger, row: LedgerRow, claim: Claim, at: datetime) -> Ledger:
    key, value = _key(row), claim.value or 0
    known = ledger.hold_of(key, value)
    if known is None:
        hold = Hold(
            row=row,
            series=key,
            value=value,
            verdict=row.verdict,
            at=at,
            last_at=at,
            witnesses=witness_of(row),
        )
    else:
        hold = replace(known, last_at=max(known.last_at, at), witnesses=_witnesses(known.witnesses, row))
    return replace(ledger, holds=_with(ledger.holds, hold.row_id, hold))


def _announces(ledger: Ledger, row: LedgerRow, claim: Claim, at: datetime) -> Ledger:
    name = claim.claimant or ""
    if claim.group is not None:
        name = f"{name}/{claim.group}"
    known = ledger.episodes.get(name)
    if known is None or row.verdict is Verdict.ANNOUNCEMENT or at - known.last_at > _EPISODE_ENDS:
        episode = Episode(opened_at=at, last_at=at, row_id=row.row_id)
    else:
        episode = replace(known, last_at=max(known.last_at, at), opened_at=min(known.opened_at, at))
    return replace(ledger, episodes=_with(ledger.episodes, name, episode))


def _floats(ledger: Ledger, row: LedgerRow, claim: Claim, at: datetime) -> Ledger:
    del claim, at
    return replace(ledger, floats=(*ledger.floats[-_FLOATS_KEPT:], row))


def _spans(ledger: Ledger, row: LedgerRow, claim: Claim, at: datetime) -> Ledger:
    del at
    name = measure_key(claim.claimant or "", claim.metric, claim.group)
    return replace(ledger, spans=_with(ledger.spans, name, row))


_EPISODE_ENDS = timedelta(days=2)

_HANDLERS: dict[Effect, Callable[[Ledger, LedgerRow, Claim, datetime], Ledger]] = {
    Effect.SETS: _sets,
    Effect.JOINS: _joins,
    Effect.FILLS: _fills,
    Effect.BATCHES: _batches,
    Effect.JOINS_BATCH: _joins_batch,
    Effect.HOLDS: _holds,
    Effect.ANNOUNCES: _announces,
    Effect.FLOATS: _floats,
    Effect.SPANS: _spans,
}
