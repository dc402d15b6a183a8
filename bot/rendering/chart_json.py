"""A chart as JSON and back: how a picture's content reaches the process that draws it."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from bot.rendering.picture import Announcement, Band, Chart, Line, Mark, Point


def order_to_json(chart: Chart, language: str, zone: str, *, dark: bool = False) -> bytes:
    """Return the order for one picture; `zone` is an IANA name."""
    order = {"chart": _to_plain(chart), "language": language, "zone": zone, "dark": dark}
    return json.dumps(order, ensure_ascii=False).encode()


def order_from_json(order: bytes) -> tuple[Chart, str, str, bool]:
    """Return chart, language, zone and whether it is dark.

    Raises:
        KeyError, TypeError, ValueError: the order is none of `order_to_json`'s.
    """
    plain = json.loads(order)
    return _from_plain(plain["chart"]), plain["language"], plain["zone"], plain["dark"]


def _to_plain(chart: Chart) -> dict[str, Any]:
    return {
        "title": chart.title,
        "subtitle": chart.subtitle,
        "until": chart.until.isoformat(),
        "note": chart.note,
        "announcements": [[a.at.isoformat(), a.label] for a in chart.announcements],
        "band": [chart.band.higher, chart.band.lower, chart.band.size] if chart.band else None,
        "lines": [
            {
                "source": line.source,
                "label": line.label,
                "points": [[p.at.isoformat(), p.value, p.mark.value] for p in line.points],
            }
            for line in chart.lines
        ],
    }


def _from_plain(plain: dict[str, Any]) -> Chart:
    return Chart(
        title=plain["title"],
        subtitle=plain["subtitle"],
        until=datetime.fromisoformat(plain["until"]),
        note=plain["note"],
        announcements=tuple(Announcement(datetime.fromisoformat(at), label) for at, label in plain["announcements"]),
        band=Band(*plain["band"]) if plain["band"] else None,
        lines=tuple(
            Line(
                source=line["source"],
                label=line["label"],
                points=tuple(
                    Point(datetime.fromisoformat(at), value, Mark(mark)) for at, value, mark in line["points"]
                ),
            )
            for line in plain["lines"]
        ),
    )
