"""Which series a claim belongs to: windows that are stated, usual or not stated, slide, or stand side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from math import log

from bot.domain.bounds import jump
from bot.domain.claims import Claim, Metric, Scope
from bot.domain.rows import Basis, SeriesKey
from bot.domain.series import Ledger, Revision, Series
from bot.domain.thresholds import DORMANT, FAR_BELOW, NEW_COUNT, SIDE_BY_SIDE, WINDOW_SLACK
from bot.domain.trackers import SourceKind, Tracker

_STEADY = 1.5
"""Growth up to which a figure without a window simply goes on with the series it is nearest to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The series in which a claim is judged, and the window that it has."""

    series: Series
    window: date | None
    basis: Basis


def same_window(one: date, other: date) -> bool:
    """Tell whether two starts are one window: a few days apart, or a month and a day in it ("since December")."""
    if abs((one - other).days) <= WINDOW_SLACK.value:
        return True
    return 1 in (one.day, other.day) and (one.year, one.month) == (other.year, other.month)


def usual_window(tracker: Tracker, claimant: str | None, day: date) -> date | None:
    """Return the start from which a source usually counted on a day, as feeds.yaml says."""
    source = tracker.source(claimant)
    for usual in source.counts_since if source else ():
        if (usual.begins is None or usual.begins <= day) and (usual.ends is None or day <= usual.ends):
            return usual.start
    return None


def window_of(tracker: Tracker, claim: Claim, day: date) -> tuple[date | None, Basis]:
    """Return a claim's window and where it comes from."""
    if claim.since is not None:
        return claim.since, Basis.STATED
    if claim.metric in (Metric.DETAINED, Metric.ANNOUNCED):
        return None, Basis.NOT_STATED
    usual = usual_window(tracker, claim.claimant, day)
    return usual, Basis.USUAL if usual else Basis.NOT_STATED


def place(ledger: Ledger, claim: Claim, at: datetime, beside: Sequence[Claim] = ()) -> Place:
    """Return where a running count belongs. `beside`: other counts of the same measure in the same entry."""
    window, basis = window_of(ledger.tracker, claim, at.date())
    known = [s for s in ledger.of(claim.claimant or "", claim.metric, claim.group) if s.current]
    if not known:
        series = _named(ledger, claim, "")
    elif claim.since is None or claim.metric in (Metric.DETAINED, Metric.ANNOUNCED):
        series = known[0] if len(known) == 1 else _nearest(known, claim, at)
    else:
        series = _stated(ledger, known, claim, at, beside)
    if window is not None and basis is Basis.USUAL and not _fits(series, window):
        window, basis = None, Basis.NOT_STATED
    return Place(series=series, window=window, basis=basis)


def _fits(series: Series, usual: date) -> bool:
    """Tell whether a source's usual start may be this series': a later start cannot go on with an earlier count."""
    current = series.current
    known = series.window or (current.window if current else None)
    return known is None or usual <= known or same_window(known, usual)


def _named(ledger: Ledger, claim: Claim, branch: str) -> Series:
    """Return the claimant's series with this branch, or a new, empty one."""
    key = SeriesKey(
        tracker_id=ledger.tracker.tracker_id,
        claimant=claim.claimant or "",
        metric=claim.metric,
        group=claim.group,
        branch=branch,
    )
    return ledger.series.get(key) or Series(key=key)


def _standing(series: Series) -> Revision:
    """Return the current value of a series that is known to have one."""
    current = series.current
    if current is None:  # pragma: no cover - callers pass series with a current value only
        raise ValueError(str(series.key))
    return current


def _stated(ledger: Ledger, known: list[Series], claim: Claim, at: datetime, beside: Sequence[Claim]) -> Series:
    """Place a claim that states its window."""
    since, value = claim.since or at.date(), claim.value or 0
    named = [s for s in known if s.window is not None and same_window(s.window, since)]
    if named:
        return min(named, key=lambda s: abs(((s.window or since) - since).days))
    main = known[0]
    own = _named(ledger, claim, since.isoformat())
    if main.key.branch:
        return own
    undated = [s for s in known[1:] if s.window is None and _goes_on(s, value, at)]
    if undated:
        return undated[-1]
    usual = usual_window(ledger.tracker, claim.claimant, at.date())
    home = main.window or usual
    if home is not None and same_window(home, since):
        return main
    settled = home is not None and usual is not None and same_window(home, usual) and not _slides(ledger, claim)
    return main if _continues(main, claim, home, at, beside, settled=settled) else own


def _slides(ledger: Ledger, claim: Claim) -> bool:
    """Tell whether a source is known to count from one start after another."""
    source = ledger.tracker.source(claim.claimant)
    return source is not None and len(source.counts_since) > 1


def _continues(
    main: Series, claim: Claim, home: date | None, at: datetime, beside: Sequence[Claim], *, settled: bool
) -> bool:
    """Tell whether a claim with another window than the main series' restates that window, rather than opening one."""
    current, value, since = _standing(main), claim.value or 0, claim.since or at.date()
    standing = current.value
    if beside:
        distance = abs(value - standing)
        return home is None and all(distance < abs((other.value or 0) - standing) for other in beside)
    if value == standing:
        return True
    if home is None:
        return value >= standing * FAR_BELOW.value
    if settled or since > home:
        return not settled and not main.anchored and value > standing
    return not main.anchored or (value > standing and at - current.last_at > SIDE_BY_SIDE.hours)


def _goes_on(series: Series, value: int, at: datetime) -> bool:
    """Tell whether a value is a plausible next one of a series, or its current one."""
    standing = _standing(series)
    return value >= standing.value and jump(series, standing, value, at) is None


def _nearest(known: list[Series], claim: Claim, at: datetime) -> Series:
    """Place a claim that states no window among several series of its source."""
    value = claim.value or 0
    by_age = sorted(known, key=lambda s: _standing(s).last_at, reverse=True)
    equal = [s for s in by_age if _standing(s).value == value]
    if equal:
        return equal[0]
    alive = [s for s in by_age if _standing(by_age[0]).last_at - _standing(s).last_at <= DORMANT.hours]
    below = [s for s in alive if _goes_on(s, value, at)]
    lower = [s for s in alive if _standing(s).value * FAR_BELOW.value <= value < _standing(s).value]
    if not below and not lower:
        below = [s for s in by_age if _goes_on(s, value, at)]
    if below:
        nearest = max(below, key=lambda s: _standing(s).value)
        if value <= _standing(nearest).value * _STEADY:
            return nearest
    stale = [s for s in by_age if s.had(value)]
    if stale:
        return stale[0]
    pool = below + [s for s in by_age if _standing(s).value > value]
    return min(pool or by_age, key=lambda s: abs(log(max(1, value)) - log(max(1, _standing(s).value))))


def new_count(ledger: Ledger, claim: Claim, standing: Revision, at: datetime) -> Place | None:
    """Return the place of the new count that a much lower total without a window opens, if there is ground for one.

    A round is new to a source when feeds.yaml says that it now usually counts from a later start, or when an official
    source, within two weeks, announced releases after the source's last figure, or a number not below the claim's.
    """
    value = claim.value
    if value is None or claim.since is not None or value >= standing.value * FAR_BELOW.value:
        return None
    usual = usual_window(ledger.tracker, claim.claimant, at.date())
    known = standing.window
    if usual is not None and known is not None and usual > known and not same_window(usual, known):
        return Place(series=opened(ledger, claim, at), window=usual, basis=Basis.USUAL)
    if any(_opens(promised_at, number, value, standing, at) for promised_at, number in _promises(ledger)):
        return Place(series=opened(ledger, claim, at), window=None, basis=Basis.NOT_STATED)
    return None


def opened(ledger: Ledger, claim: Claim, at: datetime) -> Series:
    """Return the series of a count that begins without a stated start: named by the day it was first printed."""
    return _named(ledger, claim, f"{at.date().isoformat()}?")


def _opens(promised_at: datetime, number: int | None, value: int, standing: Revision, at: datetime) -> bool:
    """Tell whether one promise makes room for a new count."""
    if not promised_at <= at <= promised_at + NEW_COUNT.hours:
        return False
    return promised_at > standing.last_at if number is None else number >= value


def _promises(ledger: Ledger) -> list[tuple[datetime, int | None]]:
    """Return when official sources announced releases, with the number where there was one."""
    official = {s.source_id for s in ledger.tracker.sources if s.kind is SourceKind.OFFICIAL}
    found: list[tuple[datetime, int | None]] = [
        (episode.last_at, None) for name, episode in ledger.episodes.items() if name in official
    ]
    for series in ledger.series.values():
        if series.key.metric is Metric.ANNOUNCED and series.key.claimant in official and series.key.group is None:
            found.extend((r.at, r.value) for r in series.revisions)
    return found


def as_total(claim: Claim) -> Claim:
    """Return the claim read as a running count; for a stock and a promise there is nothing to read."""
    return claim if claim.metric in (Metric.DETAINED, Metric.ANNOUNCED) else replace(claim, scope=Scope.TOTAL)
