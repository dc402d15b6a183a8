"""What stands now: each source's latest figure made from its series, with who carries it and in whose words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.domain.claims import Claim, Metric, Qualifier, Scope
from bot.domain.comparison import Citation, Figure, Standing
from bot.domain.origins import independent, outlets
from bot.domain.rows import Basis, Effect, LedgerRow, Sighting, Verdict
from bot.domain.series import Hold, Ledger, Revision, Series, State, measure_key, moment_of
from bot.domain.thresholds import (
    SHOWN_ANNOUNCEMENT,
    SHOWN_BRANCH,
    SHOWN_HELD,
    SHOWN_HELD_MOST,
    SHOWN_UNATTRIBUTED,
    UNATTRIBUTED,
    VOICES,
)
from bot.domain.trackers import Tracker

METRICS = (Metric.RELEASED, Metric.ANNOUNCED, Metric.DETAINED, Metric.FULL_LIBERTY)
"""The order of a comparison."""


def citation_of(sighting: Sighting, claim: Claim) -> Citation:
    """Return in whose words a claim was printed."""
    return Citation(
        quote=claim.quote,
        outlet_id=sighting.outlet_id,
        outlet_name=sighting.outlet_name,
        link=sighting.link,
        published_at=sighting.published_at,
    )


def voice_of(tracker: Tracker, claimant: str | None, speaker: str | None) -> str | None:
    """Return the name of the source's voice that a speaker is, as feeds.yaml spells it, else the speaker as printed."""
    source = tracker.source(claimant)
    if source is None or speaker is None:
        return speaker
    words = speaker.casefold()
    for voice in source.voices:
        if any(name.casefold() in words for name in (voice.name, *voice.aliases)):
            return voice.name
    return speaker


def standing_figures(ledger: Ledger, now: datetime) -> tuple[Figure, ...]:
    """Return every figure that stands for the whole, source by source in the tracker's order, then what is held."""
    found: list[Figure] = []
    for source in ledger.tracker.sources:
        for metric in METRICS:
            known = [(s, s.current) for s in ledger.of(source.source_id, metric, None) if s.current]
            newest = max((current.last_at for _, current in known), default=now)
            shown = [_figure(ledger, s, current) for s, current in known if _shown(metric, current, newest, now)]
            figures = [figure for figure in shown if figure is not None]
            spans = [] if figures else _ranges(ledger, source.source_id, metric, now)
            found.extend([*figures, *spans, *_held(ledger, source.source_id, metric, now)])
    return tuple(found)


def _shown(metric: Metric, current: Revision, newest: datetime, now: datetime) -> bool:
    """Tell whether a value still stands in the table: side windows and promises leave it after a time."""
    if metric is Metric.ANNOUNCED:
        return now - current.last_at <= SHOWN_ANNOUNCEMENT.hours
    return newest - current.last_at <= SHOWN_BRANCH.hours


def _figure(ledger: Ledger, series: Series, current: Revision) -> Figure | None:
    """Return a series' current value as a figure; None where nobody printed it."""
    if current.row.claim is None or current.row.sighting is None:
        return None
    speaker = voice_of(ledger.tracker, series.key.claimant, current.speaker)
    return Figure(
        claimant=series.key.claimant,
        metric=series.key.metric,
        group=series.key.group,
        value=current.value,
        qualifier=current.qualifier,
        window=current.window,
        window_basis=current.basis,
        as_of=current.as_of,
        since=current.at,
        seen_at=current.row.sighting.seen_at,
        previous=current.previous,
        speaker=speaker,
        outlets=outlets(current.witnesses),
        independent=independent(current.witnesses),
        scope_inferred=current.inferred,
        standing=Standing.CONTESTED if current.contested else Standing.CURRENT,
        citation=citation_of(current.row.sighting, current.row.claim),
        row_id=current.row_id,
        series=str(series.key),
        others=_others(ledger, series, current, speaker),
    )


def _others(ledger: Ledger, series: Series, current: Revision, speaker: str | None) -> tuple[tuple[str, int], ...]:
    """Return what other voices of the source said of the same measure around the same time: the latest of each."""
    said: dict[str, int] = {}
    for row in ledger.said.get(measure_key(series.key.claimant, series.key.metric, series.key.group), ()):
        if row.claim is None or row.sighting is None or abs(moment_of(row.sighting) - current.at) > VOICES.hours:
            continue
        voice = voice_of(ledger.tracker, row.claim.claimant, row.claim.speaker)
        if voice is not None and voice != speaker and row.claim.value is not None:
            said.pop(voice, None)
            said[voice] = row.claim.value
    return tuple((voice, value) for voice, value in said.items() if value != current.value)


def _row_figure(row: LedgerRow, claim: Claim, sighting: Sighting, standing: Standing) -> Figure:
    """Return a row's claim as a figure of its own: one that is held, a range, or nobody's."""
    return Figure(
        claimant=claim.claimant,
        metric=claim.metric,
        group=claim.group,
        value=claim.value or 0,
        upper=claim.upper,
        qualifier=claim.qualifier,
        window=claim.since,
        window_basis=Basis.STATED if claim.since else Basis.NOT_STATED,
        as_of=claim.as_of,
        since=moment_of(sighting),
        seen_at=sighting.seen_at,
        previous=row.previous,
        speaker=claim.speaker,
        standing=standing,
        citation=citation_of(sighting, claim),
        row_id=row.row_id,
        series=str(row.series) if row.series else "",
    )


def _ranges(ledger: Ledger, claimant: str, metric: Metric, now: datetime) -> list[Figure]:
    """Return the latest range that a source without a figure gives."""
    row = ledger.spans.get(measure_key(claimant, metric, None))
    if row is None or row.claim is None or row.sighting is None:
        return []
    shown = now - moment_of(row.sighting) <= SHOWN_BRANCH.hours
    return [_row_figure(row, row.claim, row.sighting, Standing.CURRENT)] if shown else []


def pending(ledger: Ledger) -> tuple[Hold, ...]:
    """Return what waits for the operator, oldest first."""
    return tuple(sorted((h for h in ledger.holds.values() if h.open), key=lambda h: (h.at, h.row_id)))


def _held(ledger: Ledger, claimant: str, metric: Metric, now: datetime) -> list[Figure]:
    """Return the newest of what is held of a source, as long as its series has not moved on."""
    found = []
    for hold in pending(ledger):
        key = hold.series
        if (key.claimant, key.metric, key.group) != (claimant, metric, None) or now - hold.last_at > SHOWN_HELD.hours:
            continue
        series, row = ledger.series.get(key), hold.row
        current = series.current if series else None
        if (current and current.at > hold.last_at) or row.claim is None or row.sighting is None:
            continue
        figure = _row_figure(row, row.claim, row.sighting, Standing.UNCONFIRMED)
        found.append(replace(figure, outlets=outlets(hold.witnesses), independent=independent(hold.witnesses)))
    return found[-int(SHOWN_HELD_MOST.value) :]


def unattributed_figure(ledger: Ledger, now: datetime) -> Figure | None:
    """Return the newest running count with nobody named whose value no named source has within a day, if there is one.

    What might count a batch only, or a part, is left out.
    """
    for row in reversed(ledger.floats):
        claim, sighting = row.claim, row.sighting
        if claim is None or sighting is None or claim.metric is not Metric.RELEASED or claim.scope is Scope.BATCH:
            continue
        if claim.value is None or claim.group is not None or now - moment_of(sighting) > SHOWN_UNATTRIBUTED.hours:
            continue
        if not _somebody_has(ledger, claim.value, moment_of(sighting)):
            return _row_figure(row, claim, sighting, Standing.CURRENT)
    return None


def _somebody_has(ledger: Ledger, value: int, at: datetime) -> bool:
    """Tell whether a named source had a value of released people within a day of a time."""
    for series in ledger.series.values():
        if series.key.metric is not Metric.RELEASED or series.key.group is not None:
            continue
        for revision in series.revisions:
            near = revision.at - UNATTRIBUTED.hours <= at <= revision.last_at + UNATTRIBUTED.hours
            standing = revision.state is State.CURRENT and revision.at <= at + UNATTRIBUTED.hours
            if revision.value == value and (near or standing):
                return True
    return False


def cited(ledger: Ledger, figures: Iterable[Figure]) -> tuple[tuple[Figure, tuple[Citation, ...]], ...]:
    """Return every quote behind figures, in the order in which they were read, one an outlet."""
    wanted = tuple(figures)
    by_value = {(f.series, f.value) if f.series else (f.row_id, f.value): dict[str, Citation]() for f in wanted}
    for row in ledger.rows:
        claim, sighting = row.claim, row.sighting
        if claim is None or sighting is None or (row.decision and row.effect is Effect.NOTHING):
            continue
        found = by_value.get((str(row.series) if row.series else row.row_id, claim.value or 0))
        if found is not None and row.verdict is not Verdict.STALE:
            found.setdefault(sighting.outlet_id, citation_of(sighting, claim))
    return tuple((f, tuple(by_value[f.series or f.row_id, f.value].values())) for f in wanted)


def exact(figure: Figure) -> bool:
    """Tell whether a figure is one number, neither a bound nor a range."""
    return figure.qualifier is Qualifier.EXACT and figure.upper is None


def of_metric(figures: Iterable[Figure], metric: Metric) -> list[Figure]:
    """Return the figures of one metric that stand."""
    return [f for f in figures if f.metric is metric and f.standing is not Standing.UNCONFIRMED]
