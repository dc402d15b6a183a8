"""What a tracker's figures were, and every quote behind those that stand: answers that come in pages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from typing import TypeVar

from bot.domain.comparison import Citation, Comparison, Figure
from bot.domain.rows import Action, Effect, LedgerRow, Verdict
from bot.domain.series import Ledger, State, moment_of
from bot.domain.trackers import Tracker
from bot.rendering.blocks import Block, Button, Footer, Heading, Items, Message, Paragraph, Span, Style, Text
from bot.rendering.catalog import month, say
from bot.rendering.messages import Reader, behind, figure_buttons, finished
from bot.rendering.paging import Page, page_of, turning
from bot.rendering.phrases import row_line, tracker_name
from bot.rendering.runs import phrase, when, words

ROWS_A_PAGE = 10
FIGURES_A_PAGE = 4
QUOTES_A_FIGURE = 8
_Told = tuple[datetime, int, LedgerRow]
"""When a row's words were printed, its number, and the row."""
T = TypeVar("T")
_TOLD = frozenset({Effect.SETS, Effect.FILLS, Effect.BATCHES, Effect.ANNOUNCES})

Cited = tuple[Figure, Sequence[Citation]]
"""A figure with every quote behind it."""


def history_message(ledger: Ledger, reader: Reader, page: int = 1) -> Message:
    """Word what became of a tracker's figures, the newest first; `page` counts from 1."""
    language, tracker = reader.language, ledger.tracker
    told = page_of(_told(ledger), page, ROWS_A_PAGE)
    gone = _withdrawn(ledger)
    blocks: list[Block] = [Heading(words(say(language, "history.title", tracker=tracker_name(tracker, language))))]
    if not told.rows:
        blocks.append(Paragraph(words(say(language, "history.empty"))))
    for name, rows in groupby(told.rows, key=lambda entry: month(language, entry[0].astimezone(reader.zone))):
        blocks.append(Paragraph(words(name, Style.BOLD)))
        blocks.append(Items(tuple(_entry(row, tracker, reader, gone) for row in rows)))
    blocks += _numbered(told, language)
    row = turning(told, "history", tracker.tracker_id, language, "button.newer", "button.older")
    return finished(blocks, _buttons(row, tracker, reader, "history"), reader)


def sources_message(cited: Sequence[Cited], tracker: Tracker, reader: Reader, page: int = 1) -> Message:
    """Word every quote behind the figures that stand, with outlet and link; `page` counts from 1.

    `cited` is what `bot.domain.reports.citations` returns, or `own_quotes` of a comparison.
    """
    language = reader.language
    shown = page_of(cited, page, FIGURES_A_PAGE)
    blocks: list[Block] = [Heading(words(say(language, "sources.title", tracker=tracker_name(tracker, language))))]
    if not shown.rows:
        blocks.append(Paragraph(words(say(language, "sources.empty"))))
    for figure, citations in shown.rows:
        blocks += behind(figure, citations[:QUOTES_A_FIGURE], tracker, reader)
    blocks += _numbered(shown, language)
    row = turning(shown, "sources", tracker.tracker_id, language, "button.back", "button.more")
    return finished(blocks, _buttons(row, tracker, reader, "sources"), reader)


def own_quotes(comparison: Comparison) -> tuple[Cited, ...]:
    """Return each figure of a comparison with the one quote that it carries itself."""
    return tuple((figure, (figure.citation,)) for figure in comparison.figures)


def _told(ledger: Ledger) -> list[_Told]:
    """Return what a history tells, the one printed last first; repeats of an announcement are not told again."""
    told = [
        (moment_of(row.sighting), row.number, row)
        for row in ledger.rows
        if row.sighting is not None and row.effect in _TOLD and row.verdict is not Verdict.EPISODE
    ]
    return sorted(told, key=lambda entry: entry[:2], reverse=True)


def _withdrawn(ledger: Ledger) -> frozenset[str]:
    """Return the rows whose value was corrected, rejected or retracted since."""
    gone = {r.row_id for series in ledger.series.values() for r in series.revisions if r.state is State.WITHDRAWN}
    decided = {row.decision.target for row in ledger.rows if row.decision and row.decision.action is not Action.APPROVE}
    return frozenset(gone | decided)


def _entry(told: _Told, tracker: Tracker, reader: Reader, gone: frozenset[str]) -> Text:
    """Return one line of the history: when, what changed, and the outlet that printed it."""
    at, _, row = told
    language = reader.language
    line: Text = words(row_line(row, tracker, language))
    if row.row_id in gone:
        struck = Span(row_line(row, tracker, language), Style.STRIKE)
        line = phrase(language, "withdrawn", text=struck)
    outlet = [Span(" · "), Span(row.sighting.outlet_name, link=row.sighting.link)] if row.sighting else []
    return (when(language, at, reader.zone), Span(" · "), *line, *outlet)


def _numbered(page: Page[T], language: str) -> list[Block]:
    if page.pages == 1:
        return []
    return [Footer(words(say(language, "page", page=page.number, pages=page.pages)))]


def _buttons(row: tuple[Button, ...], tracker: Tracker, reader: Reader, without: str) -> tuple[tuple[Button, ...], ...]:
    rest = figure_buttons(tracker, reader, without=without)
    return (row, *rest) if row else rest
