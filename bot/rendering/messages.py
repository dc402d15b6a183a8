"""Alerts and figures as messages: what changed, the table, the gap, the quote, the corroboration."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from typing import assert_never

from bot.domain.alerts import Alert, AlertKind
from bot.domain.changes import Change
from bot.domain.comparison import Citation, Comparison, Figure, Gap, GapReason, Reach
from bot.domain.figures import citation_of as citation
from bot.domain.rows import LedgerRow, Verdict
from bot.domain.thresholds import BLIND
from bot.domain.trackers import Tracker
from bot.rendering.blocks import (
    Block,
    Button,
    Details,
    Footer,
    Heading,
    Items,
    Message,
    Paragraph,
    Quote,
    Span,
    Style,
    Text,
)
from bot.rendering.catalog import number, say
from bot.rendering.phrases import (
    carried_line,
    change_line,
    claim_of,
    counted,
    gap_line,
    put_right,
    source_name,
    standing_line,
    tracker_name,
)
from bot.rendering.runs import phrase, told_moment, when, words
from bot.rendering.tables import figures_table

_MOST_GAPS = 2
_MOST_CHANGES = 4
_MOST_DIGESTED = 12
_MOST_QUOTES = 2
_WITHDRAWN = frozenset({Verdict.RETRACTED, Verdict.REJECTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """For whom a message is worded."""

    language: str
    zone: tzinfo
    demo: bool = False
    """Mark every message as DEMO."""


def alert_message(alert: Alert, tracker: Tracker, reader: Reader, *, repeat: bool = False) -> Message:
    """Word an alert; `repeat` marks it as one that may have arrived before."""
    match alert.kind:
        case AlertKind.BLIND:
            hours = say(reader.language, "hours", n=int(BLIND.value))
            blocks: tuple[Block, ...] = (Paragraph(words(say(reader.language, "blind", hours=hours))),)
        case AlertKind.SIGHTED:
            blocks = (Paragraph(words(say(reader.language, "sighted"))),)
        case AlertKind.NOTICE:
            title = say(reader.language, "notice.title")
            blocks = (Heading(words(title)), *(Paragraph(words(p)) for p in _paragraphs(alert.words or "")))
        case AlertKind.DIGEST:
            blocks = _digest(alert, tracker, reader)
        case AlertKind.CORRECTION:
            blocks = _correction(alert, tracker, reader)
        case AlertKind.CHANGE:
            blocks = _change(alert, tracker, reader)
        case _ as never:
            assert_never(never)
    if repeat:
        blocks = (*blocks, Footer(words(say(reader.language, "repeat"))))
    buttons = figure_buttons(tracker, reader) if alert.changes else ()
    return finished(blocks, buttons, reader)


def corrected_message(
    alert: Alert, tracker: Tracker, reader: Reader, *, retracted: bool = False, gone: Collection[str] | None = None
) -> Message:
    """Word an alert that was corrected, for the edit of the original: it must not be left standing as it was.

    `retracted`: it was withdrawn, and no figure takes its place. `gone`: the change ids that no longer stand, where
    some of the alert's changes still do; None: all of it.
    """
    kind = "retracted" if retracted else "corrected"
    lines = []
    for change in alert.changes:
        line = change_line(change, tracker, reader.language)
        if gone is None:
            lines.append(words(line, Style.STRIKE))
        elif change.change_id in gone:
            lines.append(phrase(reader.language, "withdrawn", text=Span(line, Style.STRIKE)))
        else:
            lines.append(words(line))
    first, *others = lines or [words(tracker_name(tracker, reader.language))]
    blocks: list[Block] = [Heading((Span(say(reader.language, f"{kind}.title")), *first))]
    if others:
        blocks.append(Items(tuple(others)))
    see = f"{kind}.see" if gone is None else "corrected.part"
    blocks.append(Paragraph(words(say(reader.language, see))))
    return finished(blocks, figure_buttons(tracker, reader), reader)


def latest_message(comparison: Comparison, tracker: Tracker, reader: Reader) -> Message:
    """Word the figures side by side, as /latest answers."""
    language = reader.language
    blocks: list[Block] = [Heading(words(tracker_name(tracker, language)))]
    if comparison.figures:
        blocks += _side_by_side(comparison, tracker, reader, comparison.gaps)
    else:
        blocks.append(Paragraph(words(say(language, "latest.empty"))))
    if comparison.unattributed:
        blocks.append(Paragraph(_unattributed(comparison.unattributed, reader)))
    if comparison.figures:
        inner = [block for f in comparison.figures for block in behind(f, (f.citation,), tracker, reader)]
        blocks.append(Details(words(say(language, "latest.quotes")), tuple(inner)))
    if comparison.reach:
        blocks.append(_reach(comparison.reach, reader))
    return finished(blocks, figure_buttons(tracker, reader, without="latest"), reader)


def behind(figure: Figure, citations: Sequence[Citation], tracker: Tracker, reader: Reader) -> tuple[Block, ...]:
    """Return what stands behind a figure: who says it, the quotes, then what is known of it and who carries it."""
    line = standing_line(figure, tracker, reader.language)
    carried = words(carried_line(figure, reader.language))
    remarks = (*_remarks(figure, tracker, reader), carried, *_spoken(figure, tracker, reader))
    quotes = tuple(quoted(citation, reader) for citation in citations)
    return (Paragraph(words(line, Style.BOLD)), *quotes, Footer(_spaced(remarks)))


def figure_buttons(tracker: Tracker, reader: Reader, *, without: str = "") -> tuple[tuple[Button, ...], ...]:
    """Return the buttons under figures: each repeats a command for the same tracker."""
    names = [name for name in ("latest", "sources", "history", "chart") if name != without]
    row = tuple(Button(say(reader.language, f"button.{n}"), action=f"{n}:{tracker.tracker_id}") for n in names)
    return (row,)


def finished(blocks: Iterable[Block], buttons: Sequence[tuple[Button, ...]], reader: Reader) -> Message:
    """Return the message of some blocks, marked as DEMO where the reader looks at one."""
    made = tuple(blocks)
    if reader.demo:
        made = _marked(made, Span(say(reader.language, "demo")))
    return Message(blocks=made, buttons=tuple(buttons))


def quoted(citation: Citation, reader: Reader) -> Quote:
    """Return a citation: the words, then outlet with link and time."""
    said_at = when(reader.language, citation.published_at, reader.zone)
    credit = (Span(citation.outlet_name, link=citation.link), Span(" · "), said_at)
    return Quote(words(say(reader.language, "quoted", quote=citation.quote)), credit)


# --- the kinds of alert --------------------------------------------------------------------------------------------


def _change(alert: Alert, tracker: Tracker, reader: Reader) -> tuple[Block, ...]:
    language = reader.language
    first, *others = alert.changes
    blocks: list[Block] = [Heading(words(change_line(first, tracker, language)))]
    if others:
        blocks.append(Items(_lines(others, tracker, language)))
    figures = _changed_figures(alert)
    remarks = [remark for figure in figures[:1] for remark in _remarks(figure, tracker, reader)]
    if remarks:
        blocks.append(Paragraph(_spaced(remarks)))
    if alert.comparison:
        shown = {f.row_id for f in figures}
        blocks += _side_by_side(alert.comparison, tracker, reader, _near(alert.comparison.gaps, figures), shown)
    blocks += [quoted(citation_of(c), reader) for c in alert.changes[:_MOST_QUOTES] if c.row.sighting]
    if figures:
        blocks.append(Footer(words(carried_line(figures[0], language))))
    return tuple(blocks)


def _digest(alert: Alert, tracker: Tracker, reader: Reader) -> tuple[Block, ...]:
    language = reader.language
    blocks: list[Block] = [
        Heading(words(say(language, "digest.title", n=len(alert.changes)))),
        Items(_lines(alert.changes, tracker, language, most=_MOST_DIGESTED)),
    ]
    if alert.comparison:
        changed = {f.row_id for f in _changed_figures(alert)}
        blocks += _side_by_side(alert.comparison, tracker, reader, alert.comparison.gaps, changed)
    quotes = tuple(quoted(citation_of(c), reader) for c in alert.changes[:_MOST_DIGESTED] if c.row.sighting)
    if quotes:
        blocks.append(Details(words(say(language, "latest.quotes")), quotes))
    return tuple(blocks)


def _correction(alert: Alert, tracker: Tracker, reader: Reader) -> tuple[Block, ...]:
    language = reader.language
    gone = [c for c in alert.changes if c.reason in _WITHDRAWN]
    lines = [_undone(c, tracker, language) for c in alert.changes]
    title = "correction.retracted" if gone else "correction.title"
    first = lines[0] if lines else words(tracker_name(tracker, language))
    blocks: list[Block] = [Heading((Span(say(language, title)), *first))]
    if lines[1:]:
        blocks.append(Items(tuple(lines[1:])))
    if gone:
        blocks.append(Paragraph(words(say(language, "correction.sorry"))))
    blocks += [Paragraph(words(part)) for part in _paragraphs(alert.words or "")]
    blocks += [Paragraph(words(line)) for line in _instead(alert, gone, tracker, language)]
    if alert.comparison and alert.comparison.figures:
        shown = {f.row_id for f in _changed_figures(alert)}
        blocks += _side_by_side(alert.comparison, tracker, reader, alert.comparison.gaps, shown)
    blocks += [quoted(citation_of(c), reader) for c in alert.changes[:1] if c.row.sighting and not gone]
    return tuple(blocks)


def _undone(change: Change, tracker: Tracker, language: str) -> Text:
    """Return what a correction does to one figure: what is withdrawn is struck out."""
    claim = claim_of(change.row)
    if change.reason in _WITHDRAWN and claim is not None:
        return words(standing_line(claim, tracker, language), Style.STRIKE)
    return words(put_right(change, tracker, language))


def _instead(alert: Alert, gone: Sequence[Change], tracker: Tracker, language: str) -> Iterable[str]:
    """Yield what stands now in place of the figures that were withdrawn."""
    standing = alert.comparison.figures if alert.comparison else ()
    for claim in (claim_of(change.row) for change in gone):
        if claim is None:
            continue
        now = [f for f in standing if (f.claimant, f.metric, f.group) == (claim.claimant, claim.metric, claim.group)]
        if now:
            yield say(language, "correction.now", text=standing_line(now[0], tracker, language))
        else:
            yield say(language, "correction.none", source=source_name(tracker, claim.claimant, language, claim.speaker))


# --- parts ---------------------------------------------------------------------------------------------------------


def _side_by_side(
    comparison: Comparison,
    tracker: Tracker,
    reader: Reader,
    gaps: Sequence[Gap],
    changed: Iterable[str] = (),
) -> list[Block]:
    table = figures_table(comparison.figures, tracker, reader.language, reader.zone, frozenset(changed))
    lines = [Paragraph(words(gap_line(g, tracker, reader.language))) for g in _worth_telling(gaps)]
    return [*table[:1], *lines, *table[1:]]


def _lines(changes: Sequence[Change], tracker: Tracker, language: str, most: int = _MOST_CHANGES) -> tuple[Text, ...]:
    lines = [words(change_line(c, tracker, language)) for c in changes[:most]]
    if len(changes) > most:
        lines.append(words(say(language, "more_changes", n=len(changes) - most)))
    return tuple(lines)


def _changed_figures(alert: Alert) -> list[Figure]:
    """Return the figures that the alert's changes made, in the order of the changes."""
    if alert.comparison is None:
        return []
    by_row = {f.row_id: f for f in alert.comparison.figures}
    return [by_row[c.row.row_id] for c in alert.changes if c.row.row_id in by_row]


def _remarks(figure: Figure, tracker: Tracker, reader: Reader) -> Iterable[Text]:
    """Yield what has to be known of a figure: whose voice it is, or what each voice of its source says."""
    language = reader.language
    if figure.others:
        said = [(figure.speaker or source_name(tracker, figure.claimant, language), figure.value), *figure.others]
        voices = " · ".join(say(language, "voice", speaker=who, value=number(language, n)) for who, n in said)
        yield words(say(language, "voices", voices=voices))
    elif figure.speaker:
        yield words(say(language, "by_speaker", speaker=figure.speaker))


def _spoken(figure: Figure, tracker: Tracker, reader: Reader) -> Iterable[Text]:
    """Yield the time that a figure speaks of, where it is known."""
    if figure.as_of:
        yield phrase(reader.language, "as_of", moment=told_moment(reader.language, figure.as_of, tracker))


def _spaced(texts: Iterable[Text]) -> Text:
    """Return some sentences as one text."""
    joined: list[Text] = []
    for text in texts:
        joined += [words(" "), text] if joined else [text]
    return tuple(run for text in joined for run in text)


def _worth_telling(gaps: Sequence[Gap]) -> Sequence[Gap]:
    """Return the gaps that a reader needs: those that can be given first; a lone source only where that is all."""
    pairs = [g for g in gaps if g.reason is not GapReason.ONE_SOURCE]
    return sorted(pairs, key=lambda g: g.reason is not GapReason.COMPARABLE)[:_MOST_GAPS] or gaps[:1]


def _near(gaps: Sequence[Gap], figures: Sequence[Figure]) -> list[Gap]:
    """Return the gaps that concern what changed, or all where none does."""
    changed = {f.claimant for f in figures}
    return [g for g in gaps if changed & {g.higher, g.lower}] or list(gaps)


def citation_of(stated: Change | LedgerRow) -> Citation:
    """Return in whose words a change or a row came, and where.

    Raises:
        ValueError: it was made by the operator, and quotes nobody.
    """
    row = stated.row if isinstance(stated, Change) else stated
    if row.sighting is None or row.claim is None:
        raise ValueError("a decision quotes nobody")
    return citation(row.sighting, row.claim)


def _unattributed(figure: Figure, reader: Reader) -> Text:
    language, citation = reader.language, figure.citation
    outlet = Span(citation.outlet_name, link=citation.link)
    at = when(language, figure.since, reader.zone)
    return phrase(language, "latest.unattributed", count=counted(language, figure), outlet=outlet, moment=at)


def _reach(reach: Reach, reader: Reader) -> Footer:
    language = reader.language
    if reach.read_at is None:
        return Footer(words(say(language, "latest.unread")))
    at = when(language, reach.read_at, reader.zone)
    return Footer(phrase(language, "latest.reach", moment=at, answered=reach.answered, n=reach.outlets))


def _marked(blocks: tuple[Block, ...], mark: Span) -> tuple[Block, ...]:
    first = blocks[0] if blocks else None
    if isinstance(first, Heading | Paragraph):
        return (replace(first, text=(mark, *first.text)), *blocks[1:])
    return (Paragraph((Span(mark.text.rstrip(" ·")),)), *blocks)


def _paragraphs(text: str) -> list[str]:
    return [p.strip() for p in text.split("\n\n") if p.strip()]
