"""What the operator decides about rows: approve, reject, correct, merge, retract; each decision is a row too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bot.domain.alerts import Alert, AlertKind
from bot.domain.chain import link
from bot.domain.changes import PUSHABLE, Change, ChangeKind
from bot.domain.claims import OTHER, Claim, Metric, Scope
from bot.domain.comparison import Comparison
from bot.domain.entries import short_hash
from bot.domain.folding import fold_row
from bot.domain.ledger import apply
from bot.domain.rows import Action, Basis, Decision, Effect, LedgerRow, SeriesKey, Verdict
from bot.domain.rulings import direction
from bot.domain.series import Ledger, State
from bot.domain.windows import place
from bot.errors import OperatorError

_VERDICTS = {
    Action.APPROVE: Verdict.APPROVED,
    Action.REJECT: Verdict.REJECTED,
    Action.CORRECT: Verdict.CORRECTION,
    Action.MERGE: Verdict.MERGED,
    Action.RETRACT: Verdict.RETRACTED,
}

_TOLD = frozenset({Effect.SETS, Effect.BATCHES, Effect.FILLS, Effect.JOINS, Effect.ANNOUNCES})
"""Effects of a row that a later decision can take back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What came of a decision."""

    ledger: Ledger
    rows: tuple[LedgerRow, ...]
    changes: tuple[Change, ...]
    withdrawn: tuple[str, ...] = ()
    """Change ids that no longer hold: every alert that told one of them needs a correction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Outcome:
    """What a decision sets in place of what it takes away."""

    claim: Claim | None = None
    series: SeriesKey | None = None
    effect: Effect = Effect.NOTHING
    kind: ChangeKind = ChangeKind.QUIET
    previous: int | None = None
    scope: Scope | None = None


def decide_review(ledger: Ledger, decision: Decision, now: datetime) -> Review:
    """Return what an operator's decision makes of a ledger.

    Raises:
        OperatorError: the row is not there, states no claim, or cannot be decided on in this way; the text says which.
    """
    target = ledger.row(decision.target)
    if target is None:
        raise OperatorError(f"there is no row {decision.target}")
    target = _standing_for(ledger, target)
    decision = replace(decision, target=target.row_id)
    if target.claim is None or target.sighting is None or (target.decision is not None and target.effect not in _TOLD):
        raise OperatorError(f"row {decision.target} is a decision: decide on the row that it is about")
    open_hold = any(h.open and h.row_id == decision.target for h in ledger.holds.values())
    _check(ledger, decision, target, waiting=open_hold)
    outcome = _outcome(ledger, decision, target, target.claim)
    row = _row(ledger, decision, target, outcome, now)
    changed = apply(ledger, row)
    change = Change(
        change_id=row.change_id,
        kind=outcome.kind,
        reason=row.verdict,
        row=row,
        previous=outcome.previous,
        pushed=row.pushed,
        part=row.claim is not None and row.claim.group is not None,
    )
    taken = decision.action in (Action.RETRACT, Action.CORRECT, Action.MERGE) and not open_hold
    withdrawn = (target.change_id,) if taken else ()
    return Review(ledger=changed, rows=(row,), changes=(change,), withdrawn=withdrawn)


def _standing_for(ledger: Ledger, target: LedgerRow) -> LedgerRow:
    """Return the row by which a claim stands: where it was held or corrected, the decision that let it stand."""
    later = [r for r in ledger.rows if r.decision and r.decision.target == target.row_id and r.effect in _TOLD]
    return later[-1] if later and target.effect is Effect.HOLDS else target


def _check(ledger: Ledger, decision: Decision, target: LedgerRow, *, waiting: bool) -> None:
    """Refuse a decision that its row does not allow.

    Raises:
        OperatorError: it says why.
    """
    action = decision.action
    if action in (Action.APPROVE, Action.REJECT) and not waiting:
        raise OperatorError(f"row {target.row_id} does not wait for review")
    if action is Action.CORRECT:
        _check_correction(ledger, decision)
    if action is Action.MERGE:
        into = ledger.row(decision.into or "")
        stands = into is not None and into.effect in (Effect.SETS, Effect.JOINS, Effect.FILLS)
        if into is None or not stands or into.row_id == target.row_id:
            raise OperatorError(f"there is no row {decision.into} to merge into")
    if action is Action.RETRACT and waiting:
        raise OperatorError(f"row {target.row_id} was never told: reject it")
    if action is Action.RETRACT and target.effect not in _TOLD:
        raise OperatorError(f"row {target.row_id} stands for nothing that could be retracted")


def _check_correction(ledger: Ledger, decision: Decision) -> None:
    claim = decision.claim
    if claim is None or claim.value is None:
        raise OperatorError("a correction needs a claim with a number")
    if claim.claimant == OTHER or ledger.tracker.source(claim.claimant) is None:
        raise OperatorError(f"the tracker lists no source {claim.claimant}")


def _outcome(ledger: Ledger, decision: Decision, target: LedgerRow, claim: Claim) -> _Outcome:
    """Return what a decision sets."""
    if decision.action is Action.APPROVE:
        return _accepted(ledger, claim, target.series, target.scope or claim.scope, target)
    if decision.action is Action.CORRECT and decision.claim is not None:
        corrected = replace(decision.claim, quote=decision.claim.quote or claim.quote)
        bare = fold_row(ledger, _taking(ledger, decision, target))
        scope = corrected.scope or (None if corrected.metric in (Metric.DETAINED, Metric.ANNOUNCED) else Scope.TOTAL)
        series = place(bare, corrected, target.recorded_at).series.key
        return _accepted(bare, corrected, series, scope, None)
    into = ledger.row(decision.into or "")
    if decision.action is Action.MERGE and into is not None:
        return _Outcome(claim=into.claim, series=into.series, effect=Effect.JOINS, scope=into.scope)
    return _Outcome(claim=claim, series=target.series, previous=claim.value, scope=target.scope)


def _taking(ledger: Ledger, decision: Decision, target: LedgerRow) -> LedgerRow:
    """Return a row that only takes away what a decision takes away, to see what then stands."""
    return LedgerRow(
        row_id="",
        number=len(ledger.rows) + 1,
        tracker_id=target.tracker_id,
        recorded_at=target.recorded_at,
        verdict=_VERDICTS[decision.action],
        decision=decision,
    )


def _accepted(
    ledger: Ledger, claim: Claim, series: SeriesKey | None, scope: Scope | None, held: LedgerRow | None
) -> _Outcome:
    """Return what accepting a claim sets: a batch, or the series' value, unless the series has moved on since."""
    if scope is Scope.BATCH:
        return _Outcome(claim=claim, effect=Effect.BATCHES, kind=ChangeKind.ANNOUNCEMENT, scope=scope)
    known = ledger.series.get(series) if series else None
    standing = known.current if known else None
    value = claim.value or 0
    if standing is None:
        kind = ChangeKind.ANNOUNCEMENT if claim.metric is Metric.ANNOUNCED else ChangeKind.FIRST
        return _Outcome(claim=claim, series=series, effect=Effect.SETS, kind=kind, scope=scope)
    if standing.value == value:
        return _Outcome(claim=claim, series=series, effect=Effect.JOINS, previous=value, scope=scope)
    moved = held is not None and held.sighting is not None and standing.at > held.sighting.seen_at
    if moved and value < standing.value:
        return _Outcome(claim=claim, series=series, effect=Effect.FILLS, previous=standing.value, scope=scope)
    return _Outcome(
        claim=claim,
        series=series,
        effect=Effect.SETS,
        kind=direction(value, standing.value),
        previous=standing.value,
        scope=scope,
    )


def _row(ledger: Ledger, decision: Decision, target: LedgerRow, outcome: _Outcome, now: datetime) -> LedgerRow:
    """Return the row of a decision, chained."""
    number = len(ledger.rows) + 1
    claim = outcome.claim
    name = short_hash(ledger.tracker.tracker_id, str(number), decision.action.value, decision.target, repr(claim))
    stated = claim is not None and claim.since is not None
    window, basis = (claim.since if claim else None), Basis.STATED if stated else Basis.NOT_STATED
    if decision.action is Action.APPROVE:
        window, basis = target.window, target.window_basis
    row = LedgerRow(
        row_id=name,
        number=number,
        tracker_id=ledger.tracker.tracker_id,
        recorded_at=now.astimezone(UTC),
        verdict=_VERDICTS[decision.action],
        claim=claim,
        sighting=target.sighting if claim is not None else None,
        series=outcome.series,
        previous=outcome.previous,
        scope=outcome.scope,
        window=window,
        window_basis=basis,
        decision=decision,
        effect=outcome.effect,
        change_id=short_hash("decision", name),
        pushed=outcome.kind in PUSHABLE,
    )
    return link(row, ledger.head)


def replaced(ledger: Ledger, change: Change) -> tuple[str, ...]:
    """Return the change ids that a source's own correction took back; none for any other change, or one not told."""
    series = ledger.series.get(change.row.series) if change.row.series else None
    if series is None or not change.pushed or change.row.verdict is not Verdict.CORRECTION:
        return ()
    claim = change.row.claim
    values = {change.row.previous, claim.supersedes if claim else None}
    gone = (r for r in series.revisions if r.state is State.WITHDRAWN and r.value in values)
    return tuple(dict.fromkeys(revision.row.change_id for revision in gone))


def corrections(alerts: Sequence[Alert], review: Review, comparison: Comparison, now: datetime) -> tuple[Alert, ...]:
    """Return a correction for each alert that told what a decision withdrew; it answers the original message."""
    gone = set(review.withdrawn)
    return tuple(
        Alert(
            alert_id=short_hash("correction", alert.alert_id, *(row.row_id for row in review.rows)),
            tracker_id=alert.tracker_id,
            kind=AlertKind.CORRECTION,
            changes=review.changes,
            comparison=comparison,
            created_at=now,
            ready_at=now,
            answers=alert.alert_id,
            withdrawn=review.withdrawn,
            reason=review.changes[0].reason.value,
        )
        for alert in alerts
        if any(change.change_id in gone for change in alert.changes)
    )
