"""The figures side by side as a table: source, figure, since when it counts, when it was said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import tzinfo
from itertools import groupby

from bot.domain.comparison import Figure, Standing
from bot.domain.rows import Basis
from bot.domain.trackers import Tracker
from bot.rendering.blocks import Block, Footer, Span, Style, Table, Text, When
from bot.rendering.catalog import say, short_day
from bot.rendering.phrases import group_name, signed, source_name

_COLUMNS = ("column.source", "column.figure", "column.window", "column.said")
_FIGURE = 1


def words(text: str, style: Style | None = None) -> Text:
    """Return a text of one run."""
    return (Span(text, style),)


def figures_table(
    figures: Sequence[Figure], tracker: Tracker, language: str, zone: tzinfo, changed: frozenset[str] = frozenset()
) -> tuple[Block, ...]:
    """Return the table of some figures and the notes that its marks need; nothing for no figures.

    `changed` are row ids whose figures stand out as new.
    """
    if not figures:
        return ()
    rows: list[tuple[Text, ...]] = [tuple(words(say(language, key)) for key in _COLUMNS)]
    for title, part in groupby(figures, key=lambda f: _section(f, language)):
        rows.append((words(title, Style.BOLD),))
        rows += [_row(f, tracker, language, zone, new=f.row_id in changed) for f in part]
    return (Table(tuple(rows), right=frozenset({_FIGURE})), *_notes(figures, language))


def _section(figure: Figure, language: str) -> str:
    title = say(language, f"metric.{figure.metric}")
    if figure.group is None:
        return title
    return say(language, "in_group", text=title, group=group_name(language, figure.group))


def _row(figure: Figure, tracker: Tracker, language: str, zone: tzinfo, *, new: bool) -> tuple[Text, ...]:
    name = source_name(tracker, figure.claimant, language)
    if figure.standing is not Standing.CURRENT:
        name = say(language, f"mark.{figure.standing}", source=name)
    shown = signed(language, figure.value, figure.upper, figure.qualifier)
    if figure.scope_inferred:
        shown = say(language, "mark.inferred", figure=shown)
    said = When(figure.since, short_day(language, figure.since.astimezone(zone).date()), "d")
    style = Style.BOLD if new else None
    return (words(name, style), words(shown, style), words(_window(figure, language)), (said,))


def _window(figure: Figure, language: str) -> str:
    if figure.window is None:
        return say(language, "window.none")
    text = short_day(language, figure.window)
    return say(language, "window.usual", day=text) if figure.window_basis is Basis.USUAL else text


def _notes(figures: Sequence[Figure], language: str) -> Iterator[Block]:
    keys = []
    if any(f.window_basis is Basis.USUAL and f.window for f in figures):
        keys.append("table.usual")
    if any(f.scope_inferred for f in figures):
        keys.append("table.inferred")
    if keys:
        yield Footer(words(" ".join(say(language, key) for key in keys)))
