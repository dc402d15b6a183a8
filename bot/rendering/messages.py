"""Alerts and figures as messages: what changed, the table, the gap, the quote, the corroboration."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import tzinfo

from bot.domain.alerts import Alert, AlertKind
from bot.domain.changes import Change
from bot.domain.comparison import Citation, Comparison, Figure, Gap, Reach
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
    Text,
    When,
)
from bot.rendering.catalog import moment, number, say
from bot.rendering.phrases import carried_line, change_line, counted, gap_line, source_name
from bot.rendering.tables import figures_table, words

_MOST_GAPS = 2
_MOST_CHANGES = 4
_MOST_QUOTES = 2
_BLIND_HOURS = 6


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
            hours = say(reader.language, "hours", n=_BLIND_HOURS)
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
    if repeat:
        blocks = (*blocks, Footer(words(say(reader.language, "repeat"))))
    buttons = figure_buttons(tracker, reader) if alert.changes else ()
    return finished(blocks, buttons, reader)


def corrected_message(alert: Alert, tracker: Tracker, reader: Reader) -> Message:
    """Word an alert that was corrected, for the edit of the original: it must not be left standing as it was."""
    lines = [change_line(c, tracker, reader.language) for c in alert.changes]
    title = say(reader.language, "corrected.title", text=lines[0] if lines else "")
    return finished((Heading(words(title)), Paragraph(words(say(reader.language, "corrected.see")))), (), reader)


def latest_message(comparison: Comparison, tracker: Tracker, reader: Reader) -> Message:
    """Word the figures side by side, as /latest answers."""
    language = reader.language
    blocks: list[Block] = [Heading(words(_name(tracker, language)))]
    if comparison.figures:
        blocks += _side_by_side(comparison, tracker, reader, comparison.gaps)
    else:
        blocks.append(Paragraph(words(say(language, "latest.empty"))))
    if comparison.unattributed:
        count = counted(language, comparison.unattributed)
        blocks.append(Paragraph(words(say(language, "latest.unattributed", count=count))))
    if comparison.figures:
        summary = words(say(language, "latest.quotes"))
        blocks.append(Details(summary, tuple(quoted(f.citation, reader) for f in comparison.figures)))
    if comparison.reach:
        blocks.append(_reach(comparison.reach, reader))
    return finished(blocks, figure_buttons(tracker, reader, without="latest"), reader)


def figure_buttons(tracker: Tracker, reader: Reader, *, without: str = "") -> tuple[tuple[Button, ...], ...]:
    """Return the buttons under figures: each repeats a command for the same tracker."""
    names = [name for name in ("latest", "sources", "history", "chart") if name != without]
    row = tuple(Button(say(reader.language, f"button.{n}"), action=f"{n}:{tracker.tracker_id}") for n in names)
    return (row,)


def finished(blocks: Iterable[Block], buttons: Sequence[tuple[Button, ...]], reader: Reader) -> Message:
    """Return the message of some blocks, marked as DEMO where the reader looks at one."""
    made = tuple(blocks)
    if reader.demo and made:
        made = (_demo(made[0], reader.language), *made[1:])
    return Message(blocks=made, buttons=tuple(buttons))


def quoted(citation: Citation, reader: Reader) -> Quote:
    """Return a citation: the words, then outlet with link and time."""
    said_at = When(citation.published_at, moment(reader.language, citation.published_at, reader.zone))
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
    for figure in figures[:1]:
        blocks += [Paragraph(words(line)) for line in _remarks(figure, tracker, reader)]
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
        Items(_lines(alert.changes, tracker, language, most=12)),
    ]
    if alert.comparison:
        blocks += _side_by_side(alert.comparison, tracker, reader, alert.comparison.gaps)
    quotes = tuple(quoted(citation_of(c), reader) for c in alert.changes if c.row.sighting)
    if quotes:
        blocks.append(Details(words(say(language, "latest.quotes")), quotes))
    return tuple(blocks)


def _correction(alert: Alert, tracker: Tracker, reader: Reader) -> tuple[Block, ...]:
    language = reader.language
    lines = [change_line(c, tracker, language) for c in alert.changes]
    blocks: list[Block] = [
        Heading(words(say(language, "correction.title", text=lines[0] if lines else ""))),
        *(Paragraph(words(line)) for line in lines[1:]),
    ]
    if alert.words:
        blocks.append(Paragraph(words(alert.words)))
    if alert.comparison and alert.comparison.figures:
        shown = {f.row_id for f in _changed_figures(alert)}
        blocks += _side_by_side(alert.comparison, tracker, reader, alert.comparison.gaps, shown)
    blocks += [quoted(citation_of(c), reader) for c in alert.changes[:1] if c.row.sighting]
    return tuple(blocks)


# --- parts ---------------------------------------------------------------------------------------------------------


def _side_by_side(
    comparison: Comparison,
    tracker: Tracker,
    reader: Reader,
    gaps: Sequence[Gap],
    changed: Iterable[str] = (),
) -> list[Block]:
    table = figures_table(comparison.figures, tracker, reader.language, reader.zone, frozenset(changed))
    lines = [Paragraph(words(gap_line(g, tracker, reader.language))) for g in gaps[:_MOST_GAPS]]
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


def _remarks(figure: Figure, tracker: Tracker, reader: Reader) -> Iterable[str]:
    language = reader.language
    if figure.as_of:
        yield say(language, "as_of", moment=figure.as_of.isoformat().replace("T", " "))
    if figure.speaker:
        yield say(language, "by_speaker", speaker=figure.speaker)
    if figure.others:
        told = [say(language, "voice", speaker=who, value=number(language, n)) for who, n in figure.others]
        name = source_name(tracker, figure.claimant, language)
        yield say(language, "voices", source=name, others="; ".join(told))


def _near(gaps: Sequence[Gap], figures: Sequence[Figure]) -> list[Gap]:
    """Return the gaps that concern what changed, or all where none does."""
    changed = {f.claimant for f in figures}
    return [g for g in gaps if changed & {g.higher, g.lower}] or list(gaps)


def citation_of(change: Change) -> Citation:
    """Return in whose words a change came, and where.

    Raises:
        ValueError: the change was made by the operator, and quotes nobody.
    """
    sighting, claim = change.row.sighting, change.row.claim
    if sighting is None or claim is None:
        raise ValueError("a decision quotes nobody")
    return Citation(
        quote=claim.quote,
        outlet_id=sighting.outlet_id,
        outlet_name=sighting.outlet_name,
        link=sighting.link,
        published_at=sighting.published_at,
    )


def _reach(reach: Reach, reader: Reader) -> Footer:
    language = reader.language
    slots = {"answered": reach.answered, "outlets": reach.outlets}
    if reach.read_at is None:
        return Footer(words(say(language, "latest.unread", **slots)))
    at = moment(language, reach.read_at, reader.zone)
    return Footer(words(say(language, "latest.reach", moment=at, **slots)))


def _demo(block: Block, language: str) -> Block:
    mark = Span(say(language, "demo", text=""))
    if isinstance(block, Heading):
        return Heading((mark, *block.text), block.size)
    if isinstance(block, Paragraph):
        return Paragraph((mark, *block.text))
    return block


def _paragraphs(text: str) -> list[str]:
    return [p.strip() for p in text.split("\n\n") if p.strip()]


def _name(tracker: Tracker, language: str) -> str:
    return tracker.names.get(language) or next(iter(tracker.names.values()))
