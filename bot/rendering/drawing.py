"""Draws a chart with matplotlib: steps, shaded gap, labels at the lines' ends; no state outside the figure.

Colours, dashes and markers all tell the lines apart, so that the picture reads in grey and to colour-blind eyes.
"""

from __future__ import annotations

import io
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.text import Text
from matplotlib.ticker import MaxNLocator
from matplotlib.transforms import blended_transform_factory

from bot.rendering.axes import spread, ticks
from bot.rendering.catalog import number, say
from bot.rendering.picture import Band, Chart, Line, Mark, Point

_INCHES, _DPI = (12.0, 9.0), 100
_WIDTH, _HEIGHT = (side * _DPI for side in _INCHES)
_TITLE, _LABEL, _TICK, _SMALL = 27.0, 20.0, 18.0, 15.0
_LEFT, _TOP, _BOTTOM, _EDGE = 0.095, 0.80, 0.205, 0.02
_TITLE_LETTERS = 46
_LABEL_LETTERS = 18
_BESIDE = 1.055
"""Where labels begin, in widths of the axes."""
_DAY = 86_400.0
_DIGIT_SPACE, _POINT_SPACE = "\u2007", "\u2008"
_DASHES: tuple[Any, ...] = (
    "solid",
    (0, (7, 2)),
    (0, (2, 1.5)),
    (0, (7, 2, 1.5, 2)),
    (0, (11, 3)),
    (0, (1, 1.2)),
    (0, (4, 2, 1, 2, 1, 2)),
    (0, (9, 2, 3, 2)),
    (0, (3, 3)),
)
_MARKERS = ("o", "s", "^", "D", "v", "p", "<", "h", ">")


@dataclass(frozen=True, slots=True)
class _Paint:
    """The colours of one appearance."""

    ground: str
    ink: str
    faint: str
    rule: str
    band: str
    lines: tuple[str, ...]


_LIGHT = _Paint(
    ground="#fcfcfa",
    ink="#1d2b33",
    faint="#5d6b73",
    rule="#dde2e4",
    band="#e9eef0",
    lines=("#a3341d", "#0b5a8a", "#1d7a4f", "#6b3fa0", "#9a6a00", "#0f7f86", "#a02a6d", "#4d5a60", "#3f51b5"),
)
_DARK = _Paint(
    ground="#17212b",
    ink="#eef3f5",
    faint="#a4b3bc",
    rule="#2c3944",
    band="#24323d",
    lines=("#ff9a7a", "#74c0f5", "#7fdba6", "#c9a6ff", "#f2c659", "#6fdbe0", "#ff9acb", "#cfd8dc", "#a3b4ff"),
)


def picture(chart: Chart, language: str, zone: tzinfo, *, dark: bool) -> bytes:
    """Return the chart as PNG, 1200 × 900."""
    paint = _DARK if dark else _LIGHT
    figure = Figure(figsize=_INCHES, dpi=_DPI, facecolor=paint.ground)
    FigureCanvasAgg(figure)
    axes = figure.add_axes((_LEFT, _BOTTOM, 0.6, _TOP - _BOTTOM), facecolor=paint.ground)
    _set_axes(axes, chart, language, zone, paint)
    if chart.band is not None:
        _shade(axes, chart, chart.band, paint)
    for place, line in enumerate(chart.lines):
        _draw_line(axes, line, chart.until, place, paint)
        _draw_beside(axes, line, place, language, paint)
    labels = _label(axes, chart, language, paint)
    _make_room(figure, axes, labels)
    _part_labels(figure, axes, labels, paint)
    _announce(axes, chart, paint)
    _frame(figure, chart, language, paint)
    out = io.BytesIO()
    figure.savefig(out, format="png", facecolor=paint.ground, metadata={"Software": None, "Title": chart.title})
    return out.getvalue()


# --- axes ----------------------------------------------------------------------------------------------------------


def _set_axes(axes: Axes, chart: Chart, language: str, zone: tzinfo, paint: _Paint) -> None:
    first = min([p.at for line in chart.lines for p in line.points] + [a.at for a in chart.announcements])
    begin, end = first.timestamp(), chart.until.timestamp()
    begin = min(begin, end - _DAY)
    room = (end - begin) * 0.03
    axes.set_xlim(begin - room, end)
    highest = max(p.value for line in chart.lines for p in line.points if p.mark is Mark.STANDS)
    axes.set_ylim(0, max(1.0, highest * 1.1))
    shown = ticks(datetime.fromtimestamp(begin, zone), chart.until, language, zone)
    axes.set_xticks([at.timestamp() for at, _ in shown], [words for _, words in shown])
    places = [v for v in MaxNLocator(nbins=5, integer=True).tick_values(0, max(1.0, highest * 1.08)) if v >= 0]
    top = axes.get_ylim()[1]
    axes.set_yticks([v for v in places if v <= top], [number(language, int(v)) for v in places if v <= top])
    axes.tick_params(labelsize=_TICK, colors=paint.faint, length=0, pad=9)
    axes.grid(visible=True, axis="y", color=paint.rule, linewidth=1.2)
    axes.set_axisbelow(True)
    for name, spine in axes.spines.items():
        spine.set_visible(name == "bottom")
        spine.set_color(paint.rule)
        spine.set_linewidth(1.6)


def _steps(points: Sequence[Point], until: datetime) -> tuple[list[float], list[int]]:
    """Return a line's corners: what stands, held until the end."""
    standing = [p for p in points if p.mark is Mark.STANDS]
    xs = [p.at.timestamp() for p in standing] + [until.timestamp()]
    return xs, [p.value for p in standing] + [standing[-1].value]


def _value_at(xs: Sequence[float], ys: Sequence[int], x: float) -> int:
    return [y for at, y in zip(xs, ys, strict=True) if at <= x][-1]


def _shade(axes: Axes, chart: Chart, band: Band, paint: _Paint) -> None:
    """Shade between two lines from when both have a figure."""
    one, other = (_steps(chart.lines[place].points, chart.until) for place in (band.higher, band.lower))
    begin = max(one[0][0], other[0][0])
    xs = sorted({x for x in (*one[0], *other[0]) if x >= begin})
    high, low = ([_value_at(*line, x) for x in xs] for line in (one, other))
    axes.fill_between(xs, high, low, step="post", color=paint.band, linewidth=0, zorder=0.3)


def _draw_line(axes: Axes, line: Line, until: datetime, place: int, paint: _Paint) -> None:
    colour, marker = paint.lines[place % len(paint.lines)], _MARKERS[place % len(_MARKERS)]
    xs, ys = _steps(line.points, until)
    dashes = _DASHES[place % len(_DASHES)]
    axes.step(xs, ys, where="post", color=colour, linewidth=3.4, linestyle=dashes, zorder=3)
    edge: dict[str, Any] = {"markeredgecolor": paint.ground, "markeredgewidth": 1.4, "linestyle": "none", "zorder": 4}
    axes.plot(xs[:-1], ys[:-1], marker=marker, markersize=10, color=colour, clip_on=False, **edge)


def _draw_beside(axes: Axes, line: Line, place: int, language: str, paint: _Paint) -> None:
    """Put what does not stand beside the line; what lies far above the others at the upper edge, with its number."""
    colour, top = paint.lines[place % len(paint.lines)], axes.get_ylim()[1]
    shapes: dict[Mark, dict[str, Any]] = {
        Mark.HELD: {"marker": "o", "markerfacecolor": paint.ground},
        Mark.WITHDRAWN: {"marker": "x"},
    }
    for point in line.points:
        if point.mark is Mark.STANDS:
            continue
        x, y = point.at.timestamp(), min(point.value, top * 0.96)
        look: dict[str, Any] = {"markersize": 13, "markeredgewidth": 3, "linestyle": "none", "zorder": 5}
        axes.plot([x], [y], color=colour, clip_on=False, **look, **shapes[point.mark])
        if point.value > top:
            axes.annotate(
                f"↑ {number(language, point.value)}",
                (x, y),
                xytext=(-14, 0),
                textcoords="offset points",
                color=colour,
                fontsize=_TICK,
                ha="right",
                va="center_baseline",
            )


# --- labels --------------------------------------------------------------------------------------------------------


def _label(axes: Axes, chart: Chart, language: str, paint: _Paint) -> list[Text]:
    """Put each line's last value and name to the right of its end."""
    labels = []
    ends = [number(language, _steps(line.points, chart.until)[1][-1]) for line in chart.lines]
    longest = max(ends, key=len)
    across = blended_transform_factory(axes.transAxes, axes.transData)
    for place, line in enumerate(chart.lines):
        _, ys = _steps(line.points, chart.until)
        name = textwrap.shorten(line.label, width=_LABEL_LETTERS + 12, placeholder="…")
        wrapped = "\n".join(textwrap.wrap(name, _LABEL_LETTERS)) if len(chart.lines) <= len(_MARKERS) // 2 else name
        colour = paint.lines[place % len(paint.lines)]
        labels.append(
            axes.text(
                _BESIDE,
                ys[-1],
                f"{_flush(ends[place], longest)}  {wrapped}",
                transform=across,
                color=colour,
                fontsize=_LABEL,
                fontweight="bold",
                va="center_baseline",
                parse_math=False,
                linespacing=1.05,
            )
        )
    return labels


def _flush(figure: str, longest: str) -> str:
    """Return a figure set flush right with the longest one: by spaces as wide as a digit, and as a separator."""
    missing = longest[: len(longest) - len(figure)]
    return "".join(_DIGIT_SPACE if sign.isdigit() else _POINT_SPACE for sign in missing) + figure


def _make_room(figure: Figure, axes: Axes, labels: Sequence[Text]) -> None:
    """Make the axes as wide as the labels leave room for."""
    widest = max(label.get_window_extent().width for label in labels) / _WIDTH
    width = (1 - _LEFT - _EDGE - widest) / _BESIDE
    axes.set_position((_LEFT, _BOTTOM, max(0.3, width), _TOP - _BOTTOM))
    figure.canvas.draw_idle()


def _part_labels(figure: Figure, axes: Axes, labels: Sequence[Text], paint: _Paint) -> None:
    """Move labels apart, and tie each to its line's end."""
    wanted = [float(axes.transData.transform((0, label.get_position()[1]))[1]) for label in labels]
    height = max(label.get_window_extent().height for label in labels) * 1.12
    placed = spread(wanted, height, _BOTTOM * _HEIGHT + height / 2, (_TOP + 0.02) * _HEIGHT)
    box = axes.get_position()
    begin, end = box.x1, box.x1 + 0.03 * box.width
    for place, (label, at, y) in enumerate(zip(labels, wanted, placed, strict=True)):
        label.set_position((_BESIDE, float(axes.transData.inverted().transform((0, y))[1])))
        tie = Line2D(
            [begin, end],
            [at / _HEIGHT, y / _HEIGHT],
            color=paint.lines[place % len(paint.lines)],
            linewidth=1.6,
            marker=_MARKERS[place % len(_MARKERS)],
            markevery=[1],
            markersize=8,
        )
        figure.add_artist(tie)


def _announce(axes: Axes, chart: Chart, paint: _Paint) -> None:
    """Mark announcements on the upper edge; a number that would touch the one before it is left out."""
    up = blended_transform_factory(axes.transData, axes.transAxes)
    width = axes.get_window_extent().width
    begin, end = axes.get_xlim()
    free = float("-inf")
    for announcement in chart.announcements:
        x = announcement.at.timestamp()
        axes.plot([x, x], [0, 1], transform=up, color=paint.faint, linewidth=1.3, linestyle=(0, (1, 2.5)), zorder=1)
        look: dict[str, Any] = {"marker": "v", "markersize": 13, "color": paint.faint, "clip_on": False, "zorder": 4}
        axes.plot([x], [1.005], transform=up, **look)
        pixel = (x - begin) / (end - begin) * width
        if announcement.label and pixel > free:
            shown = axes.text(
                x,
                1.03,
                announcement.label,
                transform=up,
                color=paint.faint,
                fontsize=_TICK,
                ha="center",
                va="bottom",
                parse_math=False,
            )
            free = pixel + shown.get_window_extent().width + 12


def _frame(figure: Figure, chart: Chart, language: str, paint: _Paint) -> None:
    """Write title, key and where the figures come from."""
    title = textwrap.shorten(chart.title, width=_TITLE_LETTERS, placeholder="…")
    plain: dict[str, Any] = {"parse_math": False, "va": "top"}
    figure.text(0.03, 0.965, title, fontsize=_TITLE, fontweight="bold", color=paint.ink, **plain)
    figure.text(0.03, 0.905, chart.subtitle, fontsize=_LABEL, color=paint.faint, **plain)
    handles = _key(chart, language, paint)
    if handles:
        figure.legend(
            handles=handles,
            loc="lower left",
            bbox_to_anchor=(0.02, 0.055),
            ncol=len(handles),
            frameon=False,
            fontsize=_TICK,
            labelcolor=paint.ink,
            handletextpad=0.4,
            columnspacing=1.3,
        )
    figure.text(0.03, 0.045, chart.note, fontsize=_SMALL, color=paint.faint, **plain)


def _key(chart: Chart, language: str, paint: _Paint) -> list[Line2D | Patch]:
    """Return what the picture's marks mean: only those that it has."""
    marks = {point.mark for line in chart.lines for point in line.points}
    handles: list[Line2D | Patch] = []
    if chart.band is not None:
        label = say(language, "chart.gap", n=chart.band.size)
        handles.append(Patch(facecolor=paint.band, edgecolor=paint.faint, linewidth=0.8, label=label))
    look: dict[str, Any] = {"linestyle": "none", "markersize": 12, "color": paint.faint, "markeredgewidth": 2.6}
    if chart.announcements:
        handles.append(Line2D([], [], marker="v", label=say(language, "chart.announced"), **look))
    if Mark.HELD in marks:
        held = say(language, "chart.held")
        handles.append(Line2D([], [], marker="o", markerfacecolor=paint.ground, label=held, **look))
    if Mark.WITHDRAWN in marks:
        handles.append(Line2D([], [], marker="x", label=say(language, "chart.withdrawn"), **look))
    return handles
