"""How a running count of people released or freed of charges is judged in the light of its series."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.bounds import UPPER_BOUNDS, is_number, jump, satisfied
from bot.domain.changes import ChangeKind
from bot.domain.claims import Metric, Qualifier, Scope
from bot.domain.origins import likeness
from bot.domain.rows import Basis, Effect, Verdict
from bot.domain.rulings import (
    Case,
    Ruling,
    batches_of,
    direction,
    held,
    in_series,
    is_stock,
    newer,
    older,
    same_batch,
    seconded,
    stocks,
)
from bot.domain.series import Revision, Series, State, trace_key
from bot.domain.thresholds import (
    BATCH_AS_TOTAL,
    CONTRADICTION,
    FAR_BELOW,
    LOWER,
    NEAR_STOCK,
    NEAR_STOCK_FACTOR,
    NEW_COUNT,
    STOCK_ROUNDING,
    Threshold,
)
from bot.domain.windows import Place, new_count, opened

SAME_STORY = 0.3
"""Likeness below which an edited entry tells another story under the same link (a live blog)."""


def total(case: Case, place: Place, *, inferred: bool) -> Ruling:
    """Judge a running count in its series."""
    standing = place.series.current
    if standing is None:
        if is_stock(case) and not case.sighting.own_feed:
            return held(place, case, Verdict.HELD_STOCK, STOCK_ROUNDING, Scope.TOTAL)
        return in_series(place, Verdict.FIRST, Effect.SETS, ChangeKind.FIRST, scope=Scope.TOTAL, inferred=inferred)
    if case.value == standing.value:
        return in_series(place, Verdict.CORROBORATION, Effect.JOINS, scope=Scope.TOTAL, inferred=inferred)
    ruling = (
        _correction(case, place, standing)
        or _known(case, place, standing, inferred=inferred)
        or _mistaken(case, place, inferred=inferred)
    )
    if ruling is not None:
        return ruling
    if case.value > standing.value:
        return _rise(case, place, standing, inferred=inferred)
    return _fall(case, place, standing, inferred=inferred)


def _known(case: Case, place: Place, standing: Revision, *, inferred: bool) -> Ruling | None:
    """Return the ruling on a claim that says nothing new: a bound that holds, a value of the past, an older count."""
    if satisfied(case.claim, standing.value):
        return in_series(place, Verdict.SATISFIED, Effect.NOTHING, scope=Scope.TOTAL, inferred=inferred)
    if place.series.had(case.value) and not newer(case, standing):
        return in_series(place, Verdict.STALE, Effect.JOINS, scope=Scope.TOTAL, inferred=inferred)
    if older(case, standing):
        return in_series(place, Verdict.STALE, Effect.FILLS, scope=Scope.TOTAL, inferred=inferred)
    return None


def _mistaken(case: Case, place: Place, *, inferred: bool) -> Ruling | None:
    """Return the ruling on a number that is the source's stock or its batch; its own feed knows what it counts."""
    if case.sighting.own_feed:
        return None
    if is_stock(case):
        return held(place, case, Verdict.HELD_STOCK, STOCK_ROUNDING, Scope.TOTAL)
    if not inferred and _repeats_batch(case):
        return held(place, case, Verdict.HELD_BATCH, BATCH_AS_TOTAL, Scope.TOTAL)
    return None


def _correction(case: Case, place: Place, standing: Revision) -> Ruling | None:
    """Return the ruling on a claim that replaces what stands: by its words, or by an edit of what said so."""
    replaced = case.claim.supersedes
    kind = direction(case.value, standing.value)
    if replaced is not None and replaced == standing.value:
        return in_series(place, Verdict.CORRECTION, Effect.SETS, kind, scope=Scope.TOTAL)
    if replaced is not None and case.value < standing.value:
        known = place.series.had(replaced)
        if known is not None:
            return in_series(place, Verdict.STALE, Effect.FILLS, scope=Scope.TOTAL)
        if replaced > standing.value:
            return in_series(place, Verdict.CORRECTION, Effect.SETS, kind, scope=Scope.TOTAL)
    lower = case.value < standing.value
    if (lower or _taken_back(case, place.series)) and edits(case, place.series, standing):
        return in_series(place, Verdict.CORRECTION, Effect.SETS, kind, scope=Scope.TOTAL)
    return None


def _taken_back(case: Case, series: Series) -> bool:
    """Tell whether a value was withdrawn, and no more than once: an outlet may undo its slip, but not for ever."""
    states = [revision.state for revision in series.revisions if revision.value == case.value]
    return states == [State.WITHDRAWN]


def edits(case: Case, series: Series, standing: Revision) -> bool:
    """Tell whether a claim is an edit of the entry that said what stands, and not another story under its link."""
    trace = case.ledger.traces.get(trace_key(case.sighting.entry_id, str(series.key)))
    if not case.sighting.edited or trace is None or trace.value != standing.value:
        return False
    one, other = trace.fingerprint, case.sighting.fingerprint
    return not one or not other or likeness(one, other) >= SAME_STORY


def _repeats_batch(case: Case) -> bool:
    """Tell whether a total is a stated batch of the last days."""
    return any(
        b.value == case.value and not b.inferred and abs(case.at - b.last_at) <= BATCH_AS_TOTAL.hours
        for b in batches_of(case)
    )


def _implausible(case: Case, series: Series, standing: Revision) -> Threshold | None:
    """Return what makes a rise implausible: the pace, or a landing beside the source's stock."""
    factor = case.value / max(1, standing.value)
    for stock in stocks(case):
        near = abs(case.value - stock.value) <= NEAR_STOCK.value * stock.value
        if near and stock.state is State.CURRENT and factor > NEAR_STOCK_FACTOR.value:
            return NEAR_STOCK
    return jump(series, standing, case.value, case.at)


def _rise(case: Case, place: Place, standing: Revision, *, inferred: bool) -> Ruling:
    """Judge a total above what stands."""
    threshold = _implausible(case, place.series, standing)
    if threshold is not None and not case.sighting.own_feed and not seconded(case, place.series.key):
        unsure = standing.inferred and (not inferred or len(place.series.revisions) == 1)
        if not unsure:
            return held(place, case, Verdict.HELD_JUMP, threshold, Scope.TOTAL)
        first = in_series(place, Verdict.FIRST, Effect.SETS, ChangeKind.FIRST, scope=Scope.TOTAL, inferred=inferred)
        return replace(first, previous=None, settles=standing.row_id)
    return in_series(place, Verdict.UP, Effect.SETS, ChangeKind.UP, scope=Scope.TOTAL, inferred=inferred)


def _refines(standing: Revision, value: int) -> bool:
    """Tell whether a lower value says more exactly what an upper bound or a rounded number said."""
    if standing.qualifier in UPPER_BOUNDS:
        return value <= standing.value
    return standing.qualifier is Qualifier.ABOUT and value >= standing.value * (1 - STOCK_ROUNDING.value)


def _promised(case: Case) -> bool:
    """Tell whether a number is one that the same source promised."""
    promises = case.ledger.of(case.claimant, Metric.ANNOUNCED, case.claim.group)
    return any(s.current is not None and is_number(case.claim, s.current.value) for s in promises)


def _begins(case: Case, standing: Revision) -> Ruling | None:
    """Return the ruling on a much lower total that begins a count of its own, if it does.

    What was first read as a batch for want of a scope, and is now called a total, was the first figure of such a count.
    """
    reread = same_batch(case, case.value)
    far = case.value < standing.value * FAR_BELOW.value and case.claim.since is None
    if far and reread is not None and reread.inferred:
        where = Place(series=opened(case.ledger, case.claim, case.at), window=None, basis=Basis.NOT_STATED)
    else:
        found = None if _promised(case) else new_count(case.ledger, case.claim, standing, case.at)
        if found is None:
            return None
        where, reread = found, None
    first = in_series(
        where, Verdict.FIRST, Effect.SETS, ChangeKind.FIRST, scope=Scope.TOTAL, threshold=None if reread else NEW_COUNT
    )
    return replace(first, settles=reread.row_id) if reread else first


def _fall(case: Case, place: Place, standing: Revision, *, inferred: bool) -> Ruling:
    """Judge a total below what stands."""
    down = in_series(place, Verdict.DOWN, Effect.SETS, ChangeKind.DOWN, scope=Scope.TOTAL, inferred=inferred)
    if case.at < standing.at and not case.claim.as_of:
        return in_series(place, Verdict.STALE, Effect.FILLS, scope=Scope.TOTAL, inferred=inferred)
    if _refines(standing, case.value):
        return down
    if not inferred:
        begun = _begins(case, standing)
        if begun is not None:
            return begun
    hasty = case.at - standing.last_at <= CONTRADICTION.hours
    own = case.sighting.own_feed and not (hasty and any(w.own_feed for w in standing.witnesses))
    if own or seconded(case, place.series.key):
        return down
    if hasty and case.value >= standing.value * FAR_BELOW.value:
        return held(place, case, Verdict.HELD_CONTRADICTION, CONTRADICTION, Scope.TOTAL)
    return held(place, case, Verdict.HELD_LOWER, LOWER, Scope.TOTAL)
