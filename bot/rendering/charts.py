"""What a picture shows, taken from the ledger: each source's figures over time, the gap, announcements; its words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo

from bot.domain.claims import Metric
from bot.domain.comparison import Comparison, Gap, GapReason
from bot.domain.rows import Effect, Verdict
from bot.domain.series import Ledger, Series, State, moment_of
from bot.domain.thresholds import SHOWN_HELD
from bot.domain.trackers import Tracker
from bot.rendering.blocks import Message, Paragraph
from bot.rendering.catalog import number, say, short_day
from bot.rendering.messages import Reader, figure_buttons, finished
from bot.rendering.phrases import gap_line, short_name, signed, tracker_name
from bot.rendering.picture import Announcement, Band, Chart, Line, Mark, Point
from bot.rendering.runs import phrase, when, words

MOST_LINES = 9
"""Lines that can still be told apart."""
_MOST_ANNOUNCEMENTS = 12
_BEFORE = timedelta(days=3)


def chart_of(ledger: Ledger, comparison: Comparison, reader: Reader) -> Chart | None:
    """Return the picture of a tracker's releases as they stand in a comparison; None where no figure was given yet."""
    tracker, language = ledger.tracker, reader.language
    named = [(series, _line(ledger, series, comparison.at, language)) for series in _counts(ledger)]
    lines = tuple(line for _, line in named if line is not None)[:MOST_LINES]
    if not lines:
        return None
    first = min(point.at for line in lines for point in line.points)
    title = tracker_name(tracker, language)
    return Chart(
        title=say(language, "demo") + title if reader.demo else title,
        subtitle=say(language, "chart.subtitle"),
        lines=lines,
        until=max(comparison.at, *(point.at for line in lines for point in line.points)),
        announcements=tuple(_announcements(ledger, first, language))[-_MOST_ANNOUNCEMENTS:],
        band=_band(comparison, lines),
        note=say(language, "chart.source"),
    )


def draw(chart: Chart, language: str, zone: tzinfo, *, dark: bool = False) -> bytes:
    """Return the picture as PNG. Takes about a second and a hundred megabytes: not for the event loop.

    In a process of its own (`python -m bot.rendering.chart_child`) the memory is given back.
    """
    from bot.rendering.drawing import picture

    return picture(chart, language, zone, dark=dark)


def chart_caption(chart: Chart, comparison: Comparison, tracker: Tracker, reader: Reader) -> Message:
    """Return the picture's caption, which tells in words what is seen: each line from where to where, and the gap."""
    language = reader.language
    told = [_told(line, reader) for line in chart.lines]
    told += [gap_line(gap, tracker, language) for gap in _comparable(comparison.gaps)[:1]]
    blocks = (
        Paragraph(words(tracker_name(tracker, language))),
        Paragraph(phrase(language, "chart.caption", moment=when(language, comparison.at, reader.zone))),
        Paragraph(words(" ".join(told))),
    )
    return finished(blocks, figure_buttons(tracker, reader, without="chart"), reader)


def no_chart(tracker: Tracker, reader: Reader) -> Message:
    """Return what is said where there is nothing to draw yet."""
    text = words(say(reader.language, "chart.empty"))
    return finished((Paragraph(text),), figure_buttons(tracker, reader, without="chart"), reader)


# --- lines ---------------------------------------------------------------------------------------------------------


def _counts(ledger: Ledger) -> list[Series]:
    """Return the running counts of releases, in the tracker's order of sources."""
    return [
        series for source in ledger.tracker.sources for series in ledger.of(source.source_id, Metric.RELEASED, None)
    ]


def _line(ledger: Ledger, series: Series, now: datetime, language: str) -> Line | None:
    """Return a series as a line; None where no value of it stands or stood."""
    points = [
        Point(r.at, r.value, Mark.WITHDRAWN if r.state is State.WITHDRAWN else Mark.STANDS) for r in series.revisions
    ]
    if all(point.mark is Mark.WITHDRAWN for point in points):
        return None
    points += [
        Point(hold.at, hold.value, Mark.HELD)
        for hold in ledger.holds.values()
        if hold.open and hold.series == series.key and now - hold.last_at <= SHOWN_HELD.hours
    ]
    label = short_name(ledger.tracker, series.key.claimant, language)
    if series.key.branch and series.window is not None:
        label = say(language, "chart.window", source=label, day=short_day(language, series.window))
    ordered = tuple(sorted(points, key=lambda point: point.at))
    return Line(source=str(series.key), label=label, points=ordered)


def _announcements(ledger: Ledger, first: datetime, language: str) -> Iterable[Announcement]:
    """Return when releases were announced, oldest first; not what was announced long before the first figure."""
    found = [
        Announcement(r.at, signed(language, r.value, None, r.qualifier))
        for series in ledger.series.values()
        for r in series.revisions
        if series.key.metric is Metric.ANNOUNCED and series.key.group is None and r.state is not State.WITHDRAWN
    ]
    found += [
        Announcement(moment_of(row.sighting))
        for row in ledger.rows
        if row.effect is Effect.ANNOUNCES and row.verdict is Verdict.ANNOUNCEMENT and row.sighting is not None
    ]
    return sorted((a for a in found if a.at >= first - _BEFORE), key=lambda a: a.at)


def _comparable(gaps: Iterable[Gap]) -> list[Gap]:
    """Return the gaps of releases that can be given, the widest first."""
    known = [g for g in gaps if g.reason is GapReason.COMPARABLE and g.metric is Metric.RELEASED]
    return sorted(known, key=lambda g: g.size or 0, reverse=True)


def _band(comparison: Comparison, lines: tuple[Line, ...]) -> Band | None:
    """Return the widest gap that can be given between two of the lines."""
    places = {line.source: place for place, line in enumerate(lines)}
    for gap in _comparable(comparison.gaps):
        ends = []
        for claimant in (gap.higher, gap.lower):
            ends += [
                places[f.series]
                for f in comparison.figures
                if f.claimant == claimant
                and f.metric is Metric.RELEASED
                and f.window == gap.window
                and f.series in places
            ][:1]
        if len(ends) == 2 and gap.size:  # noqa: PLR2004 - a gap has two sides
            return Band(ends[0], ends[1], gap.size)
    return None


def _told(line: Line, reader: Reader) -> str:
    """Return in words where a line begins and ends."""
    language = reader.language
    standing = [point for point in line.points if point.mark is Mark.STANDS]
    first, last = standing[0], standing[-1]
    slots = {
        "source": line.label,
        "value": number(language, last.value),
        "day": short_day(language, last.at.astimezone(reader.zone).date()),
    }
    if first.value == last.value:
        return say(language, "chart.line", **slots)
    begun = {
        "first": number(language, first.value),
        "first_day": short_day(language, first.at.astimezone(reader.zone).date()),
    }
    return say(language, "chart.line.moved", **slots, **begun)
