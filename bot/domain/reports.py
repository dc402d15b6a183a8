"""Questions put to a ledger: figures side by side, the history of a series, the quotes behind, a past day's view."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.claims import Group, Metric, Moment, Qualifier
from bot.domain.comparison import Citation, Comparison, Figure, Reach
from bot.domain.figures import citation_of, cited, standing_figures, unattributed_figure
from bot.domain.gaps import gaps
from bot.domain.ledger import fold
from bot.domain.rows import Basis, SeriesKey, Verdict
from bot.domain.series import Ledger, State
from bot.domain.trackers import Tracker

__all__ = ["Step", "Track", "as_known_on", "citations", "compare", "history"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One value in the history of a series."""

    value: int
    qualifier: Qualifier | None
    at: datetime
    """When it was first printed."""
    as_of: Moment | None
    window: date | None
    window_basis: Basis
    state: State
    verdict: Verdict
    citation: Citation
    row_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """One series with all its values, the oldest first."""

    series: SeriesKey
    steps: tuple[Step, ...]


def compare(ledger: Ledger, tracker: Tracker, now: datetime, reach: Reach | None = None) -> Comparison:
    """Return what every source says now, the gaps, and what nobody in particular says."""
    figures = standing_figures(ledger, now)
    return Comparison(
        tracker_id=tracker.tracker_id,
        at=now,
        figures=figures,
        gaps=gaps(tracker, figures),
        unattributed=unattributed_figure(ledger, now),
        reach=reach,
    )


def history(
    ledger: Ledger, *, claimant: str | None = None, metric: Metric | None = None, group: Group | None = None
) -> tuple[Track, ...]:
    """Return the history of every series of the whole (or of a group), of one source or metric where named."""
    tracks = []
    for key, series in sorted(ledger.series.items(), key=lambda pair: str(pair[0])):
        if key.group is not group or (claimant and key.claimant != claimant) or (metric and key.metric is not metric):
            continue
        steps = []
        for revision in sorted(series.revisions, key=lambda r: r.at):
            row = revision.row
            if row.claim is None or row.sighting is None:
                continue
            steps.append(
                Step(
                    value=revision.value,
                    qualifier=revision.qualifier,
                    at=revision.at,
                    as_of=revision.as_of,
                    window=revision.window,
                    window_basis=revision.basis,
                    state=revision.state,
                    verdict=row.verdict,
                    citation=citation_of(row.sighting, row.claim),
                    row_id=revision.row_id,
                )
            )
        tracks.append(Track(series=key, steps=tuple(steps)))
    return tuple(tracks)


def citations(ledger: Ledger, now: datetime) -> tuple[tuple[Figure, tuple[Citation, ...]], ...]:
    """Return every quote behind the figures that stand now."""
    return cited(ledger, standing_figures(ledger, now))


def as_known_on(ledger: Ledger, moment: datetime) -> Ledger:
    """Return the ledger as it was at a past time: only what had been recorded by then."""
    return fold(ledger.tracker, (row for row in ledger.rows if row.recorded_at <= moment))
