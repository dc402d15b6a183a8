"""How far two sources' figures lie apart, and the reason where that cannot be said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations

from bot.domain.claims import Metric
from bot.domain.comparison import Figure, Gap, GapReason
from bot.domain.figures import METRICS, exact, of_metric
from bot.domain.rows import Basis
from bot.domain.trackers import SourceKind, Tracker


def gaps(tracker: Tracker, figures: Sequence[Figure]) -> tuple[Gap, ...]:
    """Return the gaps of each metric but the promises: the official figure against each other source's.

    Where no official source counts, the highest single number takes its place. Where the official figure can be
    compared with none, the widest gap of two others is given too.
    """
    found: list[Gap] = []
    for metric in METRICS:
        if metric is not Metric.ANNOUNCED:
            found.extend(_of_metric(tracker, metric, of_metric(figures, metric)))
    return tuple(found)


def _of_metric(tracker: Tracker, metric: Metric, figures: list[Figure]) -> list[Gap]:
    """Return the gaps of one metric."""
    by_source: dict[str, list[Figure]] = {}
    for figure in figures:
        by_source.setdefault(figure.claimant or "", []).append(figure)
    if len(by_source) < 2:  # noqa: PLR2004 - a gap has two sides
        lone = next(iter(by_source), None)
        return [] if lone is None else [Gap(metric=metric, higher=lone, lower=lone, reason=GapReason.ONE_SOURCE)]
    anchor = _anchor(tracker, by_source)
    others = [name for name in by_source if name != anchor]
    found = [_between(metric, by_source[anchor], by_source[name]) for name in others]
    if not any(gap.reason is GapReason.COMPARABLE for gap in found):
        pairs = [_between(metric, by_source[one], by_source[other]) for one, other in combinations(others, 2)]
        comparable = [gap for gap in pairs if gap.reason is GapReason.COMPARABLE]
        found.extend(sorted(comparable, key=lambda gap: gap.size or 0)[-1:])
    return found


def _anchor(tracker: Tracker, by_source: Mapping[str, Sequence[Figure]]) -> str:
    """Return the source that the others are compared with."""
    official = [s.source_id for s in tracker.sources if s.kind is SourceKind.OFFICIAL and s.source_id in by_source]
    if official:
        return official[0]
    return max(by_source, key=lambda name: max((exact(f), f.value) for f in by_source[name]))


def _between(metric: Metric, ours: list[Figure], theirs: list[Figure]) -> Gap:
    """Return the gap of the first two figures that can be compared, else the reason for the first two."""
    pairs = [(one, other) for one in ours for other in theirs]
    one, other = next((p for p in pairs if reason(*p) is GapReason.COMPARABLE), pairs[0])
    why = reason(one, other)
    if why is not GapReason.COMPARABLE:
        return Gap(
            metric=metric,
            higher=one.claimant or "",
            lower=other.claimant or "",
            reason=why,
            window=_said(one),
            other_window=_said(other),
        )
    high, low = (one, other) if one.value >= other.value else (other, one)
    return Gap(
        metric=metric,
        higher=high.claimant or "",
        lower=low.claimant or "",
        reason=why,
        size=high.value - low.value,
        window=high.window,
        other_window=low.window,
    )


def _said(figure: Figure) -> date | None:
    """Return since when a source says that it counts; None where it is only known to count so usually."""
    return figure.window if figure.window_basis is Basis.STATED else None


def reason(one: Figure, other: Figure) -> GapReason:
    """Return whether two figures can be compared: same metric, group and stated window, and a single number each."""
    if one.metric is not other.metric:
        return GapReason.METRICS_DIFFER
    if one.group is not other.group:
        return GapReason.GROUPS_DIFFER
    if not (exact(one) and exact(other)):
        return GapReason.BOUND_ONLY
    if one.metric is Metric.DETAINED:
        return GapReason.COMPARABLE
    if one.window_basis is not Basis.STATED or other.window_basis is not Basis.STATED:
        return GapReason.WINDOW_NOT_STATED
    return GapReason.COMPARABLE if one.window == other.window else GapReason.WINDOWS_DIFFER
