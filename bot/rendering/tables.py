"""The figures side by side as a table: source, figure, since when it counts, when it was said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import tzinfo
from itertools import groupby

from bot.domain.comparison import Figure, Standing
from bot.domain.figures import METRICS
from bot.domain.rows import Basis
from bot.domain.trackers import Tracker
from bot.rendering.blocks import Block, Footer, Style, Table, Text
from bot.rendering.catalog import day, number, say, short_day
from bot.rendering.phrases import group_name, short_name, signed
from bot.rendering.runs import dated, local_day, words

_COLUMNS = ("column.source", "column.figure", "column.window", "column.said")
_FIGURE = 1


def figures_table(
    figures: Sequence[Figure], tracker: Tracker, language: str, zone: tzinfo, changed: frozenset[str] = frozenset()
) -> tuple[Block, ...]:
    """Return the table of some figures and the notes that its marks need; nothing for no figures.

    `changed` are row ids whose figures stand out as new.
    """
    if not figures:
        return ()
    rows: list[tuple[Text, ...]] = [tuple(words(say(language, key)) for key in _COLUMNS)]
    for title, part in groupby(sorted(figures, key=_place), key=lambda f: _section(f, language)):
        rows.append((words(title, Style.BOLD),))
        for figure in part:
            rows.append(_row(figure, tracker, language, zone, new=figure.row_id in changed))
            rows += [_voice(language, *other) for other in figure.others]
    return (Table(tuple(rows), right=frozenset({_FIGURE})), *_notes(figures, tracker, language))


def _place(figure: Figure) -> tuple[int, str]:
    """Return in which section a figure stands; within one the figures keep their order."""
    return METRICS.index(figure.metric), figure.group or ""


def _section(figure: Figure, language: str) -> str:
    title = say(language, f"metric.{figure.metric}")
    if figure.group is None:
        return title
    return say(language, "in_group", text=title, group=group_name(language, figure.group))


def _row(figure: Figure, tracker: Tracker, language: str, zone: tzinfo, *, new: bool) -> tuple[Text, ...]:
    name = short_name(tracker, figure.claimant, language)
    if figure.standing is not Standing.CURRENT:
        name = say(language, f"mark.{figure.standing}", source=name)
    shown = signed(language, figure.value, figure.upper, figure.qualifier)
    if figure.scope_inferred:
        shown = say(language, "mark.inferred", figure=shown)
    style = Style.BOLD if new else None
    window = words(_window(figure, language))
    return (words(name, style), words(shown, style), window, (dated(language, figure.since, zone),))


def _voice(language: str, speaker: str, value: int) -> tuple[Text, ...]:
    """Return what another voice of the source above says."""
    return (words(say(language, "voice.row", speaker=speaker)), words(number(language, value)), words(""), words(""))


def _window(figure: Figure, language: str) -> str:
    if figure.window is None:
        return say(language, "window.none")
    text = short_day(language, figure.window)
    return say(language, "window.usual", day=text) if figure.window_basis is Basis.USUAL else text


def _notes(figures: Sequence[Figure], tracker: Tracker, language: str) -> Iterator[Block]:
    notes = []
    if any(f.window_basis is Basis.USUAL and f.window for f in figures):
        notes.append(say(language, "table.usual"))
    if any(f.scope_inferred for f in figures):
        notes.append(say(language, "table.inferred"))
    spoken = list(_as_of(figures, tracker, language))
    if spoken:
        notes.append(say(language, "table.as_of", dates="; ".join(spoken)))
    if notes:
        yield Footer(words(" ".join(notes)))


def _as_of(figures: Sequence[Figure], tracker: Tracker, language: str) -> Iterator[str]:
    """Yield which figures speak of another day than the one on which they were said."""
    for figure in figures:
        if figure.as_of is not None and figure.as_of.day != local_day(figure.since, tracker):
            name = short_name(tracker, figure.claimant, language)
            yield say(language, "table.as_of.one", source=name, day=day(language, figure.as_of.day))
