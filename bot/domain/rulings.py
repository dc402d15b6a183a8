"""What a claim is judged on, and what a judgement says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import zip_longest

from bot.domain.bounds import is_number
from bot.domain.changes import ChangeKind
from bot.domain.claims import Claim, Metric, Moment, Scope
from bot.domain.origins import Witness, independent
from bot.domain.rows import Basis, Effect, SeriesKey, Sighting, Verdict
from bot.domain.series import Batch, Ledger, Revision, Series, moment_of
from bot.domain.thresholds import DAY_BATCH, LATE, LOWER, SAME_BATCH, SHOWN_HELD, STOCK_MEMORY, Threshold
from bot.domain.windows import Place

_A_DAY = timedelta(days=1)
"""Between the zones of two countries a day may have begun already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One claim with all that it is judged on."""

    ledger: Ledger
    claim: Claim
    sighting: Sighting
    beside: tuple[Claim, ...] = ()
    """The other claims of the same entry."""

    @property
    def at(self) -> datetime:
        """When the claim was printed."""
        return moment_of(self.sighting)

    @property
    def late(self) -> bool:
        """Tell whether it was printed too long ago to be told."""
        return self.sighting.seen_at - self.at > LATE.hours

    @property
    def claimant(self) -> str:
        """The source, or "" where nobody is named."""
        return self.claim.claimant or ""

    @property
    def value(self) -> int:
        """The number, for claims that have one."""
        return self.claim.value or 0

    @property
    def witness(self) -> Witness:
        """Who prints it, without a row yet."""
        s = self.sighting
        return Witness(s.outlet_id, s.origin, s.fingerprint, "", s.own_feed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What becomes of a claim, and on what ground."""

    verdict: Verdict
    effect: Effect = Effect.NOTHING
    kind: ChangeKind = ChangeKind.QUIET
    series: SeriesKey | None = None
    previous: int | None = None
    scope: Scope | None = None
    inferred: bool = False
    window: date | None = None
    basis: Basis = Basis.NOT_STATED
    threshold: str = ""
    settles: str = ""
    """Row id of an earlier reading that this ruling revises."""
    told: bool = True
    """Whether it may be told by itself, where its kind is told at all."""


def in_series(
    place: Place,
    verdict: Verdict,
    effect: Effect,
    kind: ChangeKind = ChangeKind.QUIET,
    *,
    scope: Scope | None = None,
    inferred: bool = False,
    threshold: Threshold | None = None,
) -> Ruling:
    """Return a ruling about a series' value."""
    standing = place.series.current
    return Ruling(
        verdict=verdict,
        effect=effect,
        kind=kind,
        series=place.series.key,
        previous=standing.value if standing else None,
        scope=scope,
        inferred=inferred,
        window=place.window,
        basis=place.basis,
        threshold=threshold.name if threshold else "",
    )


def direction(value: int, standing: int) -> ChangeKind:
    """Return whether a value lies above or below what stood."""
    return ChangeKind.UP if value > standing else ChangeKind.DOWN


def _as_of(moment: Moment | None, printed: datetime) -> Moment | None:
    """Return the time that a count speaks of, unless it lies after it was printed: then it was misread."""
    return None if moment is None or moment.day > printed.date() + _A_DAY else moment


def older(case: Case, standing: Revision) -> bool:
    """Tell whether a claim speaks of an earlier time than what stands, by what both state."""
    mine, theirs = _as_of(case.claim.as_of, case.at), _as_of(standing.as_of, standing.at)
    return mine is not None and theirs is not None and mine < theirs


def newer(case: Case, standing: Revision) -> bool:
    """Tell whether a claim speaks of a later time than what stands, by what both state."""
    mine, theirs = _as_of(case.claim.as_of, case.at), _as_of(standing.as_of, standing.at)
    return mine is not None and theirs is not None and theirs < mine


def seconded(case: Case, series: SeriesKey) -> bool:
    """Tell whether a second independent origin now carries what is held for a series with this value."""
    hold = case.ledger.hold_of(series, case.value)
    if hold is None or case.at - hold.last_at > SHOWN_HELD.hours:
        return False
    return independent([*hold.witnesses, case.witness]) >= LOWER.value


def held(place: Place, case: Case, verdict: Verdict, threshold: Threshold, scope: Scope | None = None) -> Ruling:
    """Return a ruling that holds a claim; what is held already is held quietly."""
    known = case.ledger.hold_of(place.series.key, case.value)
    kind = ChangeKind.QUIET if known else ChangeKind.HELD
    return in_series(place, verdict, Effect.HOLDS, kind, scope=scope, threshold=threshold)


def stocks(case: Case) -> Iterable[Revision]:
    """Return the same source's stocks of people held, current or so of late."""
    for series in case.ledger.of(case.claimant, Metric.DETAINED, case.claim.group):
        ends = [later.at for later in series.revisions[1:]]
        for revision, end in zip_longest(series.revisions, ends):
            if revision is series.current or (end is not None and case.at - end <= STOCK_MEMORY.hours):
                yield revision


def is_stock(case: Case) -> bool:
    """Tell whether a number of releases is the same source's stock, within the rounding of its qualifier."""
    return any(is_number(case.claim, stock.value) for stock in stocks(case))


def same_batch(case: Case, value: int) -> Batch | None:
    """Return the batch by the same source that a number repeats."""
    return next((b for b in reversed(batches_of(case)) if b.value == value and _one_batch(case, b)), None)


def batches_of(case: Case) -> list[Batch]:
    """Return the source's batches of this metric and group."""
    wanted = (case.claimant, case.claim.metric, case.claim.group)
    return [b for b in case.ledger.batches if (b.claimant, b.metric, b.group) == wanted]


def _one_batch(case: Case, batch: Batch) -> bool:
    """Tell whether a claim may speak of a known batch: near in time, and no other day stated."""
    if abs(case.at - batch.last_at) > SAME_BATCH.hours:
        return False
    mine, known = case.claim.as_of, batch.as_of
    return mine is None or known is None or mine.day == known.day


def of_the_day(case: Case, batch: Batch) -> bool:
    """Tell whether a batch is of the same day as a claim."""
    return abs(case.at - batch.at) <= DAY_BATCH.hours


def series_of(case: Case) -> tuple[Series, ...]:
    """Return the claimant's series of the claim's metric and group."""
    return case.ledger.of(case.claimant, case.claim.metric, case.claim.group)
