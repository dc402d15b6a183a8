"""What becomes of a claim: one judgement for each sort of number, and what overrides it."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.bounds import jump, loosely, satisfied
from bot.domain.changes import PUSHABLE, ChangeKind
from bot.domain.claims import OTHER, Claim, Metric, Scope
from bot.domain.origins import copies, len_of, likeness
from bot.domain.rows import Effect, Verdict
from bot.domain.rulings import (
    Case,
    Ruling,
    batches_of,
    direction,
    held,
    in_series,
    is_stock,
    newer,
    of_the_day,
    older,
    same_batch,
    seconded,
    series_of,
)
from bot.domain.series import Revision, Series, print_key, told_key
from bot.domain.thresholds import (
    CONTRADICTION,
    COPY_BARE,
    COPY_LEAST,
    EPISODE,
    EPISODE_LONGEST,
    FAR_BELOW,
    JUMP_TENFOLD,
    RETURNING,
    SAME_BATCH,
    STOCK_MEMORY,
    STOCK_ROUNDING,
    TOLD,
)
from bot.domain.totals import edits, total
from bot.domain.windows import Place, as_total, place


def judge(case: Case) -> Ruling:
    """Return what becomes of a claim, with the ground for it."""
    claim = case.claim
    if claim.claimant == OTHER:
        return Ruling(verdict=Verdict.UNLISTED, scope=claim.scope)
    return _overrule(case, _nobody(case) if claim.claimant is None else _named(case))


def _named(case: Case) -> Ruling:
    """Judge a claim of a listed source by the sort of its number."""
    claim = case.claim
    if claim.value is None:
        return _announcement(case)
    if claim.upper is not None:
        return Ruling(verdict=Verdict.RANGE, effect=Effect.SPANS, scope=claim.scope)
    if claim.metric is Metric.DETAINED:
        return _stock(case)
    if claim.metric is Metric.ANNOUNCED:
        return _promise(case)
    return _flow(case)


def _nobody(case: Case) -> Ruling:
    """Judge a claim of nobody in particular: a batch is told to chats that ask for such, the rest to nobody."""
    claim = case.claim
    plain = Ruling(verdict=Verdict.UNATTRIBUTED, effect=Effect.FLOATS, scope=claim.scope)
    if claim.value is None or claim.upper is not None or claim.scope is not Scope.BATCH or case.late:
        return plain
    named = [b for b in case.ledger.batches if b.metric is claim.metric and b.group == claim.group]
    if claim.metric is not Metric.RELEASED or any(b.value == claim.value and of_the_day(case, b) for b in named):
        return plain
    if same_batch(case, claim.value):
        return replace(plain, effect=Effect.JOINS_BATCH)
    return replace(plain, effect=Effect.BATCHES, kind=ChangeKind.ANNOUNCEMENT)


def _announcement(case: Case) -> Ruling:
    """Judge an announcement without a number: one a source and episode; a number known already takes its place."""
    name = case.claimant if case.claim.group is None else f"{case.claimant}/{case.claim.group}"
    quiet = Ruling(verdict=Verdict.EPISODE, effect=Effect.ANNOUNCES)
    episode = case.ledger.episodes.get(name)
    if episode and case.at - episode.last_at <= EPISODE.hours and case.at - episode.opened_at <= EPISODE_LONGEST.hours:
        return quiet
    number = case.ledger.numbers.get(name)
    if number is not None and abs(case.at - number) <= EPISODE.hours:
        return quiet
    if any(c.claimant == case.claimant and c.value is not None and _flows(c) for c in case.beside):
        return quiet
    return Ruling(verdict=Verdict.ANNOUNCEMENT, effect=Effect.ANNOUNCES, kind=ChangeKind.ANNOUNCEMENT)


def _flows(claim: Claim) -> bool:
    """Tell whether a claim counts people who leave, or will."""
    return claim.metric is not Metric.DETAINED


def _beside(case: Case) -> list[Claim]:
    """Return the other running counts of the same measure in the same entry, with another window."""
    claim = case.claim
    return [
        c
        for c in case.beside
        if (c.claimant, c.metric, c.group) == (claim.claimant, claim.metric, claim.group)
        and c.since is not None
        and c.since != claim.since
        and c.scope is not Scope.BATCH
    ]


def _flow(case: Case) -> Ruling:
    """Judge people released or freed of charges: a batch, a total, or what the series makes of it."""
    claim = case.claim
    if claim.scope is Scope.BATCH:
        return _batch(case, inferred=False)
    where = place(case.ledger, claim, case.at, _beside(case))
    standing = where.series.current
    stated = claim.scope is Scope.TOTAL or claim.since is not None
    if not stated and (standing is None or standing.value != claim.value) and same_batch(case, case.value):
        return _batch(case, inferred=True)
    if not stated and standing is not None and case.value < standing.value * FAR_BELOW.value:
        known = where.series.had(case.value)
        if known is None or case.at - known.last_at > STOCK_MEMORY.hours:
            return _batch(case, inferred=True)
    return total(replace(case, claim=as_total(claim)), where, inferred=not stated)


def _batch(case: Case, *, inferred: bool) -> Ruling:
    """Judge people said to be out this time."""
    base = Ruling(verdict=Verdict.CORROBORATION, effect=Effect.JOINS_BATCH, scope=Scope.BATCH, inferred=inferred)
    equal = next((s for s in series_of(case) if s.current and s.current.value == case.value), None)
    if equal is not None:
        return replace(base, effect=Effect.JOINS, series=equal.key, previous=case.value)
    if same_batch(case, case.value):
        return base
    if any(of_the_day(case, b) and satisfied(case.claim, b.value) for b in batches_of(case)):
        return replace(base, verdict=Verdict.SATISFIED, effect=Effect.NOTHING)
    if is_stock(case) and not case.sighting.own_feed:
        where = place(case.ledger, replace(case.claim, since=None), case.at)
        return replace(held(where, case, Verdict.HELD_STOCK, STOCK_ROUNDING, Scope.BATCH), inferred=inferred)
    joined = any(
        (c.claimant, c.metric, c.group) == (case.claim.claimant, case.claim.metric, case.claim.group)
        and (c.scope is Scope.TOTAL or c.since is not None)
        for c in case.beside
    )
    return replace(base, verdict=Verdict.BATCH, effect=Effect.BATCHES, kind=ChangeKind.ANNOUNCEMENT, told=not joined)


def _promise(case: Case) -> Ruling:
    """Judge releases promised, ordered or granted: each number once, until it comes back as another thing."""
    where = place(case.ledger, case.claim, case.at)
    standing, known = where.series.current, where.series.had(case.value)
    scope = case.claim.scope
    if known is not None and case.at - known.last_at <= RETURNING.hours:
        verdict = Verdict.CORROBORATION if known is standing else Verdict.STALE
        return in_series(where, verdict, Effect.JOINS, scope=scope)
    if standing is not None and case.claim.supersedes == standing.value:
        kind = direction(case.value, standing.value)
        return in_series(where, Verdict.CORRECTION, Effect.SETS, kind, scope=scope)
    if standing is not None and case.at - standing.last_at <= RETURNING.hours and satisfied(case.claim, standing.value):
        return in_series(where, Verdict.SATISFIED, Effect.NOTHING, scope=scope)
    if standing is not None and case.at < standing.at:
        told = in_series(where, Verdict.ANNOUNCEMENT, Effect.FILLS, ChangeKind.ANNOUNCEMENT, scope=scope)
        return replace(told, previous=None)
    return in_series(where, Verdict.ANNOUNCEMENT, Effect.SETS, ChangeKind.ANNOUNCEMENT, scope=scope)


def _stock(case: Case) -> Ruling:
    """Judge people still held: stocks rise and fall freely, but not within the hour, nor tenfold."""
    where = place(case.ledger, case.claim, case.at)
    standing = where.series.current
    if standing is None:
        return in_series(where, Verdict.FIRST, Effect.SETS, ChangeKind.FIRST)
    if case.value == standing.value:
        return in_series(where, Verdict.CORROBORATION, Effect.JOINS)
    kind = direction(case.value, standing.value)
    if case.claim.supersedes == standing.value or edits(case, where.series, standing):
        return in_series(where, Verdict.CORRECTION, Effect.SETS, kind)
    ruling = _old_stock(case, where, standing) or _doubtful_stock(case, where, standing)
    if ruling is not None:
        return ruling
    return in_series(where, Verdict.UP if kind is ChangeKind.UP else Verdict.DOWN, Effect.SETS, kind)


def _old_stock(case: Case, where: Place, standing: Revision) -> Ruling | None:
    """Return the ruling on a stock that says nothing new: loosely what stands, or an older number."""
    if loosely(case.claim, standing.value):
        return in_series(where, Verdict.SATISFIED, Effect.NOTHING)
    if newer(case, standing):
        return None
    known = where.series.had(case.value)
    if known and case.at - known.last_at <= RETURNING.hours and not case.sighting.own_feed:
        return in_series(where, Verdict.STALE, Effect.JOINS)
    if older(case, standing) or case.at < standing.at:
        return in_series(where, Verdict.STALE, Effect.JOINS if known else Effect.FILLS)
    return None


def _doubtful_stock(case: Case, where: Place, standing: Revision) -> Ruling | None:
    """Return the ruling on a stock that waits for a second origin."""
    if case.sighting.own_feed or seconded(case, where.series.key):
        return None
    if _tenfold(case, where.series, standing):
        return held(where, case, Verdict.HELD_JUMP, JUMP_TENFOLD)
    if case.at - standing.last_at <= CONTRADICTION.hours and not newer(case, standing):
        return held(where, case, Verdict.HELD_CONTRADICTION, CONTRADICTION)
    return None


def _tenfold(case: Case, series: Series, standing: Revision) -> bool:
    """Tell whether a stock has a digit too many or too few."""
    return (
        jump(series, standing, case.value, case.at) is JUMP_TENFOLD or case.value * JUMP_TENFOLD.value <= standing.value
    )


def _overrule(case: Case, ruling: Ruling) -> Ruling:
    """Apply what stands above the judgement: denials, age, copies, and what was told already."""
    if case.claim.denied and case.claim.value is not None and ruling.kind not in PUSHABLE:
        effect = ruling.effect if ruling.effect in (Effect.JOINS, Effect.JOINS_BATCH) else Effect.NOTHING
        return replace(ruling, verdict=Verdict.DENIED, effect=effect, kind=ChangeKind.QUIET)
    if ruling.kind is ChangeKind.QUIET:
        return ruling
    if case.late:
        return _late(case, ruling)
    if _copied(case):
        return replace(ruling, verdict=Verdict.COPY, kind=ChangeKind.QUIET, effect=_kept(ruling))
    if ruling.verdict in (Verdict.FIRST, Verdict.UP) and _told(case, ruling):
        return replace(ruling, kind=ChangeKind.QUIET)
    return ruling


def _late(case: Case, ruling: Ruling) -> Ruling:
    """Return the ruling on a claim that was printed long before it was seen: it fills history."""
    effect = ruling.effect
    series = case.ledger.series.get(ruling.series) if ruling.series else None
    standing = series.current if series else None
    if effect is Effect.SETS and standing is not None and case.at < standing.at:
        effect = Effect.FILLS
    elif effect in (Effect.HOLDS, Effect.ANNOUNCES):
        effect = Effect.NOTHING
    return replace(ruling, verdict=Verdict.LATE, kind=ChangeKind.QUIET, effect=effect)


def _kept(ruling: Ruling) -> Effect:
    """Return what a copy of an old text may still do: it renews what is known of a batch, and sets nothing."""
    return Effect.JOINS_BATCH if ruling.effect is Effect.BATCHES else Effect.NOTHING


def _copied(case: Case) -> bool:
    """Tell whether this very number was read before in a copy of the same text: republished, mirrored, a new guid.

    What is held is not let go by its own text again, however plausible it has become: other words may, or its own feed.
    """
    mine = case.sighting.fingerprint
    short = len_of(mine) < COPY_LEAST.value
    if not case.sighting.own_feed and not case.sighting.edited and _waits(case, mine, short=short):
        return True
    bare = COPY_BARE.value if short and case.claim.value is None else 0.0
    return any(
        copies(seen.fingerprint, mine) and likeness(seen.fingerprint, mine) >= bare
        for seen in case.ledger.prints.get(print_key(case.claim)) or ()
        if seen.entry_id != case.sighting.entry_id and not (short and case.at - seen.at > SAME_BATCH.hours)
    )


def _waits(case: Case, mine: str, *, short: bool) -> bool:
    """Tell whether a copy of a text gave this number before, and it is held."""
    key = (case.claimant, case.claim.metric, case.claim.group)
    waiting = (h for h in case.ledger.holds.values() if h.open and h.value == case.value)
    return any(
        copies(witness.fingerprint, mine)
        for hold in waiting
        if not (short and case.at - hold.last_at > SAME_BATCH.hours)
        and (hold.series.claimant, hold.series.metric, hold.series.group) == key
        for witness in hold.witnesses
    )


def _told(case: Case, ruling: Ruling) -> bool:
    """Tell whether the number was told of this source lately: as a batch, or for another window."""
    claim = case.claim
    series = case.ledger.series.get(ruling.series) if ruling.series else None
    if claim.metric is Metric.DETAINED or (series is not None and series.had(case.value)):
        return False
    if ruling.verdict is Verdict.UP and case.sighting.own_feed:
        return False
    at = case.ledger.told.get(told_key(case.claimant, claim.metric, claim.group, case.value))
    return at is not None and abs(case.at - at) <= TOLD.hours
